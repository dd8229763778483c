package org.papergraph.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a browser gets.
 *
 * @param status of HTTP
 * @param mediaType with its charset
 * @param body the bytes of the page
 * @param headers further ones by name
 */
public record PageResponse(int status, String mediaType, byte[] body, Map<String, String> headers) {

    public PageResponse {
        headers = Map.copyOf(headers);
    }

    static PageResponse html(int status, String document) {
        return of(status, "text/html; charset=utf-8", document);
    }

    static PageResponse of(int status, String mediaType, String text) {
        return new PageResponse(status, mediaType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    PageResponse with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new PageResponse(status, mediaType, body, more);
    }
}
