package io.maximin.engines.audio;

import io.maximin.engines.audio.NativeEncoder.Layout;
import io.maximin.engines.audio.NativeEncoder.Settings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** FLAC at 16 bits in blocks of about 40 ms. A stream's header leaves length and checksum open; a file's has them. */
final class FlacCodec implements Codec {
    private static final int STREAM_INFO_BYTES = 34;
    private static final int LAST_BLOCK = 128;

    private static final int EFFORT = 5;

    private final AudioFormat format;
    private final NativeEncoder encoder;
    private final byte[] openHeader;
    private final SampleQueue queue = new SampleQueue();
    private long decodable;

    FlacCodec(AudioFormat format) {
        this.format = format;
        encoder = new NativeEncoder(new Settings(
                "flac",
                Layout.SHORTS,
                format.sampleRateHertz(),
                format.channels(),
                0,
                blockSamples(format.sampleRateHertz()),
                EFFORT,
                Map.of()));
        openHeader = fileHeader();
    }

    /** One of the lengths that a block header states in four bits. */
    private static int blockSamples(int sampleRateHertz) {
        int samples = 256;
        while (samples * 2 <= sampleRateHertz / 20) {
            samples *= 2;
        }
        return samples;
    }

    @Override
    public byte[] header() {
        return openHeader;
    }

    @Override
    public byte[] fileHeader() {
        var header = new ByteArrayOutputStream();
        header.writeBytes("fLaC".getBytes(StandardCharsets.US_ASCII));
        header.writeBytes(new byte[] {(byte) LAST_BLOCK, 0, 0, STREAM_INFO_BYTES});
        header.write(encoder.extradata(), 0, STREAM_INFO_BYTES);
        return header.toByteArray();
    }

    @Override
    public void write(float[] samples, ByteArrayOutputStream out) {
        queue.add(samples);
        int length = encoder.frameSamples();
        while (queue.size() >= length) {
            append(encoder.encode(queue.take(length)), out);
            decodable += length;
        }
    }

    @Override
    public long decodable() {
        return decodable;
    }

    @Override
    public void end(ByteArrayOutputStream out) {
        int left = queue.size();
        if (left > 0) {
            append(encoder.encode(queue.takeAll()), out);
        }
        append(encoder.flush(), out);
        decodable += left;
    }

    @Override
    public int sampleRateHertz() {
        return format.sampleRateHertz();
    }

    @Override
    public int bitsPerSecond() {
        return format.sampleRateHertz() * format.channels() * 16;
    }

    @Override
    public void close() {
        encoder.close();
    }

    private static void append(List<byte[]> packets, ByteArrayOutputStream out) {
        packets.forEach(out::writeBytes);
    }
}
