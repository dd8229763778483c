package org.papergraph.encode;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Trained weights as one file: a number of models, for each a number of tensors, for each its name, its shape, whether it is
 * in 8 bits, and its values: 32-bit numbers, the most significant byte first, or such scales of the columns and then bytes.
 */
public final class TensorFile {
    private TensorFile() {}

    /** Writes all numbers in full. */
    public static void write(OutputStream to, List<Tensors> models) throws IOException {
        write(to, models, tensor -> false);
    }

    /**
     * Writes.
     *
     * @param inBytes says of which tensors 8 bits are enough, all of them matrices
     */
    static void write(OutputStream to, List<Tensors> models, Predicate<Tensor> inBytes) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
        out.writeInt(models.size());
        for (Tensors model : models) {
            out.writeInt(model.byName().size());
            for (Map.Entry<String, Tensor> entry : model.byName().entrySet()) {
                Tensor tensor = entry.getValue();
                out.writeUTF(entry.getKey());
                out.writeInt(tensor.shape().length);
                for (long length : tensor.shape()) {
                    out.writeLong(length);
                }
                out.writeBoolean(inBytes.test(tensor));
                if (inBytes.test(tensor)) {
                    QuantizedTensor quantized = QuantizedTensor.of(tensor);
                    out.write(bytes(quantized.scales()));
                    out.write(quantized.bytes());
                } else {
                    out.write(bytes(tensor.values()));
                }
            }
        }
        out.flush();
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    /** Reads what was written. */
    public static List<Tensors> read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        List<Tensors> models = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            Map<String, Tensor> model = new LinkedHashMap<>();
            int tensors = in.readInt();
            for (int k = 0; k < tensors; k++) {
                model.put(in.readUTF(), readTensor(in));
            }
            models.add(new Tensors(model));
        }
        return models;
    }

    private static Tensor readTensor(DataInputStream in) throws IOException {
        long[] shape = new long[in.readInt()];
        int length = 1;
        for (int d = 0; d < shape.length; d++) {
            shape[d] = in.readLong();
            length = Math.toIntExact(length * shape[d]);
        }
        if (in.readBoolean()) {
            float[] scales = floats(in, QuantizedTensor.scales(shape));
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            return new QuantizedTensor(shape, bytes, scales).toTensor();
        }
        return new Tensor(shape, floats(in, length));
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count * Float.BYTES];
        in.readFully(bytes);
        float[] values = new float[count];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }
}
