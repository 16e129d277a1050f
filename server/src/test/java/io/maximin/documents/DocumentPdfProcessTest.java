package io.maximin.documents;

import static io.maximin.documents.TestFiles.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.config.ByteSize;
import io.maximin.files.FileType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DocumentPdfProcessTest {
    private static final ByteSize SMALL = ByteSize.ofMegabytes(32);

    @TempDir
    Path scratch;

    @Test
    void textComesBack() throws Exception {
        assertThat(reading(PdfProcess.in(scratch)).text(FileType.PDF, TestFiles.pdfWithFont(page("Привет, мир"))))
                .isEqualTo("Привет, мир");
    }

    @Test
    void refusalsComeBack() {
        reading(PdfProcess.in(scratch))
                .refuses(FileType.PDF, TestFiles.pdf(page("x".repeat(10_001))))
                .hasMessageEndingWith("the file has more than the limit of 10000 characters");
    }

    @Test
    void memoryThatRunsOutIsNotTheServers() {
        String map = "begincmap 1 beginbfrange <00000000> <7ffffffe> <0041004100410000> endbfrange endcmap";
        String pdf = """
                %%PDF-1.7
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
                3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj
                4 0 obj << /Length 25 >> stream
                BT /F 12 Tf (Hello) Tj ET
                endstream endobj
                5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >> endobj
                6 0 obj << /Length %d >> stream
                %s
                endstream endobj
                trailer << /Root 1 0 R >>
                startxref
                0
                %%%%EOF
                """.formatted(map.length(), map);

        reading(new PdfProcess(scratch, SMALL, Duration.ofMinutes(1)))
                .refuses(FileType.PDF, pdf.getBytes(UTF_8))
                .hasMessageEndingWith("the pdf is damaged, or too complex to be read");
    }

    @Test
    void itDoesNotTakeForEver() {
        reading(new PdfProcess(scratch, SMALL, Duration.ofMillis(1)))
                .refuses(FileType.PDF, TestFiles.pdf(page("a")))
                .hasMessageEndingWith("the pdf takes more than the limit of 0 seconds to read");
    }

    @Test
    void interruptionEndsTheProcess() {
        var content = new TestFiles.Interrupting(TestFiles.pdf(page("a")));

        assertThatThrownBy(() -> reading(PdfProcess.in(scratch)).read(FileType.PDF, "a", content))
                .isInstanceOf(InterruptedException.class);
        assertThat(ProcessHandle.current().children())
                .allSatisfy(child ->
                        assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isNotNull());
    }

    private Reading reading(PdfProcess process) {
        return new Reading(scratch, Reading.in(scratch).limits(), process);
    }
}
