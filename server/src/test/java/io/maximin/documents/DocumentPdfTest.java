package io.maximin.documents;

import static io.maximin.documents.TestFiles.page;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.config.ByteSize;
import io.maximin.documents.TestFiles.Placed;
import io.maximin.files.FileType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DocumentPdfTest {
    @TempDir
    Path scratch;

    @Test
    void linesAreJoinedToParagraphs() throws Exception {
        byte[] pdf = TestFiles.pdf(page(
                "The first paragraph is broken into lines, of which the sec-",
                "ond goes on here and is about as long as the first one was,",
                "and ends.",
                "",
                "Another one begins after a gap."));

        assertThat(text(pdf))
                .isEqualTo("The first paragraph is broken into lines, of which the second goes on here and is about as"
                        + " long as the first one was, and ends.\nAnother one begins after a gap.");
    }

    @Test
    void anIndentBeginsAParagraph() throws Exception {
        byte[] pdf = TestFiles.pdf(List.of(
                new Placed("A paragraph whose last line is as long as this one.", 72, 700),
                new Placed("Indented, the next one begins without any gap, and", 96, 686),
                new Placed("goes on at the margin for another line or perhaps two.", 72, 672)));

        assertThat(text(pdf))
                .isEqualTo("A paragraph whose last line is as long as this one.\n"
                        + "Indented, the next one begins without any gap, and goes on at the margin for another line or"
                        + " perhaps two.");
    }

    @Test
    void aParagraphGoesOnOverThePage() throws Exception {
        assertThat(text(TestFiles.pdf(page("It goes"), page(), page("on. And ends."), page("New."))))
                .isEqualTo("It goes on. And ends.\nNew.");
    }

    @Test
    void columnsAreReadAsTheyWereWritten() throws Exception {
        byte[] pdf = TestFiles.pdf(List.of(
                new Placed("left one", 72, 700),
                new Placed("left two.", 72, 686),
                new Placed("Right one", 300, 700),
                new Placed("right two.", 300, 686)));

        assertThat(text(pdf)).isEqualTo("left one left two.\nRight one right two.");
    }

    @Test
    void aFontInTheFileTellsItsLetters() throws Exception {
        assertThat(text(TestFiles.pdfWithFont(page("Привет, мир: об-", "ычный текст."))))
                .isEqualTo("Привет, мир: обычный текст.");
    }

    @Test
    void picturesOfTextAreNoText() {
        refuses(TestFiles.pdf(page())).hasMessageEndingWith("the pdf has no text, only pictures of it at most");
    }

    @Test
    void anEncryptedPdfIsRefused() throws Exception {
        refuses(encrypted("user")).hasMessageEndingWith("the pdf is encrypted");
        refuses(encrypted("")).hasMessageEndingWith("the pdf is encrypted");
        String objects = "8 0 obj << /Title (T) >> endobj 9 0 obj << /Filter /Adobe.PubSec /V 4 >> endobj";
        refuses(file("<<>>", "<<>>", objects, "/Info 8 0 R /Encrypt 9 0 R"))
                .hasMessageEndingWith("the pdf is encrypted");
    }

    @Test
    void pagesAreBounded() {
        List<Placed> page = page("a");

        refuses(TestFiles.pdf(page, page, page, page, page, page, page, page, page, page, page))
                .hasMessageEndingWith("the pdf has more pages than the limit of 10");
    }

    @Test
    void charactersAreBounded() {
        String[] lines = IntStream.range(0, 40).mapToObj(_ -> "x".repeat(100)).toArray(String[]::new);

        refuses(TestFiles.pdf(page(lines), page(lines), page(lines)))
                .hasMessageContaining("more than the limit of 10000 characters");
    }

    @Test
    void aDamagedPdfIsRefused() {
        refuses("%PDF-1.7\nnothing".getBytes(UTF_8)).hasMessageContaining("the pdf is damaged");
        refuses(new byte[0]).hasMessageContaining("the pdf is damaged");
    }

    @Test
    void aHandMadePdfIsRead() throws Exception {
        assertThat(text(handMade(stream("", "BT /F 12 Tf 72 700 Td (Hello) Tj ET"), "")))
                .isEqualTo("Hello");
    }

    @Test
    void streamsThatUnpackTooFarAreRefused() throws Exception {
        byte[] zeros = new byte[20 << 20];
        byte[] bomb = deflate(zeros);

        refuses(handMade(stream("/Filter /FlateDecode", bomb), ""))
                .hasMessageContaining("unpacks to more than the limit of");
        refuses(handMade(stream("/Filter [/FlateDecode /ASCIIHexDecode]", bomb), ""))
                .hasMessageContaining("unpacks to more than the limit of");
    }

    @Test
    void whatIsUnpackedCountsEveryTime() throws Exception {
        byte[] packed = deflate(" ".repeat(2 << 20).getBytes(UTF_8));
        var limits = new DocumentLimits(10_000, ByteSize.ofMegabytes(4), ByteSize.ofMegabytes(64), 100, 50, 10);
        String page = "<< /Type /Page /Parent 2 0 R /Contents [" + "4 0 R ".repeat(100) + "] >>";
        byte[] pdf = handMade(page, stream("/Filter /FlateDecode", packed), "");

        new Reading(scratch, limits)
                .refuses(FileType.PDF, pdf)
                .hasMessageEndingWith("the file unpacks to more than the limit of 64MB");
    }

    @Test
    void formsWithinFormsAreBounded() throws Exception {
        var objects = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            String entries = "/Subtype /Form /Resources << /XObject << /X %d 0 R >> >>".formatted(11 + i);
            objects.append("%d 0 obj %s endobj\n".formatted(10 + i, stream(entries, "/X Do ".repeat(10))));
        }
        String page = "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 10 0 R >> >> >>";

        refuses(handMade(page, stream("", "/X Do"), objects.toString())).hasMessageContaining("more than the limit of");
    }

    @Test
    void aPredictorWithoutColumnsIsSkipped() throws Exception {
        String parameters = "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 0 >>";

        refuses(handMade(stream(parameters, deflate("BT ET".getBytes(UTF_8))), ""))
                .hasMessageContaining("the pdf has no text");
    }

    @Test
    void aTableOfEntriesWithoutLengthEnds() {
        String entries = "/Type /XRef /W [0 0 0] /Index [0 2147483647] /Size 9 /Root 1 0 R";
        String table = "5 0 obj " + stream(entries, "x") + " endobj\n";
        String pdf = "%PDF-1.7\n" + table + "startxref\n9\n%%EOF";

        refuses(pdf.getBytes(UTF_8)).hasMessageContaining("the pdf is damaged");
    }

    @Test
    void aTreeOfPagesInCirclesEnds() throws Exception {
        String loop = "<< /Type /Pages /Count 9 /Kids [2 0 R 3 0 R] /Parent 2 0 R >>";

        refuses(handMade(loop, stream("", ""), "")).hasMessageContaining("the pdf has no text");
    }

    @Test
    void deepNestingEnds() throws Exception {
        refuses(handMade("[".repeat(100_000), stream("", ""), "")).hasMessageContaining("text_file_id: the pdf");
        refuses(handMade(stream("", "[".repeat(100_000)), "")).hasMessageContaining("text_file_id: the pdf");
    }

    private static byte[] encrypted(String user) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(TestFiles.pdf(page("secret")))) {
            document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String stream(String entries, byte[] content) {
        return stream(entries, new String(content, ISO_8859_1));
    }

    private static String stream(String entries, String content) {
        return "<< /Length %d %s >> stream\n%s\nendstream".formatted(content.length(), entries, content);
    }

    private static byte[] handMade(String content, String trailer) {
        String page = "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F << /Type /Font"
                + " /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>";
        return file(page, content, "", trailer);
    }

    private static byte[] handMade(String page, String content, String objects) {
        return file(page, content, objects, "");
    }

    /** Without a table, which readers rebuild. */
    private static byte[] file(String page, String content, String objects, String trailer) {
        String pdf = """
                %%PDF-1.7
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
                3 0 obj %s endobj
                4 0 obj %s endobj
                %s
                trailer << /Root 1 0 R /Size 5 %s >>
                startxref
                0
                %%%%EOF
                """.formatted(page, content, objects, trailer);
        return pdf.getBytes(ISO_8859_1);
    }

    private String text(byte[] pdf) throws InterruptedException {
        return Reading.in(scratch).text(FileType.PDF, pdf);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refuses(byte[] pdf) {
        return Reading.in(scratch).refuses(FileType.PDF, pdf);
    }
}
