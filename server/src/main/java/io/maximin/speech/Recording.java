package io.maximin.speech;

import io.maximin.engines.reading.Span;
import io.maximin.engines.speech.Clip;
import io.maximin.engines.speech.Clip.TimedWord;
import io.maximin.engines.speech.Sound;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The clips of one section of a text as bytes: the sound at 16 bits, as the voice made it, and when each word is heard.
 * Whatever is done to the sound later is done when it is played.
 */
final class Recording {
    private static final int VERSION = 1;
    private static final float FULL_SCALE = 32_767;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    Recording() {
        writing(() -> out.writeByte(VERSION));
    }

    /** Writes to memory, which does not fail. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void writing(Writing work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Clip clip) {
        writing(() -> write(clip));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void write(Clip clip) throws IOException {
        float[] samples = clip.sound().samples();
        out.writeByte(1);
        out.writeBoolean(clip.endsSentence());
        write(clip.source());
        out.writeInt(clip.words().size());
        for (var word : clip.words()) {
            out.writeUTF(word.said());
            write(word.source());
            out.writeInt(word.beginSample());
            out.writeInt(word.endSample());
        }
        out.writeInt(samples.length);
        var sound = ByteBuffer.allocate(2 * samples.length);
        for (float sample : samples) {
            sound.putShort((short) Math.clamp(Math.round(sample * FULL_SCALE), -32_768, 32_767));
        }
        out.write(sound.array());
    }

    private void write(Span span) throws IOException {
        out.writeInt(span.begin());
        out.writeInt(span.end());
    }

    /** Hands over the clips that were added, in order. */
    static void play(InputStream recording, Consumer<Clip> sink) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(recording));
        if (in.readByte() != VERSION) {
            throw new IOException("a recording of another version");
        }
        while (in.read() == 1) {
            sink.accept(clip(in));
        }
    }

    private static Clip clip(DataInputStream in) throws IOException {
        boolean endsSentence = in.readBoolean();
        Span source = span(in);
        int count = in.readInt();
        List<TimedWord> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(new TimedWord(in.readUTF(), span(in), in.readInt(), in.readInt()));
        }
        byte[] sound = new byte[2 * in.readInt()];
        in.readFully(sound);
        var values = ByteBuffer.wrap(sound).asShortBuffer();
        float[] samples = new float[values.remaining()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = values.get(i) / FULL_SCALE;
        }
        return new Clip(new Sound(samples), words, source, endsSentence);
    }

    private static Span span(DataInputStream in) throws IOException {
        return new Span(in.readInt(), in.readInt());
    }
}
