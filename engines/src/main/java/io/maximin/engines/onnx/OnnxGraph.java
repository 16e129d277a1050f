package io.maximin.engines.onnx;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An ONNX graph as data: nodes in the order they run, constants, and what goes in and out. Immutable.
 *
 * @param header fields of the model beside the graph (format version, operator sets), encoded
 * @param inputs by name, in order; the element type alone is declared, shapes are left open
 */
public record OnnxGraph(
        ByteString header,
        List<Node> nodes,
        Map<String, Tensor> constants,
        Map<String, ElementType> inputs,
        Map<String, ElementType> outputs) {
    public OnnxGraph {
        nodes = List.copyOf(nodes);
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /**
     * Reads nodes and constants of a model file; its inputs and outputs are left to {@link #cut}.
     *
     * @throws OnnxFormatException if the file is none
     */
    public static OnnxGraph read(Path file) throws IOException {
        return OnnxReader.read(file);
    }

    /** A graph made anew, of the standard operators as one version of their set defines them. */
    public static OnnxGraph of(
            int operatorSet,
            List<Node> nodes,
            Map<String, Tensor> constants,
            Map<String, ElementType> inputs,
            Map<String, ElementType> outputs) {
        return new OnnxGraph(OnnxWriter.header(operatorSet), nodes, constants, inputs, outputs);
    }

    /** Writes a model file that any ONNX runtime loads. */
    public void write(Path file) throws IOException {
        OnnxWriter.write(this, file);
    }

    /** The node that makes each tensor. */
    public Map<String, Node> producers() {
        Map<String, Node> producers = new HashMap<>();
        nodes.forEach(node -> node.outputs().forEach(output -> producers.put(output, node)));
        return producers;
    }

    /** The nodes that read each tensor, in the order they run. */
    public Map<String, List<Node>> consumers() {
        Map<String, List<Node>> consumers = new HashMap<>();
        for (Node node : nodes) {
            Set.copyOf(node.inputs())
                    .forEach(input -> consumers
                            .computeIfAbsent(input, _ -> new ArrayList<>())
                            .add(node));
        }
        return consumers;
    }

    /**
     * The part of the graph that computes {@code outputs} from {@code inputs}: nothing else is kept, and tensors in
     * the middle of the graph may be either.
     *
     * @throws OnnxFormatException if an output depends on something that is neither an input nor a constant
     */
    public OnnxGraph cut(Map<String, ElementType> inputs, Map<String, ElementType> outputs) {
        Map<String, Node> producers = producers();
        Set<String> seen = new HashSet<>();
        Map<String, Tensor> used = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(outputs.keySet());
        while (!open.isEmpty()) {
            String tensor = open.pop();
            if (tensor.isEmpty() || inputs.containsKey(tensor) || !seen.add(tensor)) {
                continue;
            }
            Tensor constant = constants.get(tensor);
            Node producer = producers.get(tensor);
            if (constant != null) {
                used.put(tensor, constant);
            } else if (producer != null) {
                open.addAll(producer.inputs());
            } else {
                throw new OnnxFormatException("tensor " + tensor + " is made by nothing in the graph");
            }
        }
        List<Node> kept = nodes.stream()
                .filter(node -> node.outputs().stream().anyMatch(seen::contains))
                .toList();
        return new OnnxGraph(header, kept, used, inputs, outputs);
    }

    /** The same graph with other nodes and constants; order of nodes as given, unused constants dropped. */
    public OnnxGraph with(List<Node> newNodes, Map<String, Tensor> newConstants) {
        return new OnnxGraph(header, newNodes, newConstants, inputs, outputs).cut(inputs, outputs);
    }
}
