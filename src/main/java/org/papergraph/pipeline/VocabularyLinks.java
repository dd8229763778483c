package org.papergraph.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.papergraph.graph.Concept;
import org.papergraph.graph.ConceptLinks;
import org.papergraph.store.PaperStore;

/**
 * Links from a store's entities to the concepts of a vocabulary.
 *
 * @param vocabulary its name
 * @param concepts how many it has
 * @param exact how many links say that an entity is the concept
 * @param close how many say that it is near it
 */
public record VocabularyLinks(String vocabulary, int concepts, int exact, int close) {

    /**
     * Links a store to a vocabulary; links to the same vocabulary from before go.
     *
     * @param file SKOS or other RDF, CSV, JSON Lines or a label on each line
     * @throws IOException when the file cannot be read
     */
    public static VocabularyLinks link(PaperStore store, Path file) throws IOException {
        VocabularyFile vocabulary = new VocabularyFile(file);
        List<Concept> concepts = vocabulary.concepts();
        OlderRules.replace(store, new BuildListener() {});
        int[] links = store.write(dataset -> ConceptLinks.link(dataset, vocabulary.name(), concepts));
        return new VocabularyLinks(vocabulary.name(), concepts.size(), links[0], links[1]);
    }

    /**
     * The vocabularies that a store was linked to before a build that changed its entities: their links do not know what came,
     * and may start from what went.
     */
    public static SortedSet<String> outdated(PaperStore store, BuildReport build) {
        boolean changed = !build.change().entities().equals(StoreChange.Balance.NONE)
                || !build.change().merges().equals(StoreChange.Balance.NONE);
        return changed ? store.read(ConceptLinks::vocabularies) : new TreeSet<>();
    }
}
