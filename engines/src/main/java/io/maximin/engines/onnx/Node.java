package io.maximin.engines.onnx;

import java.util.List;

/**
 * One operation.
 *
 * @param domain empty for the standard operators
 * @param inputs names of tensors; an empty name is an optional input left out
 */
public record Node(
        String name,
        String operator,
        String domain,
        List<String> inputs,
        List<String> outputs,
        List<Attribute> attributes) {
    public Node {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        attributes = List.copyOf(attributes);
    }

    /** A standard operator with one output, named after it. */
    public static Node of(String operator, List<String> inputs, String output, Attribute... attributes) {
        return new Node(output, operator, "", inputs, List.of(output), List.of(attributes));
    }

    public String input(int index) {
        return inputs.get(index);
    }

    /** The first output. */
    public String output() {
        return outputs.getFirst();
    }
}
