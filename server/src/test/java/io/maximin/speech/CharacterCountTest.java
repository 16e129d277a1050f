package io.maximin.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check values of spec/speech.md section 2.6. */
class CharacterCountTest {
    @ParameterizedTest
    @CsvSource({
        "<#0.5#>,7",
        "Hello world.,12",
        "今天天气很好我们出去玩吧，好。,28",
        "ひらがな,4",
        "한국어,3",
        "😀,1",
    })
    void ideographsCountTwice(String text, int usage) {
        assertThat(CharacterCount.of(text).usage()).isEqualTo(usage);
    }

    @Test
    void wordsAreTheUsageUnlessThereAreIdeographs() {
        assertThat(CharacterCount.of("Hi, you.").words()).isEqualTo(8);
        assertThat(CharacterCount.of("你好，A1。").words()).isEqualTo(4);
    }

    @Test
    void controlCharactersAreInvisibleButWhiteSpaceIsNot() {
        var count = CharacterCount.of("a\tb\nc\rd\u0001\u007f");

        assertThat(count.invisible()).isEqualTo(2);
        assertThat(count.invisibleRatio()).isEqualTo(2.0 / 9);
        assertThat(CharacterCount.of("").invisibleRatio()).isZero();
    }
}
