package io.maximin.engines.phonemes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.reading.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapanesePhonemizerTest {
    private static final JapanesePhonemizer PHONEMIZER = new JapanesePhonemizer();

    @ParameterizedTest
    @CsvSource({
        "私は, βataɕi βa",
        "公園へ, koːeɴ e",
        "本を, hoɴ o",
        "こんにちは, koɲɲiʨiβa",
        "学校, ɡaʔkoː",
        "買って, kaʔte",
        "コンピューター, kompʲɨːtaː",
        "ツイッター, ʦɨiʔtaː",
        "パーティー, paːtʲiː",
        "映画, eːɡa",
        "新聞, ɕimbɯɴ",
        "三階, saŋɡai",
        "大人, otona",
        "佐々木, sasakʲi",
        "ﾒｰﾙ, meːɾɯ"
    })
    void wordsAreSpelledForTheModel(String word, String symbols) {
        assertThat(spoken(word)).isEqualTo(symbols);
    }

    @ParameterizedTest
    @CsvSource({
        "三本, samboɴ",
        "六本, ɾoʔpoɴ",
        "四本, joɴhoɴ",
        "一匹, iʔpʲikʲi",
        "一人, çitoɾʲi",
        "十一人, ʥɨːiʨiɲiɴ",
        "四人, joɲiɴ",
        "三百, sambʲakɯ",
        "八百, haʔpʲakɯ",
        "三千, saɴʣeɴ",
        "四時, joʥi",
        "七月, ɕiʨiɡaʦɨ",
        "十分, ʥɨʔpɯɴ",
        "八歳, haʔsai",
        "六回, ɾoʔkai",
        "二十歳, hataʨi"
    })
    void countersChangeWithTheirNumerals(String phrase, String symbols) {
        assertThat(spoken(phrase)).isEqualTo(symbols);
    }

    @Test
    void whatLeansOnAWordBelongsToIt() {
        String phrase = "昨日 図書館で本を読んでいました";

        List<SpokenWord> words = PHONEMIZER.pronounce(phrase);

        assertThat(words).extracting(word -> word.span().of(phrase)).containsExactly("昨日", "図書館で", "本を", "読んでいました");
    }

    @ParameterizedTest
    @CsvSource({"とうきょう, toːkʲoː", "トーキョー, toːkʲoː", "はし, haɕi", "がっこう, ɡaʔkoː", "せんせい, seɴseː"})
    void kanaIsSpokenAsGiven(String kana, String symbols) {
        assertThat(Kana.words(kana, new Span(1, 3))).containsExactly(new SpokenWord(new Span(1, 3), symbols));
    }

    @Test
    void whatIsNoKanaIsSilent() {
        assertThat(Kana.words("x1", new Span(0, 1))).isEmpty();
    }

    private static String spoken(String phrase) {
        return PHONEMIZER.pronounce(phrase).stream().map(SpokenWord::symbols).collect(joining(" | "));
    }
}
