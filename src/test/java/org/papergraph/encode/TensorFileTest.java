package org.papergraph.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TensorFileTest {

    @Test
    void readsWhatItWrote() throws IOException {
        Tensor matrix = Tensor.of(new float[] {1, -2.5f, Float.MIN_VALUE, 4, 5, 6}, 2, 3);
        List<Tensors> heads =
                List.of(new Tensors(Map.of("a", matrix)), new Tensors(Map.of("b", Tensor.of(new float[] {7}, 1))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        TensorFile.write(bytes, heads);

        assertThat(TensorFile.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isEqualTo(heads);
    }

    @Test
    void keepsMatricesIn8BitsOfWhichNoneIsLostByRoundingAgain() throws IOException {
        Tensor matrix = Tensor.of(new float[] {1.27f, 0, -0.5f, -1000, 0.006f, 3}, 3, 2);
        Tensor vector = Tensor.of(new float[] {0.1234567f, 7}, 2);

        Tensors once = inBytes(new Tensors(Map.of("matrix", matrix, "vector", vector)));

        assertThat(once.get("vector")).isEqualTo(vector);
        float[] values = once.get("matrix").values();
        assertThat(once.get("matrix").shape()).containsExactly(3, 2);
        for (int i = 0; i < values.length; i++) {
            double halfStep = (i % 2 == 0 ? 1.27 : 1000) / 127 / 2;
            assertThat((double) values[i]).isCloseTo(matrix.values()[i], within(halfStep * 1.0001));
        }
        assertThat(inBytes(once)).isEqualTo(once);
    }

    private static Tensors inBytes(Tensors tensors) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TensorFile.write(bytes, List.of(tensors), tensor -> tensor.shape().length > 1);
        return TensorFile.read(new ByteArrayInputStream(bytes.toByteArray())).get(0);
    }

    @Test
    void hasAScaleForEachColumnOfEachMatrix() {
        Tensor two = Tensor.of(new float[] {1, 20, 2, 10, 4, 50, 3, 40}, 2, 2, 2);

        QuantizedTensor quantized = QuantizedTensor.of(two);

        assertThat(quantized.scales()).containsExactly(2 / 127f, 20 / 127f, 4 / 127f, 50 / 127f);
        assertThat(quantized.bytes()).containsExactly(64, 127, 127, 64, 127, 127, 95, 102);
    }

    @Test
    void putsMatricesBesideEachOther() {
        Tensor left = Tensor.of(new float[] {1, 2, 3, 4}, 2, 2);
        Tensor right = Tensor.of(new float[] {5, 6}, 2, 1);

        assertThat(Tensor.beside(left, right)).isEqualTo(Tensor.of(new float[] {1, 2, 5, 3, 4, 6}, 2, 3));
    }
}
