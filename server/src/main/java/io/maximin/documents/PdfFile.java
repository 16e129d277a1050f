package io.maximin.documents;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Reads a pdf so that all its streams are bounded, and none of it is decrypted. */
final class PdfFile extends PDFParser {
    PdfFile(RandomAccessRead source, PdfEffort effort) throws IOException {
        super(source);
        document = new Bounded(this, effort);
    }

    private static final class Bounded extends COSDocument {
        private final ICOSParser parser;
        private final PdfEffort effort;

        Bounded(ICOSParser parser, PdfEffort effort) {
            super(parser);
            this.parser = parser;
            this.effort = effort;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long begin, long length) throws IOException {
            effort.step();
            return new PdfStream(dictionary, parser.createRandomAccessReadView(begin, length), effort);
        }

        /** Asked for before anything is decrypted. */
        @Override
        public COSDictionary getEncryptionDictionary() {
            COSDictionary encryption = super.getEncryptionDictionary();
            if (encryption != null) {
                throw effort.refuse(Refusal.of("the pdf is encrypted"));
            }
            return encryption;
        }
    }
}
