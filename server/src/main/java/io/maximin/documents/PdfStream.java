package io.maximin.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.jspecify.annotations.Nullable;

/** A stream that does not unpack to more than it may. PDFBox itself unpacks without end. */
final class PdfStream extends COSStream {
    private static final Set<COSName> FILTERS = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);

    private static final int MOST_FILTERS = 8;
    private static final int MOST_COLUMNS = 1 << 16;
    private static final int MOST_BITS = 32;

    private final PdfEffort effort;

    PdfStream(COSDictionary dictionary, RandomAccessReadView packed, PdfEffort effort) throws IOException {
        super(null, packed);
        this.effort = effort;
        dictionary.forEach(this::setItem);
        setKey(dictionary.getKey());
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        requireProgress();
        return new RandomAccessReadBuffer(unpack());
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        byte[] bytes = unpack();
        var source = new RandomAccessReadBuffer(bytes);
        return new COSStream(null, new RandomAccessReadView(source, 0, bytes.length)).createInputStream(options);
    }

    private byte[] unpack() throws IOException {
        requirePredictor(getDictionaryObject(COSName.DECODE_PARMS));
        requirePredictor(getDictionaryObject(COSName.DP));
        List<COSName> filters = filters();
        InputStream in = createRawInputStream();
        if (filters.isEmpty()) {
            var unpacked = new Unpacked();
            in.transferTo(unpacked);
            return unpacked.bytes();
        }
        byte[] bytes = {};
        for (int i = 0; i < filters.size(); i++) {
            var unpacked = new Unpacked();
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, unpacked, this, i);
            bytes = unpacked.bytes();
            in = new ByteArrayInputStream(bytes);
        }
        return bytes;
    }

    private List<COSName> filters() throws IOException {
        COSBase filters = getFilters();
        var names = new ArrayList<COSName>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                names.add(array.getObject(i) instanceof COSName name ? name : COSName.getPDFName("?"));
            }
        }
        // Pictures are not looked at, and their filters allocate what the file tells them to.
        if (names.size() > MOST_FILTERS || !FILTERS.containsAll(names)) {
            throw new IOException("filters of no text");
        }
        return names;
    }

    /** A row of no bytes never ends, one of many takes memory at once. */
    private static void requirePredictor(@Nullable COSBase parameters) throws IOException {
        if (parameters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                requireRow(array.getObject(i));
            }
        }
        requireRow(parameters);
    }

    private static void requireRow(@Nullable COSBase parameters) throws IOException {
        boolean isFit = !(parameters instanceof COSDictionary row)
                || (isWithin(row.getInt(COSName.COLUMNS, 1), MOST_COLUMNS)
                        && isWithin(row.getInt(COSName.BITS_PER_COMPONENT, 1), MOST_BITS)
                        && isWithin(row.getInt(COSName.COLORS, 1), MOST_BITS));
        if (!isFit) {
            throw new IOException("unfit rows of a predictor");
        }
    }

    private static boolean isWithin(int value, int most) {
        return value >= 1 && value <= most;
    }

    /** The table of objects would be read for ever if its entries had no length. */
    private void requireProgress() throws IOException {
        COSArray widths = getCOSArray(COSName.W);
        if (!COSName.XREF.equals(getCOSName(COSName.TYPE)) || widths == null) {
            return;
        }
        int width = 0;
        for (int i = 0; i < widths.size(); i++) {
            width += widths.getObject(i) instanceof COSInteger number ? Math.max(0, number.intValue()) : 0;
        }
        if (width == 0) {
            throw new IOException("entries of no length");
        }
    }

    private final class Unpacked extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public void write(int value) {
            take(1);
            kept.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            take(length);
            kept.write(bytes, offset, length);
        }

        private void take(int length) {
            effort.unpack(length);
            if (kept.size() + (long) length > effort.streamLimit()) {
                throw effort.streamTooLong();
            }
        }

        byte[] bytes() {
            return kept.toByteArray();
        }
    }
}
