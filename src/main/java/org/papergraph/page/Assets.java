package org.papergraph.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files that pages load: ours, and those of libraries as they are published. */
final class Assets {

    /** Where they are. */
    static final String PATH = "/assets/";

    private static final String OURS = "org/papergraph/page/";
    private static final String WEBJARS = "META-INF/resources/webjars/";

    private static final Map<String, String> RESOURCES = new TreeMap<>(Map.ofEntries(
            Map.entry("papergraph.css", OURS + "papergraph.css"),
            Map.entry("papergraph.js", OURS + "papergraph.js"),
            Map.entry("graph.js", OURS + "graph.js"),
            Map.entry("editor.js", OURS + "editor.js"),
            Map.entry("icon.svg", OURS + "icon.svg"),
            Map.entry("cytoscape.min.js", WEBJARS + "cytoscape/3.33.1/dist/cytoscape.min.js"),
            Map.entry("yasgui.min.js", WEBJARS + "zazuko__yasgui/4.5.0/build/yasgui.min.js"),
            Map.entry("yasgui.min.css", WEBJARS + "zazuko__yasgui/4.5.0/build/yasgui.min.css")));

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private static final Assets ALL = new Assets();

    private final Map<String, byte[]> bytes = new TreeMap<>();
    private final Map<String, String> digests = new TreeMap<>();

    private Assets() {
        RESOURCES.forEach((name, resource) -> {
            byte[] content = read(resource);
            bytes.put(name, content);
            digests.put(name, digest(content));
        });
    }

    /** Where an asset is; another address for another content, so that browsers may keep it. */
    static String address(String name) {
        String digest = ALL.digests.get(name);
        if (digest == null) {
            throw new IllegalArgumentException("no asset is called '" + name + "'");
        }
        return PATH + name + "?v=" + digest;
    }

    /** The asset at a path. */
    static Optional<PageResponse> answer(PageRequest request) {
        String name = request.path().substring(PATH.length());
        byte[] content = ALL.bytes.get(name);
        if (content == null) {
            return Optional.empty();
        }
        String type = MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        boolean named = request.first("v").equals(ALL.digests.get(name));
        return Optional.of(new PageResponse(
                200,
                type,
                content,
                Map.of("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache")));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("'" + resource + "' is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("'" + resource + "' cannot be read", e);
        }
    }

    private static String digest(byte[] content) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(sha, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
