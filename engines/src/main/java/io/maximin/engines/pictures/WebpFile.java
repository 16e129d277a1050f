package io.maximin.engines.pictures;

import java.util.Optional;

/** The chunks of a WebP file (RFC 9649) up to its first frame. */
final class WebpFile implements PictureFile {
    private static final int FRAME_HEADER = 16;

    private int width;
    private int height;
    private boolean sized;
    private Optional<WebpFrame> frame = Optional.empty();
    private Optional<Bytes> alpha = Optional.empty();
    private int left;
    private int top;
    private Orientation orientation = Orientation.UPRIGHT;
    private Optional<byte[]> profile = Optional.empty();

    private WebpFile() {}

    /** @param bytes behind the form type */
    static WebpFile open(Bytes bytes) {
        var file = new WebpFile();
        file.chunks(bytes);
        if (file.frame.isEmpty()) {
            throw new PictureException("WebP picture has no frame");
        }
        return file;
    }

    // Notes may stand behind the frame, so that the walk goes on; it ends where the file does, whatever its header
    // says.
    private void chunks(Bytes bytes) {
        while (bytes.left() >= 8) {
            var type = bytes.letters(4);
            long length = bytes.u32Little();
            if (frame.isPresent() && length > bytes.left()) {
                return;
            }
            var chunk = bytes.part(length);
            if (length % 2 == 1 && bytes.left() > 0) {
                bytes.skip(1);
            }
            chunk(type, chunk);
        }
    }

    private void chunk(String type, Bytes chunk) {
        switch (type) {
            case "VP8X" -> canvas(chunk);
            case "ICCP" -> profile = Optional.of(chunk.rest());
            case "EXIF" -> exif(chunk);
            case "ALPH" -> alpha = frame.isEmpty() ? Optional.of(chunk) : alpha;
            case "VP8 ", "VP8L" -> frame(type, chunk);
            case "ANMF" -> animated(chunk);
            default -> {}
        }
    }

    private void canvas(Bytes chunk) {
        chunk.skip(4);
        width = chunk.u24Little() + 1;
        height = chunk.u24Little() + 1;
        sized = true;
    }

    private void exif(Bytes chunk) {
        // Some writers keep the mark that JPEG files have there.
        chunk.passes("Exif\0\0");
        orientation = Orientation.of(chunk.part(chunk.left()));
    }

    private void frame(String type, Bytes chunk) {
        if (frame.isPresent()) {
            return;
        }
        var found = type.equals("VP8L") ? WebpFrame.lossless(chunk) : WebpFrame.lossy(chunk, alpha);
        frame = Optional.of(found);
        if (!sized) {
            width = found.width();
            height = found.height();
        }
        if (left + (long) found.width() > width || top + (long) found.height() > height) {
            throw new PictureException("WebP picture has a frame of " + found.width() + " x " + found.height()
                    + " pixels at " + left + "," + top + ", outside its " + width + " x " + height);
        }
    }

    private void animated(Bytes chunk) {
        if (frame.isEmpty()) {
            left = chunk.u24Little() * 2;
            top = chunk.u24Little() * 2;
            chunk.skip(FRAME_HEADER - 6);
            chunks(chunk);
        }
    }

    @Override
    public PictureFormat format() {
        return PictureFormat.WEBP;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Orientation orientation() {
        return orientation;
    }

    @Override
    public Optional<byte[]> profile() {
        return profile;
    }

    @Override
    public Bitmap decode() {
        var part = frame.orElseThrow().decode();
        if (part.width() == width && part.height() == height) {
            return part;
        }
        var argb = new int[width * height];
        for (int y = 0; y < part.height(); y++) {
            System.arraycopy(part.argb(), y * part.width(), argb, (top + y) * width + left, part.width());
        }
        return new Bitmap(width, height, argb);
    }
}
