package io.maximin.speech;

import io.maximin.engines.audio.AudioEncoder;
import io.maximin.engines.audio.AudioFormat;
import io.maximin.error.ApiException;
import java.util.function.Consumer;

/** Speech as it is made, one text after another, in one stream of sound. For one thread; must be closed. */
public final class SpeechSession implements AutoCloseable {
    static final String NOTHING_TO_SAY = "text holds nothing that can be spoken";

    private final AudioFormat format;
    private final SpeechMeter meter;
    private final VoiceTrack track;
    private final AudioEncoder encoder;
    private final Runnable whenClosed;
    private long bytes;
    private boolean closed;

    SpeechSession(SpeechMeter meter, VoiceTrack track, AudioFormat format, Runnable whenClosed) {
        this.meter = meter;
        this.format = format;
        this.track = track;
        this.encoder = AudioEncoder.open(format);
        this.whenClosed = whenClosed;
    }

    /**
     * Says a text. An interrupt, or an exception of the sink, ends the work within one clip; another text can still be
     * said afterwards. What was said is charged, at its end or where it was cut off.
     *
     * @throws ApiException if more than a tenth of the text is control characters, as metering refuses, or as the
     *     engine throws it
     */
    public void say(String text, Consumer<SpeechEvent> sink) throws InterruptedException {
        meter.run(
                text,
                track,
                () -> track.say(text, samples(sink), subtitle -> sink.accept(new SpeechEvent.Spoken(subtitle))));
    }

    /**
     * Gives bytes enough to hear all that was said, at the price of a little silence before what is said next. Needless
     * before {@link #finish}.
     */
    public void drain(Consumer<SpeechEvent> sink) {
        audio(encoder.drain(), sink);
    }

    /** @throws ApiException if all that was to be said has no sound */
    public void requireSound() {
        if (encoder.samplesIn() == 0) {
            throw ApiException.invalid(NOTHING_TO_SAY);
        }
    }

    /** Ends the stream of sound; nothing may be said afterwards. */
    public void finish(Consumer<SpeechEvent> sink) {
        track.finish(samples(sink));
        audio(encoder.finish(), sink);
        sink.accept(new SpeechEvent.Finished(summary()));
    }

    /** What was spoken so far. */
    public SpeechSummary summary() {
        return new SpeechSummary(format, encoder.bitsPerSecond(), encoder.lengthMillis(), bytes, track.count());
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            encoder.close();
            whenClosed.run();
        }
    }

    private VoiceTrack.Samples samples(Consumer<SpeechEvent> sink) {
        return new VoiceTrack.Samples() {
            @Override
            public void take(float[] samples) {
                audio(encoder.encode(samples), sink);
            }

            @Override
            public long taken() {
                return encoder.samplesIn();
            }
        };
    }

    private void audio(byte[] encoded, Consumer<SpeechEvent> sink) {
        if (encoded.length > 0) {
            bytes += encoded.length;
            sink.accept(new SpeechEvent.Audio(new AudioData(encoded)));
        }
    }
}
