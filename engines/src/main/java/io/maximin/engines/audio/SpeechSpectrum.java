package io.maximin.engines.audio;

import java.util.List;

/** What filters do to the loudness of speech, judged by a speech's usual spectrum and the ear's weighting. */
final class SpeechSpectrum {
    private static final double LOWEST_HERTZ = 80;
    private static final double HIGHEST_HERTZ = 11_000;
    private static final double STEP = Math.pow(2, 1 / 6.0);

    private SpeechSpectrum() {}

    /** The gain that keeps speech as loud as it was before the filters. */
    static double compensation(List<Biquad> filters) {
        double before = 0;
        double after = 0;
        for (double hertz = LOWEST_HERTZ; hertz < HIGHEST_HERTZ; hertz *= STEP) {
            double power = bandPower(hertz) * earWeight(hertz);
            before += power;
            for (var filter : filters) {
                power *= filter.power(hertz);
            }
            after += power;
        }
        return Math.sqrt(before / after);
    }

    /**
     * Bands of equal width on a logarithmic scale, as the model's voices have them: even up to 500 Hz, then 5.5 dB less
     * per octave, even again from 2.5 kHz on, where the consonants are.
     */
    private static double bandPower(double hertz) {
        double fall = Math.min(hertz, 2500) / 550;
        return 1 / (1 + Math.pow(fall, 1.8));
    }

    /** About the K weighting of ITU-R BS.1770: 4 dB more above 1.7 kHz. */
    private static double earWeight(double hertz) {
        double ratio = Math.pow(hertz / 1700, 4);
        return (1 + 2.5 * ratio) / (1 + ratio);
    }
}
