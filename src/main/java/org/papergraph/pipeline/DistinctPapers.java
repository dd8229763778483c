package org.papergraph.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.papergraph.graph.Iris;
import org.papergraph.graph.PaperGraph;
import org.papergraph.graph.PaperLine;
import org.papergraph.ingest.PaperReader;
import org.papergraph.ingest.PaperSink;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;

/**
 * Reads papers and hands over each once, with all its listings joined as {@link GraphBuilder} joins them, but without a
 * store.
 *
 * <p>Listings wait in a temporary file; memory grows by about 200 bytes with each of them, for a digest of each of the
 * {@linkplain Paper#keys() keys} by which it may be joined to others, and by those listings that are joined, for a while.
 */
public final class DistinctPapers {

    private final PaperReader reader;
    private final int batchSize;

    public DistinctPapers(PaperReader reader) {
        this(reader, GraphBuilder.BATCH);
    }

    /** @param batchSize listings that the build to be equalled settles together, at least 1 */
    DistinctPapers(PaperReader reader, int batchSize) {
        this.reader = reader;
        this.batchSize = batchSize;
    }

    /**
     * Reads all inputs.
     *
     * @param inputs files, folders or {@code -}
     * @param standardInput what {@code -} stands for
     * @param papers takes the papers, in the order of their last listings
     * @param rejections takes what could not be read
     * @throws IOException when standard input or the temporary file fails
     */
    public ExtractionReport read(
            List<String> inputs, InputStream standardInput, Consumer<Paper> papers, Consumer<Rejection> rejections)
            throws IOException {
        Path file = Files.createTempFile("papergraph-listings-", ".jsonl.gz");
        try {
            Listings listings;
            try (BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 1 << 16),
                    StandardCharsets.US_ASCII))) {
                listings = new Listings(lines, rejections);
                reader.read(inputs, standardInput, listings);
            } catch (UncheckedIOException e) {
                throw new IOException("the temporary file " + file + " cannot be written", e);
            }
            long distinct = handOver(file, listings.groups, papers);
            return new ExtractionReport(
                    listings.groups.size(), distinct, listings.inOtherLanguages, listings.rejections);
        } finally {
            Files.delete(file);
        }
    }

    private long handOver(Path file, Groups groups, Consumer<Paper> papers) throws IOException {
        Map<Integer, List<Listing>> waiting = new HashMap<>();
        int[] sizes = groups.sizes();
        long distinct = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16),
                StandardCharsets.US_ASCII))) {
            for (int number = 0; number < groups.size(); number++) {
                Paper paper = PaperLine.paper(lines.readLine());
                int group = groups.of(number);
                if (sizes[group] == 1) {
                    papers.accept(paper);
                    distinct++;
                    continue;
                }
                List<Listing> listings = waiting.computeIfAbsent(group, ignored -> new ArrayList<>());
                listings.add(new Listing(number / batchSize, paper));
                if (listings.size() == sizes[group]) {
                    waiting.remove(group);
                    List<Paper> joined = joined(listings);
                    joined.forEach(papers);
                    distinct += joined.size();
                }
            }
        }
        return distinct;
    }

    /** @param batch by number, in which a build would settle it */
    private record Listing(int batch, Paper paper) {}

    /** The papers of some listings, batch by batch as a build into an empty store joins them. */
    private static List<Paper> joined(List<Listing> listings) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Map<Node, Paper> papers = new LinkedHashMap<>();
        int begin = 0;
        while (begin < listings.size()) {
            List<Paper> batch = new ArrayList<>();
            int end = begin;
            while (end < listings.size() && listings.get(end).batch == listings.get(begin).batch) {
                batch.add(listings.get(end).paper);
                end++;
            }
            for (JoinedListings settled : JoinedListings.of(
                    dataset, batch, (paper, listing, iri, stored, known) -> known ? paper : paper.mergedWith(stored))) {
                for (Node replaced : settled.replaces()) {
                    PaperGraph.remove(dataset, replaced);
                    papers.remove(replaced);
                }
                Node name = Iris.paper(settled.paper());
                papers.put(name, settled.paper());
                Extraction nothing = new Extraction(settled.paper(), List.of(), List.of(), List.of());
                PaperGraph.replace(dataset, name, PaperGraph.quads(nothing, ""));
            }
            begin = end;
        }
        return List.copyOf(papers.values());
    }

    /** Writes listings down and notes which of them may be one paper. */
    private static final class Listings implements PaperSink {

        private final Consumer<Rejection> rejected;
        private final Groups groups = new Groups();
        private final Map<String, Long> inOtherLanguages = new HashMap<>();
        private final Writer lines;
        private long rejections;

        private Listings(Writer lines, Consumer<Rejection> rejected) {
            this.lines = lines;
            this.rejected = rejected;
        }

        @Override
        public void paper(Paper paper) {
            groups.add(paper.keys());
            try {
                lines.write(PaperLine.of(paper));
                lines.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void inOtherLanguage(Paper paper, String language) {
            inOtherLanguages.merge(language, 1L, Long::sum);
        }

        @Override
        public void rejected(Rejection rejection) {
            rejections++;
            rejected.accept(rejection);
        }
    }

    /**
     * Numbered listings, in groups that share no key with each other: two keys of one digest only make a group larger.
     * Disjoint sets with path halving.
     *
     * @see <a href="https://doi.org/10.1145/62.2160">Tarjan and van Leeuwen, "Worst-case analysis of set union
     *     algorithms", JACM 1984</a>
     */
    static final class Groups {

        private final Map<Long, Integer> firstByKey = new HashMap<>();
        private int[] parents = new int[1 << 10];
        private int size;

        void add(Iterable<String> keys) {
            if (size == parents.length) {
                parents = Arrays.copyOf(parents, 2 * size);
            }
            int number = size++;
            parents[number] = number;
            for (String key : keys) {
                Integer first = firstByKey.putIfAbsent(digest(key), number);
                if (first != null) {
                    join(first, number);
                }
            }
        }

        int size() {
            return size;
        }

        /** The number of a listing that stands for the group of another. */
        int of(int listing) {
            int at = listing;
            while (parents[at] != at) {
                parents[at] = parents[parents[at]];
                at = parents[at];
            }
            return at;
        }

        /** How many listings each group has, by what stands for it. */
        int[] sizes() {
            int[] sizes = new int[size];
            for (int listing = 0; listing < size; listing++) {
                sizes[of(listing)]++;
            }
            return sizes;
        }

        private void join(int one, int other) {
            int first = of(one);
            int second = of(other);
            // The earlier stands for both.
            parents[Math.max(first, second)] = Math.min(first, second);
        }

        /** 64 bits, FNV-1a over UTF-16 code units. */
        private static long digest(String key) {
            long digest = 0xcbf29ce484222325L;
            for (int i = 0; i < key.length(); i++) {
                digest = (digest ^ key.charAt(i)) * 0x100000001b3L;
            }
            return digest;
        }
    }
}
