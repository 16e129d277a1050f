package io.maximin.engines.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A model that gives each symbol of a sequence a class or several. Its one input is a row of symbol numbers; each
 * output holds for every symbol either its class or the weights of all classes.
 */
public final class TaggingModel implements AutoCloseable {
    private final OrtEnvironment environment = OnnxRuntime.environment();
    private final OrtSession session;
    private final String input;
    private final boolean wide;

    private TaggingModel(Path file) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = OnnxRuntime.open(file.toString(), () -> environment.createSession(file.toString(), options));
        }
        NodeInfo only = session.getInputInfo().values().iterator().next();
        input = only.getName();
        wide = only.getInfo() instanceof TensorInfo info && info.type == OnnxJavaType.INT64;
    }

    /**
     * Loads the model.
     *
     * @throws IllegalStateException if the file is missing or no such model
     */
    public static TaggingModel open(Path file) {
        try {
            return new TaggingModel(file);
        } catch (OrtException e) {
            throw new IllegalStateException("cannot load the model " + file, e);
        }
    }

    /**
     * The classes of each symbol, one list for each output of the model in its order.
     *
     * @param symbols not empty
     */
    public List<List<Integer>> tags(List<Integer> symbols) {
        try (var row = row(symbols);
                var result = session.run(Map.of(input, row))) {
            var tags = new ArrayList<List<Integer>>();
            for (var output : result) {
                tags.add(classes(output.getValue().getValue()));
            }
            return tags;
        } catch (OrtException e) {
            throw new IllegalStateException("the tagging model failed", e);
        }
    }

    private OnnxTensor row(List<Integer> symbols) throws OrtException {
        long[] shape = {1, symbols.size()};
        int[] numbers = symbols.stream().mapToInt(Integer::intValue).toArray();
        if (!wide) {
            return OnnxTensor.createTensor(environment, IntBuffer.wrap(numbers), shape);
        }
        long[] longs = symbols.stream().mapToLong(Integer::longValue).toArray();
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(longs), shape);
    }

    private static List<Integer> classes(Object output) {
        var classes = new ArrayList<Integer>();
        switch (output) {
            case long[][] numbers -> {
                for (long number : numbers[0]) {
                    classes.add((int) number);
                }
            }
            case float[][][] weights -> {
                for (float[] ofSymbol : weights[0]) {
                    classes.add(heaviest(ofSymbol));
                }
            }
            default -> throw new IllegalStateException("a tagging model does not answer " + output.getClass());
        }
        return classes;
    }

    private static int heaviest(float[] weights) {
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return best;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close the tagging model", e);
        }
    }
}
