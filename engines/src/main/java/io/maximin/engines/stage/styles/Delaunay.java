package io.maximin.engines.stage.styles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Triangles between points such that no point lies in another's circle (Bowyer and Watson 1981), swept by column. */
final class Delaunay {
    private final double[] xs;
    private final double[] ys;
    private final int count;
    private final List<Circle> open = new ArrayList<>();
    private final List<int[]> closed = new ArrayList<>();

    /** A triangle with the circle around it. */
    private record Circle(int a, int b, int c, double x, double y, double squared) {}

    private Delaunay(double[] xs, double[] ys) {
        this.count = xs.length;
        this.xs = Arrays.copyOf(xs, count + 3);
        this.ys = Arrays.copyOf(ys, count + 3);
    }

    /** Triangles as three indices each; points should not coincide. */
    static List<int[]> triangles(double[] xs, double[] ys) {
        var work = new Delaunay(xs, ys);
        work.sweep();
        return work.closed;
    }

    private void sweep() {
        surround();
        var order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> xs[i]));
        for (int point : order) {
            insert(point);
        }
        for (var circle : open) {
            close(circle);
        }
    }

    private void surround() {
        double most = 1;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, Math.max(xs[i], ys[i]));
        }
        xs[count] = -20 * most;
        ys[count] = -10 * most;
        xs[count + 1] = 22 * most;
        ys[count + 1] = -10 * most;
        xs[count + 2] = most / 2;
        ys[count + 2] = 30 * most;
        add(count, count + 1, count + 2);
    }

    private void insert(int point) {
        Map<Long, int[]> edges = new HashMap<>();
        int kept = 0;
        for (int i = 0; i < open.size(); i++) {
            var circle = open.get(i);
            double dx = xs[point] - circle.x;
            double dy = ys[point] - circle.y;
            if (dx > 0 && dx * dx > circle.squared) {
                close(circle);
            } else if (dx * dx + dy * dy < circle.squared) {
                toggle(edges, circle.a, circle.b);
                toggle(edges, circle.b, circle.c);
                toggle(edges, circle.c, circle.a);
            } else {
                open.set(kept++, circle);
            }
        }
        open.subList(kept, open.size()).clear();
        for (int[] edge : edges.values()) {
            add(edge[0], edge[1], point);
        }
    }

    /** An edge of two triangles that go is inside of the hole. */
    private static void toggle(Map<Long, int[]> edges, int one, int other) {
        long key = (long) Math.min(one, other) << 32 | Math.max(one, other);
        if (edges.remove(key) == null) {
            edges.put(key, new int[] {one, other});
        }
    }

    private void add(int a, int b, int c) {
        double bx = xs[b] - xs[a];
        double by = ys[b] - ys[a];
        double cx = xs[c] - xs[a];
        double cy = ys[c] - ys[a];
        double twice = 2 * (bx * cy - by * cx);
        if (Math.abs(twice) < 1e-9) {
            return;
        }
        double x = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / twice;
        double y = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / twice;
        open.add(new Circle(a, b, c, xs[a] + x, ys[a] + y, x * x + y * y));
    }

    private void close(Circle circle) {
        if (circle.a < count && circle.b < count && circle.c < count) {
            closed.add(new int[] {circle.a, circle.b, circle.c});
        }
    }
}
