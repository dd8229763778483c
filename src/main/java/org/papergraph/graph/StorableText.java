package org.papergraph.graph;

import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

/**
 * The form in which a text stands in the graph: as it was read, but for what XML 1.0 cannot hold.
 *
 * <p>A literal has to survive every format that the graph is exported to. Control characters other than tab and line
 * breaks, U+FFFE, U+FFFF and halves of surrogate pairs can stand neither in RDF/XML nor, the latter, in UTF-8; each
 * such code unit becomes U+FFFD, so that offsets stay right. Doing it twice changes nothing.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2 Characters</a>
 */
final class StorableText {

    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** The text with every unstorable code unit replaced; as long as before. */
    static String of(String text) {
        int at = firstUnstorable(text, 0);
        if (at == text.length()) {
            return text;
        }
        StringBuilder storable = new StringBuilder(text);
        while (at < text.length()) {
            storable.setCharAt(at, REPLACEMENT);
            at = firstUnstorable(text, at + 1);
        }
        return storable.toString();
    }

    /** The paper with all its texts in storable form. */
    static Paper of(Paper paper) {
        return new Paper(
                of(paper.id()),
                of(paper.title()),
                of(paper.abstractText()),
                paper.authors().stream().map(StorableText::of).toList(),
                of(paper.issued()),
                of(paper.venue()),
                of(paper.doi()),
                of(paper.arxiv()),
                of(paper.url()),
                paper.sources().stream()
                        .map(source -> new Source(of(source.file()), source.line()))
                        .toList());
    }

    private static int firstUnstorable(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (!isStorable(codePoint)) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static boolean isStorable(int codePoint) {
        if (codePoint < 0x20) {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return codePoint < Character.MIN_SURROGATE
                || (codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE)
                || codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
