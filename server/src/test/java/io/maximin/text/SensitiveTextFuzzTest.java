package io.maximin.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.maximin.engines.prompt.Pieces;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a model writes is masked the same however it is cut, in time that grows as the text does. */
class SensitiveTextFuzzTest {
    private static final int LONG = 1 << 18;

    private static Stream<Arguments> texts() {
        return Stream.of(
                        "Ask jo@example.org or https://example.com/x, card 4111 1111 1111 1111 and 10.1.2.3 好 end.",
                        "exa\u0351ple.org a\u03511.2.3.4",
                        "a@b.cn,网址https://x.cn/页 1 2 3 4 5 6 7 8 9 0",
                        "id 11010519491231002X é1.2.3.4 www.a b.com/~ @ 078-05-1120 \n ftp://x.")
                .flatMap(text -> Stream.of(new byte[] {1, 1, 1, 5}, new byte[] {9, 30, 2}, new byte[] {40, 0, 3})
                        .map(cuts -> Arguments.of(text, cuts)));
    }

    @MethodSource("texts")
    @FuzzTest
    void maskedIsTheSameHoweverATextIsCut(@NotNull String text, byte @NotNull [] cuts) {
        // Words beyond what is kept back can only be judged by their beginning.
        var brief = text.substring(0, Math.min(text.length(), SensitiveText.MAX_HELD));

        assertThat(masked(Pieces.of(brief, cuts))).as(brief).isEqualTo(masked(List.of(brief)));
    }

    private static Stream<String> parts() {
        return Stream.of("a", "a.", "1", "1 ", "a-", "a@", "1.1.", "https://", "a@a.", ".", " ");
    }

    @MethodSource("parts")
    @Timeout(20)
    @FuzzTest
    void timeGrowsNoFasterThanTheText(@NotNull String part) {
        var text = part.repeat(LONG / Math.max(1, part.length()));

        assertThat(masked(List.of(text)).length()).isLessThanOrEqualTo(3 * LONG);
    }

    private static String masked(List<String> pieces) {
        var mask = new SensitiveText();
        var shown = new StringBuilder();
        pieces.forEach(piece -> shown.append(mask.push(piece)));
        return shown.append(mask.finish()).toString();
    }
}
