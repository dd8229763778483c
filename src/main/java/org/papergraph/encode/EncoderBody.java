package org.papergraph.encode;

import java.util.List;

/**
 * An encoder as heads see it.
 *
 * @param weights of the encoder
 * @param layers numbers of the layers whose vectors heads read, from 1; those behind the last of them are not run
 */
public record EncoderBody(BertWeights weights, List<Integer> layers) {
    public EncoderBody {
        layers = List.copyOf(layers);
    }

    /** Length of a word's vector: those of the layers one after the other. */
    public int width() {
        return weights.width() * layers.size();
    }
}
