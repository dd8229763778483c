package org.papergraph.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.graph.CorpusGraph;
import org.papergraph.graph.CorpusGraph.ExtractedPaper;
import org.papergraph.graph.Iris;
import org.papergraph.graph.PaperGraph;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;
import org.papergraph.store.PaperStore;

/**
 * Brings a store up to date with listings of papers: which listings are one paper, which papers are new or changed.
 *
 * <p>Listings that share a DOI, an arXiv id or a title are one paper with several sources. What a file says of a paper
 * takes the place of what the same file said before; what different files say is
 * {@linkplain Paper#mergedWith(Paper) merged}.
 */
final class PaperSettling {

    /** What a run has done to a paper so far. */
    private enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    private final CheckedReading reading;
    private final StageClock clock;
    private final int jobs;
    private final PaperStore store;
    private final Consumer<Rejection> rejections;
    private final LongConsumer progress;
    private final String version;

    private final Map<Node, Outcome> outcomes = new HashMap<>();
    /** Sources that the store has for papers of files read in this run, and that were not met again yet. */
    private final Map<Node, Set<Source>> unmet = new HashMap<>();

    private final ChangeTally tally = new ChangeTally();
    private final boolean wasEmpty;

    private long listings;
    private long through;
    private long failed;

    /** @param progress hears how many listings are through, now and then */
    PaperSettling(
            PaperAnalysis analysis, int jobs, PaperStore store, Consumer<Rejection> rejections, LongConsumer progress) {
        this.reading = new CheckedReading(analysis);
        this.clock = analysis.clock();
        this.jobs = jobs;
        this.store = store;
        this.rejections = rejections;
        this.progress = progress;
        this.version = analysis.version();
        this.wasEmpty = store.read(DatasetGraph::isEmpty);
    }

    /** Settles some listings, in one transaction. */
    void settle(List<Paper> batch) {
        List<JoinedListings> changes =
                clock.time(BuildStage.SETTLE, () -> store.read(dataset -> changes(dataset, batch)));
        listings += batch.size();
        // What needs no work is through at once.
        through += batch.size() - changes.size();
        progress.accept(through);
        write(changes, () -> progress.accept(++through));
    }

    /** At the end of a run: forgets the places where files that were read again no longer list a paper. */
    void dropMovedSources() {
        List<JoinedListings> moved = store.read(dataset -> {
            List<JoinedListings> found = new ArrayList<>();
            unmet.forEach((iri, gone) -> PaperGraph.read(dataset, iri)
                    .filter(paper -> !gone.isEmpty())
                    .ifPresent(paper -> found.add(new JoinedListings(withoutSources(paper, gone), Set.of(iri)))));
            return found;
        });
        write(moved, () -> {});
        unmet.clear();
    }

    /** What was done since the beginning. */
    BuildReport report(Map<String, Long> inOtherLanguages, List<Rejection> rejected) {
        return new BuildReport(
                listings,
                outcomes.size() + failed,
                count(Outcome.ADDED),
                count(Outcome.CHANGED),
                count(Outcome.UNCHANGED),
                inOtherLanguages,
                rejected,
                store.read(StoreCounts::of),
                wasEmpty ? StoreChange.NONE : tally.change());
    }

    private long count(Outcome outcome) {
        return outcomes.values().stream().filter(outcome::equals).count();
    }

    private List<JoinedListings> changes(DatasetGraph dataset, List<Paper> batch) {
        Set<JoinedListings> settled = JoinedListings.of(dataset, batch, (paper, listing, iri, stored, known) -> {
            Paper with = known ? paper : withStored(paper, listing, iri, stored);
            unmet.getOrDefault(iri, new TreeSet<>()).removeAll(listing.sources());
            return with;
        });
        settled.removeIf(paper -> isStored(dataset, paper));
        return List.copyOf(settled);
    }

    /** A listing beside what the store holds of its paper. */
    private Paper withStored(Paper paper, Paper listing, Node iri, Paper stored) {
        if (outcomes.containsKey(iri)) {
            return paper.mergedWith(stored);
        }
        String file = listing.sources().get(0).file();
        if (stored.sources().size() == 1 && stored.sources().get(0).file().equals(file)) {
            return paper;
        }
        Set<Source> perhapsGone = new TreeSet<>(stored.sources());
        perhapsGone.removeIf(source -> !source.file().equals(file));
        unmet.put(iri, perhapsGone);
        return paper.mergedWith(stored);
    }

    /** Notes the outcome of a paper that needs no work, and says that it needs none. */
    private boolean isStored(DatasetGraph dataset, JoinedListings settled) {
        Node iri = Iris.paper(settled.paper());
        boolean same = settled.replaces().equals(Set.of(iri))
                && PaperGraph.storedDigest(dataset, iri).equals(Optional.of(PaperGraph.digest(settled.paper())))
                && PaperGraph.storedExtractor(dataset, iri).equals(Optional.of(version));
        if (same) {
            outcomes.putIfAbsent(iri, Outcome.UNCHANGED);
        }
        return same;
    }

    /** @param paperDone runs after each paper, in the calling thread */
    private void write(List<JoinedListings> changes, Runnable paperDone) {
        if (changes.isEmpty()) {
            return;
        }
        Map<Node, Set<Node>> replaces = new HashMap<>();
        changes.forEach(change -> replaces.put(Iris.paper(change.paper()), change.replaces()));
        Map<Node, ExtractedPaper> papers = new LinkedHashMap<>();
        try (PaperWorkers<ExtractedPaper> workers = new PaperWorkers<>(
                reading::read,
                jobs,
                paper -> {
                    papers.put(Iris.paper(paper.extraction().paper()), paper);
                    paperDone.run();
                },
                rejection -> {
                    failed++;
                    rejections.accept(rejection);
                    paperDone.run();
                })) {
            changes.forEach(change -> workers.add(change.paper()));
            workers.finish();
        }
        Set<Node> replaced = new LinkedHashSet<>();
        papers.keySet().forEach(iri -> replaced.addAll(replaces.getOrDefault(iri, Set.of())));
        clock.time(
                BuildStage.WRITE,
                () -> store.write(dataset -> clock.time(BuildStage.RESOLVE, () -> {
                    // All that came to an empty store is what it holds: nothing to keep account of.
                    CorpusGraph.update(wasEmpty ? dataset : tally.watching(dataset), replaced, papers.values());
                    return papers.size();
                })));
        papers.keySet().forEach(iri -> note(iri, replaces.getOrDefault(iri, Set.of())));
    }

    /** A paper is new when all that it takes the place of, if anything, came in the same run. */
    private void note(Node iri, Set<Node> replaced) {
        boolean added = true;
        for (Node old : replaced) {
            added &= outcomes.remove(old) == Outcome.ADDED;
        }
        outcomes.put(iri, added ? Outcome.ADDED : Outcome.CHANGED);
    }

    private static Paper withoutSources(Paper paper, Set<Source> gone) {
        List<Source> left = new ArrayList<>(paper.sources());
        left.removeAll(gone);
        return new Paper(
                paper.id(),
                paper.title(),
                paper.abstractText(),
                paper.authors(),
                paper.issued(),
                paper.venue(),
                paper.doi(),
                paper.arxiv(),
                paper.url(),
                left);
    }
}
