package org.papergraph.export;

/**
 * Text as XML 1.0 can hold it: markup escaped, white space kept as it is by every parser, and U+FFFD for what no XML
 * document may contain.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, section 2.2</a>
 */
final class XmlText {

    private XmlText() {}

    /** Text between tags or within quotes. */
    static String of(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> append(xml, codePoint));
        return xml.toString();
    }

    private static void append(StringBuilder xml, int codePoint) {
        switch (codePoint) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            // Parsers would turn these into blanks or line feeds.
            case '\r' -> xml.append("&#13;");
            case '\t' -> xml.append("&#9;");
            case '\n' -> xml.append("&#10;");
            default -> xml.appendCodePoint(isAllowed(codePoint) ? codePoint : 0xFFFD);
        }
    }

    private static boolean isAllowed(int codePoint) {
        return (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }
}
