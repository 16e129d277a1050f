package io.maximin.speech;

import io.maximin.engines.audio.SoundFilter;
import io.maximin.engines.audio.VoiceChain;
import io.maximin.engines.audio.Volume;
import io.maximin.engines.speech.Listener;
import io.maximin.engines.speech.VoiceProfile;
import java.util.function.Consumer;

/** One voice that says text after text: the sound before it is encoded, what is counted, and the subtitles. */
final class VoiceTrack {
    private final SpeechEngine engine;
    private final String owner;
    private final SpeechSettings settings;
    private final VoiceProfile voice;
    private final SoundFilter effects;
    private final SoundFilter volume;
    private final SubtitleWriter subtitles = new SubtitleWriter();
    private CharacterCount count = CharacterCount.NONE;
    private volatile int spokenUsage;

    /** Where sound goes, and how much of it went there. */
    interface Samples {
        /** Takes mono samples at {@link io.maximin.engines.speech.Sound#SAMPLE_RATE_HERTZ}. */
        void take(float[] samples);

        /** Samples taken so far, and silence put between them. */
        long taken();
    }

    VoiceTrack(SpeechEngine engine, String owner, SpeechSettings settings, VoiceProfile voice) {
        this.engine = engine;
        this.owner = owner;
        this.settings = settings;
        this.voice = voice;
        this.effects = new VoiceChain(settings.effects());
        this.volume = new Volume(settings.volume());
    }

    /** What was said so far. */
    CharacterCount count() {
        return count;
    }

    /** What was spoken of the text that is being said, or was said last, as it is charged; from any thread. */
    int spokenUsage() {
        return spokenUsage;
    }

    void say(String text, Samples out, Consumer<Subtitle> sink) throws InterruptedException {
        var added = CharacterCount.of(text);
        count = count.plus(added);
        spokenUsage = 0;
        subtitles.begin(text);
        long before = out.taken();
        engine.speak(
                new Script(Listener.waiting(owner), text, settings.reading(), voice, settings.delivery()), clip -> {
                    long begin = out.taken();
                    out.take(volume.process(effects.process(clip.sound().samples())));
                    subtitles.add(clip, begin, sink);
                    spokenUsage =
                            Math.max(spokenUsage, usage(text, clip.source().end()));
                });
        spokenUsage = out.taken() == before ? 0 : added.usage();
    }

    private static int usage(String text, int end) {
        return CharacterCount.of(text.substring(0, end)).usage();
    }

    /** What the effects still hold, and the mark of the machine if it is wanted. */
    void finish(Samples out) {
        out.take(volume.process(effects.finish()));
        out.take(volume.finish());
        if (settings.watermark()) {
            out.take(RhythmMark.samples());
        }
    }
}
