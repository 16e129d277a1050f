package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Rows;

/** Thick paint: colour and bristle marks drawn out along the edges of what is painted, lit from the upper left. */
final class Oil {
    private static final int STEPS = 7;

    private Oil() {}

    static int[] of(Sheet sheet, int salt) {
        int width = sheet.width();
        int height = sheet.height();
        int[] daubed = Kuwahara.of(sheet, Math.max(2, height / 170));
        var flow = flow(Field.luma(width, height, daubed).blurred(Math.max(1, height / 260)), height, salt);
        var planes = Planes.of(width, height, daubed);
        var bristles = bristles(width, height, salt);
        float step = Math.max(1, height / 420f);
        var brush = new Brush(flow[0], flow[1], planes, bristles, step);
        var paint = new int[daubed.length];
        var relief = new Field(width, height);
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                brush.stroke(x, y, paint, relief);
            }
        });
        return lit(paint, relief);
    }

    /** Unit vectors along the edges: the smoothed structure tensor's minor axis. */
    private static Field[] flow(Field luma, int height, int salt) {
        int width = luma.width();
        var xx = new Field(width, height);
        var xy = new Field(width, height);
        var yy = new Field(width, height);
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                float dx = luma.at(x + 1, y) - luma.at(x - 1, y);
                float dy = luma.at(x, y + 1) - luma.at(x, y - 1);
                int i = y * width + x;
                xx.values()[i] = dx * dx;
                xy.values()[i] = dx * dy;
                yy.values()[i] = dy * dy;
            }
        });
        int radius = Math.max(2, height / 90);
        var a = xx.blurred(radius);
        var b = xy.blurred(radius);
        var c = yy.blurred(radius);
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float drift = (Field.noise(x * 5f / height, y * 5f / height, 2, salt) - 0.5f) * 2.4f + 0.5f;
                float weak = 3e-5f;
                double angle = 0.5
                        * Math.atan2(
                                2 * b.values()[i] - weak * Math.sin(2 * drift),
                                a.values()[i] - c.values()[i] - weak * Math.cos(2 * drift));
                xx.values()[i] = (float) -Math.sin(angle);
                yy.values()[i] = (float) Math.cos(angle);
            }
        });
        return new Field[] {xx, yy};
    }

    private static Field bristles(int width, int height, int salt) {
        var field = new Field(width, height);
        int grain = Math.max(1, height / 340);
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                field.values()[y * width + x] = Chance.at(x / grain, y / grain, salt + 3);
            }
        });
        return field;
    }

    /** What the strokes are drawn from: directions, colours, bristles. */
    private record Brush(Field alongX, Field alongY, Planes planes, Field bristles, float step) {
        /** Follows the flow both ways from a pixel; answers colour and height of the paint there. */
        void stroke(int x, int y, int[] paint, Field relief) {
            int place = y * relief.width() + x;
            float red = 0;
            float green = 0;
            float blue = 0;
            float mark = 0;
            int count = 0;
            for (int way = -1; way <= 1; way += 2) {
                float u = x;
                float v = y;
                float dx = alongX.values()[place] * way;
                float dy = alongY.values()[place] * way;
                for (int i = 0; i < STEPS; i++) {
                    int at = Math.clamp((int) (v + 0.5f), 0, relief.height() - 1) * relief.width()
                            + Math.clamp((int) (u + 0.5f), 0, relief.width() - 1);
                    red += planes.red().values()[at];
                    green += planes.green().values()[at];
                    blue += planes.blue().values()[at];
                    mark += bristles.values()[at];
                    count++;
                    float nextX = alongX.values()[at];
                    float nextY = alongY.values()[at];
                    float sign = nextX * dx + nextY * dy < 0 ? -1 : 1;
                    dx = nextX * sign;
                    dy = nextY * sign;
                    u += dx * step;
                    v += dy * step;
                }
            }
            paint[place] = Tint.rgb(red / count, green / count, blue / count);
            relief.values()[place] = mark / count;
        }
    }

    private static int[] lit(int[] paint, Field relief) {
        var to = new int[paint.length];
        int width = relief.width();
        Rows.each(relief.height(), y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float slope = relief.at(x + 1, y + 1) - relief.at(x - 1, y - 1);
                int colour = Grades.vivid(Grades.curved(paint[i], 0.4f), 0.3f);
                float ridge = Math.clamp(slope * 0.8f, -0.12f, 0.12f);
                to[i] = Tint.add(Tint.times(colour, 1 + ridge), Math.max(0, ridge) * 60);
            }
        });
        return to;
    }
}
