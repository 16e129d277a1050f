package io.maximin.engines.cutout;

import io.maximin.engines.onnx.OnnxFormatException;
import io.maximin.engines.onnx.OnnxGraph;
import io.maximin.engines.onnx.OnnxSession;
import io.maximin.engines.onnx.OnnxSession.Values.Floats;
import io.maximin.engines.pictures.Bitmap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A network that takes a picture of floats [1,3,height,width] and answers with a mask [1,1,height,width], in the form
 * of U2-Net, IS-Net and BiRefNet; of several outputs the first is taken. Values beyond 0 and 1 are taken for logits.
 * The photo is stretched to the network's size. To be used on platform threads, by several at once.
 */
public final class MattingNet implements Segmenter, AutoCloseable {
    /** What a graph gets that leaves its size open. */
    private static final int USUAL_SIDE = 1024;

    private static final int MOST_SIDE = 2048;
    private static final float SLACK = 0.02f;

    private final OnnxSession session;
    private final String input;
    private final String output;
    private final Tones tones;
    private final int width;
    private final int height;

    /**
     * What is done to colours of 0 to 1 first: red, green and blue, less their mean and divided by their deviation.
     *
     * @param mean of three colours
     * @param deviation of three colours, each greater than 0
     */
    public record Tones(List<Double> mean, List<Double> deviation) {
        /** Of networks that were trained on ImageNet or begin with one that was. */
        public static final Tones IMAGE_NET = new Tones(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

        static final Tones PLAIN = new Tones(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));

        public Tones {
            mean = List.copyOf(mean);
            deviation = List.copyOf(deviation);
            if (mean.size() != 3 || !mean.stream().allMatch(value -> Math.abs(value) <= 255)) {
                throw new IllegalArgumentException("mean must be three numbers within [-255, 255], got " + mean);
            }
            if (deviation.size() != 3 || !deviation.stream().allMatch(value -> value > 0 && value <= 255)) {
                throw new IllegalArgumentException("deviation must be three numbers within (0, 255], got " + deviation);
            }
        }

        float toned(int value, int colour) {
            return (float) ((value / 255.0 - mean.get(colour)) / deviation.get(colour));
        }
    }

    private MattingNet(OnnxSession session, Tones tones, int side) {
        this.session = session;
        this.input = session.inputs().getFirst();
        this.output = session.outputs().getFirst();
        this.tones = tones;
        long[] declared = session.shape(input);
        this.height = side(declared, 2, side);
        this.width = side(declared, 3, side);
    }

    private static int side(long[] declared, int axis, int wanted) {
        boolean open = declared.length != 4 || declared[axis] < 1;
        long side = open ? (wanted == 0 ? USUAL_SIDE : wanted) : declared[axis];
        if (side > MOST_SIDE) {
            throw new OnnxFormatException("a side of " + side + " pixels is more than " + MOST_SIDE);
        }
        return (int) side;
    }

    /**
     * Loads a network of the operator's.
     *
     * @param side of the square that it is given, 16 to 2048; 0 for what the graph declares, or 1024
     * @param threads that it computes on
     * @throws OnnxFormatException if the file is no graph, or one with another number of inputs
     */
    public static MattingNet load(Path file, Tones tones, int side, int threads) {
        var session = OnnxSession.load(file, threads);
        int inputs = session.inputs().size();
        if (inputs != 1) {
            session.close();
            throw new OnnxFormatException(file + " takes " + inputs + " inputs; a matting network takes one picture");
        }
        return new MattingNet(session, tones, side);
    }

    /** A network that was rewritten, for colours of 0 to 1. */
    static MattingNet of(OnnxGraph graph, String name, int side) {
        return new MattingNet(OnnxSession.load(graph, name), Tones.PLAIN, side);
    }

    @Override
    public SoftMask segment(Bitmap photo) {
        var picture = photo.scaled(width, height);
        var answer = session.run(
                        Map.of(input, new Floats(planes(picture, tones), 1, 3, height, width)), List.of(output))
                .getFirst();
        long[] shape = answer.shape();
        int rank = shape.length;
        if (rank < 2 || shape[rank - 1] * shape[rank - 2] != answer.data().length) {
            throw new OnnxFormatException(
                    output + " is no mask: it has " + answer.data().length + " values in " + rank + " dimensions");
        }
        return new SoftMask((int) shape[rank - 1], (int) shape[rank - 2], shares(answer.data()));
    }

    /** A picture's colours, one after the other. */
    static float[] planes(Bitmap picture, Tones tones) {
        int size = picture.argb().length;
        var planes = new float[3 * size];
        for (int i = 0; i < size; i++) {
            int pixel = picture.argb()[i];
            planes[i] = tones.toned(pixel >> 16 & 0xFF, 0);
            planes[size + i] = tones.toned(pixel >> 8 & 0xFF, 1);
            planes[2 * size + i] = tones.toned(pixel & 0xFF, 2);
        }
        return planes;
    }

    private static float[] shares(float[] values) {
        boolean logits = false;
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new OnnxFormatException("the mask has a value of " + value);
            }
            logits |= value < -SLACK || value > 1 + SLACK;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = logits ? (float) (1 / (1 + Math.exp(-values[i]))) : Math.clamp(values[i], 0, 1);
        }
        return values;
    }

    @Override
    public void close() {
        session.close();
    }
}
