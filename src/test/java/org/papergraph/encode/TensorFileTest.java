package org.papergraph.encode;

import static org.assertj.core.api.Assertions.assertThat;

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
    void putsMatricesBesideEachOther() {
        Tensor left = Tensor.of(new float[] {1, 2, 3, 4}, 2, 2);
        Tensor right = Tensor.of(new float[] {5, 6}, 2, 1);

        assertThat(Tensor.beside(left, right)).isEqualTo(Tensor.of(new float[] {1, 2, 5, 3, 4, 6}, 2, 3));
    }
}
