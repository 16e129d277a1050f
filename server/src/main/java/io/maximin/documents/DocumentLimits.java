package io.maximin.documents;

import io.maximin.config.ByteSize;
import java.util.stream.LongStream;

/**
 * How much a file may hold.
 *
 * @param characters Unicode characters of all its passages
 * @param source the file itself
 * @param unpacked all that is unpacked of it
 * @param ratio how many times its own size it may unpack to
 * @param entries of an archive, or lines with a text
 * @param pages of a pdf
 */
public record DocumentLimits(int characters, ByteSize source, ByteSize unpacked, int ratio, int entries, int pages) {
    private static final int MOST_CHARACTERS = 10_000_000;

    public DocumentLimits {
        boolean positive = LongStream.of(characters, source.bytes(), unpacked.bytes(), ratio, entries, pages)
                .allMatch(limit -> limit > 0);
        if (!positive || characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "limits of documents are above 0, and at most " + MOST_CHARACTERS + " characters");
        }
    }

    /** Source of the characters: spec/speech.md section 4.1. */
    public static DocumentLimits defaults() {
        return new DocumentLimits(1_000_000, ByteSize.ofMegabytes(64), ByteSize.ofMegabytes(256), 100, 10_000, 5_000);
    }
}
