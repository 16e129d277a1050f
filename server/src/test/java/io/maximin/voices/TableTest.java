package io.maximin.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.engines.speech.Speakers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    private static final List<String> GOOD = List.of(
            "Old_Sailor",
            "Old Sailor|Old_Sailor ",
            "Old Sailor",
            "english",
            "male",
            "middle-aged",
            "rough warm",
            "no",
            "am_fenrir 0.7 + bm_george 0.3",
            "-2.5",
            "1.1",
            "0.95",
            "0.93",
            "0.2",
            "0.15",
            "An old sailor, telling of the sea.");

    private final VoiceReader reader = new VoiceReader(Speakers.load());

    @Test
    void aRowIsAVoice() {
        var voice = reader.read(table(GOOD).rows().getFirst());

        assertThat(voice.id()).isEqualTo("Old_Sailor");
        assertThat(voice.spellings()).containsExactly("Old Sailor", "Old_Sailor ");
        assertThat(voice.listed()).isFalse();
        assertThat(voice.persona().age()).isEqualTo(Age.MIDDLE_AGED);
        assertThat(voice.persona().styles()).containsExactly("rough", "warm");
        assertThat(voice.profile().mixture()).isEqualTo(Map.of("am_fenrir", 0.7f, "bm_george", 0.3f));
        assertThat(voice.profile().pitchSemitones()).isEqualTo(-2.5f);
        assertThat(voice.profile().breath()).isEqualTo(0.15f);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "0 | '' | voices.tsv line 2, column id: is empty",
                "3 | klingon | voices.tsv line 2, column language: 'klingon' is unknown",
                "4 | Male | voices.tsv line 2, column gender: 'Male' is unknown",
                "5 | ancient | voices.tsv line 2, column age: 'ancient' is unknown",
                "6 | '' | voices.tsv line 2, column styles: is empty",
                "6 | 'a  b' | voices.tsv line 2, column styles: 'a  b' has an empty part",
                "7 | true | voices.tsv line 2, column listed: 'true' is unknown",
                "8 | xx_who 1 | voices.tsv line 2, column mixture: 'xx_who 1' is not a speaker and a weight",
                "8 | af_heart | voices.tsv line 2, column mixture: 'af_heart' is not a speaker and a weight",
                "8 | af_sky 1 + af_sky 2 | voices.tsv line 2, column mixture: 'af_sky' is there twice",
                "9 | deep | voices.tsv line 2, column pitchSemitones: 'deep' is not a number",
                "12 | 1.5 | voices.tsv line 2: column formant 1.5 is not within 0.85 to 1.2"
            })
    void aFaultIsNamedWithItsPlace(int column, String cell, String message) {
        var row = new ArrayList<>(GOOD);
        row.set(column, cell);
        var table = table(row);

        assertThatThrownBy(() -> reader.read(table.rows().getFirst()))
                .isInstanceOf(VoiceTableException.class)
                .hasMessage(message);
    }

    @Test
    void aRowOfAnotherLengthIsNamed() {
        assertThatThrownBy(() -> table(GOOD.subList(0, 15)))
                .hasMessage("voices.tsv line 2: has 15 cells for 16 columns");
        assertThatThrownBy(() -> Table.read("voices.tsv", "id\tname\n", VoiceReader.COLUMNS))
                .hasMessageStartingWith("voices.tsv line 1: the columns are not [id, ");
    }

    @Test
    void everySpellingBelongsToOneVoice() {
        var twin = new ArrayList<>(GOOD);
        twin.set(0, "Old_Sailor ");
        var voices = table(GOOD, twin);
        var none = Table.read("names.tsv", "name\tid\n", List.of("name", "id"));

        assertThatThrownBy(() -> new VoiceCatalogue(voices, none, none))
                .hasMessage("voices.tsv line 3, column id: 'Old_Sailor ' is there twice");
    }

    @Test
    void everyLanguageNeedsADefault() {
        var none = Table.read("names.tsv", "name\tid\n", List.of("name", "id"));
        var defaults = Table.read("defaults.tsv", "language\tid\nenglish\tOld_Sailor\n", List.of("language", "id"));
        var strangers = Table.read("defaults.tsv", "language\tid\nenglish\tNobody\n", List.of("language", "id"));

        assertThatThrownBy(() -> new VoiceCatalogue(table(GOOD), none, defaults))
                .hasMessageMatching("defaults.tsv: '[A-Z]+' is missing");
        assertThatThrownBy(() -> new VoiceCatalogue(table(GOOD), none, strangers))
                .hasMessage("defaults.tsv line 2, column id: 'Nobody' is unknown");
    }

    @SafeVarargs
    private static Table table(List<String>... rows) {
        var text = new StringBuilder(String.join("\t", VoiceReader.COLUMNS)).append('\n');
        for (var row : rows) {
            text.append(String.join("\t", row)).append('\n');
        }
        return Table.read("voices.tsv", text.toString(), VoiceReader.COLUMNS);
    }
}
