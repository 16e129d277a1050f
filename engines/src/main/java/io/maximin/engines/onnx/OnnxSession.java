package io.maximin.engines.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A loaded graph that computes on the calling thread alone. Several threads may run it at once; each must be a platform
 * thread, since native calls pin virtual ones.
 */
public final class OnnxSession implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Path file;

    private OnnxSession(OrtEnvironment environment, OrtSession session, Path file) {
        this.environment = environment;
        this.session = session;
        this.file = file;
    }

    /** Values and extents of a tensor; the arrays are not copied. */
    public sealed interface Values {
        long[] shape();

        /** Floating point elements. */
        final class Floats implements Values {
            private final float[] data;
            private final long[] shape;

            public Floats(float[] data, long... shape) {
                this.data = data;
                this.shape = shape;
            }

            public float[] data() {
                return data;
            }

            @Override
            public long[] shape() {
                return shape;
            }
        }

        /** Whole numbers of 64 bits. */
        final class Longs implements Values {
            private final long[] data;
            private final long[] shape;

            public Longs(long[] data, long... shape) {
                this.data = data;
                this.shape = shape;
            }

            @Override
            public long[] shape() {
                return shape;
            }
        }
    }

    /**
     * Loads a model file, about a second for 100 MB.
     *
     * @throws OnnxFormatException if the runtime refuses the file
     */
    public static OnnxSession load(Path file) {
        var environment = OnnxRuntime.environment();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // Lengths differ from run to run, so a plan of the memory made for one would be kept in vain.
            options.setMemoryPatternOptimization(false);
            return new OnnxSession(environment, OnnxRuntime.open(environment, file, options), file);
        } catch (OrtException e) {
            throw new OnnxFormatException(file + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    /**
     * Computes the named outputs, all of floats.
     *
     * @return in the order asked for
     * @throws IllegalStateException if the runtime fails
     */
    public List<Values.Floats> run(Map<String, Values> inputs, List<String> outputs) {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (Map.Entry<String, Values> input : inputs.entrySet()) {
                tensors.put(input.getKey(), tensor(input.getValue()));
            }
            try (OrtSession.Result result = session.run(tensors, Set.copyOf(outputs))) {
                List<Values.Floats> values = new ArrayList<>();
                for (String output : outputs) {
                    values.add(floats(result, output));
                }
                return values;
            }
        } catch (OrtException e) {
            throw new IllegalStateException(file.getFileName() + " failed: " + e.getMessage(), e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(Values values) throws OrtException {
        return switch (values) {
            case Values.Floats floats ->
                OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats.data), floats.shape);
            case Values.Longs longs -> OnnxTensor.createTensor(environment, LongBuffer.wrap(longs.data), longs.shape);
        };
    }

    private static Values.Floats floats(OrtSession.Result result, String name) throws OrtException {
        var value = result.get(name).orElseThrow(() -> new IllegalStateException("no output " + name));
        if (!(value instanceof OnnxTensor tensor)) {
            throw new IllegalStateException("output " + name + " is no tensor");
        }
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] data = new float[buffer.remaining()];
        buffer.get(data);
        return new Values.Floats(data, tensor.getInfo().getShape());
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(file + " could not be closed", e);
        }
    }
}
