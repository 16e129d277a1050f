package io.maximin.engines.phonemes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.reading.Span;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiPhonemizerTest {
    private static final ThaiPhonemizer PHONEMIZER = new ThaiPhonemizer();

    @ParameterizedTest
    @CsvSource({
        "มา, maː, mid",
        "ขา, kʰaː, rising",
        "กา, kaː, mid",
        "ข่า, kʰaː, low",
        "ข้า, kʰaː, falling",
        "ค่า, kʰaː, falling",
        "ค้า, kʰaː, high",
        "กัด, kat, low",
        "คัด, kʰat, high",
        "คาด, kʰaːt, falling",
        "ขาด, kʰaːt, low",
        "โต๊ะ, to, high",
        "เดี๋ยว, diəw, rising",
        "หมา, maː, rising",
        "คน, kʰon, mid",
        "พระ, pʰɾa, high",
        "เมือง, mɯəŋ, mid",
        "เพื่อน, pʰɯən, falling",
        "เดิน, dɤːn, mid",
        "เลย, lɤːj, mid",
        "สวน, suən, rising",
        "หัว, huə, rising",
        "เกาะ, kɔ, low",
        "เด็ก, dek, low",
        "พร, pʰɔːn, mid",
        "น้ำ, naːm, high",
        "อยู่, juː, low",
        "ไทย, tʰaj, mid",
        "ตลาด, talaːt, low low",
        "ถนน, tʰanon, low rising",
        "แสดง, sadɛːŋ, low mid",
        "อร่อย, ʔaɾɔːj, low low",
        "จันทร์, ʨan, mid",
        "ศาสตร์, saːt, low",
        "รถยนต์, ɾotjon, high mid",
        "อังกฤษ, ʔaŋkɾit, mid low"
    })
    void spellingGivesSoundsAndTones(String word, String symbols, String tones) {
        List<ThaiSyllable> syllables = ThaiReader.syllables(word);
        var writer = new SyllableWriter();
        syllables.forEach(syllable -> syllable.write(writer));

        assertThat(writer.word(new Span(0, 1)).orElseThrow().symbols()).isEqualTo(symbols);
        assertThat(syllables.stream()
                        .map(syllable -> syllable.tone().name().toLowerCase(Locale.ROOT))
                        .collect(joining(" ")))
                .isEqualTo(tones);
    }

    @Test
    void wordsAreFoundWithoutSpaces() {
        String phrase = "ผมกินข้าวกับเพื่อน";

        List<SpokenWord> words = PHONEMIZER.pronounce(phrase);

        assertThat(words)
                .extracting(word -> word.span().of(phrase))
                .containsExactly("ผม", "กิน", "ข้าว", "กับ", "เพื่อน");
    }

    @Test
    void theSignOfRepetitionRepeatsTheWord() {
        List<SpokenWord> words = PHONEMIZER.pronounce("เด็กๆ");

        assertThat(words).extracting(SpokenWord::symbols).containsExactly("dek", "dek");
    }
}
