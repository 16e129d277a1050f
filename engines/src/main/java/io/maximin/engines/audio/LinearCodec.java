package io.maximin.engines.audio;

import io.maximin.engines.audio.AudioFormat.Encoding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Samples as they are: 16-bit little-endian, or 8-bit mu-law (ITU-T G.711), bare or in a RIFF file. */
final class LinearCodec implements Codec {
    static final int MULAW_SAMPLE_RATE_HERTZ = 8000;

    /** The size a stream's header gives when nobody knows it yet; players then read to the end. */
    private static final int UNKNOWN_SIZE = -1;

    private static final int PCM_TAG = 1;
    private static final int MULAW_TAG = 7;

    private final boolean mulaw;
    private final boolean riff;
    private final int channels;
    private final int sampleRateHertz;
    private long written;

    LinearCodec(AudioFormat format) {
        mulaw = format.encoding() == Encoding.MULAW_RAW || format.encoding() == Encoding.MULAW_WAV;
        riff = format.encoding() == Encoding.WAV || format.encoding() == Encoding.MULAW_WAV;
        channels = format.channels();
        sampleRateHertz = mulaw ? MULAW_SAMPLE_RATE_HERTZ : format.sampleRateHertz();
    }

    @Override
    public byte[] header() {
        return riff ? riff(UNKNOWN_SIZE) : NO_BYTES;
    }

    @Override
    public byte[] fileHeader() {
        long data = written * channels * sampleBytes();
        return riff ? riff(data + data % 2) : NO_BYTES;
    }

    @Override
    public void write(float[] samples, ByteArrayOutputStream out) {
        for (float sample : samples) {
            int value = quantise(sample);
            for (int channel = 0; channel < channels; channel++) {
                if (mulaw) {
                    out.write(mulaw(value));
                } else {
                    out.write(value);
                    out.write(value >> 8);
                }
            }
        }
        written += samples.length;
    }

    @Override
    public long decodable() {
        return written;
    }

    /** A RIFF chunk of odd length is padded. */
    @Override
    public void end(ByteArrayOutputStream out) {
        if (riff && written * channels * sampleBytes() % 2 != 0) {
            out.write(0);
        }
    }

    @Override
    public int sampleRateHertz() {
        return sampleRateHertz;
    }

    @Override
    public int bitsPerSecond() {
        return sampleRateHertz * channels * sampleBytes() * 8;
    }

    @Override
    public void close() {}

    /**
     * To 16 bits by rounding. No dither is added: the voices' own noise lies 20 dB above the last bit and does its
     * work, while pauses stay digital silence.
     */
    static int quantise(float sample) {
        return Math.clamp(Math.round(sample * 32767f), -32768, 32767);
    }

    /** One octet of G.711: sign, three bits of segment, four of step, all inverted. */
    static int mulaw(int value) {
        int magnitude = Math.min(Math.abs(value), 32635) + 132;
        int segment = 24 - Integer.numberOfLeadingZeros(magnitude);
        int step = (magnitude >> (segment + 3)) & 15;
        int sign = value < 0 ? 128 : 0;
        return ~(sign | segment << 4 | step) & 255;
    }

    private int sampleBytes() {
        return mulaw ? 1 : 2;
    }

    private byte[] riff(long bodyBytes) {
        int data = bodyBytes == UNKNOWN_SIZE ? UNKNOWN_SIZE : (int) (written * channels * sampleBytes());
        int headerBytes = mulaw ? 58 : 44;
        var header = ByteBuffer.allocate(headerBytes).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF"))
                .putInt(data == UNKNOWN_SIZE ? UNKNOWN_SIZE : (int) (headerBytes - 8 + bodyBytes))
                .put(ascii("WAVE"))
                .put(ascii("fmt "))
                .putInt(mulaw ? 18 : 16)
                .putShort((short) (mulaw ? MULAW_TAG : PCM_TAG))
                .putShort((short) channels)
                .putInt(sampleRateHertz)
                .putInt(sampleRateHertz * channels * sampleBytes())
                .putShort((short) (channels * sampleBytes()))
                .putShort((short) (8 * sampleBytes()));
        if (mulaw) {
            header.putShort((short) 0)
                    .put(ascii("fact"))
                    .putInt(4)
                    .putInt(data == UNKNOWN_SIZE ? UNKNOWN_SIZE : (int) written);
        }
        return header.put(ascii("data")).putInt(data).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
