package io.maximin.engines.kokoro;

import io.maximin.engines.onnx.Attribute;
import io.maximin.engines.onnx.Node;
import io.maximin.engines.onnx.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts one {@code InstanceNormalization} in place of the nine nodes the export spells it with: mean, difference,
 * square, mean, sum with epsilon, root, quotient, product with gamma, sum with beta.
 */
final class InstanceNormalization {
    private static final float EPSILON = 1e-5f;
    private static final String FLAT = "maximin/flat";

    private final Map<String, Node> producers = new HashMap<>();
    private final Map<String, Tensor> constants;
    private final Map<Node, List<Node>> replaced = new HashMap<>();

    private InstanceNormalization(List<Node> nodes, Map<String, Tensor> constants) {
        this.constants = constants;
        nodes.forEach(node -> node.outputs().forEach(output -> producers.put(output, node)));
    }

    /** @param constants gets one more */
    static List<Node> fused(List<Node> nodes, Map<String, Tensor> constants) {
        var fusion = new InstanceNormalization(nodes, constants);
        constants.put(FLAT, Tensor.longs(FLAT, -1));
        nodes.forEach(fusion::look);
        List<Node> result = new ArrayList<>();
        nodes.forEach(node -> result.addAll(fusion.replaced.getOrDefault(node, List.of(node))));
        return result;
    }

    // From the last sum backwards; anything unexpected leaves the nodes as they are.
    private void look(Node sum) {
        if (!sum.operator().equals("Add")) {
            return;
        }
        Node product = producers.get(sum.input(0));
        if (product == null || !product.operator().equals("Mul")) {
            return;
        }
        Node quotient = producers.get(product.input(1));
        if (quotient == null || !quotient.operator().equals("Div")) {
            return;
        }
        Node difference = producers.get(quotient.input(0));
        Node root = producers.get(quotient.input(1));
        if (difference == null || root == null || !difference.operator().equals("Sub") || !isRootOfVariance(root)) {
            return;
        }
        Node mean = producers.get(difference.input(1));
        if (mean == null
                || !mean.operator().equals("ReduceMean")
                || !mean.input(0).equals(difference.input(0))) {
            return;
        }
        fuse(sum, product.input(0), difference.input(0));
    }

    private boolean isRootOfVariance(Node root) {
        Node sum = producers.get(root.input(0));
        if (!root.operator().equals("Sqrt") || sum == null || !sum.operator().equals("Add")) {
            return false;
        }
        Tensor epsilon = constants.get(sum.input(1));
        return epsilon != null && Math.abs(epsilon.floats()[0] - EPSILON) < 1e-7f;
    }

    // What leads only to the replaced sum falls away when the graph is cut to its outputs.
    private void fuse(Node sum, String gamma, String input) {
        String name = sum.output();
        replaced.put(
                sum,
                List.of(
                        Node.of("Reshape", List.of(gamma, FLAT), name + "/gamma"),
                        Node.of("Reshape", List.of(sum.input(1), FLAT), name + "/beta"),
                        Node.of(
                                "InstanceNormalization",
                                List.of(input, name + "/gamma", name + "/beta"),
                                name,
                                Attribute.of("epsilon", EPSILON))));
    }
}
