package io.maximin.engines.audio;

import io.maximin.engines.audio.NativeEncoder.Layout;
import io.maximin.engines.audio.NativeEncoder.Settings;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/**
 * MPEG-1, 2 and 2.5 layer III by LAME, at a constant rate, with or without a bit reservoir. A stream begins with a
 * small ID3v2.4 tag and its first frame; a whole file also has an Info frame with its length and the gaps at both ends.
 */
final class Mp3Codec implements Codec {
    private static final List<Integer> MPEG1 = List.of(32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320);
    private static final List<Integer> MPEG2 = List.of(8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160);
    private static final int MOST_MPEG25 = 64;
    private static final int LOWEST_MPEG1_HERTZ = 32_000;
    private static final int LOWEST_MPEG2_HERTZ = 16_000;

    /** What a decoder adds to the encoder's own delay. */
    static final int DECODER_DELAY = 529;

    /** LAME: 0 is best, 9 fastest. */
    private static final int EFFORT = 5;

    private final AudioFormat format;
    private final int bitsPerSecond;
    private final NativeEncoder encoder;
    private final SampleQueue queue = new SampleQueue();
    private final Mp3Body body = new Mp3Body();
    private long samples;
    private long frames;

    Mp3Codec(AudioFormat format) {
        this.format = format;
        bitsPerSecond = nearestBitrate(format.sampleRateHertz(), format.bitrate());
        var options = Map.of("reservoir", format.constantBitrate() ? 0 : 1);
        encoder = new NativeEncoder(new Settings(
                "libmp3lame",
                Layout.FLOAT_PLANES,
                format.sampleRateHertz(),
                format.channels(),
                bitsPerSecond,
                0,
                EFFORT,
                options));
    }

    /** The bit rates layer III has at a sample rate, in kbit/s. */
    static List<Integer> bitrates(int sampleRateHertz) {
        if (sampleRateHertz >= LOWEST_MPEG1_HERTZ) {
            return MPEG1;
        }
        boolean mpeg2 = sampleRateHertz >= LOWEST_MPEG2_HERTZ;
        return mpeg2
                ? MPEG2
                : MPEG2.stream().filter(rate -> rate <= MOST_MPEG25).toList();
    }

    /** By the index a frame header gives, from 1. */
    static List<Integer> rates(boolean mpeg1) {
        return mpeg1 ? MPEG1 : MPEG2;
    }

    static int nearestBitrate(int sampleRateHertz, int bitsPerSecond) {
        int best = Integer.MAX_VALUE;
        for (int kilobits : bitrates(sampleRateHertz)) {
            int candidate = kilobits * 1000;
            if (Math.abs(candidate - (long) bitsPerSecond) < Math.abs(best - (long) bitsPerSecond)) {
                best = candidate;
            }
        }
        return best;
    }

    @Override
    public byte[] header() {
        return Id3Tag.bytes();
    }

    @Override
    public byte[] fileHeader() {
        if (body.isEmpty()) {
            return header();
        }
        var tag = new ByteArrayOutputStream();
        tag.writeBytes(Id3Tag.bytes());
        int delay = encoder.delaySamples() - DECODER_DELAY;
        tag.writeBytes(new Mp3InfoFrame(body, format.sampleRateHertz(), bitsPerSecond).bytes(delay, samples));
        return tag.toByteArray();
    }

    @Override
    public void write(float[] more, ByteArrayOutputStream out) {
        queue.add(more);
        samples += more.length;
        int length = encoder.frameSamples();
        while (queue.size() >= length) {
            append(encoder.encode(queue.take(length)), out);
        }
    }

    @Override
    public long decodable() {
        return Math.max(0, frames * encoder.frameSamples() - encoder.delaySamples());
    }

    @Override
    public void end(ByteArrayOutputStream out) {
        if (queue.size() > 0) {
            append(encoder.encode(queue.takeAll()), out);
        }
        append(encoder.flush(), out);
    }

    @Override
    public int sampleRateHertz() {
        return format.sampleRateHertz();
    }

    @Override
    public int bitsPerSecond() {
        return bitsPerSecond;
    }

    @Override
    public void close() {
        encoder.close();
    }

    private void append(List<byte[]> packets, ByteArrayOutputStream out) {
        packets.forEach(packet -> {
            out.writeBytes(packet);
            body.add(packet);
        });
        frames += packets.size();
    }
}
