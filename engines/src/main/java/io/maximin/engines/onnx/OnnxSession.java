package io.maximin.engines.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A loaded graph. Several threads may run it at once; each must be a platform
 * thread, since native calls pin virtual ones.
 */
public final class OnnxSession implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String name;
    private final Map<String, TensorInfo> declared = new HashMap<>();

    private OnnxSession(OrtEnvironment environment, OrtSession session, String name) throws OrtException {
        this.environment = environment;
        this.session = session;
        this.name = name;
        session.getInputInfo().forEach((key, input) -> {
            if (input.getInfo() instanceof TensorInfo info) {
                declared.put(key, info);
            }
        });
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
     * Loads a model file, about a second for 100 MB, to compute on the calling thread alone.
     *
     * @throws OnnxFormatException if the runtime refuses the file
     */
    public static OnnxSession load(Path file) {
        return load(file, 1);
    }

    /**
     * Loads a model file.
     *
     * @param threads that each run is shared out to, the calling one among them
     * @throws OnnxFormatException if the runtime refuses the file
     */
    public static OnnxSession load(Path file, int threads) {
        return open(
                file.toString(),
                threads,
                (environment, options) -> environment.createSession(file.toString(), options));
    }

    /**
     * Loads a small graph that is no file, to compute on the calling thread alone.
     *
     * @param name for what goes wrong
     * @throws OnnxFormatException if the runtime refuses the graph
     */
    public static OnnxSession load(OnnxGraph graph, String name) {
        byte[] bytes = OnnxWriter.bytes(graph);
        return open(name, 1, (environment, options) -> environment.createSession(bytes, options));
    }

    private static OnnxSession open(String name, int threads, OnnxRuntime.Opening opening) {
        var environment = OnnxRuntime.environment();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // Lengths differ from run to run, so a plan of the memory made for one would be kept in vain.
            options.setMemoryPatternOptimization(false);
            return new OnnxSession(
                    environment, OnnxRuntime.open(name, () -> opening.session(environment, options)), name);
        } catch (OrtException e) {
            throw new OnnxFormatException(name + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** The names of what goes in, in the graph's order. */
    public List<String> inputs() {
        return List.copyOf(session.getInputNames());
    }

    /** The names of what comes out, in the graph's order. */
    public List<String> outputs() {
        return List.copyOf(session.getOutputNames());
    }

    /** The extents that an input declares, -1 for one that is open; none if it declares nothing. */
    public long[] shape(String input) {
        var info = declared.get(input);
        return info == null ? new long[0] : info.getShape().clone();
    }

    /** Whether the graph has an input of this name. */
    public boolean takes(String input) {
        return declared.containsKey(input);
    }

    /** How many extents an input has; 0 for a scalar, and for an input there is not. */
    public int rank(String input) {
        var info = declared.get(input);
        return info == null ? 0 : info.getShape().length;
    }

    /**
     * Computes the named outputs, all of floats. Inputs are converted to the types that the graph declares.
     *
     * @return in the order asked for
     * @throws IllegalStateException if the runtime fails
     */
    public List<Values.Floats> run(Map<String, Values> inputs, List<String> outputs) {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (Map.Entry<String, Values> input : inputs.entrySet()) {
                tensors.put(input.getKey(), tensor(input.getKey(), input.getValue()));
            }
            try (OrtSession.Result result = session.run(tensors, Set.copyOf(outputs))) {
                List<Values.Floats> values = new ArrayList<>();
                for (String output : outputs) {
                    values.add(floats(result, output));
                }
                return values;
            }
        } catch (OrtException e) {
            throw new IllegalStateException(name + " failed: " + e.getMessage(), e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(String name, Values values) throws OrtException {
        var info = declared.get(name);
        if (info == null) {
            throw new IllegalStateException(this.name + " has no input " + name);
        }
        return switch (values) {
            case Values.Floats floats -> tensor(floats, info.type);
            case Values.Longs longs -> tensor(longs, info.type);
        };
    }

    private OnnxTensor tensor(Values.Floats floats, OnnxJavaType type) throws OrtException {
        return switch (type) {
            case FLOAT16 -> {
                var halves = ShortBuffer.allocate(floats.data.length);
                for (float value : floats.data) {
                    halves.put(Float.floatToFloat16(value));
                }
                yield OnnxTensor.createTensor(environment, halves.flip(), floats.shape, OnnxJavaType.FLOAT16);
            }
            case INT64 -> {
                var whole = LongBuffer.allocate(floats.data.length);
                for (float value : floats.data) {
                    whole.put((long) value);
                }
                yield OnnxTensor.createTensor(environment, whole.flip(), floats.shape);
            }
            default -> OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats.data), floats.shape);
        };
    }

    private OnnxTensor tensor(Values.Longs longs, OnnxJavaType type) throws OrtException {
        if (type != OnnxJavaType.INT32) {
            return OnnxTensor.createTensor(environment, LongBuffer.wrap(longs.data), longs.shape);
        }
        var narrow = IntBuffer.allocate(longs.data.length);
        for (long value : longs.data) {
            narrow.put(Math.toIntExact(value));
        }
        return OnnxTensor.createTensor(environment, narrow.flip(), longs.shape);
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
            throw new IllegalStateException(name + " could not be closed", e);
        }
    }
}
