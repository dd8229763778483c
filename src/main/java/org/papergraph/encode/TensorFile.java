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

/**
 * Trained heads as one file: a number of heads, for each a number of tensors, for each its name, shape and values as
 * 32-bit numbers, the most significant byte first.
 */
public final class TensorFile {
    private TensorFile() {}

    /** Writes heads. */
    public static void write(OutputStream to, List<Tensors> heads) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
        out.writeInt(heads.size());
        for (Tensors head : heads) {
            out.writeInt(head.byName().size());
            for (Map.Entry<String, Tensor> entry : head.byName().entrySet()) {
                Tensor tensor = entry.getValue();
                out.writeUTF(entry.getKey());
                out.writeInt(tensor.shape().length);
                for (long length : tensor.shape()) {
                    out.writeLong(length);
                }
                ByteBuffer values = ByteBuffer.allocate(tensor.values().length * Float.BYTES);
                values.asFloatBuffer().put(tensor.values());
                out.write(values.array());
            }
        }
        out.flush();
    }

    /** Reads what {@link #write} has written. */
    public static List<Tensors> read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        List<Tensors> heads = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            Map<String, Tensor> head = new LinkedHashMap<>();
            int tensors = in.readInt();
            for (int k = 0; k < tensors; k++) {
                String name = in.readUTF();
                long[] shape = new long[in.readInt()];
                int length = 1;
                for (int d = 0; d < shape.length; d++) {
                    shape[d] = in.readLong();
                    length = Math.toIntExact(length * shape[d]);
                }
                float[] values = new float[length];
                ByteBuffer.wrap(in.readNBytes(length * Float.BYTES))
                        .asFloatBuffer()
                        .get(values);
                head.put(name, new Tensor(shape, values));
            }
            heads.add(new Tensors(head));
        }
        return heads;
    }
}
