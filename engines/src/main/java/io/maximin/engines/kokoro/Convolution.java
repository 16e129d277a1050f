package io.maximin.engines.kokoro;

import io.maximin.engines.onnx.Node;
import io.maximin.engines.onnx.OnnxFormatException;
import io.maximin.engines.onnx.OnnxGraph;
import io.maximin.engines.onnx.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One convolution as the export has it: a dynamically quantised input, {@code ConvInteger}, an addition of a bias
 * quantised on the fly, and the scaling back to floats.
 *
 * @param input the tensor before quantisation
 * @param output the tensor of floats the last of its nodes makes
 * @param weights dequantised, as {@code [channels out, channels in, taps]}
 * @param bias a value for each channel out
 * @param last the node that makes the output
 */
record Convolution(Node node, String input, String output, Weights weights, Optional<Tensor> bias, Node last) {

    /** Dequantised weights and their extents. */
    static final class Weights {
        private final float[] values;
        private final long[] dims;

        Weights(float[] values, long[] dims) {
            this.values = values;
            this.dims = dims;
        }

        float[] values() {
            return values;
        }

        long[] dims() {
            return dims;
        }

        int channels() {
            return Math.toIntExact(dims[0]);
        }
    }

    /** Finds all of them. */
    static List<Convolution> all(OnnxGraph graph) {
        var finder = new Finder(graph);
        return graph.nodes().stream()
                .filter(node -> node.operator().equals("ConvInteger"))
                .map(finder::read)
                .toList();
    }

    private static final class Finder {
        private final OnnxGraph graph;
        private final Map<String, Node> producers;
        private final Map<String, List<Node>> consumers;

        Finder(OnnxGraph graph) {
            this.graph = graph;
            this.producers = graph.producers();
            this.consumers = graph.consumers();
        }

        Convolution read(Node convolution) {
            Node quantizer = producer(convolution.input(0), "DynamicQuantizeLinear");
            Node next = consumer(convolution.output());
            Optional<Tensor> bias = Optional.empty();
            if (next.operator().equals("Add")) {
                bias = Optional.of(bias(next, convolution.output()));
                next = consumer(next.output());
            }
            Node scaling = consumer(require(next, "Cast").output());
            String scale = other(require(scaling, "Mul"), next.output());
            Node scales = producer(scale, "Mul");
            float weightScale =
                    constant(other(scales, quantizer.outputs().get(1))).floats()[0];
            var weights = weights(convolution, weightScale);
            return new Convolution(convolution, quantizer.input(0), scaling.output(), weights, bias, scaling);
        }

        private Weights weights(Node convolution, float scale) {
            Tensor quantized = constant(convolution.input(1));
            int zero = constant(convolution.input(3)).bytes()[0] & 0xff;
            byte[] bytes = quantized.bytes();
            float[] values = new float[bytes.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = ((bytes[i] & 0xff) - zero) * scale;
            }
            return new Weights(values, quantized.dims());
        }

        // The float bias is what the quantisation of the bias starts from.
        private Tensor bias(Node addition, String summand) {
            Node node = producer(other(addition, summand), "Reshape");
            for (String operator : List.of("Cast", "Floor", "Div")) {
                node = producer(node.input(0), operator);
            }
            return constant(node.input(0));
        }

        private Tensor constant(String name) {
            Tensor tensor = graph.constants().get(name);
            if (tensor == null) {
                throw new OnnxFormatException("tensor " + name + " is no constant");
            }
            return tensor;
        }

        private Node producer(String tensor, String operator) {
            Node node = producers.get(tensor);
            if (node == null) {
                throw new OnnxFormatException("tensor " + tensor + " has no producer");
            }
            return require(node, operator);
        }

        private Node consumer(String tensor) {
            List<Node> readers = consumers.getOrDefault(tensor, List.of());
            if (readers.size() != 1) {
                throw new OnnxFormatException("tensor " + tensor + " is read by " + readers.size() + " nodes, not one");
            }
            return readers.getFirst();
        }

        private static Node require(Node node, String operator) {
            if (!node.operator().equals(operator)) {
                throw new OnnxFormatException(node.name() + " is " + node.operator() + ", not " + operator);
            }
            return node;
        }

        private static String other(Node node, String known) {
            Set<String> others = new HashSet<>(node.inputs());
            others.remove(known);
            List<String> left = new ArrayList<>(others);
            if (left.size() != 1) {
                throw new OnnxFormatException(node.name() + " has not one other input beside " + known);
            }
            return Objects.requireNonNull(left.getFirst());
        }
    }
}
