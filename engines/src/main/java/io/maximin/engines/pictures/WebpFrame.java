package io.maximin.engines.pictures;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** One frame of a WebP file. The decoder is given a file of its own with this frame in it and nothing else. */
final class WebpFrame {
    private static final int CHUNK_HEADER = 8;
    private static final int SIDE_BITS = 14;
    private static final int SIDE_MASK = (1 << SIDE_BITS) - 1;
    private static final int ALPHA_FLAG = 0x10;

    private record Chunk(String type, ByteBuffer data) {}

    private final int width;
    private final int height;
    private final List<Chunk> chunks;

    private WebpFrame(int width, int height, List<Chunk> chunks) {
        this.width = width;
        this.height = height;
        this.chunks = chunks;
    }

    /** @param chunk a key frame of VP8 (RFC 6386, section 9.1) */
    static WebpFrame lossy(Bytes chunk, Optional<Bytes> alpha) {
        var data = ByteBuffer.wrap(chunk.rest());
        boolean later = (chunk.u8() & 1) != 0;
        chunk.skip(2);
        if (later || !chunk.passes((byte) 0x9D, (byte) 0x01, (byte) 0x2A)) {
            throw new PictureException("WebP picture is damaged: its frame has no start");
        }
        int width = chunk.u16Little() & SIDE_MASK;
        int height = chunk.u16Little() & SIDE_MASK;
        List<Chunk> chunks = new ArrayList<>();
        if (alpha.isPresent()) {
            chunks.add(new Chunk("VP8X", extended(width, height)));
            chunks.add(new Chunk("ALPH", ByteBuffer.wrap(alpha.get().rest())));
        }
        chunks.add(new Chunk("VP8 ", data));
        return new WebpFrame(width, height, chunks);
    }

    static WebpFrame lossless(Bytes chunk) {
        var data = ByteBuffer.wrap(chunk.rest());
        if (chunk.u8() != 0x2F) {
            throw new PictureException("WebP picture is damaged: its frame has no start");
        }
        long bits = chunk.u32Little();
        int width = (int) (bits & SIDE_MASK) + 1;
        int height = (int) (bits >> SIDE_BITS & SIDE_MASK) + 1;
        return new WebpFrame(width, height, List.of(new Chunk("VP8L", data)));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Bitmap decode() {
        ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file()))) {
            reader.setInput(in, true, true);
            return bitmap(reader.read(0));
        } catch (IOException e) {
            throw new PictureException("the WebP picture is damaged", e);
        } finally {
            reader.dispose();
        }
    }

    private Bitmap bitmap(BufferedImage image) {
        if (image.getWidth() != width || image.getHeight() != height) {
            throw new PictureException("WebP picture is damaged: its size changes on the way");
        }
        return new Bitmap(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static ByteBuffer extended(int width, int height) {
        return ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(ALPHA_FLAG)
                .put(new byte[] {(byte) (width - 1), (byte) ((width - 1) >> 8), 0})
                .put(new byte[] {(byte) (height - 1), (byte) ((height - 1) >> 8), 0})
                .flip();
    }

    private byte[] file() {
        int size = 4;
        for (var chunk : chunks) {
            size += CHUNK_HEADER + even(chunk.data.limit());
        }
        var bytes = new byte[CHUNK_HEADER + size];
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(size).put(ascii("WEBP"));
        for (var chunk : chunks) {
            int length = chunk.data.limit();
            file.put(ascii(chunk.type)).putInt(length).put(chunk.data.duplicate());
            file.position(file.position() + even(length) - length);
        }
        return bytes;
    }

    private static int even(int length) {
        return length + length % 2;
    }

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
