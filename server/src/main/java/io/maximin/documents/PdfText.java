package io.maximin.documents;

import io.maximin.error.ApiException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The text of a pdf in the order in which it was written, its lines joined to paragraphs. */
final class PdfText extends PDFTextStripper {
    private static final String WHAT = "the pdf";

    static {
        FontMappers.set(new SubstituteFont());
    }

    private final DocumentLimits limits;
    private final PdfEffort effort;
    private final Paragraphs paragraphs = new Paragraphs();
    private final List<PageLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String lastOfPage = "";
    private float left;
    private float right;
    private float top;
    private float size;
    private long units;

    private PdfText(DocumentLimits limits, PdfEffort effort) {
        this.limits = limits;
        this.effort = effort;
    }

    /** @throws ApiException if it is encrypted, damaged, or too much in any way */
    static String read(Path file, DocumentLimits limits) {
        var effort = new PdfEffort(limits);
        try {
            String text = read(file, limits, effort);
            effort.check();
            return text;
        } catch (ApiException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox trusts files: a bad one may fail it anywhere, and in any way.
            effort.check();
            throw Refusal.damaged(WHAT, e);
        }
    }

    private static String read(Path file, DocumentLimits limits, PdfEffort effort) throws IOException {
        try (var source = new RandomAccessReadBufferedFile(file);
                PDDocument document = new PdfFile(source, effort).parse()) {
            var text = new PdfText(limits, effort);
            text.writeText(document, Writer.nullWriter());
            return text.paragraphs.toString();
        }
    }

    @Override
    protected void processPages(PDPageTree tree) throws IOException {
        for (PDPage page : new PdfPages(limits.pages(), effort).of(document)) {
            effort.step();
            processPage(page);
            endPage();
        }
    }

    private void endPage() {
        endLine();
        List<Boolean> beginnings = PageLine.beginnings(lines, lastOfPage);
        for (int i = 0; i < lines.size(); i++) {
            paragraphs.add(lines.get(i).text(), beginnings.get(i));
            lastOfPage = lines.get(i).text();
        }
        lines.clear();
        effort.requireCharacters(paragraphs.length());
        units = 0;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        effort.step();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        effort.step();
        super.showGlyph(matrix, font, code, displacement);
    }

    /** Glyphs are kept until the page ends. */
    @Override
    protected void processTextPosition(TextPosition position) {
        super.processTextPosition(position);
        units += String.valueOf(position.getUnicode()).length();
        effort.requireCharacters(units);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        boolean isFirst = words.isEmpty();
        for (TextPosition position : positions) {
            float begin = position.getXDirAdj();
            left = isFirst ? begin : Math.min(left, begin);
            right = isFirst ? begin : Math.max(right, begin + position.getWidthDirAdj());
            top = isFirst ? position.getYDirAdj() : top;
            size = isFirst ? position.getFontSizeInPt() : Math.max(size, position.getFontSizeInPt());
            isFirst = false;
        }
        words.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphStart() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    private void endLine() {
        String text = words.toString().replace('\0', ' ').strip();
        words.setLength(0);
        if (!text.isEmpty()) {
            lines.add(new PageLine(text, left, right, top, size));
        }
    }
}
