package io.maximin.engines.audio;

/** Rounds off peaks: what is below the knee passes, what is above bends towards a bound. */
final class Saturation extends SampleFilter {
    private final double knee;
    private final double bound;

    Saturation(double knee, double bound) {
        this.knee = knee;
        this.bound = bound;
    }

    @Override
    double next(double sample) {
        double magnitude = Math.abs(sample);
        if (magnitude <= knee) {
            return sample;
        }
        double room = bound - knee;
        return Math.signum(sample) * (knee + room * Math.tanh((magnitude - knee) / room));
    }
}
