package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * Turns mono samples at {@link Sound#SAMPLE_RATE_HERTZ} into one file, piece by piece. The pieces joined are the file:
 * one header, then sound without a gap or a click, whatever the sizes of the pieces. Peaks beyond full scale are
 * limited smoothly. For one thread; it must be closed, since some codecs hold native memory.
 */
public final class AudioEncoder implements AutoCloseable {
    private static final Set<Integer> RATES =
            Set.of(8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000);

    /** Drained with silence in steps of 5 ms, the first of which lets the last sample die away. */
    private static final int STEP = Sound.SAMPLE_RATE_HERTZ / 200;

    private static final int FADE = STEP * 4 / 5;
    private static final int MOST_STEPS = 400;
    private static final double LOOK_AHEAD_SECONDS = 0.002;
    private static final double RELEASE_SECONDS = 0.05;

    private final Codec codec;
    private final Resampler resampler;
    private final SoundFilter filters;
    private boolean headerDue;
    private float last;
    private long samplesIn;

    private AudioEncoder(AudioFormat format, boolean stream) {
        requireKnown(format);
        codec = Codec.open(format);
        resampler = new Resampler(Sound.SAMPLE_RATE_HERTZ, codec.sampleRateHertz());
        filters = new Series(
                List.of(resampler, new Limiter(codec.sampleRateHertz(), 1, LOOK_AHEAD_SECONDS, RELEASE_SECONDS)));
        headerDue = stream;
    }

    /**
     * Opens an encoder for a stream whose length nobody knows yet; headers leave it open. A WAV stream's header gives
     * the largest length there is.
     *
     * @throws IllegalArgumentException if the format has a rate or channels that no encoder takes
     */
    public static AudioEncoder open(AudioFormat format) {
        return new AudioEncoder(format, true);
    }

    /**
     * Encodes a sound whose whole length is known: WAV and FLAC headers are exact, MP3 has an Info frame that makes it
     * gapless.
     *
     * @param sounds one after another, mono at {@link Sound#SAMPLE_RATE_HERTZ}
     * @throws IllegalArgumentException as {@link #open}
     */
    public static byte[] whole(AudioFormat format, List<float[]> sounds) {
        try (var encoder = new AudioEncoder(format, false)) {
            var body = new ByteArrayOutputStream();
            for (var sound : sounds) {
                body.writeBytes(encoder.encode(sound));
            }
            body.writeBytes(encoder.finish());
            var file = new ByteArrayOutputStream();
            file.writeBytes(encoder.fileHeader());
            body.writeTo(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens an encoder for a file too long to be held: {@link #encode} and {@link #finish} give its body, and
     * {@link #fileHeader} what stands before that.
     *
     * @throws IllegalArgumentException as {@link #open}
     */
    public static AudioEncoder openFile(AudioFormat format) {
        return new AudioEncoder(format, false);
    }

    /** What a number of samples lasts, in milliseconds, rounded. */
    public static long millis(long samples) {
        return Math.round(samples * 1000.0 / Sound.SAMPLE_RATE_HERTZ);
    }

    /** Takes the next samples; gives the bytes that are ready, possibly none. */
    public byte[] encode(float[] samples) {
        var out = begin();
        feed(samples, out);
        return out.toByteArray();
    }

    /**
     * Gives enough bytes that all samples so far can be heard. The stream may go on afterwards; where the codec works
     * in blocks, some silence (which {@link #samplesIn()} counts) stands between, at most about two blocks.
     */
    public byte[] drain() {
        var out = begin();
        long due = resampler.due();
        float fadeFrom = last;
        for (int step = 0; codec.decodable() < due && step < MOST_STEPS; step++) {
            feed(step == 0 ? fade(fadeFrom) : new float[STEP], out);
        }
        return out.toByteArray();
    }

    /** The end of the file. Nothing may be encoded afterwards. */
    public byte[] finish() {
        var out = begin();
        codec.write(filters.finish(), out);
        codec.end(out);
        return out.toByteArray();
    }

    /** What the file of {@link #openFile} begins with; only after {@link #finish}. */
    public byte[] fileHeader() {
        return codec.fileHeader();
    }

    /** Samples taken, silence from {@link #drain} included, at {@link Sound#SAMPLE_RATE_HERTZ}. */
    public long samplesIn() {
        return samplesIn;
    }

    /** How long the sound so far is: {@link #samplesIn()} in milliseconds. */
    public long lengthMillis() {
        return millis(samplesIn);
    }

    /** The bit rate really used, nominal where it varies. */
    public int bitsPerSecond() {
        return codec.bitsPerSecond();
    }

    @Override
    public void close() {
        codec.close();
    }

    private ByteArrayOutputStream begin() {
        var out = new ByteArrayOutputStream();
        if (headerDue) {
            out.writeBytes(codec.header());
            headerDue = false;
        }
        return out;
    }

    private void feed(float[] samples, ByteArrayOutputStream out) {
        if (samples.length > 0) {
            last = samples[samples.length - 1];
            samplesIn += samples.length;
            codec.write(filters.process(samples), out);
        }
    }

    private static float[] fade(float from) {
        var step = new float[STEP];
        for (int i = 0; i < FADE; i++) {
            step[i] = from * (float) (0.5 + 0.5 * Math.cos(Math.PI * (i + 1) / FADE));
        }
        return step;
    }

    private static void requireKnown(AudioFormat format) {
        if (!RATES.contains(format.sampleRateHertz())) {
            throw new IllegalArgumentException("no encoder takes " + format.sampleRateHertz() + " Hz");
        }
        if (format.channels() != 1 && format.channels() != 2) {
            throw new IllegalArgumentException("no encoder takes " + format.channels() + " channels");
        }
    }
}
