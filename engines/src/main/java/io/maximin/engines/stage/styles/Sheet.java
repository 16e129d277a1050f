package io.maximin.engines.stage.styles;

import io.maximin.engines.stage.Canvas;
import java.util.ArrayList;
import java.util.List;

/** A painted picture that still knows which layer shows in each pixel: what the styles work on. */
public final class Sheet {
    /** A layer counts where it changed a pixel by more than that, all channels together. */
    private static final int SEEN = 20;

    private final Canvas canvas;
    private final short[] layers;
    private final List<Depth> depths = new ArrayList<>(List.of(new Depth(Double.POSITIVE_INFINITY, false)));

    private record Depth(double distance, boolean actor) {}

    public Sheet(int width, int height) {
        this.canvas = new Canvas(width, height);
        this.layers = new short[width * height];
    }

    public Canvas canvas() {
        return canvas;
    }

    int width() {
        return canvas.width();
    }

    int height() {
        return canvas.height();
    }

    int[] pixels() {
        return canvas.pixels();
    }

    /** Adds a layer and answers its number. */
    public int layer(double distance, boolean actor) {
        depths.add(new Depth(distance, actor));
        return depths.size() - 1;
    }

    /** The layer shows where the picture differs from what it was. */
    public void seen(int layer, int[] before) {
        int[] now = canvas.pixels();
        for (int i = 0; i < now.length; i++) {
            if (now[i] != before[i] && difference(now[i], before[i]) > SEEN) {
                layers[i] = (short) layer;
            }
        }
    }

    private static int difference(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255))
                + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }

    /** The layer shows in a pixel. */
    public void seen(int layer, int pixel) {
        layers[pixel] = (short) layer;
    }

    /** The layer that shows in a pixel, 0 if none was named. */
    public int at(int pixel) {
        return layers[pixel];
    }

    boolean actor(int pixel) {
        return depths.get(layers[pixel]).actor;
    }

    double distance(int pixel) {
        return depths.get(layers[pixel]).distance;
    }

    /** By layer: whether it is an actor. */
    boolean[] actors() {
        var actors = new boolean[depths.size()];
        for (int i = 0; i < actors.length; i++) {
            actors[i] = depths.get(i).actor;
        }
        return actors;
    }

    /** By layer: its distance in metres. */
    float[] distances() {
        var distances = new float[depths.size()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = (float) depths.get(i).distance;
        }
        return distances;
    }
}
