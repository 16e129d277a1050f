package io.maximin.engines.cutout;

import io.maximin.engines.onnx.OnnxGraph;
import io.maximin.engines.onnx.OnnxSession;
import io.maximin.engines.onnx.OnnxSession.Values.Floats;
import io.maximin.engines.pictures.Bitmap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The face detector of Bazarevsky and others (2019) for faces that are near: 896 anchors on grids of 16 and 8 cells say
 * where a face is and how surely. Faces that are small in the photo are looked for in parts of it.
 */
final class BlazeFace implements FaceFinder, AutoCloseable {
    private static final int SIDE = 128;
    private static final int VALUES = 16;
    private static final double LEAST = 0.75;
    /** Many looks make many mistakes. */
    private static final double LEAST_IN_PART = 0.85;

    private static final MattingNet.Tones TONES = new MattingNet.Tones(List.of(0.5, 0.5, 0.5), List.of(0.5, 0.5, 0.5));
    private static final double[][] ANCHORS = anchors();

    private final OnnxSession session;

    /** @param graph with the offsets as its first output and the scores as its second, as the detector is published */
    BlazeFace(OnnxGraph graph) {
        this.session = OnnxSession.load(graph, "face detector");
    }

    /** Middles of the anchors, in shares of the picture: two in each cell of 16 x 16, six in each of 8 x 8. */
    private static double[][] anchors() {
        var anchors = new ArrayList<double[]>();
        for (int cells = 16, each = 2; cells >= 8; cells /= 2, each = 6) {
            for (int i = 0; i < cells * cells * each; i++) {
                int cell = i / each;
                int row = cell / cells;
                anchors.add(new double[] {(cell % cells + 0.5) / cells, (row + 0.5) / cells});
            }
        }
        return anchors.toArray(double[][]::new);
    }

    @Override
    public List<Face> find(Bitmap photo) {
        int longest = Math.max(photo.width(), photo.height());
        int shortest = Math.min(photo.width(), photo.height());
        var found = new ArrayList<>(look(photo, 0, 0, longest, LEAST));
        if (found.isEmpty()) {
            search(photo, shortest, found);
        }
        if (found.isEmpty()) {
            search(photo, (shortest + 1) / 2, found);
        }
        return distinct(found);
    }

    /** Looks into squares that overlap by half and more. */
    private void search(Bitmap photo, int side, List<Face> found) {
        int across = steps(photo.width(), side);
        int down = steps(photo.height(), side);
        for (int row = 0; row <= down; row++) {
            for (int column = 0; column <= across; column++) {
                int left = across == 0 ? 0 : (photo.width() - side) * column / across;
                int top = down == 0 ? 0 : (photo.height() - side) * row / down;
                found.addAll(look(photo, left, top, side, LEAST_IN_PART));
            }
        }
    }

    private static int steps(int length, int side) {
        return Math.min(6, (int) Math.ceil(2.0 * (length - side) / side));
    }

    /** Faces in a square of the photo; what of it is outside the photo is black. */
    private List<Face> look(Bitmap photo, int left, int top, int side, double least) {
        int width = Math.min(side, photo.width() - left);
        int height = Math.min(side, photo.height() - top);
        double scale = (double) side / SIDE;
        var part = photo.crop(left, top, width, height)
                .scaled((int) Math.max(1, Math.round(width / scale)), (int) Math.max(1, Math.round(height / scale)));
        var argb = new int[SIDE * SIDE];
        for (int y = 0; y < part.height(); y++) {
            System.arraycopy(part.argb(), y * part.width(), argb, y * SIDE, part.width());
        }
        var planes = MattingNet.planes(new Bitmap(SIDE, SIDE, argb), TONES);
        var outputs =
                session.run(Map.of("input0", new Floats(planes, 1, 3, SIDE, SIDE)), List.of("output0", "output1"));
        return distinct(faces(outputs.get(0).data(), outputs.get(1).data(), least)).stream()
                .map(face -> face.moved(left, top, scale))
                .toList();
    }

    private static List<Face> faces(float[] offsets, float[] scores, double least) {
        var faces = new ArrayList<Face>();
        for (int i = 0; i < ANCHORS.length; i++) {
            double score = 1 / (1 + Math.exp(-scores[i]));
            if (score >= least) {
                var values = Arrays.copyOfRange(offsets, i * VALUES, (i + 1) * VALUES);
                double x = SIDE * ANCHORS[i][0] + values[0];
                double y = SIDE * ANCHORS[i][1] + values[1];
                double tilt = Math.atan2(values[7] - values[5], values[6] - values[4]);
                faces.add(new Face(x, y, Math.max(1, Math.max(values[2], values[3])), tilt, score));
            }
        }
        return faces;
    }

    /** The surest of those that overlap, the largest first. */
    private static List<Face> distinct(List<Face> faces) {
        var distinct = new ArrayList<Face>();
        faces.stream()
                .sorted(Comparator.comparingDouble(Face::score).reversed())
                .filter(face -> distinct.stream().noneMatch(face::overlaps))
                .forEach(distinct::add);
        distinct.sort(Comparator.comparingDouble(Face::size).reversed());
        return distinct;
    }

    @Override
    public void close() {
        session.close();
    }
}
