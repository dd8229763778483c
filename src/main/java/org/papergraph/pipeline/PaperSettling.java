package org.papergraph.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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
 *
 * <p>What becomes of listings depends on what those before them left in the store, so the listings of one call are looked
 * up, read and written before those of the next are. Only the reading of texts, which needs no store, begins earlier: for
 * the papers that would be new or changed if the store stayed as it is. Where it did not, papers are read again.
 */
final class PaperSettling implements AutoCloseable {

    private final ReadingsAhead readings;
    private final StageClock clock;
    private final PaperStore store;
    private final Consumer<Rejection> rejections;
    private final LongConsumer progress;
    private final String version;

    private final PaperOutcomes outcomes = new PaperOutcomes();
    /** Sources that the store has for papers of files read in this run, and that were not met again yet. */
    private final Map<Node, Set<Source>> unmet = new HashMap<>();

    private final ChangeTally tally = new ChangeTally();
    private final boolean wasEmpty;

    /** Listings that are to be settled when it is known what comes after them. */
    private List<Paper> waiting = List.of();

    private long listings;
    private long through;
    private long failed;

    /**
     * @param jobs threads that read texts, at least 1
     * @param progress hears how many listings are through, now and then
     */
    PaperSettling(
            PaperAnalysis analysis, int jobs, PaperStore store, Consumer<Rejection> rejections, LongConsumer progress) {
        CheckedReading reading = new CheckedReading(analysis);
        this.readings = new ReadingsAhead(reading, jobs);
        this.clock = analysis.clock();
        this.store = store;
        this.rejections = rejections;
        this.progress = progress;
        this.version = reading.version();
        this.wasEmpty = store.read(DatasetGraph::isEmpty);
    }

    /**
     * Settles the listings of the call before, in one transaction, and meanwhile has the texts of these read; they are
     * settled by the next call, or by {@link #finish}.
     */
    void settle(List<Paper> next) {
        List<JoinedListings> changes =
                clock.time(BuildStage.SETTLE, () -> store.read(dataset -> changes(dataset, waiting)));
        listings += waiting.size();
        // What needs no work is through at once.
        through += waiting.size() - changes.size();
        progress.accept(through);
        readings.require(papers(changes));
        readings.foresee(
                clock.time(BuildStage.SETTLE, () -> store.read(dataset -> likelyChanges(dataset, next, changes))));
        write(changes, () -> progress.accept(++through));
        waiting = List.copyOf(next);
    }

    /** Settles the listings of the last call. */
    void finish() {
        settle(List.of());
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
        readings.require(papers(moved));
        write(moved, () -> {});
        unmet.clear();
    }

    /** What was done since the beginning. */
    BuildReport report(Map<String, Long> inOtherLanguages, List<Rejection> rejected) {
        return new BuildReport(
                listings,
                outcomes.papers() + failed,
                outcomes.added(),
                outcomes.changed(),
                outcomes.unchanged(),
                inOtherLanguages,
                rejected,
                store.read(StoreCounts::of),
                wasEmpty ? StoreChange.NONE : tally.change());
    }

    private List<JoinedListings> changes(DatasetGraph dataset, List<Paper> batch) {
        Set<JoinedListings> settled = JoinedListings.of(dataset, batch, (paper, listing, iri, stored, known) -> {
            Paper with = known ? paper : withStored(paper, listing, iri, stored);
            if (!known) {
                expectSources(listing, iri, stored);
            }
            unmet.getOrDefault(iri, new TreeSet<>()).removeAll(listing.sources());
            return with;
        });
        List<JoinedListings> changes = new ArrayList<>();
        for (JoinedListings paper : settled) {
            if (isStored(dataset, paper)) {
                outcomes.unchanged(Iris.paper(paper.paper()));
            } else {
                changes.add(paper);
            }
        }
        return changes;
    }

    /**
     * The papers that would be new or changed if listings were settled now, but for those that are likely to be joined with
     * what is about to be written. Notes nothing: it may come otherwise.
     */
    private Set<Paper> likelyChanges(DatasetGraph dataset, List<Paper> next, List<JoinedListings> unwritten) {
        Set<JoinedListings> likely = JoinedListings.of(
                dataset,
                next,
                (paper, listing, iri, stored, known) -> known ? paper : withStored(paper, listing, iri, stored));
        Set<String> unwrittenKeys = new HashSet<>();
        unwritten.forEach(change -> unwrittenKeys.addAll(change.paper().keys()));
        likely.removeIf(joined -> isStored(dataset, joined)
                || !Collections.disjoint(joined.paper().keys(), unwrittenKeys));
        return papers(likely);
    }

    private static Set<Paper> papers(Collection<JoinedListings> joined) {
        Set<Paper> papers = new LinkedHashSet<>();
        joined.forEach(one -> papers.add(one.paper()));
        return papers;
    }

    /** A listing beside what the store holds of its paper. */
    private Paper withStored(Paper paper, Paper listing, Node iri, Paper stored) {
        return takesPlace(listing, iri, stored) ? paper : paper.mergedWith(stored);
    }

    /** Whether all that is stored of a paper is what the listing's file said before this run. */
    private boolean takesPlace(Paper listing, Node iri, Paper stored) {
        return !outcomes.has(iri)
                && stored.sources().size() == 1
                && stored.sources().get(0).file().equals(file(listing));
    }

    /** Notes where else the listing's file listed a stored paper before this run, if that matters. */
    private void expectSources(Paper listing, Node iri, Paper stored) {
        if (outcomes.has(iri) || takesPlace(listing, iri, stored)) {
            return;
        }
        Set<Source> perhapsGone = new TreeSet<>(stored.sources());
        perhapsGone.removeIf(source -> !source.file().equals(file(listing)));
        unmet.put(iri, perhapsGone);
    }

    private static String file(Paper listing) {
        return listing.sources().get(0).file();
    }

    /** Whether the store holds a paper just so, read by the same version. */
    private boolean isStored(DatasetGraph dataset, JoinedListings settled) {
        Node iri = Iris.paper(settled.paper());
        return settled.replaces().equals(Set.of(iri))
                && PaperGraph.storedDigest(dataset, iri).equals(Optional.of(PaperGraph.digest(settled.paper())))
                && PaperGraph.storedExtractor(dataset, iri).equals(Optional.of(version));
    }

    /** @param paperDone runs after each paper, in the calling thread */
    private void write(List<JoinedListings> changes, Runnable paperDone) {
        if (changes.isEmpty()) {
            return;
        }
        Map<Node, Set<Node>> replaces = new HashMap<>();
        changes.forEach(change -> replaces.put(Iris.paper(change.paper()), change.replaces()));
        Map<Node, ExtractedPaper> papers = new LinkedHashMap<>();
        for (JoinedListings change : changes) {
            readings.take(change.paper(), paper -> papers.put(Iris.paper(change.paper()), paper), rejection -> {
                failed++;
                rejections.accept(rejection);
            });
            paperDone.run();
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
        papers.keySet().forEach(iri -> outcomes.written(iri, replaces.getOrDefault(iri, Set.of())));
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

    /** Ends the threads; what was given last and not settled is not settled any more. */
    @Override
    public void close() {
        readings.close();
    }
}
