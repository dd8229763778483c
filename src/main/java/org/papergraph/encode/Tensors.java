package org.papergraph.encode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The weights of a model or of a part of one.
 *
 * @param byName in the order in which they were put
 */
public record Tensors(Map<String, Tensor> byName) {

    public Tensors {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /**
     * The weights of a name.
     *
     * @throws IllegalArgumentException when there are none
     */
    public Tensor get(String name) {
        Tensor tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no weights named " + name);
        }
        return tensor;
    }
}
