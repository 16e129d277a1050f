package io.maximin.engines.pictures;

/** From the number in a file to light, both 0 to 1: a table or a formula of ICC.1:2022, sections 10.6 and 10.18. */
final class ToneCurve {
    /** How many parameters each of the formulas has. */
    private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

    private static final int MOST_POINTS = 1 << 16;
    private static final double FULL = 65_535;

    private final float[] points;
    private final double[] formula;

    private ToneCurve(float[] points, double[] formula) {
        this.points = points;
        this.formula = formula;
    }

    static ToneCurve read(Bytes tag) {
        var type = tag.letters(4);
        tag.skip(4);
        return switch (type) {
            case "curv" -> table(tag);
            case "para" -> formula(tag);
            default -> throw new PictureException("colour profile has a curve of type " + type);
        };
    }

    /** A signed number with sixteen binary places. */
    static double fixed(Bytes bytes) {
        return (int) bytes.u32() / 65_536.0;
    }

    private static ToneCurve table(Bytes tag) {
        long count = tag.u32();
        if (count == 0) {
            return power(1);
        }
        if (count == 1) {
            return power(tag.u16() / 256.0);
        }
        if (count > MOST_POINTS) {
            throw new PictureException("colour profile has a curve of " + count + " points");
        }
        var values = tag.part(count * 2);
        var points = new float[(int) count];
        for (int i = 0; i < points.length; i++) {
            points[i] = (float) (values.u16() / FULL);
        }
        return new ToneCurve(points, new double[0]);
    }

    private static ToneCurve power(double gamma) {
        return new ToneCurve(new float[0], new double[] {gamma, 1, 0, 0, -1, 0, 0});
    }

    // All formulas are cases of the last: (a x + b)^g + e from d on, c x + f before.
    private static ToneCurve formula(Bytes tag) {
        int kind = tag.u16();
        tag.skip(2);
        if (kind >= PARAMETERS.length) {
            throw new PictureException("colour profile has a curve of kind " + kind);
        }
        var p = new double[7];
        for (int i = 0; i < PARAMETERS[kind]; i++) {
            p[i] = fixed(tag);
        }
        return switch (kind) {
            case 0 -> power(p[0]);
            case 1, 2 -> new ToneCurve(new float[0], new double[] {p[0], p[1], p[2], 0, -p[2] / p[1], p[3], p[3]});
            default -> new ToneCurve(new float[0], p);
        };
    }

    double at(double x) {
        if (points.length > 0) {
            double place = x * (points.length - 1);
            int below = (int) Math.min(place, points.length - 2.0);
            return points[below] + (place - below) * (points[below + 1] - points[below]);
        }
        double value = x >= formula[4]
                ? Math.pow(formula[1] * x + formula[2], formula[0]) + formula[5]
                : formula[3] * x + formula[6];
        return Double.isFinite(value) ? value : 0;
    }
}
