package io.maximin.engines.cutout;

import java.util.ArrayList;
import java.util.List;

/** The colours of a region as a mixture of clouds. */
final class Mixture {
    private static final int CLOUDS = 5;
    private static final int ROUNDS = 6;
    private static final double REGULAR = 1;

    private final List<ColourCloud> clouds;
    private final double[] logWeights;

    private Mixture(List<ColourCloud> clouds) {
        this.clouds = clouds;
        long all = clouds.stream().mapToLong(ColourCloud::count).sum();
        this.logWeights = clouds.stream()
                .mapToDouble(cloud -> Math.log((double) cloud.count() / all))
                .toArray();
    }

    /** @param pixels where the region is; not empty */
    static Mixture of(LabPlanes picture, int[] pixels) {
        var centres = centres(picture, pixels);
        var nearest = new int[pixels.length];
        for (int round = 0; round < ROUNDS; round++) {
            assign(picture, pixels, centres, nearest);
            move(picture, pixels, centres, nearest);
        }
        List<ColourCloud> clouds = new ArrayList<>();
        for (int i = 0; i < centres.length; i++) {
            clouds.add(new ColourCloud(REGULAR));
        }
        for (int i = 0; i < pixels.length; i++) {
            clouds.get(nearest[i]).add(picture, pixels[i]);
        }
        clouds.removeIf(cloud -> cloud.count() == 0);
        clouds.forEach(ColourCloud::close);
        return new Mixture(clouds);
    }

    // Each further centre is the colour that is furthest from those chosen, among a sample of the pixels.
    private static double[][] centres(LabPlanes picture, int[] pixels) {
        var centres = new double[Math.min(CLOUDS, pixels.length)][3];
        int stride = Math.max(1, pixels.length / 1000);
        int chosen = pixels[pixels.length / 2];
        for (int k = 0; k < centres.length; k++) {
            for (int plane = 0; plane < 3; plane++) {
                centres[k][plane] = picture.plane(plane)[chosen];
            }
            double furthest = -1;
            for (int i = 0; i < pixels.length; i += stride) {
                double near = Double.MAX_VALUE;
                for (int other = 0; other <= k; other++) {
                    near = Math.min(near, distance(picture, pixels[i], centres[other]));
                }
                if (near > furthest) {
                    furthest = near;
                    chosen = pixels[i];
                }
            }
        }
        return centres;
    }

    private static void assign(LabPlanes picture, int[] pixels, double[][] centres, int[] nearest) {
        for (int i = 0; i < pixels.length; i++) {
            double least = Double.MAX_VALUE;
            for (int k = 0; k < centres.length; k++) {
                double distance = distance(picture, pixels[i], centres[k]);
                if (distance < least) {
                    least = distance;
                    nearest[i] = k;
                }
            }
        }
    }

    private static void move(LabPlanes picture, int[] pixels, double[][] centres, int[] nearest) {
        var sums = new double[centres.length][3];
        var counts = new int[centres.length];
        for (int i = 0; i < pixels.length; i++) {
            counts[nearest[i]]++;
            for (int plane = 0; plane < 3; plane++) {
                sums[nearest[i]][plane] += picture.plane(plane)[pixels[i]];
            }
        }
        for (int k = 0; k < centres.length; k++) {
            for (int plane = 0; plane < 3 && counts[k] > 0; plane++) {
                centres[k][plane] = sums[k][plane] / counts[k];
            }
        }
    }

    private static double distance(LabPlanes picture, int at, double[] centre) {
        double sum = 0;
        for (int plane = 0; plane < 3; plane++) {
            double step = picture.plane(plane)[at] - centre[plane];
            sum += step * step;
        }
        return sum;
    }

    /** How badly a pixel's colour fits: minus the logarithm of its density, up to a constant. */
    double cost(LabPlanes picture, int at) {
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < logWeights.length; k++) {
            best = Math.max(best, logWeights[k] + clouds.get(k).logDensity(picture, at));
        }
        return -best;
    }
}
