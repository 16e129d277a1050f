package io.maximin.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Files as programs write them. */
final class TestFiles {
    static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float SIZE = 12;

    static {
        // Writing a pdf looks for fonts as well.
        FontMappers.set(new SubstituteFont());
    }

    /** A line at a place on a page; the origin is at the lower left. */
    record Placed(String text, float x, float y) {}

    private TestFiles() {}

    static byte[] zip(Map<String, byte[]> members) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Names and texts in turn. */
    static byte[] zip(String... namesAndTexts) {
        var members = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            members.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return zip(members);
    }

    /** @param body what stands in {@code w:body} */
    static byte[] docx(String body) {
        return docxOf("<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>".formatted(WORDS, body));
    }

    static byte[] docxOf(String document) {
        return zip(
                "[Content_Types].xml", "<Types/>",
                "_rels/.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="a" Type="http://x/core-properties" Target="docProps/core.xml"/>
                        <Relationship Id="b" Type="http://x/relationships/officeDocument" Target="/word/document2.xml"/>
                        </Relationships>""",
                "word/comments.xml", "<comments>Not to be read</comments>",
                "word/document2.xml", document);
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** A page of lines 14 points apart, from the upper left; an empty line leaves a gap. */
    static List<Placed> page(String... lines) {
        return IntStream.range(0, lines.length)
                .filter(i -> !lines[i].isEmpty())
                .mapToObj(i -> new Placed(lines[i], 72, 720 - 14 * i))
                .toList();
    }

    @SafeVarargs
    static byte[] pdf(List<Placed>... pages) {
        return pdf(_ -> new PDType1Font(FontName.HELVETICA), pages);
    }

    /** With a font of its own, which has more than Latin letters. */
    @SafeVarargs
    static byte[] pdfWithFont(List<Placed>... pages) {
        return pdf(document -> PDType0Font.load(document, PDDocument.class.getResourceAsStream(FONT), true), pages);
    }

    private interface FontSource {
        PDFont of(PDDocument document) throws IOException;
    }

    @SafeVarargs
    private static byte[] pdf(FontSource source, List<Placed>... pages) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            PDFont font = source.of(document);
            for (var lines : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    for (Placed line : lines) {
                        content.beginText();
                        content.setFont(font, SIZE);
                        content.newLineAtOffset(line.x(), line.y());
                        content.showText(line.text());
                        content.endText();
                    }
                }
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Interrupts its reader at its end. */
    static final class Interrupting extends ByteArrayInputStream {
        Interrupting(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            int read = super.read(target, offset, length);
            if (read < 0) {
                Thread.currentThread().interrupt();
            }
            return read;
        }
    }
}
