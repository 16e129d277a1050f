package io.maximin.engines.pictures;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The segments of a JPEG file (ITU-T T.81, annex B). What the decoder needs is copied into a file of its own, so that
 * no
 * note, thumbnail or profile reaches it, and it turns no colours.
 */
final class JpegFile implements PictureFile {
    private static final int MARK = 0xFF;
    private static final int APPLICATION = 0xE0;

    /** A progressive file has about ten; each costs another walk over all pixels. */
    private static final int MOST_SCANS = 100;

    private static final String EXIF = "Exif\0\0";
    private static final String PROFILE = "ICC_PROFILE\0";
    private static final String ADOBE = "Adobe";

    /** Makes the decoder hand over the samples as they are. */
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final Map<Integer, byte[]> profileParts = new TreeMap<>();
    private Optional<JpegFrame> frame = Optional.empty();
    private Orientation orientation = Orientation.UPRIGHT;
    private int adobe = JpegFrame.NO_ADOBE;
    private int scans;

    private JpegFile() {
        plain.writeBytes(JFIF);
    }

    static JpegFile open(byte[] bytes) {
        var file = new JpegFile();
        var in = Bytes.of(bytes);
        in.skip(2);
        while (file.segment(in)) {}
        if (file.frame.isEmpty() || file.scans == 0) {
            throw new PictureException("JPEG picture has no frame");
        }
        return file;
    }

    /** @return whether there may be more */
    private boolean segment(Bytes in) {
        int marker = marker(in);
        if (marker == 0xD9) {
            plain.write(MARK);
            plain.write(marker);
            return false;
        }
        boolean bare = marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD8);
        if (bare) {
            return true;
        }
        var body = in.part(in.u16() - 2L);
        switch (marker) {
            case 0xC4, 0xDB, 0xDD -> keep(marker, body);
            case 0xC0, 0xC1, 0xC2 -> frame(marker, body);
            case 0xDA -> scan(body, in);
            case APPLICATION + 1 -> exif(body);
            case APPLICATION + 2 -> profile(body);
            case APPLICATION + 14 -> adobe(body);
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF ->
                throw new PictureException(
                        "JPEG picture is coded in a rare way that is not read, number " + (marker - 0xC0));
            default -> {}
        }
        return true;
    }

    private static int marker(Bytes in) {
        if (in.u8() != MARK) {
            throw new PictureException("JPEG picture is damaged: there is no segment at byte " + (in.position() - 1));
        }
        int marker = in.u8();
        while (marker == MARK) {
            marker = in.u8();
        }
        return marker;
    }

    private void frame(int marker, Bytes body) {
        keep(marker, body);
        if (frame.isPresent()) {
            throw new PictureException("JPEG picture is damaged: it has a second frame");
        }
        frame = Optional.of(JpegFrame.read(body));
    }

    private void scan(Bytes body, Bytes in) {
        if (frame.isEmpty()) {
            throw new PictureException("JPEG picture is damaged: its pixels come before their size");
        }
        if (++scans > MOST_SCANS) {
            throw new PictureException("JPEG picture has more than " + MOST_SCANS + " scans");
        }
        keep(0xDA, body);
        plain.writeBytes(coded(in).rest());
    }

    /** The coded pixels up to the next segment; in them a mark is followed by 0 or is one of the numbered restarts. */
    private static Bytes coded(Bytes in) {
        int start = in.position();
        while (true) {
            in.find(MARK);
            int place = in.position();
            int next = in.seek(place + 1L).u8();
            if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                return in.seek(start).part(place - start);
            }
        }
    }

    private void keep(int marker, Bytes body) {
        var copy = body.rest();
        int length = copy.length + 2;
        plain.write(MARK);
        plain.write(marker);
        plain.write(length >> 8);
        plain.write(length);
        plain.writeBytes(copy);
    }

    private void exif(Bytes body) {
        if (body.passes(EXIF)) {
            orientation = Orientation.of(body.part(body.left()));
        }
    }

    private void profile(Bytes body) {
        if (body.passes(PROFILE) && body.left() > 2) {
            int number = body.u8();
            body.skip(1);
            profileParts.putIfAbsent(number, body.rest());
        }
    }

    private void adobe(Bytes body) {
        if (body.passes(ADOBE) && body.left() >= 7) {
            body.skip(6);
            adobe = body.u8();
        }
    }

    private JpegFrame frame() {
        return frame.orElseThrow();
    }

    @Override
    public PictureFormat format() {
        return PictureFormat.JPEG;
    }

    @Override
    public int width() {
        return frame().width();
    }

    @Override
    public int height() {
        return frame().height();
    }

    @Override
    public Orientation orientation() {
        return orientation;
    }

    @Override
    public Optional<byte[]> profile() {
        var joined = new ByteArrayOutputStream();
        profileParts.values().forEach(joined::writeBytes);
        return Optional.of(joined.toByteArray()).filter(bytes -> bytes.length > 0);
    }

    @Override
    public Bitmap decode() {
        return JpegDecoder.decode(plain.toByteArray(), frame(), adobe);
    }
}
