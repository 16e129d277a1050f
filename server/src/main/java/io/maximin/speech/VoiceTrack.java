package io.maximin.speech;

import io.maximin.engines.speech.VoiceProfile;
import java.util.function.Consumer;

/** One voice that says text after text: the sound before it is encoded, what is counted, and the subtitles. */
final class VoiceTrack {
    private final SpeechEngine engine;
    private final SpeechSettings settings;
    private final VoiceProfile voice;
    private final SubtitleWriter subtitles = new SubtitleWriter();
    private CharacterCount count = CharacterCount.NONE;

    /** Where sound goes, and how much of it went there. */
    interface Samples {
        /** Takes mono samples at {@link io.maximin.engines.speech.Sound#SAMPLE_RATE_HERTZ}. */
        void take(float[] samples);

        /** Samples taken so far, and silence put between them. */
        long taken();
    }

    VoiceTrack(SpeechEngine engine, SpeechSettings settings, VoiceProfile voice) {
        this.engine = engine;
        this.settings = settings;
        this.voice = voice;
    }

    /** What was said so far. */
    CharacterCount count() {
        return count;
    }

    void say(String text, Samples out, Consumer<Subtitle> sink) throws InterruptedException {
        var added = CharacterCount.of(text);
        added.requireVisible();
        count = count.plus(added);
        subtitles.begin(text);
        engine.speak(new Script(text, settings.reading(), voice, settings.delivery()), clip -> {
            long begin = out.taken();
            out.take(clip.sound().samples());
            subtitles.add(clip, begin, sink);
        });
    }

    /** The mark of the machine if it is wanted. */
    void finish(Samples out) {
        if (settings.watermark()) {
            out.take(RhythmMark.samples());
        }
    }
}
