package org.papergraph.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a browser asks for.
 *
 * @param path begins with a slash; as it stands in the request, so that what is percent-encoded in a resource's IRI is so
 *     here
 * @param parameters decoded values by name, in the order of the request
 */
public record PageRequest(String path, Map<String, List<String>> parameters) {

    /** The parameter that asks for one table of a page as CSV. */
    static final String CSV = "csv";

    public PageRequest {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = copy;
    }

    /** The first value of a parameter without space around it; empty where there is none. */
    String first(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /** All values of a parameter that are not blank. */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A whole number; the least one where the parameter is missing or no number, the greatest where it is more. */
    int number(String name, int least, int greatest) {
        String text = first(name);
        return text.matches("\\d{1,9}") ? Math.max(least, Math.min(greatest, Integer.parseInt(text))) : least;
    }

    /** Whether a table is asked for as CSV. */
    boolean wantsCsv() {
        return !first(CSV).isEmpty();
    }

    /** The address of this page with a parameter changed; without it where the value is empty. */
    String with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, List.of(value));
        }
        return address(path, changed);
    }

    /** An address with parameters. */
    static String address(String path, Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        // A slash needs no encoding in a query, and addresses that people share read better with it.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
