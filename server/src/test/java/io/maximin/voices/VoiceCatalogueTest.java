package io.maximin.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.language.Language;
import io.maximin.engines.speech.Speaker;
import io.maximin.engines.speech.Speakers;
import io.maximin.engines.speech.VoiceProfile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceCatalogueTest {
    private static final VoiceCatalogue VOICES = VoiceCatalogue.load();
    private static final Speakers SPEAKERS = Speakers.load();

    @Test
    void holdsEveryIdOfThePlatform() {
        assertThat(VOICES.all()).hasSize(425);
        assertThat(VOICES.listed()).hasSize(373).allMatch(Voice::listed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "English_Trustworth_Man",
                "Chinese (Mandarin)_Kind-hearted_Antie",
                "Cantonese_podacast_host_1",
                "French_Female_News Anchor",
                "French_Female Journalist",
                "greek_male_1a_v1",
                "moss_audio_ce44fc67-7ce3-11f0-8de5-96e35d26fb85",
                "Calm_Woman",
                "Sweet_Girl_2",
                "presenter_male",
                "audiobook_female_2",
                "doc_commentary",
                "socialmedia_female_2_v1",
                "voice_agent_Male_Phone_2",
                "Persian_female_1_v1"
            })
    void findsAnIdAsItIsSpelt(String id) {
        assertThat(VOICES.find(id)).map(Voice::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Cantonese_ProfessionalHost（F),Cantonese_ProfessionalHost (F)",
                "Cantonese_ProfessionalHost（M),Cantonese_ProfessionalHost (M)",
                "Santa_Claus ,Santa_Claus"
            })
    void findsTheOtherSpellings(String spelling, String id) {
        assertThat(VOICES.find(spelling)).map(Voice::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english_calmwoman", "English_CalmWoman ", " English_CalmWoman", "Grinch ", "alloy", ""})
    void anyOtherSpellingIsUnknown(String id) {
        assertThat(VOICES.find(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "alloy, male-qn-qingse",
        "echo, male-qn-jingying",
        "fable, female-shaonv",
        "onyx, male-qn-badao",
        "nova, female-yujie",
        "shimmer, female-tianmei"
    })
    void knowsTheNamesOfOpenAi(String name, String id) {
        assertThat(VOICES.openAi(name)).map(Voice::id).contains(id);
    }

    @Test
    void everyNameOfOpenAiIsAVoiceOfItsOwn() {
        var names = List.of(
                "alloy", "echo", "fable", "onyx", "nova", "shimmer", "ash", "ballad", "coral", "sage", "verse", "marin",
                "cedar");

        assertThat(names.stream()
                        .map(VOICES::openAi)
                        .map(voice -> voice.orElseThrow().id()))
                .doesNotHaveDuplicates();
        assertThat(VOICES.openAi("Alloy")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasADefault(Language language) {
        var voice = VOICES.defaultFor(language);

        boolean spokenByOne =
                VOICES.all().stream().anyMatch(other -> other.persona().language() == language);
        assertThat(voice.persona().language() == language).as(voice.id()).isEqualTo(spokenByOne);
    }

    @Test
    void noTwoVoicesAreAlike() {
        var voices = VOICES.all();

        for (int i = 0; i < voices.size(); i++) {
            for (int j = 0; j < i; j++) {
                var pair = voices.get(i).id() + " and " + voices.get(j).id();
                assertThat(distance(voices.get(i).profile(), voices.get(j).profile()))
                        .as(pair)
                        .isGreaterThan(1);
            }
        }
    }

    @Test
    void everyVoiceIsEasyToFollow() {
        assertThat(VOICES.all()).allSatisfy(voice -> {
            assertThat(voice.profile().pace()).as(voice.id()).isBetween(0.85f, 1.2f);
            assertThat(voice.profile().formant()).as(voice.id()).isBetween(0.9f, 1.11f);
        });
    }

    @Test
    void onlyAFewCharactersLeaveTheUsualIntonation() {
        assertThat(VOICES.all())
                .filteredOn(voice ->
                        voice.profile().pitchRange() < 0.7f || voice.profile().pitchRange() > 1.5f)
                .extracting(Voice::id)
                .containsExactlyInAnyOrder("Robot_Armor", "English_Lucky_Robot", "Portuguese_GrimReaper", "Cute_Elf");
    }

    @Test
    void theWhisperingSpeakerIsHeardInWhispersOnly() {
        assertThat(VOICES.all())
                .filteredOn(voice -> voice.profile().mixture().containsKey("af_nicole"))
                .extracting(Voice::id)
                .containsExactlyInAnyOrder("English_Whispering_girl", "Japanese_Whisper_Belle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "English_expressive_narrator",
                "female-shaonv",
                "male-qn-qingse",
                "Calm_Woman",
                "socialmedia_female_2_v1"
            })
    void whatClientsSendUnaskedIsClear(String id) {
        var profile = VOICES.find(id).orElseThrow().profile();

        assertThat(profile.pace()).isBetween(0.95f, 1.08f);
        assertThat(profile.formant()).isBetween(0.96f, 1.04f);
        assertThat(profile.breath()).isLessThanOrEqualTo(0.05f);
    }

    @Test
    void agesAndGendersAreHeard() {
        var pitches = VOICES.all().stream()
                .filter(voice -> voice.persona().gender() != Gender.NEUTRAL)
                .collect(Collectors.groupingBy(
                        voice ->
                                voice.persona().gender() + " " + voice.persona().age(),
                        Collectors.averagingDouble(voice -> pitchHertz(voice.profile()))));

        assertThat(pitches.get("FEMALE CHILD")).isBetween(240.0, 320.0);
        assertThat(pitches.get("FEMALE TEEN")).isBetween(220.0, 280.0);
        assertThat(pitches.get("FEMALE ADULT")).isBetween(170.0, 210.0);
        assertThat(pitches.get("FEMALE ELDER")).isBetween(145.0, 180.0);
        assertThat(pitches.get("MALE CHILD")).isBetween(230.0, 300.0);
        assertThat(pitches.get("MALE YOUNG")).isBetween(120.0, 150.0);
        assertThat(pitches.get("MALE ADULT")).isBetween(95.0, 125.0);
        assertThat(pitches.get("MALE MIDDLE_AGED")).isBetween(85.0, 115.0);
    }

    private static double pitchHertz(VoiceProfile voice) {
        return SPEAKERS.medianPitchHertz(voice.mixture()) * Math.pow(2, voice.pitchSemitones() / 12);
    }

    /**
     * In steps that a listener just tells apart: pitch, tract, pace, intonation, tilt, noise, breath. Two mixtures of
     * other speakers differ in more than this, so it is a lower bound.
     */
    private static double distance(VoiceProfile a, VoiceProfile b) {
        double[] differences = {
            semitones(pitchHertz(a), pitchHertz(b)) / 1.2,
            semitones(tract(a), tract(b)) / 0.6,
            semitones(phonesPerSecond(a), phonesPerSecond(b)),
            (pitchRange(a) - pitchRange(b)) / 2,
            (tilt(a) - tilt(b)) / 1.3,
            (mean(a, Speaker::harmonicsToNoiseDecibels) - mean(b, Speaker::harmonicsToNoiseDecibels)) / 3,
            (a.breath() - b.breath()) / 0.15
        };
        double squares = 0;
        for (double difference : differences) {
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    private static double semitones(double a, double b) {
        return 12 * Math.log(a / b) / Math.log(2);
    }

    private static double tract(VoiceProfile voice) {
        return mean(voice, Speaker::vocalTractCentimetres) / voice.formant();
    }

    private static double phonesPerSecond(VoiceProfile voice) {
        return mean(voice, Speaker::phonesPerSecond) * voice.pace();
    }

    private static double pitchRange(VoiceProfile voice) {
        return mean(voice, Speaker::pitchRangeSemitones) * voice.pitchRange();
    }

    private static double tilt(VoiceProfile voice) {
        return mean(voice, Speaker::tiltDecibelsPerOctave) + 3 * voice.colour();
    }

    private static double mean(VoiceProfile voice, java.util.function.ToDoubleFunction<Speaker> fact) {
        return SPEAKERS.mean(voice.mixture(), fact);
    }
}
