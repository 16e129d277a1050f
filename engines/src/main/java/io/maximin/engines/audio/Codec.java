package io.maximin.engines.audio;

import java.io.ByteArrayOutputStream;

/**
 * Turns mono samples at its own rate into the bytes of one file. The bytes of {@link #write} and {@link #end} are the
 * body; a header goes before them.
 */
sealed interface Codec extends AutoCloseable permits LinearCodec, Mp3Codec, FlacCodec, OpusCodec {
    byte[] NO_BYTES = new byte[0];

    /** What a stream of unknown length begins with. */
    byte[] header();

    /** What the file begins with; once the body is complete, all of which this codec wrote. */
    byte[] fileHeader();

    void write(float[] samples, ByteArrayOutputStream out);

    /** How many of the samples given can be heard from the bytes written so far. */
    long decodable();

    void end(ByteArrayOutputStream out);

    /** The rate of the samples it takes. */
    int sampleRateHertz();

    /** Bits per second of what it writes, nominal where they vary. */
    int bitsPerSecond();

    @Override
    void close();

    static Codec open(AudioFormat format) {
        return switch (format.encoding()) {
            case PCM, WAV, MULAW_RAW, MULAW_WAV -> new LinearCodec(format);
            case MP3 -> new Mp3Codec(format);
            case FLAC -> new FlacCodec(format);
            case OPUS -> new OpusCodec(format);
        };
    }
}
