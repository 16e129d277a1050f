package io.maximin.engines.phonemes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanPhonemizerTest {
    private static final KoreanPhonemizer PHONEMIZER = new KoreanPhonemizer();

    /** The second column is spelled as the first is said, so that both must sound the same. */
    @ParameterizedTest
    @CsvSource({
        "옷이, 오시",
        "값을, 갑쓸",
        "앉아, 안자",
        "닭이, 달기",
        "읽어, 일거",
        "없어, 업써",
        "국물, 궁물",
        "받는, 반는",
        "앞문, 암문",
        "심리, 심니",
        "협력, 혐녁",
        "독립, 동닙",
        "신라, 실라",
        "난로, 날로",
        "칼날, 칼랄",
        "핥는, 할른",
        "앓는, 알른",
        "좋고, 조코",
        "많다, 만타",
        "싫지, 실치",
        "좋아, 조아",
        "많아, 마나",
        "싫어, 시러",
        "좋소, 조쏘",
        "놓는, 논는",
        "입학, 이팍",
        "축하, 추카",
        "맏형, 마텽",
        "앉히다, 안치다",
        "못하다, 모타다",
        "굳이, 구지",
        "같이, 가치",
        "붙여, 부처",
        "닫혀, 다처",
        "굳히다, 구치다",
        "학교, 학꾜",
        "국밥, 국빱",
        "옷장, 옫짱",
        "밟다, 밥따",
        "밟아, 발바",
        "넓다, 널따",
        "넓죽하다, 넙쭈카다",
        "읽고, 일꼬",
        "읽다, 익따",
        "희망, 히망",
        "주의, 주이",
        "나의, 나에",
        "시계, 시게",
        "가져, 가저",
        "꽃잎, 꼰닙",
        "색연필, 생년필",
        "맛있다, 마싣따",
        "맛있어, 마시써",
        "할 수, 할 쑤",
        "밥 먹어, 밤 머거"
    })
    void wordsSoundAsTheStandardSays(String written, String said) {
        String expected = KoreanAssimilationProbe.unassimilated(said);

        assertThat(KoreanAssimilationProbe.spoken(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"한국, hanɡuk", "학교, hakkjo", "시간, ɕiɡan", "전화를, ʨʌnhwaɾɯl", "커피, kʰʌpʰi", "빨리, palli", "의사, ɯisa"})
    void wordsAreSpelledForTheModel(String word, String symbols) {
        assertThat(PHONEMIZER.pronounce(word).stream().map(SpokenWord::symbols).collect(joining(" ")))
                .isEqualTo(symbols);
    }

    @Test
    void wordsKnowTheirPlaces() {
        String phrase = " 오늘은  꽃잎이 좋다";

        List<SpokenWord> words = PHONEMIZER.pronounce(phrase);

        assertThat(words).extracting(word -> word.span().of(phrase)).containsExactly("오늘은", "꽃잎이", "좋다");
    }
}
