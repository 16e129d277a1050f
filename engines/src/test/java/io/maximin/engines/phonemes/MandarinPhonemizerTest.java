package io.maximin.engines.phonemes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.maximin.engines.reading.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MandarinPhonemizerTest {
    private static final MandarinReader READER = new MandarinReader();
    private static final MandarinPhonemizer PHONEMIZER = new MandarinPhonemizer();

    @ParameterizedTest
    @MethodSource("readings")
    void charactersAreReadInContext(List<String> row) {
        String read = pinyin(READER.read(row.get(0)));

        assertThat(read).isEqualTo(inFull(row.get(1)));
    }

    private static List<List<String>> readings() {
        return ResourceTable.rows("mandarin-readings.tsv");
    }

    @ParameterizedTest
    @CsvSource({
        "你好, ni2 hao3",
        "很好, hen2 hao3",
        "雨伞, yu2 san3",
        "展览馆, zhan2 lan2 guan3",
        "不是, bu2 shi4",
        "不来, bu4 lai2",
        "好不好, hao3 bu5 hao3",
        "看一看, kan4 yi5 kan4",
        "一天, yi4 tian1",
        "一年, yi4 nian2",
        "一定, yi2 ding4",
        "第一天, di4 yi1 tian1",
        "一九九八年, yi1 jiu3 jiu3 ba1 nian2",
        "星期一, xing1 qi1 yi1",
        "我想走, wo2 xiang2 zou3"
    })
    void tonesChangeBesideOthers(String phrase, String pinyin) {
        String spoken = pinyin(MandarinSandhi.applied(READER.read(phrase)));

        assertThat(spoken).isEqualTo(inFull(pinyin));
    }

    @ParameterizedTest
    @CsvSource({
        "中国, ꭧʊ→ŋkwo↗",
        "知识, ꭧɨ→ʂɨ",
        "旅行, ly↓ɕi↗ŋ",
        "月亮, ɥe↘ljaŋ",
        "二, ɚ↘",
        "女儿, ny↓ɚ↗",
        "花儿, xwa→ɚ",
        "玩儿, wa↗ɚ",
        "一会儿, i↗xwə↘ɚ"
    })
    void wordsAreSpelledForTheModel(String word, String symbols) {
        assertThat(PHONEMIZER.pronounce(word).stream().map(SpokenWord::symbols).collect(joining(" ")))
                .isEqualTo(symbols);
    }

    @Test
    void wordsKnowTheirPlaces() {
        String phrase = "我們 去 銀行";

        List<SpokenWord> words = PHONEMIZER.pronounce(phrase);

        assertThat(words).extracting(word -> word.span().of(phrase)).containsExactly("我們", "去", "銀行");
    }

    @Test
    void melodiesAreGivenOnRequest() {
        List<SpokenWord> words = new MandarinPhonemizer(true).pronounce("银行");

        assertThat(words)
                .singleElement()
                .satisfies(word -> assertThat(word.tones())
                        .extracting(Tone::begin, Tone::end)
                        .containsExactly(tuple(0, 3), tuple(3, 7)));
    }

    @ParameterizedTest
    @CsvSource({
        "chu3 li3, ꭧʰu↓li↓",
        "(chu3)(li3), ꭧʰu↓li↓",
        "chu3li3, ꭧʰu↓li↓",
        "lv4, ly↘",
        "lü4, ly↘",
        "lǜ, ly↘",
        "nüe4, nɥe↘",
        "xíng, ɕi↗ŋ",
        "ma5, ma",
        "ma0, ma",
        "er2, ɚ↗",
        "Zhi1, ꭧɨ→",
        "yuan2, ɥɛ↗n"
    })
    void pinyinIsSpokenAsGiven(String pinyin, String symbols) {
        assertThat(Pinyin.words(pinyin, new Span(3, 5))).containsExactly(new SpokenWord(new Span(3, 5), symbols));
    }

    @Test
    void whatIsNoPinyinIsSilent() {
        assertThat(Pinyin.words("?!", new Span(0, 1))).isEmpty();
        assertThat(Pinyin.words("", new Span(0, 1))).isEmpty();
    }

    private static String pinyin(List<MandarinWord> words) {
        return words.stream()
                .flatMap(word -> word.reading().stream())
                .map(PinyinSyllable::toString)
                .collect(joining(" "));
    }

    private static String inFull(String pinyin) {
        return List.of(pinyin.split(" ")).stream()
                .map(syllable -> PinyinSyllable.parse(syllable).orElseThrow().toString())
                .collect(joining(" "));
    }
}
