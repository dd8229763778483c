package org.papergraph.query;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;

/** Finds the paper that somebody means by its IRI, arXiv id, DOI, id or title. */
final class PaperNames {

    private static final Pattern ARXIV = Pattern.compile(
            "(?i)(?:https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf)/|arxiv:\\s*)?(\\d{4}\\.\\d{4,5}|[a-z.-]+/\\d{7})(?:v\\d+)?(?:\\.pdf)?");
    private static final Pattern DOI =
            Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,}/\\S+)");
    private static final Pattern NOT_OF_A_KEY = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final DatasetGraph dataset;

    PaperNames(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    Optional<Node> find(String name, List<String> remarks) {
        Node iri = NodeFactory.createURI(name.startsWith("paper/") ? Iris.BASE + name : name);
        if (isPaper(iri)) {
            return Optional.of(iri);
        }
        Set<Node> papers = new TreeSet<>(Comparator.comparing(Node::toString));
        Matcher arxiv = ARXIV.matcher(name);
        Matcher doi = DOI.matcher(name);
        papers.addAll(having(ReusedTerms.IDENTIFIER, name));
        if (arxiv.matches()) {
            papers.addAll(
                    having(ReusedTerms.IDENTIFIER, "arXiv:" + arxiv.group(1).toLowerCase(Locale.ROOT)));
        }
        if (doi.matches()) {
            papers.addAll(having(ReusedTerms.IDENTIFIER, "doi:" + doi.group(1).toLowerCase(Locale.ROOT)));
        }
        if (papers.isEmpty()) {
            papers.addAll(having(Vocabulary.TITLE_KEY, key(name)));
        }
        if (papers.size() > 1) {
            remarks.add("'" + name + "' fits " + papers.size() + " papers; the first by IRI is taken");
        }
        return papers.stream().findFirst();
    }

    /** Titles near a name that no paper has. */
    NearNames near(String name) {
        NearNames near = new NearNames(key(name), 5);
        Iterator<Quad> titles = dataset.find(Node.ANY, Node.ANY, ReusedTerms.TITLE, Node.ANY);
        while (titles.hasNext()) {
            String title = titles.next().getObject().getLiteralLexicalForm();
            near.offer(key(title), title);
        }
        return near;
    }

    /** As {@link org.papergraph.paper.Paper#titleKey()}, of any text. */
    private static String key(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_OF_A_KEY.matcher(folded).replaceAll("");
    }

    private Set<Node> having(Node property, String text) {
        Set<Node> papers = new TreeSet<>(Comparator.comparing(Node::toString));
        Node literal = NodeFactory.createLiteralString(text);
        dataset.find(Node.ANY, Node.ANY, property, literal).forEachRemaining(quad -> papers.add(quad.getSubject()));
        return papers;
    }

    private boolean isPaper(Node node) {
        return dataset.contains(Node.ANY, node, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE);
    }
}
