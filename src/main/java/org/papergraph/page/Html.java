package org.papergraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A piece of HTML. There is no way to put markup into it but its elements: texts and values of attributes are escaped when
 * they are written, scripts and styles stand in files of their own, and links lead nowhere but to the web.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/syntax.html">HTML, section 13.1</a>
 */
sealed interface Html {

    /** Appends it to a document. */
    void write(StringBuilder html);

    /** A text. */
    static Html text(String text) {
        return new Text(text);
    }

    /** An element that holds others. */
    static Element el(String tag, Html... content) {
        return new Element(tag, Map.of(), Arrays.asList(content));
    }

    /** An element that holds others. */
    static Element el(String tag, List<? extends Html> content) {
        return new Element(tag, Map.of(), List.copyOf(content));
    }

    /** An element that holds a text. */
    static Element el(String tag, String text) {
        return new Element(tag, Map.of(), List.of(new Text(text)));
    }

    /** Pieces one after the other. */
    static Html all(List<? extends Html> pieces) {
        return new Pieces(List.copyOf(pieces));
    }

    /** Pieces one after the other. */
    static Html all(Html... pieces) {
        return new Pieces(Arrays.asList(pieces));
    }

    /** Nothing. */
    static Html none() {
        return new Pieces(List.of());
    }

    /** A link; a text alone where the address is none that a page may lead to. */
    static Html link(String address, Html... content) {
        return Element.leadsSomewhere(address) ? el("a", content).with("href", address) : all(content);
    }

    /**
     * A text.
     *
     * @param text unescaped
     */
    record Text(String text) implements Html {
        @Override
        public void write(StringBuilder html) {
            escape(text, html);
        }

        static void escape(String text, StringBuilder html) {
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                switch (c) {
                    case '&' -> html.append("&amp;");
                    case '<' -> html.append("&lt;");
                    case '>' -> html.append("&gt;");
                    case '"' -> html.append("&quot;");
                    case '\'' -> html.append("&#39;");
                    case '\0' -> html.append('\uFFFD');
                    default -> html.append(c);
                }
            }
        }
    }

    /**
     * Pieces one after the other.
     *
     * @param pieces in order
     */
    record Pieces(List<Html> pieces) implements Html {
        public Pieces {
            pieces = List.copyOf(pieces);
        }

        @Override
        public void write(StringBuilder html) {
            pieces.forEach(piece -> piece.write(html));
        }
    }

    /**
     * An element.
     *
     * @param tag its name, lower case
     * @param attributes unescaped value by name; the empty value for one that is only there
     * @param content in order
     */
    record Element(String tag, Map<String, String> attributes, List<Html> content) implements Html {

        private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "link", "meta");
        private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");

        public Element {
            content = List.copyOf(content);
            attributes.forEach((name, value) -> {
                if (name.startsWith("on") || name.equals("style")) {
                    throw new IllegalArgumentException("'" + name + "' belongs into a file of its own");
                }
                if (ADDRESSES.contains(name) && !leadsSomewhere(value)) {
                    throw new IllegalArgumentException("no page may lead to '" + value + "'");
                }
            });
            if (tag.equals("style") || (tag.equals("script") && !content.isEmpty())) {
                throw new IllegalArgumentException("'" + tag + "' belongs into a file of its own");
            }
        }

        /** Whether an address is on the web or on this server; one that runs something is not. */
        static boolean leadsSomewhere(String address) {
            String start = address.toLowerCase(Locale.ROOT);
            return (address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\"))
                    || address.startsWith("#")
                    || address.startsWith("?")
                    || start.startsWith("https://")
                    || start.startsWith("http://");
        }

        /** The same with an attribute more. */
        Element with(String attribute, String value) {
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.put(attribute, value);
            return new Element(tag, more, content);
        }

        /** The same with an attribute that is only there. */
        Element with(String attribute) {
            return with(attribute, "");
        }

        /** The same with more within. */
        Element add(Html... more) {
            List<Html> all = new ArrayList<>(content);
            all.addAll(Arrays.asList(more));
            return new Element(tag, attributes, all);
        }

        @Override
        public void write(StringBuilder html) {
            html.append('<').append(tag);
            attributes.forEach((name, value) -> {
                html.append(' ').append(name);
                if (!value.isEmpty() || ADDRESSES.contains(name) || name.equals("value") || name.equals("alt")) {
                    html.append("=\"");
                    Text.escape(value, html);
                    html.append('"');
                }
            });
            html.append('>');
            if (VOID.contains(tag)) {
                return;
            }
            content.forEach(piece -> piece.write(html));
            html.append("</").append(tag).append('>');
        }
    }
}
