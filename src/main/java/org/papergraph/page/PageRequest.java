package org.papergraph.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a browser asks for.
 *
 * @param path as the browser sent it, still percent-encoded, without query: {@code /method/bert}. A resource's IRI is
 *     {@link org.papergraph.graph.Iris#BASE} with the path, less its first slash
 * @param parameters of the query, decoded, in the order given, by name; sorted by name
 */
public record PageRequest(String path, Map<String, List<String>> parameters) {

    public PageRequest {
        TreeMap<String, List<String>> copy = new TreeMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = copy;
    }

    /** The first value of a parameter; empty when it is missing or blank. */
    public Optional<String> parameter(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
