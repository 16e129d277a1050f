package io.maximin.engines.audio;

/**
 * Turns speech into whispered speech of about the same length and time, a little quieter. Vowels lose their pitch and
 * most of their lows and become weaker than the consonants, as they do when people whisper.
 */
public final class Whisper implements SoundFilter {
    private static final double VOWEL_GAIN = 0.8;

    private final SoundFilter stages;

    public Whisper() {
        var breath = new Cascade(Biquad.highPass(350, Biquad.FLATTEST), Biquad.highShelf(1400, 0.6, 7));
        stages = new NoiseVoice(breath, VOWEL_GAIN, 1);
    }

    @Override
    public float[] process(float[] samples) {
        return stages.process(samples);
    }

    @Override
    public float[] finish() {
        return stages.finish();
    }
}
