package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;

/** A wide open space: distinct repeats, each duller and weaker than the one before. */
final class Echo extends Tailed {
    static final int TAIL = Sound.SAMPLE_RATE_HERTZ * 3 / 2;

    private static final double FEEDBACK = 0.48;
    private static final double WET = 0.45;

    /** Repeats do not line up with speech, so their powers add: 1 + wet^2 / (1 - feedback^2), less what is damped. */
    private static final double DRY = 0.9;

    private final Delay delay = new Delay(Sound.SAMPLE_RATE_HERTZ * 27 / 100);
    private final Biquad dull = Biquad.lowPass(3000, 0.6);
    private final Biquad thin = Biquad.highPass(180, 0.6);

    Echo() {
        super(TAIL);
    }

    @Override
    double next(double sample) {
        double repeat = delay.out();
        delay.put(sample + FEEDBACK * thin.next(dull.next(repeat)));
        return DRY * (sample + WET * repeat);
    }
}
