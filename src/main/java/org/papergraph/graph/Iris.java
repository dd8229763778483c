package org.papergraph.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Span;
import org.papergraph.resolve.EntityKey;
import org.papergraph.resolve.NameId;

/**
 * The names of things in the graph, made from what they are, so that reading again names them the same.
 *
 * <p>All are plain ASCII. Letters and digits of ASCII and {@code . _} stand for themselves, a blank is a hyphen, a hyphen
 * is {@code ~-}, a tilde {@code ~~}; all else is percent-encoded UTF-8. Two entity keys never meet in one IRI.
 */
public final class Iris {

    /** What all resources' IRIs begin with. */
    public static final String BASE = "https://w3id.org/papergraph/";

    /** The graph of what all papers together say of entities: labels, and IRIs that lead to others. */
    public static final Node ENTITIES_GRAPH = NodeFactory.createURI(BASE + "entities");

    /** The graph of what people have decided. */
    public static final Node DECISIONS_GRAPH = NodeFactory.createURI(BASE + "decisions");

    /** The graph of links to other vocabularies. */
    public static final Node LINKS_GRAPH = NodeFactory.createURI(BASE + "links");

    private static final String PAPER = BASE + "paper/";
    private static final int LONGEST_SLUG = 80;
    private static final Pattern NOT_OF_A_KEY = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DROPPED_FROM_NAMES = Pattern.compile("[.,]+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    private Iris() {}

    /** The paper and its named graph: by arXiv id, else by DOI, else by title. */
    public static Node paper(Paper paper) {
        if (!paper.arxiv().isEmpty()) {
            return NodeFactory.createURI(PAPER + "arxiv/" + identifier(paper.arxiv()));
        }
        if (!paper.doi().isEmpty()) {
            return NodeFactory.createURI(PAPER + "doi/" + identifier(paper.doi()));
        }
        return NodeFactory.createURI(PAPER + titleSlug(StorableText.of(paper.title())));
    }

    /** The entity that a paper calls by this name. */
    public static Node entity(EntityType type, String name) {
        return entity(key(type, name));
    }

    /** The key of a name in storable form. */
    static EntityKey key(EntityType type, String name) {
        return EntityKey.of(type, StorableText.of(name));
    }

    /** A thing that no paper spells by a name which is its own; no key has this IRI. */
    static Node unspelled(NameId thing) {
        return NodeFactory.createURI(
                entity(new EntityKey(thing.type(), thing.id())).getURI() + "~");
    }

    /** The entity of a key; different for different keys. */
    public static Node entity(EntityKey key) {
        String type = key.type().name().toLowerCase(Locale.ROOT);
        return NodeFactory.createURI(BASE + type + "/" + slug(key.label()));
    }

    /** The person of an author's name; spellings that differ in case, full stops or hyphens are one. */
    public static Node author(String name) {
        String folded = Normalizer.normalize(StorableText.of(name), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        String bare = BETWEEN_NAMES
                .matcher(DROPPED_FROM_NAMES.matcher(folded).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return NodeFactory.createURI(BASE + "author/" + slug(bare.isEmpty() ? folded : bare));
    }

    /** The text of a paper, as something that offsets count in. */
    public static Node text(Node paper) {
        return NodeFactory.createURI(paper.getURI() + "#text");
    }

    /** A sentence of a paper. */
    public static Node sentence(Node paper, Span span) {
        return fragment(paper, "sentence", span);
    }

    /** A mention in a paper's text. */
    public static Node mention(Node paper, Span span) {
        return fragment(paper, "char", span);
    }

    /** A result whose number stands at a place in a paper's text. */
    public static Node result(Node paper, Span span) {
        return fragment(paper, "result", span);
    }

    /**
     * What a paper's text claims of a subject, a property and an object: a pure function of the three.
     *
     * @param subject the paper itself or an entity
     * @param object an entity
     */
    public static Node claim(Node paper, Node subject, Node property, Node object) {
        String who = subject.equals(paper) ? "" : shortened(subject) + ",";
        return NodeFactory.createURI(
                paper.getURI() + "#claim=" + who + property.getLocalName() + "," + shortened(object));
    }

    private static String shortened(Node entity) {
        String iri = entity.getURI();
        return iri.startsWith(BASE) ? iri.substring(BASE.length()) : iri;
    }

    /** That an entity is spelled so. */
    static Node merge(Node entity, String spelling) {
        return NodeFactory.createURI(entity.getURI() + "#merge=" + slug(StorableText.of(spelling)));
    }

    /** A link from an entity to a concept of another vocabulary. */
    static Node link(Node entity, String concept) {
        return NodeFactory.createURI(
                entity.getURI() + "#link=" + Sha256.of(concept).substring(0, 12));
    }

    /** Whether a node is named as papers are. */
    public static boolean isPaper(Node node) {
        return node.isURI() && node.getURI().startsWith(PAPER) && node.getURI().indexOf('#') < 0;
    }

    private static Node fragment(Node paper, String kind, Span span) {
        return NodeFactory.createURI(paper.getURI() + "#" + kind + "=" + span.begin() + "," + span.end());
    }

    private static String titleSlug(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = NOT_OF_A_KEY.matcher(folded).replaceAll(" ").strip();
        if (words.isEmpty()) {
            // Begins with a hyphen, as no slug of words does.
            return "-" + Sha256.of(folded).substring(0, 16);
        }
        String slug = slug(words);
        if (words.codePointCount(0, words.length()) <= LONGEST_SLUG) {
            return slug;
        }
        String beginning = words.substring(0, words.offsetByCodePoints(0, LONGEST_SLUG));
        return slug(beginning) + "-" + Sha256.of(words).substring(0, 8);
    }

    /** A text as the last segment of an IRI; different for different texts. */
    static String slug(String label) {
        return encoded(label, "");
    }

    /** The text of a {@link #slug}. */
    static String ofSlug(String slug) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int at = 0; at < slug.length(); at++) {
            char letter = slug.charAt(at);
            if (letter == '%') {
                text.write(HexFormat.fromHexDigits(slug, at + 1, at + 3));
                at += 2;
            } else if (letter == '~') {
                text.write(slug.charAt(++at));
            } else {
                text.write(letter == '-' ? ' ' : letter);
            }
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** Identifiers keep their slashes and hyphens. */
    private static String identifier(String id) {
        return encoded(StorableText.of(id), "-/");
    }

    private static String encoded(String text, String alsoKept) {
        StringBuilder iri = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            boolean segmentBegins = iri.isEmpty() || iri.charAt(iri.length() - 1) == '/';
            if (codePoint == '.' && segmentBegins) {
                // A path segment of dots alone would mean a folder.
                iri.append("~.");
            } else if (isPlain(codePoint) || alsoKept.indexOf(codePoint) >= 0) {
                iri.appendCodePoint(codePoint);
            } else if (codePoint == ' ' && alsoKept.isEmpty()) {
                iri.append('-');
            } else if (codePoint == '-' || codePoint == '~') {
                iri.append('~').appendCodePoint(codePoint);
            } else {
                appendPercentEncoded(iri, codePoint);
            }
        }
        return iri.toString();
    }

    private static boolean isPlain(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z')
                || (codePoint >= 'A' && codePoint <= 'Z')
                || (codePoint >= '0' && codePoint <= '9')
                || codePoint == '.'
                || codePoint == '_';
    }

    private static void appendPercentEncoded(StringBuilder iri, int codePoint) {
        HexFormat hex = HexFormat.of().withUpperCase();
        for (byte octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            iri.append('%').append(hex.toHexDigits(octet));
        }
    }
}
