package io.maximin.engines.audio;

import io.maximin.engines.speech.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How the parts of a mouth move in the course of a sound: straight from one moment to the next. */
final class Score {

    /** What moves, in the order of the table's columns. */
    enum Control {
        PITCH,
        VOICE,
        ROUGH,
        BREATH,
        HISS,
        HISS_HERTZ,
        TONE,
        MOUTH,
        F1,
        F2,
        F3
    }

    /** @param seconds since the moment before */
    record Moment(double seconds, Map<Control, Double> controls) {
        Moment {
            controls = Map.copyOf(controls);
        }

        double of(Control control) {
            return Objects.requireNonNull(controls.get(control));
        }
    }

    private final List<Moment> moments;
    private final List<Integer> begins = new ArrayList<>();

    /** @param pace above 1 slower */
    Score(List<Moment> moments, double pace) {
        this.moments = moments;
        double time = 0;
        for (var moment : moments) {
            time += moment.seconds() * pace;
            begins.add((int) Math.round(time * Sound.SAMPLE_RATE_HERTZ));
        }
    }

    int length() {
        return begins.getLast();
    }

    double at(int sample, Control control) {
        int next = 1;
        while (next < moments.size() - 1 && begins.get(next) <= sample) {
            next++;
        }
        int begin = begins.get(next - 1);
        double share = (double) (sample - begin) / Math.max(1, begins.get(next) - begin);
        double before = moments.get(next - 1).of(control);
        return before + share * (moments.get(next).of(control) - before);
    }
}
