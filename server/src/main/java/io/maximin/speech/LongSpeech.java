package io.maximin.speech;

import io.maximin.engines.audio.AudioEncoder;
import io.maximin.engines.speech.Clip;
import io.maximin.engines.speech.Listener;
import io.maximin.error.ApiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Speech of texts of any length, in two steps that can be hours and processes apart: each section of a text is
 * recorded, then all recordings are played into one file without a seam. Memory holds one section at a time.
 */
public final class LongSpeech {
    private final SpeechEngine engine;
    private final SpeechVoices voices;

    public LongSpeech(SpeechEngine engine, SpeechVoices voices) {
        this.engine = engine;
        this.voices = voices;
    }

    /**
     * What can be refused at once.
     *
     * @throws ApiException if a voice is unknown
     */
    public void require(SpeechSettings settings) {
        voices.of(settings);
    }

    /** The sections of a text: joined they are the text. */
    public List<String> sections(String text) {
        return TextSections.of(text);
    }

    /**
     * Speaks one section.
     *
     * @param owner account that asks
     * @return a recording for {@link #write}, some three megabytes a minute
     * @throws ApiException as {@link SpeechEngine#speak}
     */
    public byte[] record(String owner, SpeechSettings settings, String section) throws InterruptedException {
        var recording = new Recording();
        var script = new Script(
                Listener.later(owner), section, settings.reading(), voices.of(settings), settings.delivery());
        engine.speak(script, recording::add);
        return recording.bytes();
    }

    /** A section and how its recording is had. */
    public record Recorded(String section, Source recording) {
        /** Opens a recording. */
        @FunctionalInterface
        public interface Source {
            InputStream open() throws IOException;
        }
    }

    /**
     * What was written.
     *
     * @param header of the file; its body comes after it
     */
    public record Written(AudioData header, SpeechSummary summary) {}

    /**
     * Plays the recordings of one text into a file.
     *
     * @param body takes all of the file but its header
     * @param subtitles in order, a sentence or a part of a long one each
     * @throws ApiException if nothing in the text has a sound
     */
    public Written write(
            SpeechSettings settings, List<Recorded> recorded, OutputStream body, Consumer<Subtitle> subtitles)
            throws InterruptedException, IOException {
        Iterator<Recorded> next = recorded.iterator();
        SpeechEngine player = (_, sink) -> play(next.next(), sink);
        try (var encoder = AudioEncoder.openFile(settings.format())) {
            var track = new VoiceTrack(player, "", settings, voices.of(settings));
            var samples = new Encoded(encoder, body);
            for (Recorded one : recorded) {
                track.say(one.section(), samples, subtitles);
                checkInterrupt();
            }
            if (encoder.samplesIn() == 0) {
                throw ApiException.invalid(SpeechSession.NOTHING_TO_SAY);
            }
            track.finish(samples);
            samples.write(encoder.finish());
            var header = new AudioData(encoder.fileHeader());
            return new Written(
                    header,
                    new SpeechSummary(
                            settings.format(),
                            encoder.bitsPerSecond(),
                            encoder.lengthMillis(),
                            samples.bytes + header.bytes().length,
                            track.count()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void checkInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static void play(Recorded recorded, Consumer<Clip> sink) {
        try (var in = recorded.recording().open()) {
            Recording.play(in, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Encoded implements VoiceTrack.Samples {
        private final AudioEncoder encoder;
        private final OutputStream out;
        private long bytes;

        Encoded(AudioEncoder encoder, OutputStream out) {
            this.encoder = encoder;
            this.out = out;
        }

        @Override
        public void take(float[] samples) {
            write(encoder.encode(samples));
        }

        @Override
        public long taken() {
            return encoder.samplesIn();
        }

        private void write(byte[] encoded) {
            try {
                out.write(encoded);
                bytes += encoded.length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
