package io.maximin.engines.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** The chunks of a PNG file (W3C PNG, third edition): only those that change pixels are looked into. */
final class PngFile implements PictureFile {
    private static final int HEADER_BYTES = 13;
    private static final int CRC_BYTES = 4;
    private static final int MOST_PROFILE_BYTES = 1 << 20;
    private static final int MOST_NAME_BYTES = 79;

    private final PngHeader header;
    private final List<InputStream> data = new ArrayList<>();
    private byte[] palette = {};
    private byte[] transparency = {};
    private Optional<byte[]> profile = Optional.empty();
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean standard;

    private PngFile(PngHeader header) {
        this.header = header;
    }

    /** @param bytes behind the signature */
    static PngFile open(Bytes bytes) {
        if (bytes.u32() != HEADER_BYTES || !bytes.passes("IHDR")) {
            throw new PictureException("PNG picture does not begin with its header");
        }
        var file = new PngFile(PngHeader.read(bytes.part(HEADER_BYTES)));
        bytes.skip(CRC_BYTES);
        file.chunks(bytes);
        return file;
    }

    private void chunks(Bytes bytes) {
        while (true) {
            long length = bytes.u32();
            var type = bytes.letters(4);
            var chunk = bytes.part(length);
            switch (type) {
                case "PLTE" -> palette = chunk.rest();
                case "tRNS" -> transparency = chunk.rest();
                case "sRGB" -> standard = true;
                case "iCCP" -> profile = profile(chunk);
                case "eXIf" -> orientation = Orientation.of(chunk);
                case "IDAT" -> data.add(new ByteArrayInputStream(chunk.rest()));
                case "IEND" -> {
                    return;
                }
                default -> requireOptional(type);
            }
            bytes.skip(CRC_BYTES);
        }
    }

    private static void requireOptional(String type) {
        if (Character.isUpperCase(type.charAt(0))) {
            throw new PictureException("PNG picture has a part of unknown type " + type.replaceAll("[^A-Za-z]", "?"));
        }
    }

    private static Optional<byte[]> profile(Bytes chunk) {
        try {
            int name = 0;
            while (name++ <= MOST_NAME_BYTES && chunk.u8() != 0) {}
            chunk.skip(1);
            try (var in = new InflaterInputStream(new ByteArrayInputStream(chunk.rest()))) {
                var profile = in.readNBytes(MOST_PROFILE_BYTES + 1);
                return profile.length > MOST_PROFILE_BYTES ? Optional.empty() : Optional.of(profile);
            }
        } catch (IOException | PictureException _) {
            // A broken profile leaves the colours as they would be without one.
            return Optional.empty();
        }
    }

    @Override
    public PictureFormat format() {
        return PictureFormat.PNG;
    }

    @Override
    public int width() {
        return header.width();
    }

    @Override
    public int height() {
        return header.height();
    }

    @Override
    public Orientation orientation() {
        return orientation;
    }

    @Override
    public Optional<byte[]> profile() {
        return standard ? Optional.empty() : profile;
    }

    @Override
    public Bitmap decode() {
        var pixels = new PngPixels(header, palette, transparency);
        try (var in = new InflaterInputStream(new SequenceInputStream(Collections.enumeration(data)))) {
            return new PngDecoder(header, pixels).decode(in);
        } catch (IOException e) {
            throw new PictureException("PNG picture is damaged or ends before it is complete", e);
        }
    }
}
