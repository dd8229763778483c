package org.papergraph.serve;

/** Text as HTML can hold it, between tags and within quotes. */
final class Html {

    private Html() {}

    /** Escapes a text. */
    static String of(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
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
        return html.toString();
    }
}
