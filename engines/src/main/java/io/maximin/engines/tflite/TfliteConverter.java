package io.maximin.engines.tflite;

import io.maximin.engines.onnx.Attribute;
import io.maximin.engines.onnx.ElementType;
import io.maximin.engines.onnx.Node;
import io.maximin.engines.onnx.OnnxGraph;
import io.maximin.engines.onnx.Tensor;
import io.maximin.engines.tflite.TfliteModel.Operator;
import io.maximin.engines.tflite.TfliteModel.Stored;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rewrites a small convolutional network as an ONNX graph: every tensor of four dimensions, the graph's inputs and
 * outputs among them, goes from [batch, height, width, channels] to [batch, channels, height, width]; others stay.
 * Converted are what the selfie segmentation and the face detector consist of. Inputs are named {@code input0} and on,
 * outputs {@code output0} and on.
 */
public final class TfliteConverter {
    private static final int OPERATOR_SET = 17;
    private static final String TRANSPOSED_CONVOLUTION = "Convolution2DTransposeBias";

    private final TfliteModel model;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    /** Constants of half precision that an operation has made into floats. */
    private final Map<Integer, Stored> folded = new HashMap<>();

    private TfliteConverter(TfliteModel model) {
        this.model = model;
    }

    /** @throws TfliteFormatException if the file is no such model, or has an operation that is not converted */
    public static OnnxGraph convert(Path file) throws IOException {
        var converter = new TfliteConverter(TfliteModel.read(file));
        try {
            return converter.graph();
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new TfliteFormatException(file + " is cut off or damaged", e);
        } catch (TfliteFormatException e) {
            throw new TfliteFormatException(file + " cannot be converted: " + e.getMessage(), e);
        }
    }

    private OnnxGraph graph() {
        model.operators().forEach(this::convert);
        Map<String, ElementType> inputs = new LinkedHashMap<>();
        for (int i = 0; i < model.inputs().size(); i++) {
            inputs.put("input" + i, ElementType.FLOAT);
        }
        Map<String, ElementType> outputs = new LinkedHashMap<>();
        for (int i = 0; i < model.outputs().size(); i++) {
            outputs.put("output" + i, ElementType.FLOAT);
            nodes.add(Node.of("Identity", List.of("t" + model.outputs().get(i)), "output" + i));
        }
        return OnnxGraph.of(OPERATOR_SET, nodes, constants, inputs, outputs);
    }

    private void convert(Operator operator) {
        switch (operator.code()) {
            case 0 -> joined("Add", operator);
            case 1 -> pooled("AveragePool", operator);
            case 2 -> concatenated(operator);
            case 3 -> convolved(operator, false);
            case 4 -> convolved(operator, true);
            case 6 -> folded.put(operator.outputs().getFirst(), constant(operator, 0));
            case 14 -> add("Sigmoid", operator, List.of(input(operator, 0)));
            case 17 -> pooled("MaxPool", operator);
            case 18 -> joined("Mul", operator);
            case 19 -> add("Relu", operator, List.of(input(operator, 0)));
            case 22 -> reshaped(operator);
            case 23 -> resized(operator);
            case 32 -> custom(operator);
            case 34 -> padded(operator);
            case 117 -> add("HardSwish", operator, List.of(input(operator, 0)));
            default -> throw new TfliteFormatException("operation " + operator.code() + " is not known");
        }
    }

    private Stored stored(Operator operator, int input) {
        return model.tensors().get(operator.inputs().get(input));
    }

    private Stored constant(Operator operator, int input) {
        int number = operator.inputs().get(input);
        var tensor = folded.getOrDefault(number, model.tensors().get(number));
        if (!tensor.constant()) {
            throw new TfliteFormatException("tensor " + number + " is not constant");
        }
        return tensor;
    }

    /** The name of what goes in, which is a constant or made by an earlier operation. */
    private String input(Operator operator, int index) {
        int number = operator.inputs().get(index);
        int place = model.inputs().indexOf(number);
        if (place >= 0) {
            return "input" + place;
        }
        if (folded.containsKey(number) || model.tensors().get(number).constant()) {
            throw new TfliteFormatException("tensor " + number + " is constant, which its operation does not expect");
        }
        return "t" + number;
    }

    private static String output(Operator operator) {
        return "t" + operator.outputs().getFirst();
    }

    private void add(String name, Operator operator, List<String> inputs, Attribute... attributes) {
        nodes.add(Node.of(name, inputs, output(operator), attributes));
    }

    /** An operation after which the output is rectified if its options say so. */
    private void activated(String name, Operator operator, int activation, List<String> inputs, Attribute... more) {
        if (activation == 0) {
            add(name, operator, inputs, more);
        } else if (activation == 1) {
            String raw = output(operator) + ".raw";
            nodes.add(Node.of(name, inputs, raw, more));
            add("Relu", operator, List.of(raw));
        } else {
            throw new TfliteFormatException("activation " + activation + " is not known");
        }
    }

    private String floats(String name, float[] values, long... dims) {
        constants.put(name, Tensor.floats(name, values, dims));
        return name;
    }

    private String longs(String name, long... values) {
        constants.put(name, Tensor.longs(name, values));
        return name;
    }

    private static List<Integer> fourOf(Stored tensor) {
        if (tensor.shape().size() != 4) {
            throw new TfliteFormatException("a shape of " + tensor.shape() + " where four dimensions are needed");
        }
        return tensor.shape();
    }

    private static Attribute padding(int padding) {
        return Attribute.of("auto_pad", padding == 0 ? "SAME_UPPER" : "VALID");
    }

    private void joined(String name, Operator operator) {
        if (stored(operator, 0).shape().size() != stored(operator, 1).shape().size()) {
            throw new TfliteFormatException(name + " of tensors with different numbers of dimensions");
        }
        activated(name, operator, operator.small(0), List.of(input(operator, 0), input(operator, 1)));
    }

    private void pooled(String name, Operator operator) {
        activated(
                name,
                operator,
                operator.small(5),
                List.of(input(operator, 0)),
                padding(operator.small(0)),
                Attribute.of("kernel_shape", new long[] {operator.number(4, 0), operator.number(3, 0)}),
                Attribute.of("strides", new long[] {operator.number(2, 0), operator.number(1, 0)}));
    }

    private void concatenated(Operator operator) {
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < operator.inputs().size(); i++) {
            inputs.add(input(operator, i));
        }
        int dimensions = stored(operator, 0).shape().size();
        int axis = Math.floorMod(operator.number(0, 0), dimensions);
        activated("Concat", operator, operator.small(1), inputs, Attribute.of("axis", place(axis, dimensions)));
    }

    /** Where a dimension goes. */
    private static int place(int axis, int dimensions) {
        return dimensions != 4 || axis == 0 ? axis : axis == 3 ? 1 : axis + 1;
    }

    private void convolved(Operator operator, boolean depthwise) {
        var kernel = constant(operator, 1);
        var shape = fourOf(kernel);
        // [out, height, width, in], or of a depthwise one [1, height, width, out].
        int[] order = depthwise ? new int[] {3, 0, 1, 2} : new int[] {0, 3, 1, 2};
        int dilation = depthwise ? 5 : 4;
        long groups = depthwise ? fourOf(stored(operator, 0)).get(3) : 1;
        String weights = floats(
                output(operator) + ".weights",
                Constants.reordered(Constants.floats(kernel), shape, order),
                shape.get(order[0]),
                shape.get(order[1]),
                shape.get(1),
                shape.get(2));
        activated(
                "Conv",
                operator,
                operator.small(depthwise ? 4 : 3),
                List.of(input(operator, 0), weights, bias(operator)),
                padding(operator.small(0)),
                Attribute.of("group", groups),
                Attribute.of("strides", new long[] {operator.number(2, 0), operator.number(1, 0)}),
                Attribute.of("dilations", new long[] {operator.number(dilation + 1, 1), operator.number(dilation, 1)}));
    }

    private String bias(Operator operator) {
        var values = Constants.floats(constant(operator, 2));
        return floats(output(operator) + ".bias", values, values.length);
    }

    /** ONNX flattens with channels before places. */
    private void reshaped(Operator operator) {
        String input = input(operator, 0);
        if (stored(operator, 0).shape().size() == 4) {
            String last = output(operator) + ".last";
            nodes.add(Node.of("Transpose", List.of(input), last, Attribute.of("perm", new long[] {0, 2, 3, 1})));
            input = last;
        }
        var shape = model.tensors().get(operator.outputs().getFirst()).shape();
        if (shape.size() == 4) {
            throw new TfliteFormatException("reshaping to four dimensions is not known");
        }
        String wanted = longs(
                output(operator) + ".shape",
                shape.stream().mapToLong(Integer::longValue).toArray());
        add("Reshape", operator, List.of(input, wanted));
    }

    private void resized(Operator operator) {
        var in = fourOf(stored(operator, 0));
        var size = Constants.ints(constant(operator, 1));
        String way = operator.small(2) != 0 ? "align_corners" : operator.small(3) != 0 ? "half_pixel" : "asymmetric";
        String sizes = longs(output(operator) + ".sizes", in.get(0), in.get(3), size[0], size[1]);
        add(
                "Resize",
                operator,
                List.of(input(operator, 0), "", "", sizes),
                Attribute.of("mode", "linear"),
                Attribute.of("coordinate_transformation_mode", way));
    }

    private void padded(Operator operator) {
        int dimensions = stored(operator, 0).shape().size();
        var pairs = Constants.ints(constant(operator, 1));
        var pads = new long[2 * dimensions];
        for (int axis = 0; axis < dimensions; axis++) {
            pads[place(axis, dimensions)] = pairs[2 * axis];
            pads[place(axis, dimensions) + dimensions] = pairs[2 * axis + 1];
        }
        add("Pad", operator, List.of(input(operator, 0), longs(output(operator) + ".pads", pads)));
    }

    /** Its options are three numbers: padding, of which 1 keeps the size but for the strides; stride in x; in y. */
    private void custom(Operator operator) {
        if (!operator.custom().equals(TRANSPOSED_CONVOLUTION)) {
            throw new TfliteFormatException("operation '" + operator.custom() + "' is not known");
        }
        var options = operator.customOptions().order(ByteOrder.LITTLE_ENDIAN);
        int strideX = options.getInt(4);
        int strideY = options.getInt(8);
        var kernel = constant(operator, 1);
        var shape = fourOf(kernel);
        int overX = shape.get(2) - strideX;
        int overY = shape.get(1) - strideY;
        if (options.getInt(0) != 1 || overX < 0 || overY < 0) {
            throw new TfliteFormatException(TRANSPOSED_CONVOLUTION + " with gaps or without padding is not known");
        }
        String weights = floats(
                output(operator) + ".weights",
                Constants.reordered(Constants.floats(kernel), shape, 3, 0, 1, 2),
                shape.get(3),
                shape.get(0),
                shape.get(1),
                shape.get(2));
        add(
                "ConvTranspose",
                operator,
                List.of(input(operator, 0), weights, bias(operator)),
                Attribute.of("strides", new long[] {strideY, strideX}),
                Attribute.of("pads", new long[] {overY / 2, overX / 2, overY - overY / 2, overX - overX / 2}));
    }
}
