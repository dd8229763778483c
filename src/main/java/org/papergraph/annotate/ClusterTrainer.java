package org.papergraph.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Makes word clusters from abstracts without annotation.
 *
 * <p>Each word is described by the frequent words that stand one and two places before and behind it (positive pointwise
 * mutual information with smoothed contexts), the description is reduced to a few dimensions (Levy, Goldberg and Dagan,
 * TACL 2015) and words that point the same way are put together (spherical k-means).
 */
final class ClusterTrainer {
    /** How many clusters there are at each granularity. */
    private static final int[] CLUSTERS = {64, 256, 1024};

    private static final int RAREST_WORD = 5;
    private static final int DIMENSIONS = 100;
    private static final int SHORTEST_TEXT = 60;
    private static final int KEY_LENGTH = 120;

    /** Older abstracts speak of other methods, and those of the ACL Anthology are under a non-commercial licence. */
    private static final int FIRST_YEAR = 2016;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consumer<String> progress;

    ClusterTrainer(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Clusters of the words of some texts.
     *
     * @param files one text a line: plain, or a JSON object with {@code title} and {@code abstract}, {@code text} or
     *     {@code sentences}; objects with a {@code lang} (other than English) or a {@code year} before 2016 are left out;
     *     gzipped when the name ends in {@code .gz}
     * @throws IOException when a file cannot be read
     */
    WordClusters train(List<Path> files) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        List<List<String>> sentences = read(files, counts);
        progress.accept(sentences.size() + " sentences to learn word clusters from");
        List<String> words = new ArrayList<>(counts.keySet());
        words.removeIf(word -> counts.get(word) < RAREST_WORD);
        words.sort(
                Comparator.comparingInt((String word) -> -counts.get(word)).thenComparing(Comparator.naturalOrder()));

        CooccurrenceMatrix matrix = CooccurrenceMatrix.of(words, sentences);
        float[][] vectors = matrix.reducedTo(DIMENSIONS);
        progress.accept("clustering " + words.size() + " words");
        double[] importance =
                words.stream().mapToDouble(word -> Math.sqrt(counts.get(word))).toArray();
        SortedMap<String, short[]> clusters = new TreeMap<>();
        for (String word : words) {
            clusters.put(word, new short[CLUSTERS.length]);
        }
        for (int granularity = 0; granularity < CLUSTERS.length; granularity++) {
            int[] cluster = new SphericalKMeans(vectors, importance).clusters(CLUSTERS[granularity]);
            for (int word = 0; word < cluster.length; word++) {
                clusters.get(words.get(word))[granularity] = (short) cluster[word];
            }
        }
        return new WordClusters(clusters);
    }

    private static List<List<String>> read(List<Path> files, Map<String, Integer> counts) throws IOException {
        SentenceReader sentenceReader = new SentenceReader();
        Set<String> seen = new HashSet<>();
        List<List<String>> sentences = new ArrayList<>();
        Map<String, String> spellings = new HashMap<>();
        for (Path file : files) {
            try (BufferedReader lines = open(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String text = text(line).replaceAll("\\s+", " ").strip();
                    if (text.length() >= SHORTEST_TEXT && seen.add(key(text))) {
                        for (Sentence sentence : sentenceReader.read(text, 0)) {
                            List<String> words =
                                    new ArrayList<>(sentence.tokens().size());
                            for (Token token : sentence.tokens()) {
                                String word = spellings.computeIfAbsent(WordClusters.fold(token.form()), w -> w);
                                counts.merge(word, 1, Integer::sum);
                                words.add(word);
                            }
                            sentences.add(words);
                        }
                    }
                }
            }
        }
        return sentences;
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private static String text(String line) throws IOException {
        if (!line.startsWith("{\"")) {
            return line;
        }
        JsonNode json = JSON.readTree(line);
        if (!json.path("lang").asText().isEmpty() || json.path("year").asInt(FIRST_YEAR) < FIRST_YEAR) {
            return "";
        }
        if (json.has("abstract")) {
            return json.path("title").asText() + " . " + json.path("abstract").asText();
        }
        return json.path("text").asText();
    }

    private static String key(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        return letters.substring(0, Math.min(KEY_LENGTH, letters.length()));
    }
}
