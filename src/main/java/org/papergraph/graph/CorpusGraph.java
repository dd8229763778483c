package org.papergraph.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.TextVector;
import org.papergraph.resolve.Decisions;
import org.papergraph.resolve.EntityKey;
import org.papergraph.resolve.NameId;
import org.papergraph.resolve.PaperNames;
import org.papergraph.resolve.ResolutionRules;

/**
 * The papers of a dataset with one node for one thing across all of them.
 *
 * <p>What stands in the dataset depends on the set of its papers alone, not on the order or the batches in which they
 * came. A change touches the papers that come and go, the things that these name, and the papers of a thing that changes
 * its node; nothing else is read.
 */
public final class CorpusGraph {

    /** Papers that are settled at once when all are settled anew: bounds memory. */
    private static final int AT_ONCE = 256;

    private CorpusGraph() {}

    /** Hears how far it is. */
    public interface Progress {

        /** So many papers are done of so many. */
        void papers(long done, long all);
    }

    /**
     * A paper that is to be in the dataset.
     *
     * @param extraction what was taken from it
     * @param vector what its text is about; none where that is not known
     * @param extractedBy name and version of what took it
     */
    public record ExtractedPaper(Extraction extraction, TextVector vector, String extractedBy) {

        /** A paper of whose text as a whole nothing is known. */
        public ExtractedPaper(Extraction extraction, String extractedBy) {
            this(extraction, TextVector.NONE, extractedBy);
        }

        Node name() {
            return Iris.paper(extraction.paper());
        }
    }

    /**
     * Takes papers out of a dataset and puts others in, within the caller's transaction.
     *
     * @param gone graphs of papers that are to leave; those that are not there are passed over
     * @param come papers to come; each takes the place of a paper of the same IRI, if any
     */
    public static void update(DatasetGraph dataset, Set<Node> gone, Collection<ExtractedPaper> come) {
        Map<Node, ExtractedPaper> coming = new LinkedHashMap<>();
        come.forEach(paper -> coming.put(paper.name(), paper));
        Set<Node> going = new TreeSet<>(Comparator.comparing(Node::getURI));
        going.addAll(gone);
        going.addAll(coming.keySet());

        NameIndex index = currentIndex(dataset);
        update(dataset, index, going, coming, Map.of(), index.decisions());
    }

    /**
     * The number of the rules that settled the names of a dataset: {@link ResolutionRules#NUMBER} when it holds no paper, 0
     * when they were not numbered yet. Under another number the names must be {@linkplain #settleAnew settled anew} before
     * papers or decisions can change.
     */
    public static int rules(DatasetGraph dataset) {
        NameIndex index = new NameIndex(dataset);
        return index.hasPapers() ? index.rules() : ResolutionRules.NUMBER;
    }

    /**
     * Settles the names of all papers of a dataset by the rules as they are now, from what was taken from the papers, within
     * the caller's transaction. Links to vocabularies stay as they are.
     *
     * @param progress hears how many papers are done
     */
    public static void settleAnew(DatasetGraph dataset, Progress progress) {
        NameIndex index = new NameIndex(dataset);
        index.forgetNames();
        dataset.deleteAny(Iris.ENTITIES_GRAPH, Node.ANY, Node.ANY, Node.ANY);
        List<Node> papers = List.copyOf(index.extractedPapers());
        for (int from = 0; from < papers.size(); from += AT_ONCE) {
            progress.papers(from, papers.size());
            Map<Node, ExtractedPaper> coming = new LinkedHashMap<>();
            for (Node paper : papers.subList(from, Math.min(papers.size(), from + AT_ONCE))) {
                stored(dataset, index, paper)
                        .ifPresent(extraction -> coming.put(
                                paper,
                                new ExtractedPaper(
                                        extraction,
                                        PaperGraph.storedVector(dataset, paper),
                                        PaperGraph.storedExtractor(dataset, paper)
                                                .orElse(""))));
            }
            update(dataset, index, Set.of(), coming, Map.of(), index.decisions());
        }
        progress.papers(papers.size(), papers.size());
    }

    /** @throws IllegalStateException when other rules settled the names: their counts cannot be brought up to date */
    private static NameIndex currentIndex(DatasetGraph dataset) {
        int rules = rules(dataset);
        if (rules != ResolutionRules.NUMBER) {
            throw new IllegalStateException("the names were settled by rules number " + rules + ", these are number "
                    + ResolutionRules.NUMBER + ": settle them anew");
        }
        return new NameIndex(dataset);
    }

    /**
     * Puts decisions in the place of those that a dataset has, within the caller's transaction, and brings all that they
     * concern up to date.
     */
    public static void decide(DatasetGraph dataset, Decisions decisions) {
        NameIndex index = currentIndex(dataset);
        Set<EntityKey> split = new HashSet<>(decisions.split());
        split.addAll(index.decisions().split());
        Map<Node, Extraction> recounted = new LinkedHashMap<>();
        for (EntityKey key : split) {
            for (NameId name : index.namesSpelled(key)) {
                index.papers(name)
                        .forEach(paper -> recounted.put(
                                paper, stored(dataset, index, paper).orElseThrow()));
            }
        }
        update(dataset, index, Set.of(), Map.of(), recounted, decisions);
        DecisionsGraph.write(dataset, decisions);
    }

    /**
     * @param recounted papers that stay, but whose names are others under the new decisions
     * @param decisions those that hold from now on; until now those of the index did
     */
    private static void update(
            DatasetGraph dataset,
            NameIndex index,
            Set<Node> going,
            Map<Node, ExtractedPaper> coming,
            Map<Node, Extraction> recounted,
            Decisions decisions) {
        ResolutionChange change = new ResolutionChange(index, decisions);
        for (Node paper : going) {
            stored(dataset, index, paper).ifPresent(extraction -> {
                change.remove(PaperNames.of(extraction, index.decisions()));
                index.removePaper(paper);
            });
            PaperGraph.remove(dataset, paper);
        }
        Map<Node, PaperNames> names = new LinkedHashMap<>();
        coming.forEach((name, paper) -> {
            PaperNames ofPaper = PaperNames.of(paper.extraction, decisions);
            names.put(name, ofPaper);
            change.add(ofPaper);
            index.putPaper(name, paper.extraction, ofPaper.spellings().keySet());
        });
        recounted.forEach((name, extraction) -> {
            PaperNames ofPaper = PaperNames.of(extraction, decisions);
            change.remove(PaperNames.of(extraction, index.decisions()));
            change.add(ofPaper);
            index.putPaper(name, extraction, ofPaper.spellings().keySet());
        });
        change.resolve();
        coming.forEach((name, paper) -> PaperGraph.replace(
                dataset,
                name,
                quads(paper, names.getOrDefault(name, PaperNames.of(paper.extraction, decisions)), change.after())));
        rewrite(dataset, index, change, coming.keySet(), recounted.keySet());
        save(dataset, index, change);
        index.noteRules(index.hasPapers());
    }

    /** Writes the graph of entities after a change into a dataset, and what is to be remembered of it into the index. */
    static void save(DatasetGraph dataset, NameIndex index, ResolutionChange change) {
        BroaderThings broader = new BroaderThings(index, change);
        new EntitiesGraph(dataset, index, change, broader).write();
        broader.save();
        change.save();
    }

    /** The papers whose entities have other nodes than before. */
    private static void rewrite(
            DatasetGraph dataset, NameIndex index, ResolutionChange change, Set<Node> written, Set<Node> recounted) {
        Set<Node> concerned = new TreeSet<>(Comparator.comparing(Node::getURI));
        concerned.addAll(recounted);
        change.moved().forEach(name -> concerned.addAll(index.papers(name)));
        concerned.removeAll(written);
        for (Node paper : concerned) {
            Extraction extraction = stored(dataset, index, paper).orElseThrow();
            String by = PaperGraph.storedExtractor(dataset, paper).orElse("");
            PaperNames namesBefore = PaperNames.of(extraction, index.decisions());
            PaperNames namesAfter = PaperNames.of(extraction, change.decisions());
            Set<Quad> before = new LinkedHashSet<>(quads(extraction, by, namesBefore, change.before()));
            Set<Quad> after = new LinkedHashSet<>(quads(extraction, by, namesAfter, change.after()));
            before.stream().filter(quad -> !after.contains(quad)).forEach(dataset::delete);
            after.stream().filter(quad -> !before.contains(quad)).forEach(dataset::add);
        }
    }

    /** All quads of a paper's graph. */
    static List<Quad> quads(ExtractedPaper paper, PaperNames names, ResolutionChange.State state) {
        return PaperGraph.withVector(
                paper.name(), quads(paper.extraction, paper.extractedBy, names, state), paper.vector);
    }

    private static List<Quad> quads(Extraction extraction, String by, PaperNames names, ResolutionChange.State state) {
        EntityNodes nodes = EntityNodes.of(names, state);
        return PaperGraph.quads(nodes.settled(extraction), nodes, by);
    }

    private static Optional<Extraction> stored(DatasetGraph dataset, NameIndex index, Node paper) {
        return PaperGraph.read(dataset, paper).flatMap(known -> index.extraction(paper, known));
    }
}
