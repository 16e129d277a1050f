package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Oklch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A few colours, and which of them is the nearest to any, by how the eye sees distances. */
final class Palette {
    private static final int CELLS = 1 << 15;

    private final float[][] labs;
    private final int[] colours;
    private final byte[] nearest = new byte[CELLS];

    /** @param colours 0xRRGGBB, at most 127 */
    Palette(int... colours) {
        this.colours = colours.clone();
        this.labs = new float[colours.length][];
        for (int i = 0; i < colours.length; i++) {
            labs[i] = lab(colours[i]);
        }
        for (int cell = 0; cell < CELLS; cell++) {
            int rgb = (cell >> 10 & 31) << 19 | (cell >> 5 & 31) << 11 | (cell & 31) << 3 | 0x040404;
            nearest[cell] = (byte) search(lab(rgb));
        }
    }

    private static float[] lab(int rgb) {
        var colour = Oklch.of(rgb & 0xFFFFFF);
        return new float[] {
            (float) colour.lightness(),
            (float) (colour.chroma() * Math.cos(colour.hue())),
            (float) (colour.chroma() * Math.sin(colour.hue()))
        };
    }

    private int search(float[] lab) {
        int best = 0;
        float least = Float.MAX_VALUE;
        for (int i = 0; i < labs.length; i++) {
            float light = lab[0] - labs[i][0];
            float a = (lab[1] - labs[i][1]) * 1.6f;
            float b = (lab[2] - labs[i][2]) * 1.6f;
            float away = light * light + a * a + b * b;
            if (away < least) {
                least = away;
                best = i;
            }
        }
        return best;
    }

    int index(int pixel) {
        return nearest[(pixel >> 19 & 31) << 10 | (pixel >> 11 & 31) << 5 | (pixel >> 3 & 31)];
    }

    int colour(int index) {
        return 0xFF000000 | colours[index];
    }

    int of(int pixel) {
        return colour(index(pixel));
    }

    int size() {
        return colours.length;
    }

    /** The colours that a picture is made of: boxes of its colours cut at their middle (Heckbert 1982). */
    static Palette from(int[] pixels, int count) {
        var samples = new ArrayList<float[]>();
        int step = Math.max(1, pixels.length / 12_000);
        for (int i = step / 2; i < pixels.length; i += step) {
            samples.add(lab(pixels[i]));
        }
        var boxes = new ArrayList<List<float[]>>(List.of(samples));
        while (boxes.size() < count) {
            var widest = boxes.stream()
                    .max(Comparator.comparingDouble(Palette::spread))
                    .orElseThrow();
            if (widest.size() < 2 || spread(widest) < 1e-6) {
                break;
            }
            boxes.remove(widest);
            int axis = axis(widest);
            var sorted = new ArrayList<>(widest);
            sorted.sort(Comparator.comparingDouble(lab -> lab[axis]));
            int middle = sorted.size() / 2;
            boxes.add(List.copyOf(sorted.subList(0, middle)));
            boxes.add(List.copyOf(sorted.subList(middle, sorted.size())));
        }
        return new Palette(boxes.stream().mapToInt(Palette::mean).toArray());
    }

    private static int mean(List<float[]> box) {
        double light = 0;
        double a = 0;
        double b = 0;
        for (var lab : box) {
            light += lab[0];
            a += lab[1];
            b += lab[2];
        }
        int count = box.size();
        var colour = new Oklch(light / count, Math.hypot(a, b) / count, Math.atan2(b, a));
        return colour.rgb().argb() & 0xFFFFFF;
    }

    private static double range(List<float[]> box, int axis) {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (var lab : box) {
            low = Math.min(low, lab[axis]);
            high = Math.max(high, lab[axis]);
        }
        return axis == 0 ? high - low : 1.8 * (high - low);
    }

    private static int axis(List<float[]> box) {
        double light = range(box, 0);
        double a = range(box, 1);
        double b = range(box, 2);
        return light >= a && light >= b ? 0 : a >= b ? 1 : 2;
    }

    private static double spread(List<float[]> box) {
        return range(box, axis(box)) * Math.pow(box.size(), 0.35);
    }
}
