package io.maximin.engines.stage.styles;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.stage.Chance;
import org.junit.jupiter.api.Test;

class DelaunayTest {
    private final double[] xs = new double[120];
    private final double[] ys = new double[120];

    private void scatter() {
        var lot = Chance.of(4, 1);
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i < 4 ? 100 * (i & 1) : lot.nextDouble(1, 99);
            ys[i] = i < 4 ? 100 * (i >> 1) : lot.nextDouble(1, 99);
        }
    }

    private double twice(int[] triangle) {
        return Math.abs((xs[triangle[1]] - xs[triangle[0]]) * (ys[triangle[2]] - ys[triangle[0]])
                - (ys[triangle[1]] - ys[triangle[0]]) * (xs[triangle[2]] - xs[triangle[0]]));
    }

    @Test
    void trianglesCoverTheSquareOnce() {
        scatter();

        double area =
                Delaunay.triangles(xs, ys).stream().mapToDouble(this::twice).sum() / 2;

        assertThat(area).isCloseTo(100 * 100, org.assertj.core.data.Offset.offset(60.0));
    }

    @Test
    void noPointLiesInsideOfATrianglesCircle() {
        scatter();

        for (int[] triangle : Delaunay.triangles(xs, ys)) {
            double[] circle = circle(triangle);
            for (int i = 0; i < xs.length; i++) {
                double away = Math.hypot(xs[i] - circle[0], ys[i] - circle[1]);
                assertThat(away).isGreaterThan(circle[2] - 1e-6 * circle[2] - 1e-6);
            }
        }
    }

    private double[] circle(int[] triangle) {
        double ax = xs[triangle[0]];
        double ay = ys[triangle[0]];
        double bx = xs[triangle[1]] - ax;
        double by = ys[triangle[1]] - ay;
        double cx = xs[triangle[2]] - ax;
        double cy = ys[triangle[2]] - ay;
        double twice = 2 * (bx * cy - by * cx);
        double x = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / twice;
        double y = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / twice;
        return new double[] {ax + x, ay + y, Math.hypot(x, y)};
    }
}
