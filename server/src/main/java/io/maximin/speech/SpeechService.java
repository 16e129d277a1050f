package io.maximin.speech;

import io.maximin.engines.audio.AudioEncoder;
import io.maximin.engines.audio.AudioFormat;
import io.maximin.engines.speech.VoiceProfile;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import io.maximin.usage.Call;
import io.maximin.usage.Metering;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Finds the voices a request names and lets them speak; refuses at once what is more than it may do. */
public final class SpeechService {
    private final SpeechEngine engine;
    private final SpeechVoices voices;
    private final Metering metering;
    private final Semaphore tasks;

    /**
     * @param maxTasks most requests and open sessions at once
     */
    public SpeechService(SpeechEngine engine, SpeechVoices voices, Metering metering, int maxTasks) {
        this.engine = engine;
        this.metering = metering;
        this.voices = voices;
        this.tasks = new Semaphore(maxTasks);
    }

    /**
     * Begins a stream of speech.
     *
     * @throws ApiException if a voice is unknown, or if there are as many tasks as allowed
     */
    public SpeechSession open(Call call, SpeechSettings settings) {
        var voice = voices.of(settings);
        enter();
        try {
            var meter = new SpeechMeter(metering, call, settings.model());
            var track = track(call, settings, voice);
            return new SpeechSession(meter, track, settings.format(), tasks::release);
        } catch (RuntimeException e) {
            tasks.release();
            throw e;
        }
    }

    /**
     * Says a text and returns the whole file, whose headers know its length. An interrupt ends the work within one
     * clip.
     *
     * @throws ApiException as {@link #open} and {@link SpeechSession#say} throw it, and if the text has no sound
     */
    public WholeSpeech speak(Call call, SpeechSettings settings, String text) throws InterruptedException {
        var voice = voices.of(settings);
        enter();
        try {
            return whole(call, settings, voice, text);
        } finally {
            tasks.release();
        }
    }

    private WholeSpeech whole(Call call, SpeechSettings settings, VoiceProfile voice, String text)
            throws InterruptedException {
        var track = track(call, settings, voice);
        var sound = new Collected();
        var subtitles = new ArrayList<Subtitle>();
        new SpeechMeter(metering, call, settings.model())
                .run(text, track, () -> track.say(text, sound, subtitles::add));
        if (sound.taken == 0) {
            throw ApiException.invalid(SpeechSession.NOTHING_TO_SAY);
        }
        track.finish(sound);
        var file = AudioEncoder.whole(settings.format(), sound.pieces);
        var summary = new SpeechSummary(
                settings.format(),
                bitrate(settings.format()),
                AudioEncoder.millis(sound.taken),
                file.length,
                track.count());
        return new WholeSpeech(new AudioData(file), summary, subtitles);
    }

    private VoiceTrack track(Call call, SpeechSettings settings, VoiceProfile voice) {
        return new VoiceTrack(engine, call.key().account().id(), settings, voice);
    }

    private static int bitrate(AudioFormat format) {
        try (var encoder = AudioEncoder.open(format)) {
            return encoder.bitsPerSecond();
        }
    }

    private static final class Collected implements VoiceTrack.Samples {
        private final List<float[]> pieces = new ArrayList<>();
        private long taken;

        @Override
        public void take(float[] samples) {
            pieces.add(samples);
            taken += samples.length;
        }

        @Override
        public long taken() {
            return taken;
        }
    }

    private void enter() {
        if (!tasks.tryAcquire()) {
            throw new ApiException(ErrorKind.OVERLOADED, "connection limit, as many speech tasks run as may");
        }
    }
}
