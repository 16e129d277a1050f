package io.maximin.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.documents.Passage.Field;
import io.maximin.files.FileType;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentPlainTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path scratch;

    @Test
    void textIsReadInItsCharset() throws Exception {
        String text = "Grüße, 你好 😀\nzweite Zeile";

        assertThat(text(text.getBytes(UTF_8))).isEqualTo(text);
        assertThat(text(("\ufeff" + text).getBytes(UTF_8))).isEqualTo(text);
        assertThat(text(("\ufeff" + text).getBytes(UTF_16LE))).isEqualTo(text);
        assertThat(text(("\ufeff" + text).getBytes(UTF_16BE))).isEqualTo(text);
        assertThat(text("你好".getBytes(GB18030))).isEqualTo("你好");
        assertThat(text("今天 24°C，很暖和。㐀".getBytes(GB18030))).isEqualTo("今天 24°C，很暖和。㐀");
    }

    @Test
    void anyLineBreakIsANewLine() throws Exception {
        assertThat(text("a\r\nb\rc\n".getBytes(UTF_8))).isEqualTo("a\nb\nc\n");
    }

    @Test
    void whatIsNoTextIsRefused() {
        refuses("café au lait présenté".getBytes(ISO_8859_1)).hasMessageContaining("UTF-8, UTF-16 or GB18030");
        refuses("présenté".getBytes(ISO_8859_1)).hasMessageContaining("UTF-8, UTF-16 or GB18030");
        refuses("a\0b".getBytes(UTF_8)).hasMessageContaining("is not text");
        refuses(new byte[] {(byte) 0xff, (byte) 0xfe, 'a'}).hasMessageContaining("is not text");
        refuses(" \n\t ".getBytes(UTF_8)).hasMessageEndingWith("the file has no text");
        refuses(new byte[0]).hasMessageEndingWith("the file has no text");
    }

    @Test
    void charactersAreCountedNotUnits() throws Exception {
        String most = "😀".repeat(10_000);

        assertThat(text(most.getBytes(UTF_8))).isEqualTo(most);
        refuses((most + "a").getBytes(UTF_8)).hasMessageContaining("more than the limit of 10000 characters");
        refuses((most + most).getBytes(UTF_8)).hasMessageContaining("more than the limit of 10000 characters");
    }

    @Test
    void soundIsNoText() {
        Reading.in(scratch).refuses(FileType.MP3, "ID3".getBytes(UTF_8)).hasMessageContaining("mp3");
    }

    @Test
    void theNameIsMadeHarmless() throws Exception {
        var content = new ByteArrayInputStream("a".getBytes(UTF_8));

        var documents = Reading.in(scratch).read(FileType.TXT, "../up\\my.book.txt", content);

        assertThat(documents).singleElement().extracting(Document::name).isEqualTo("my.book");
    }

    @Test
    void eachLineOfJsonlIsADocument() throws Exception {
        String lines = """
                {"title":"One","content":"a\\r\\nb","extra":"x"}

                {"content":"two","other":[1]}
                {"title":" ","extra":"three","content":null}
                """;

        var documents = Reading.in(scratch).read(FileType.JSONL, lines.getBytes(UTF_8));

        assertThat(documents).extracting(Document::name).containsExactly("line-1", "line-3", "line-4");
        assertThat(documents.get(0).passages())
                .containsExactly(
                        new Passage(Field.TITLE, "One"),
                        new Passage(Field.CONTENT, "a\nb"),
                        new Passage(Field.EXTRA, "x"));
        assertThat(documents.get(2).passages()).containsExactly(new Passage(Field.EXTRA, "three"));
    }

    @Test
    void aBadLineIsNamed() {
        refusesLines("{\"title\":\"a\"}\n{\"title\":3}")
                .hasMessageContaining("line 2")
                .hasMessageContaining("title");
        refusesLines("\n{\"title\":").hasMessageContaining("line 2: the text is not valid JSON");
        refusesLines("{\"title\":\"a\"}{}").hasMessageContaining("line 1");
        refusesLines("[]").hasMessageContaining("line 1");
        refusesLines("null").hasMessageContaining("line 1");
        refusesLines("{}").hasMessageContaining("line 1 has no text in title, content or extra");
        refusesLines("{\"a\":" + "[".repeat(300) + "]".repeat(300) + "}").hasMessageContaining("nesting 200");
        refusesLines("\n \n").hasMessageContaining("no text");
    }

    @Test
    void linesAreBounded() {
        refusesLines("{\"title\":\"a\"}\n".repeat(51)).hasMessageContaining("more lines than the limit of 50");
        refusesLines(("{\"title\":\"" + "a".repeat(5001) + "\"}\n").repeat(2)).hasMessageContaining("10000 characters");
        refusesLines("{\"x\":\"" + "a".repeat(120_000) + "\"}").hasMessageContaining("limit of 120000 bytes");
    }

    @Test
    void interruptionIsHeeded() {
        var content = new TestFiles.Interrupting("{\"title\":\"a\"}".getBytes(UTF_8));

        assertThatThrownBy(() -> Reading.in(scratch).read(FileType.JSONL, "a", content))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private String text(byte[] bytes) throws InterruptedException {
        return Reading.in(scratch).text(FileType.TXT, bytes);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refuses(byte[] bytes) {
        return Reading.in(scratch).refuses(FileType.TXT, bytes);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refusesLines(String lines) {
        return Reading.in(scratch).refuses(FileType.JSONL, lines.getBytes(UTF_8));
    }
}
