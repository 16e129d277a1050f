package io.maximin.engines.audio;

/** An old telephone: 350 to 3200 Hz, a carbon microphone's distortion, 8 kHz samples in a handful of levels. */
final class Telephone extends SampleFilter {
    private static final int HOLD = 3;
    private static final double DRIVE = 3;
    private static final double LEVELS = 40;

    private final Cascade line = new Cascade(
            Biquad.highPass(350, 0.54),
            Biquad.highPass(350, 1.31),
            Biquad.lowPass(3200, 0.54),
            Biquad.lowPass(3200, 1.31),
            Biquad.peak(1700, 0.8, 4));
    private final Biquad smooth = Biquad.lowPass(3400, 0.9);
    private final LevelMatch level = new LevelMatch(0.4, 2, LevelMatch.VOICE);
    private int phase;
    private double held;

    @Override
    double next(double sample) {
        double driven = Math.tanh(DRIVE * line.next(sample)) / DRIVE;
        if (phase == 0) {
            held = quantised(driven);
        }
        phase = (phase + 1) % HOLD;
        return level.next(sample, smooth.next(held));
    }

    /** Steps that grow with the level, as in the telephone network. */
    private static double quantised(double value) {
        double compressed = Math.signum(value) * Math.log1p(255 * Math.abs(value)) / Math.log(256);
        double step = Math.rint(compressed * LEVELS) / LEVELS;
        return Math.signum(step) * (Math.pow(256, Math.abs(step)) - 1) / 255;
    }
}
