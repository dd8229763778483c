package org.papergraph.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An element of an XML document with what is in it, or an open one around it with what was kept of it. Names are without
 * their namespaces' prefixes.
 */
final class XmlElement {

    /** Elements that stand apart in running text. */
    private static final Set<String> APART = Set.of(
            "p",
            "s",
            "sec",
            "div",
            "head",
            "title",
            "label",
            "list",
            "list-item",
            "item",
            "AbstractText",
            "abstract",
            "br",
            "lb",
            "table",
            "fig",
            "disp-formula");

    /** A piece of content: text, or an element. */
    private record Piece(String text, Optional<XmlElement> element) {}

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Optional<XmlElement> parent;
    private final List<Piece> content = new ArrayList<>();

    XmlElement(String name, Optional<XmlElement> parent) {
        this.name = name;
        this.parent = parent;
    }

    void attribute(String attributeName, String value) {
        attributes.put(attributeName, value);
    }

    void add(String text) {
        content.add(new Piece(text, Optional.empty()));
    }

    void add(XmlElement child) {
        content.add(new Piece("", Optional.of(child)));
    }

    String name() {
        return name;
    }

    /** The value of an attribute, or the empty string. */
    String attribute(String attributeName) {
        return attributes.getOrDefault(attributeName, "");
    }

    /** The nearest open element of a name around this one; an empty one when there is none. */
    XmlElement around(String ancestor) {
        Optional<XmlElement> above = parent;
        while (above.isPresent() && !above.get().name.equals(ancestor)) {
            above = above.get().parent;
        }
        return above.orElseGet(() -> new XmlElement(ancestor, Optional.empty()));
    }

    /** The child elements of a name. */
    List<XmlElement> all(String child) {
        return content.stream()
                .flatMap(piece -> piece.element.stream())
                .filter(element -> element.name.equals(child))
                .toList();
    }

    /** The first element at the end of a path of names from here; an empty one when there is none. */
    XmlElement first(String... path) {
        XmlElement found = this;
        for (String step : path) {
            List<XmlElement> steps = found.all(step);
            found = steps.isEmpty() ? new XmlElement(step, Optional.empty()) : steps.get(0);
        }
        return found;
    }

    /** All elements of a name in this one, in the order of the document. */
    List<XmlElement> below(String descendant) {
        List<XmlElement> found = new ArrayList<>();
        collect(descendant, found);
        return found;
    }

    private void collect(String descendant, List<XmlElement> found) {
        for (Piece piece : content) {
            piece.element.ifPresent(element -> {
                if (element.name.equals(descendant)) {
                    found.add(element);
                }
                element.collect(descendant, found);
            });
        }
    }

    boolean isEmpty() {
        return content.isEmpty() && attributes.isEmpty();
    }

    /** All text in it, on one line; blanks where elements stand apart, formulas once and in TeX where they have it. */
    String text() {
        StringBuilder text = new StringBuilder();
        append(text);
        return PlainText.of(text.toString());
    }

    private void append(StringBuilder text) {
        boolean apart = APART.contains(name);
        if (apart) {
            text.append(' ');
        }
        boolean hasTex = content.stream()
                .anyMatch(piece -> piece.element
                        .filter(child -> child.name.equals("tex-math"))
                        .isPresent());
        for (Piece piece : content) {
            // What was escaped is text; it must not be taken for markup when that is removed.
            text.append(piece.text.replace("&", "&amp;").replace("<", "&lt;"));
            piece.element.ifPresent(child -> {
                if (child.name.equals("tex-math")) {
                    text.append(formula(child));
                } else if (child.name.equals("title") || child.name.equals("head")) {
                    text.append(' ').append(heading(child));
                } else if (!(hasTex && child.name.equals("math")) && !child.name.equals("annotation")) {
                    child.append(text);
                }
            });
        }
        if (apart) {
            text.append(' ');
        }
    }

    private static String heading(XmlElement title) {
        StringBuilder text = new StringBuilder();
        title.content.forEach(piece -> {
            text.append(piece.text);
            piece.element.ifPresent(child -> child.append(text));
        });
        String heading = text.toString().strip();
        boolean says = !heading.equalsIgnoreCase("abstract") && !heading.equalsIgnoreCase("summary");
        return says ? PlainText.headed(heading) : "";
    }

    /** JATS has whole LaTeX documents for a formula. */
    private static String formula(XmlElement math) {
        StringBuilder text = new StringBuilder();
        math.content.forEach(piece -> text.append(piece.text));
        String tex = text.toString();
        int begin = tex.indexOf("\\begin{document}");
        int end = tex.lastIndexOf("\\end{document}");
        if (begin >= 0 && end > begin) {
            tex = tex.substring(begin + "\\begin{document}".length(), end);
        }
        tex = tex.strip().replaceAll("^\\$+|\\$+$", "").replace("&", "&amp;").replace("<", "&lt;");
        return "$" + tex + "$";
    }
}
