package org.papergraph.encode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An ONNX model in the making: weights, operators, inputs and outputs, written as one file.
 *
 * <p>Operators of ONNX 17, and those that ONNX Runtime adds under the domain {@code com.microsoft}.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/docs/IR.md">Open Neural Network Exchange Intermediate
 *     Representation</a>
 */
final class OnnxGraph {
    static final int FLOAT = 1;
    static final int INT8 = 3;
    static final int INT64 = 7;

    private static final int IR_VERSION = 8;
    private static final int OPERATOR_SET = 17;
    private static final String RUNTIME = "com.microsoft";

    private final ProtoWriter graph = new ProtoWriter().text(2, "papergraph");
    private final Map<String, String> quantized = new HashMap<>();
    private int nodes;

    /** A number, a text or a list of numbers that says how an operator works. */
    record Attribute(String name, Object value) {}

    /** Declares an input; a length below zero is one that differs from text to text. */
    String input(String name, int type, long... shape) {
        graph.message(11, valueInfo(name, type, shape));
        return name;
    }

    /** Declares an output, and gives a value that name. */
    void output(String name, String value, long... shape) {
        addNode("Identity", "", List.of(value), List.of(name), List.of());
        graph.message(12, valueInfo(name, FLOAT, shape));
    }

    String weight(String name, Tensor tensor) {
        initializer(name, FLOAT, tensor.shape(), tensor.bytes());
        return name;
    }

    String integers(String name, long... values) {
        ProtoWriter tensor = new ProtoWriter().number(1, values.length).number(2, INT64);
        for (long value : values) {
            tensor.number(7, value);
        }
        graph.message(5, tensor.text(8, name));
        return name;
    }

    /** Adds an operator with one output. */
    String node(String operator, List<String> inputs, Attribute... attributes) {
        String output = "v" + nodes;
        addNode(operator, "", inputs, List.of(output), List.of(attributes));
        return output;
    }

    /** Adds an operator of ONNX Runtime's own with one output. */
    String runtimeNode(String operator, List<String> inputs, Attribute... attributes) {
        String output = "v" + nodes;
        addNode(operator, RUNTIME, inputs, List.of(output), List.of(attributes));
        return output;
    }

    /** Adds an operator with several outputs. */
    List<String> nodes(String operator, int outputs, List<String> inputs, Attribute... attributes) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < outputs; i++) {
            names.add("v" + nodes + "_" + i);
        }
        addNode(operator, "", inputs, names, List.of(attributes));
        return names;
    }

    /** A row of an 8-bit table, at once as numbers. One scale for the whole table. */
    String lookUp(String name, Tensor table, String rows) {
        float scale = largest(table.values()) / Byte.MAX_VALUE;
        byte[] bytes = new byte[table.values().length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(table.values()[i] / scale);
        }
        initializer(name, INT8, table.shape(), bytes);
        weight(name + ".scale", Tensor.of(new float[] {scale}));
        initializer(name + ".zero", INT8, new long[0], new byte[1]);
        String found = node("Gather", List.of(name, rows));
        return node("DequantizeLinear", List.of(found, name + ".scale", name + ".zero"));
    }

    /**
     * A linear layer with weights of 8 bits, a scale for each column, and its input quantised as it comes (dynamic
     * quantisation).
     */
    String linear(String name, Tensor weight, Tensor bias, String input) {
        quantized(name, weight);
        weight(name + ".bias", bias);
        String bytesOfInput = quantized.get(input);
        if (bytesOfInput == null) {
            bytesOfInput = nodes("DynamicQuantizeLinear", 3, List.of(input)).get(0);
            quantized.put(input, bytesOfInput);
        }
        String stem = bytesOfInput.substring(0, bytesOfInput.length() - 1);
        return runtimeNode(
                "MatMulIntegerToFloat",
                List.of(stem + 0, name, stem + 1, name + ".scale", stem + 2, name + ".zero", name + ".bias"));
    }

    /**
     * An LSTM in both directions over [steps, 1, width], with weights of 8 bits and a scale for each column, its inputs and
     * states quantised as they come.
     *
     * @param input weights [2 x width, 4 x size], those of the second direction below those of the first; gates in ONNX's order
     * @param state weights [2 x size, 4 x size]
     * @param bias [2, 8 x size]
     * @return [steps, 2, 1, size]
     */
    String lstm(String name, Tensor input, Tensor state, Tensor bias, String steps) {
        int size = state.size(0) / 2;
        quantized(name + ".input", Tensor.of(input.values(), 2, input.size(0) / 2, input.size(1)));
        quantized(name + ".state", Tensor.of(state.values(), 2, size, state.size(1)));
        weight(name + ".bias", bias);
        return runtimeNode(
                "DynamicQuantizeLSTM",
                List.of(
                        steps,
                        name + ".input",
                        name + ".state",
                        name + ".bias",
                        "",
                        "",
                        "",
                        "",
                        name + ".input.scale",
                        name + ".input.zero",
                        name + ".state.scale",
                        name + ".state.zero"),
                new Attribute("direction", "bidirectional"),
                new Attribute("hidden_size", size));
    }

    /** Weights of 8 bits as [..., rows, columns], with scales and zero points [..., columns] beside them. */
    private void quantized(String name, Tensor weight) {
        QuantizedTensor made = QuantizedTensor.of(weight);
        int columns = weight.size(weight.shape().length - 1);
        int matrices = made.scales().length / columns;
        long[] ofScales = matrices == 1 ? new long[] {columns} : new long[] {matrices, columns};
        initializer(name, INT8, weight.shape(), made.bytes());
        weight(name + ".scale", Tensor.of(made.scales(), ofScales));
        initializer(name + ".zero", INT8, ofScales, new byte[made.scales().length]);
    }

    byte[] toBytes() {
        return new ProtoWriter()
                .number(1, IR_VERSION)
                .text(2, "papergraph")
                .message(7, graph)
                .message(8, new ProtoWriter().text(1, "").number(2, OPERATOR_SET))
                .message(8, new ProtoWriter().text(1, RUNTIME).number(2, 1))
                .toBytes();
    }

    private static float largest(float[] values) {
        float largest = 1e-9f;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private void initializer(String name, int type, long[] shape, byte[] bytes) {
        ProtoWriter tensor = new ProtoWriter();
        for (long length : shape) {
            tensor.number(1, length);
        }
        graph.message(5, tensor.number(2, type).text(8, name).bytes(9, bytes));
    }

    private void addNode(
            String operator, String domain, List<String> inputs, List<String> outputs, List<Attribute> attributes) {
        ProtoWriter node = new ProtoWriter();
        inputs.forEach(input -> node.text(1, input));
        outputs.forEach(output -> node.text(2, output));
        node.text(3, "n" + nodes++).text(4, operator);
        for (Attribute attribute : attributes) {
            node.message(5, encoded(attribute));
        }
        graph.message(1, domain.isEmpty() ? node : node.text(7, domain));
    }

    private static ProtoWriter encoded(Attribute attribute) {
        ProtoWriter encoded = new ProtoWriter().text(1, attribute.name());
        if (attribute.value() instanceof Float real) {
            return encoded.real(2, real).number(20, 1);
        }
        if (attribute.value() instanceof Integer number) {
            return encoded.number(3, number).number(20, 2);
        }
        if (attribute.value() instanceof String text) {
            return encoded.text(4, text).number(20, 3);
        }
        for (long number : (long[]) attribute.value()) {
            encoded.number(8, number);
        }
        return encoded.number(20, 7);
    }

    private static ProtoWriter valueInfo(String name, int type, long... shape) {
        ProtoWriter dimensions = new ProtoWriter();
        for (int i = 0; i < shape.length; i++) {
            dimensions.message(
                    1, shape[i] < 0 ? new ProtoWriter().text(2, name + i) : new ProtoWriter().number(1, shape[i]));
        }
        ProtoWriter tensor = new ProtoWriter().number(1, type).message(2, dimensions);
        return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor));
    }
}
