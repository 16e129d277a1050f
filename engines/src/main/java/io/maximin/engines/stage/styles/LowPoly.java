package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Chance;
import io.maximin.engines.stage.Rows;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Plain triangles, small where something is to be seen and large where nothing is. */
final class LowPoly {
    private static final int POINTS = 3400;
    private static final int DRAWS = 90_000;

    private final Sheet sheet;
    private final int width;
    private final int height;
    private final List<double[]> points = new ArrayList<>();

    private LowPoly(Sheet sheet) {
        this.sheet = sheet;
        this.width = sheet.width();
        this.height = sheet.height();
    }

    static int[] of(Sheet sheet, long seed) {
        var work = new LowPoly(sheet);
        work.scatter(seed);
        return work.filled();
    }

    private void scatter(long seed) {
        var weight = weights();
        var lot = Chance.of(seed, 91);
        double unit = Math.sqrt((double) width * height / POINTS);
        int cell = Math.max(1, (int) (unit * 0.2));
        int columns = width / cell + 1;
        var taken = new boolean[columns * (height / cell + 1)];
        frame(unit * 2.2);
        for (int i = 0; i < DRAWS && points.size() < POINTS; i++) {
            int x = lot.nextInt(width);
            int y = lot.nextInt(height);
            int slot = y / cell * columns + x / cell;
            if (!taken[slot] && lot.nextDouble() < weight.values()[y * width + x]) {
                taken[slot] = true;
                points.add(new double[] {x + lot.nextDouble() * 0.5, y + lot.nextDouble() * 0.5});
            }
        }
    }

    private void frame(double step) {
        int across = (int) Math.ceil(width / step);
        int down = (int) Math.ceil(height / step);
        for (int i = 0; i <= across; i++) {
            points.add(new double[] {(double) i * width / across, -1});
            points.add(new double[] {(double) i * width / across, height + 1.0});
        }
        for (int i = 1; i < down; i++) {
            points.add(new double[] {-1, (double) i * height / down});
            points.add(new double[] {width + 1.0, (double) i * height / down});
        }
    }

    private Field weights() {
        var luma = Field.luma(width, height, sheet.pixels()).blurred(Math.max(1, height / 500));
        var edges = Edges.outlines(sheet, Math.max(1, height / 500), true);
        var actors = sheet.actors();
        var weight = new Field(width, height);
        Rows.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float step = Math.abs(luma.at(x + 2, y) - luma.at(x - 2, y))
                        + Math.abs(luma.at(x, y + 2) - luma.at(x, y - 2));
                float actor = actors[sheet.at(i)] ? 0.16f + 1.8f * step : 0.006f + 0.35f * step;
                weight.values()[i] = Math.min(1, actor + 0.9f * edges.values()[i]);
            }
        });
        return weight;
    }

    private int[] filled() {
        double[] xs = points.stream().mapToDouble(point -> point[0]).toArray();
        double[] ys = points.stream().mapToDouble(point -> point[1]).toArray();
        var canvas = new Canvas(width, height);
        System.arraycopy(sheet.pixels(), 0, canvas.pixels(), 0, width * height);
        var graphics = canvas.graphics();
        graphics.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int[] triangle : Delaunay.triangles(xs, ys)) {
            var path = new Path2D.Double();
            path.moveTo(xs[triangle[0]], ys[triangle[0]]);
            path.lineTo(xs[triangle[1]], ys[triangle[1]]);
            path.lineTo(xs[triangle[2]], ys[triangle[2]]);
            path.closePath();
            graphics.setColor(new Color(tone(triangle, xs, ys)));
            graphics.fill(path);
            graphics.draw(path);
        }
        graphics.dispose();
        return canvas.pixels();
    }

    /** The mean of what it covers, a little lighter or darker by where it faces. */
    private int tone(int[] triangle, double[] xs, double[] ys) {
        float red = 0;
        float green = 0;
        float blue = 0;
        int count = 0;
        for (int i = 1; i < 6; i++) {
            for (int j = 1; i + j < 6; j++) {
                double a = i / 6.0;
                double b = j / 6.0;
                int x = (int) (xs[triangle[0]] * a + xs[triangle[1]] * b + xs[triangle[2]] * (1 - a - b));
                int y = (int) (ys[triangle[0]] * a + ys[triangle[1]] * b + ys[triangle[2]] * (1 - a - b));
                int pixel = sheet.pixels()[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
                red += pixel >> 16 & 255;
                green += pixel >> 8 & 255;
                blue += pixel & 255;
                count++;
            }
        }
        float facing = (Chance.at(triangle[0], triangle[1], triangle[2]) - 0.5f) * 0.06f + 1;
        return Grades.vivid(Tint.rgb(red / count * facing, green / count * facing, blue / count * facing), 0.25f);
    }
}
