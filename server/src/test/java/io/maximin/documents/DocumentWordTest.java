package io.maximin.documents;

import static io.maximin.documents.TestFiles.paragraph;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ByteSize;
import io.maximin.files.FileType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentWordTest {
    @TempDir
    Path scratch;

    @Test
    void paragraphsAreLines() throws Exception {
        assertThat(text(paragraph("Über &amp; 你好") + "<w:p/>" + paragraph("Two")))
                .isEqualTo("Über & 你好\nTwo");
    }

    @Test
    void runsBreaksAndTabsStayInTheirPlaces() throws Exception {
        String body = """
                <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>
                <w:r><w:t>one</w:t><w:tab/><w:t xml:space="preserve"> two</w:t><w:br/></w:r>
                <w:r><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t><w:cr/><w:t>five</w:t></w:r></w:p>""";

        assertThat(text(body)).isEqualTo("one\t two\nthree-four\nfive");
    }

    @Test
    void cellsAreReadRowByRow() throws Exception {
        String table = "<w:tbl><w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>"
                .formatted(paragraph("a"), paragraph("b"), paragraph("c"));

        assertThat(text(paragraph("before") + table + paragraph("after"))).isEqualTo("before\na\nb\nc\nafter");
    }

    @Test
    void whatAReaderDoesNotSeeIsNotRead() throws Exception {
        String body = """
                <w:p><w:r><w:t>seen</w:t></w:r>
                <w:ins><w:r><w:t> added</w:t></w:r></w:ins>
                <w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>
                <w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>
                <w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE \\* MERGE</w:instrText></w:r>
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>
                <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> shown</w:t></w:r>
                <w:r><w:ruby><w:rt><w:r><w:t>kana</w:t></w:r></w:rt>
                <w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>
                <w:r><w:commentReference w:id="0"/></w:r></w:p>""";

        assertThat(text(body)).isEqualTo("seen added shown漢");
    }

    @Test
    void aTextBoxIsReadOnce() throws Exception {
        String box = "<w:txbxContent>" + paragraph("boxed") + "</w:txbxContent>";
        String choice = "<mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback>";
        String body = "<w:p><w:r><mc:AlternateContent xmlns:mc=\"urn:mc\">" + choice
                + "</mc:AlternateContent></w:r></w:p>" + paragraph("after");

        assertThat(text(body)).isEqualTo("boxed\nafter");
    }

    @Test
    void strictDocumentsAreRead() throws Exception {
        byte[] docx = TestFiles.docxOf("<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body>"
                + "<p><r><t>strict</t></r></p></body></document>");

        assertThat(Reading.in(scratch).text(FileType.DOCX, docx)).isEqualTo("strict");
    }

    @Test
    void aByteOrderMarkIsNoText() throws Exception {
        byte[] docx = TestFiles.docxOf("\ufeff<w:document xmlns:w=\"" + TestFiles.WORDS + "\"><w:body>" + paragraph("a")
                + "</w:body></w:document>");

        assertThat(Reading.in(scratch).text(FileType.DOCX, docx)).isEqualTo("a");
    }

    @Test
    void aDocxThatLooksLikeAZipIsRead() throws Exception {
        assertThat(Reading.in(scratch).text(FileType.ZIP, TestFiles.docx(paragraph("a"))))
                .isEqualTo("a");
    }

    @Test
    void othersAreNoWordDocument() {
        refuses(TestFiles.docxOf("<workbook/>")).hasMessageEndingWith("the file is no Word document");
        refuses(TestFiles.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"))
                .hasMessageEndingWith("the file is no Word document");
        refuses(TestFiles.docxOf("<w:document")).hasMessageContaining("the docx is damaged");
        refuses(TestFiles.docx("<w:p>")).hasMessageContaining("the docx is damaged");
        refuses(TestFiles.docx("")).hasMessageEndingWith("the file has no text");
    }

    @Test
    void laughsAreNotExpanded() {
        String body = "<w:document xmlns:w=\"" + TestFiles.WORDS + "\"><w:body>" + paragraph("&b;")
                + "</w:body></w:document>";

        refuses(TestFiles.docxOf("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>" + body))
                .hasMessageContaining("document type or entities");
        refuses(TestFiles.docxOf(body)).hasMessageContaining("text_file_id: the docx");
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws Exception {
        Path secret = Files.writeString(Files.createTempFile("secret", ".xml"), "<a>secret</a>");
        String body = "<w:document xmlns:w=\"" + TestFiles.WORDS + "\"><w:body>" + paragraph("&e;")
                + "</w:body></w:document>";
        String include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + secret.toUri() + "\"/>";

        refuses(TestFiles.docxOf("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + body))
                .hasMessageContaining("document type or entities");
        refuses(TestFiles.docxOf("<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">" + body))
                .hasMessageContaining("document type or entities");
        assertThat(text("<w:p><w:r><w:t>a" + include + "</w:t></w:r></w:p>")).isEqualTo("a");
        Files.delete(secret);
    }

    @Test
    void depthIsBounded() {
        String deep = "<w:sdt>".repeat(5_000) + paragraph("a") + "</w:sdt>".repeat(5_000);

        refuses(TestFiles.docx(deep)).hasMessageContaining("the docx is damaged or uses what is not supported");
    }

    @Test
    void charactersAreBounded() {
        refuses(TestFiles.docx(paragraph("a".repeat(10_001)))).hasMessageContaining("limit of 10000 characters");
        refuses(TestFiles.docx(paragraph("a".repeat(30_000)))).hasMessageContaining("limit of 10000 characters");
    }

    @Test
    void aBombIsRefused() {
        var reading = new Reading(
                scratch, new DocumentLimits(10_000, ByteSize.ofMegabytes(4), ByteSize.ofMegabytes(64), 100, 50, 10));

        reading.refuses(FileType.DOCX, TestFiles.docx("<w:p/>".repeat(2 << 20)))
                .hasMessageContaining("unpacks to more than 100 times its");
        refuses(TestFiles.docx("<w:p/>".repeat(2 << 20))).hasMessageContaining("unpacks to more than");
    }

    @Test
    void interruptionIsHeeded() {
        var content = new TestFiles.Interrupting(TestFiles.docx("<w:p/>".repeat(10_000)));

        assertThatThrownBy(() -> Reading.in(scratch).read(FileType.DOCX, "a", content))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void aDamagedMainPartIsRefused() {
        byte[] docx = TestFiles.docx(paragraph("abcdefgh".repeat(50)));
        var text = new String(docx, java.nio.charset.StandardCharsets.ISO_8859_1);
        docx[text.indexOf("word/document2.xml") + 40] ^= 0x55;

        refuses(docx).hasMessageContaining("the docx is damaged");
        refuses("PK\3\4word/".getBytes(UTF_8)).hasMessageContaining("the archive is damaged");
    }

    private String text(String body) throws InterruptedException {
        return Reading.in(scratch).text(FileType.DOCX, TestFiles.docx(body));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refuses(byte[] docx) {
        return Reading.in(scratch).refuses(FileType.DOCX, docx);
    }
}
