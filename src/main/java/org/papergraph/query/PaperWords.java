package org.papergraph.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.ReusedTerms;

/** Finds the paper whose title holds some words. */
final class PaperWords {

    private final DatasetGraph dataset;

    PaperWords(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The paper with all the words in its title, of several the one with the shortest title. */
    Optional<Node> find(String words, List<String> remarks) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+"));
        List<Quad> fitting = new ArrayList<>();
        Iterator<Quad> titles = dataset.find(Node.ANY, Node.ANY, ReusedTerms.TITLE, Node.ANY);
        while (titles.hasNext()) {
            Quad title = titles.next();
            List<String> there = List.of(title.getObject()
                    .getLiteralLexicalForm()
                    .toLowerCase(Locale.ROOT)
                    .split("[^\\p{L}\\p{N}]+"));
            if (there.containsAll(wanted)) {
                fitting.add(title);
            }
        }
        fitting.sort((one, other) -> {
            int byLength = Integer.compare(
                    one.getObject().getLiteralLexicalForm().length(),
                    other.getObject().getLiteralLexicalForm().length());
            return byLength != 0
                    ? byLength
                    : one.getSubject().getURI().compareTo(other.getSubject().getURI());
        });
        if (fitting.size() > 1) {
            remarks.add(fitting.size() + " titles hold '" + words + "'; the shortest is taken");
        }
        return fitting.stream().findFirst().map(Quad::getSubject);
    }
}
