package io.maximin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentParagraphsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one | two | one two",
                "exam- | ple | example",
                "exam\u2010 | ple | example",
                "exam\u00ad | Ple | examPle",
                "Anglo- | Saxon | Anglo-Saxon",
                "COVID- | 19 | COVID-19",
                "a dash - | then | a dash - then",
                "1914- | 18 | 1914- 18",
                "今天天气 | 很好。 | 今天天气很好。",
                "你好， | 世界 | 你好，世界",
                "カタカナ | ひらがな | カタカナひらがな",
                "中文 | English | 中文 English",
                "안녕 | 하세요 | 안녕 하세요"
            })
    void brokenLinesAreJoined(String first, String second, String whole) {
        var paragraphs = new Paragraphs();

        paragraphs.add(first, true);
        paragraphs.add(second, false);

        assertThat(paragraphs).hasToString(whole);
    }

    @Test
    void aParagraphHasALineOfItsOwn() {
        var paragraphs = new Paragraphs();

        paragraphs.add("one-", true);
        paragraphs.add("  ", false);
        paragraphs.add("two", true);

        assertThat(paragraphs).hasToString("one-\ntwo");
    }

    @Test
    void aGapBeginsAParagraph() {
        assertThat(beginnings(line("a long line", 0), line("a long line", 14), line("a long line", 42)))
                .containsExactly(true, false, true);
    }

    @Test
    void linesFarApartThroughoutAreOneParagraph() {
        assertThat(beginnings(line("a long line", 0), line("a long line", 30), line("a long line", 60)))
                .containsExactly(true, false, false);
    }

    @Test
    void anIndentBeginsAParagraphWhereASentenceEnded() {
        var indented = new PageLine("Next long line", 20, 300, 14, 10);

        assertThat(beginnings(line("It ended.", 0), indented)).containsExactly(true, true);
        assertThat(beginnings(line("hanging", 0), indented)).containsExactly(true, false);
    }

    @Test
    void aShortLineEndsAParagraphWhereASentenceEnded() {
        assertThat(beginnings(line("full", 0), new PageLine("Short.”", 0, 100, 14, 10), line("full", 28)))
                .containsExactly(true, false, true);
        assertThat(beginnings(line("full", 0), new PageLine("ragged", 0, 100, 14, 10), line("full", 28)))
                .containsExactly(true, false, false);
    }

    @Test
    void anotherSizeAndAnItemBeginAParagraph() {
        assertThat(beginnings(
                        new PageLine("Heading", 0, 300, 0, 16),
                        line("text", 14),
                        line("• item", 28),
                        line("2. item", 42)))
                .containsExactly(true, true, true, true);
    }

    @Test
    void aParagraphGoesOnInTheNextColumnAndOnTheNextPage() {
        assertThat(beginnings(line("goes", 100), new PageLine("on", 320, 600, 0, 10)))
                .containsExactly(true, false);
        assertThat(beginnings(line("ended.", 100), new PageLine("New", 320, 600, 0, 10)))
                .containsExactly(true, true);
        assertThat(PageLine.beginnings(List.of(line("on", 0)), "it goes")).containsExactly(false);
        assertThat(PageLine.beginnings(List.of(line("New", 0)), "It ended.")).containsExactly(true);
    }

    private static PageLine line(String text, float top) {
        return new PageLine(text, 0, 300, top, 10);
    }

    private static List<Boolean> beginnings(PageLine... lines) {
        return PageLine.beginnings(List.of(lines), "");
    }
}
