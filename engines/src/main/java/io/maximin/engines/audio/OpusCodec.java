package io.maximin.engines.audio;

import io.maximin.engines.audio.NativeEncoder.Layout;
import io.maximin.engines.audio.NativeEncoder.Settings;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Opus in Ogg (RFC 7845) in packets of 20 ms. Opus knows 8, 12, 16, 24 and 48 kHz; other rates are encoded at 48 kHz
 * and the header names the rate asked for, as it should. The last packet is held back, since the last page must say
 * that it is the last.
 */
final class OpusCodec implements Codec {
    private static final int OPUS_HERTZ = 48_000;
    private static final List<Integer> OWN_RATES = List.of(8000, 12_000, 16_000, 24_000, OPUS_HERTZ);
    private static final int MONO_BITS_PER_SECOND = 48_000;
    private static final int STEREO_BITS_PER_SECOND = 64_000;
    private static final int SERIAL = 0x4D41584D;
    private static final int INPUT_RATE_AT = 12;
    private static final String VENDOR = "Maximin";

    /** 0 to 10; 10 takes 2.3 times as long for 5 % fewer bytes. */
    private static final int EFFORT = 5;

    private final AudioFormat format;
    private final int rateHertz;
    private final NativeEncoder encoder;
    private final OggPages pages = new OggPages(SERIAL);
    private final SampleQueue queue = new SampleQueue();
    private final List<byte[]> waiting = new ArrayList<>();
    private final byte[] header;
    private long samples;
    private long packetsOut;

    OpusCodec(AudioFormat format) {
        this.format = format;
        rateHertz = OWN_RATES.contains(format.sampleRateHertz()) ? format.sampleRateHertz() : OPUS_HERTZ;
        encoder = new NativeEncoder(new Settings(
                "libopus", Layout.FLOATS, rateHertz, format.channels(), bitsPerSecond(), 0, EFFORT, Map.of()));
        header = makeHeader();
    }

    @Override
    public byte[] header() {
        return header;
    }

    @Override
    public byte[] fileHeader() {
        return header;
    }

    @Override
    public void write(float[] more, ByteArrayOutputStream out) {
        queue.add(more);
        samples += more.length;
        int length = encoder.frameSamples();
        while (queue.size() >= length) {
            waiting.addAll(encoder.encode(queue.take(length)));
            if (waiting.size() > OggPages.MOST_PACKETS) {
                page(out);
            }
        }
        page(out);
    }

    @Override
    public long decodable() {
        return Math.max(0, packetsOut * encoder.frameSamples() - encoder.delaySamples());
    }

    @Override
    public void end(ByteArrayOutputStream out) {
        long total = samples;
        int length = encoder.frameSamples();
        while (decodable() + (long) waiting.size() * length < total || waiting.isEmpty()) {
            write(new float[length - queue.size()], out);
        }
        page(out);
        out.writeBytes(pages.page(waiting, position(encoder.delaySamples() + total), true));
        waiting.clear();
    }

    @Override
    public int sampleRateHertz() {
        return rateHertz;
    }

    @Override
    public int bitsPerSecond() {
        return format.channels() == 1 ? MONO_BITS_PER_SECOND : STEREO_BITS_PER_SECOND;
    }

    @Override
    public void close() {
        encoder.close();
    }

    /** Writes all packets but the last. */
    private void page(ByteArrayOutputStream out) {
        if (waiting.size() < 2) {
            return;
        }
        var ready = waiting.subList(0, waiting.size() - 1);
        packetsOut += ready.size();
        out.writeBytes(pages.page(ready, position(packetsOut * encoder.frameSamples()), false));
        ready.clear();
    }

    private long position(long samplesAtOwnRate) {
        return samplesAtOwnRate * (OPUS_HERTZ / rateHertz);
    }

    private byte[] makeHeader() {
        var identification = encoder.extradata();
        ByteBuffer.wrap(identification).order(ByteOrder.LITTLE_ENDIAN).putInt(INPUT_RATE_AT, format.sampleRateHertz());
        var vendor = VENDOR.getBytes(StandardCharsets.UTF_8);
        var comments = ByteBuffer.allocate(16 + vendor.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(vendor.length)
                .put(vendor)
                .putInt(0)
                .array();
        var both = new ByteArrayOutputStream();
        both.writeBytes(pages.page(List.of(identification), 0, false));
        both.writeBytes(pages.page(List.of(comments), 0, false));
        return both.toByteArray();
    }
}
