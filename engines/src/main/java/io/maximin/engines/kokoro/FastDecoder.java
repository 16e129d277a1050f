package io.maximin.engines.kokoro;

import io.maximin.engines.onnx.Attribute;
import io.maximin.engines.onnx.ElementType;
import io.maximin.engines.onnx.Node;
import io.maximin.engines.onnx.OnnxGraph;
import io.maximin.engines.onnx.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the decoder fast. The export quantises activations at run time and convolves unsigned by unsigned, for which
 * the runtime has no quick kernel; with scales known beforehand and signed, symmetric weights it has one. The large
 * convolutions of the generator take it; the other ones become plain float convolutions.
 *
 * <p>{@code QLinearConv} has one output scale, but channels differ in reach by orders of magnitude: each channel's
 * weights are divided by its peak, and the dequantisation behind multiplies it back. Source: shared/design/kokoro.md
 * section 6.
 */
final class FastDecoder {
    private static final float PEAK_MARGIN = 1.15f;
    private static final int WEIGHT_LIMIT = 127;
    private static final int OUTPUT_ZERO = 128;

    private final Map<String, Tensor> constants;
    private final ActivationRanges ranges;

    private FastDecoder(Map<String, Tensor> constants, ActivationRanges ranges) {
        this.constants = constants;
        this.ranges = ranges;
    }

    /** The decoder with quick convolutions where {@code ranges} knows their reach, with float ones elsewhere. */
    static OnnxGraph of(OnnxGraph decoder, ActivationRanges ranges) {
        var maker = new FastDecoder(new LinkedHashMap<>(decoder.constants()), ranges);
        Map<Node, Convolution> byLast = Convolution.all(decoder).stream()
                .collect(Collectors.toMap(Convolution::last, convolution -> convolution));
        List<Node> nodes = new ArrayList<>();
        for (Node node : decoder.nodes()) {
            Convolution convolution = byLast.get(node);
            if (convolution == null) {
                nodes.add(node);
            } else if (ranges.has(convolution)) {
                nodes.addAll(maker.quick(convolution));
            } else {
                nodes.add(maker.plain(convolution));
            }
        }
        return decoder.with(InstanceNormalization.fused(nodes, maker.constants), maker.constants);
    }

    /** The decoder with float convolutions only: what the quick one is measured against. */
    static OnnxGraph plain(OnnxGraph decoder) {
        return of(decoder, new ActivationRanges(new HashMap<>()));
    }

    private Node plain(Convolution convolution) {
        String name = convolution.output();
        var weights = convolution.weights();
        List<String> inputs = new ArrayList<>(
                List.of(convolution.input(), add(Tensor.floats(name + "/w", weights.values(), weights.dims()))));
        convolution.bias().ifPresent(bias -> inputs.add(bias.name()));
        return new Node(
                name, "Conv", "", inputs, List.of(name), convolution.node().attributes());
    }

    private List<Node> quick(Convolution convolution) {
        String name = convolution.output();
        ActivationRanges.Range range = ranges.of(convolution);
        var weights = new SignedWeights(convolution.weights());
        float inputScale = (range.max() - range.min()) / 255;
        int inputZero = Math.clamp(Math.round(-range.min() / inputScale), 0, 255);
        float[] reach = new float[weights.channels()];
        float[] weightScales = new float[reach.length];
        float[] outputScales = new float[reach.length];
        for (int channel = 0; channel < reach.length; channel++) {
            reach[channel] = Math.max(range.peaks().get(channel), 1e-6f) * PEAK_MARGIN;
            weightScales[channel] = weights.scale(channel) / reach[channel];
            outputScales[channel] = reach[channel] / WEIGHT_LIMIT;
        }
        int channels = reach.length;
        String scale = add(Tensor.floats(name + "/xs", new float[] {inputScale}));
        String zero = add(unsigned(name + "/xz", inputZero));
        List<String> inputs = new ArrayList<>(List.of(
                name + "/x",
                scale,
                zero,
                add(Tensor.bytes(
                        name + "/w",
                        ElementType.INT8,
                        weights.values(),
                        convolution.weights().dims())),
                add(Tensor.floats(name + "/ws", weightScales, channels)),
                add(Tensor.bytes(name + "/wz", ElementType.INT8, new byte[channels], channels)),
                add(Tensor.floats(name + "/ys", new float[] {1f / WEIGHT_LIMIT})),
                add(unsigned(name + "/yz", OUTPUT_ZERO))));
        convolution
                .bias()
                .ifPresent(bias ->
                        inputs.add(add(Tensor.ints(name + "/b", weights.bias(bias.floats(), inputScale), channels))));
        byte[] zeros = new byte[channels];
        Arrays.fill(zeros, (byte) OUTPUT_ZERO);
        String reachScale = add(Tensor.floats(name + "/r", outputScales, channels));
        String reachZero = add(Tensor.bytes(name + "/rz", ElementType.UINT8, zeros, channels));
        return List.of(
                Node.of("QuantizeLinear", List.of(convolution.input(), scale, zero), name + "/x"),
                new Node(
                        name + "/y",
                        "QLinearConv",
                        "",
                        inputs,
                        List.of(name + "/y"),
                        convolution.node().attributes()),
                Node.of(
                        "DequantizeLinear",
                        List.of(name + "/y", reachScale, reachZero),
                        name,
                        Attribute.of("axis", 1)));
    }

    private String add(Tensor constant) {
        constants.put(constant.name(), constant);
        return constant.name();
    }

    private static Tensor unsigned(String name, int value) {
        return Tensor.bytes(name, ElementType.UINT8, new byte[] {(byte) value});
    }

    /** Weights of each channel out in the range of a signed byte, with a scale of its own. */
    private static final class SignedWeights {
        private final byte[] values;
        private final float[] scales;

        SignedWeights(Convolution.Weights weights) {
            this.values = new byte[weights.values().length];
            this.scales = new float[weights.channels()];
            int each = values.length / scales.length;
            for (int channel = 0; channel < scales.length; channel++) {
                float peak = 1e-12f;
                for (int i = channel * each; i < (channel + 1) * each; i++) {
                    peak = Math.max(peak, Math.abs(weights.values()[i]));
                }
                scales[channel] = peak / WEIGHT_LIMIT;
                for (int i = channel * each; i < (channel + 1) * each; i++) {
                    values[i] = (byte) Math.round(weights.values()[i] / scales[channel]);
                }
            }
        }

        int channels() {
            return scales.length;
        }

        float scale(int channel) {
            return scales[channel];
        }

        byte[] values() {
            return values;
        }

        int[] bias(float[] bias, float inputScale) {
            int[] quantized = new int[bias.length];
            for (int channel = 0; channel < quantized.length; channel++) {
                quantized[channel] = Math.round(bias[channel] / (inputScale * scales[channel]));
            }
            return quantized;
        }
    }
}
