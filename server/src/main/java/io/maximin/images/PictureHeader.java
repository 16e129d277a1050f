package io.maximin.images;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What the first bytes of a picture say about it, read without decoding anything: so that a picture that is too large
 * is refused before a pixel is allocated.
 *
 * @param width in pixels, as encoded: a rotation that EXIF asks for is not applied
 * @param height in pixels, likewise
 */
public record PictureHeader(PictureFormat format, int width, int height) {
    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int PNG_HEADER_BYTES = 24;
    private static final int IHDR = 0x49484452;
    private static final int RIFF = 0x52494646;
    private static final int WEBP = 0x57454250;
    private static final int WEBP_HEADER_BYTES = 30;
    private static final int VP8_LOSSY = 0x56503820;
    private static final int VP8_LOSSLESS = 0x5650384C;
    private static final int VP8_EXTENDED = 0x56503858;
    private static final int FOURTEEN_BITS = 0x3FFF;

    /** Empty if the bytes are no JPEG, PNG or WebP, or end before their size is told. */
    public static Optional<PictureHeader> read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        Optional<PictureHeader> found = png(in).or(() -> webp(in)).or(() -> jpeg(in));
        return found.filter(header -> header.width > 0 && header.height > 0);
    }

    private static Optional<PictureHeader> png(ByteBuffer in) {
        if (in.limit() < PNG_HEADER_BYTES || in.getLong(0) != PNG_SIGNATURE || in.getInt(12) != IHDR) {
            return Optional.empty();
        }
        return Optional.of(new PictureHeader(PictureFormat.PNG, in.getInt(16), in.getInt(20)));
    }

    /** Source: RFC 9649 sections 2.5 to 2.7. */
    private static Optional<PictureHeader> webp(ByteBuffer in) {
        if (in.limit() < WEBP_HEADER_BYTES || in.getInt(0) != RIFF || in.getInt(8) != WEBP) {
            return Optional.empty();
        }
        var little = in.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return switch (in.getInt(12)) {
            case VP8_LOSSY -> webp(little.getShort(26) & FOURTEEN_BITS, little.getShort(28) & FOURTEEN_BITS);
            case VP8_LOSSLESS -> {
                int bits = little.getInt(21);
                yield webp((bits & FOURTEEN_BITS) + 1, (bits >>> 14 & FOURTEEN_BITS) + 1);
            }
            case VP8_EXTENDED -> webp((little.getInt(24) & 0xFFFFFF) + 1, (little.getInt(26) >>> 8) + 1);
            default -> Optional.empty();
        };
    }

    private static Optional<PictureHeader> webp(int width, int height) {
        return Optional.of(new PictureHeader(PictureFormat.WEBP, width, height));
    }

    /** Walks from segment to segment up to the frame. Source: ITU-T T.81 annex B. */
    private static Optional<PictureHeader> jpeg(ByteBuffer in) {
        if (in.limit() < 4 || (in.getShort(0) & 0xFFFF) != 0xFFD8) {
            return Optional.empty();
        }
        for (int at = 2; at + 9 <= in.limit(); ) {
            if ((in.get(at) & 0xFF) != 0xFF) {
                return Optional.empty();
            }
            int marker = in.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (isFrame(marker)) {
                int height = in.getShort(at + 5) & 0xFFFF;
                return Optional.of(new PictureHeader(PictureFormat.JPEG, in.getShort(at + 7) & 0xFFFF, height));
            }
            int length = in.getShort(at + 2) & 0xFFFF;
            if (length < 2 || marker == 0xD9 || marker == 0xDA) {
                return Optional.empty();
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
