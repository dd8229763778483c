package org.papergraph.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Addresses as a browser asks for them. */
public final class Addresses {

    private Addresses() {}

    /** What a path, with or without parameters, asks for. */
    public static PageRequest request(String address) {
        int mark = address.indexOf('?');
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair :
                mark < 0 ? new String[0] : address.substring(mark + 1).split("&")) {
            String[] nameAndValue = pair.split("=", 2);
            parameters
                    .computeIfAbsent(nameAndValue[0], none -> new ArrayList<>())
                    .add(URLDecoder.decode(nameAndValue.length > 1 ? nameAndValue[1] : "", StandardCharsets.UTF_8));
        }
        return new PageRequest(mark < 0 ? address : address.substring(0, mark), parameters);
    }
}
