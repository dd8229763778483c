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
        List<List<String>> sentences = read(files);
        progress.accept(sentences.size() + " sentences to learn word clusters from");
        List<Word> words = words(sentences);
        CooccurrenceMatrix matrix =
                CooccurrenceMatrix.of(words.stream().map(Word::form).toList(), sentences);
        float[][] vectors = matrix.reducedTo(DIMENSIONS);
        progress.accept("clustering " + words.size() + " words");
        double[] importance =
                words.stream().mapToDouble(word -> Math.sqrt(word.count())).toArray();
        short[][] clusters = new short[words.size()][CLUSTERS.length];
        for (int granularity = 0; granularity < CLUSTERS.length; granularity++) {
            int[] cluster = new SphericalKMeans(vectors, importance).clusters(CLUSTERS[granularity]);
            for (int word = 0; word < cluster.length; word++) {
                clusters[word][granularity] = (short) cluster[word];
            }
        }
        SortedMap<String, short[]> byWord = new TreeMap<>();
        for (int word = 0; word < clusters.length; word++) {
            byWord.put(words.get(word).form(), clusters[word]);
        }
        return new WordClusters(byWord);
    }

    private record Word(String form, int count) {}

    /** The words that are not rare, from the most frequent. */
    private static List<Word> words(List<List<String>> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> sentence : sentences) {
            for (String word : sentence) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        List<Word> words = new ArrayList<>();
        counts.forEach((form, count) -> {
            if (count >= RAREST_WORD) {
                words.add(new Word(form, count));
            }
        });
        words.sort(Comparator.comparingInt((Word word) -> -word.count()).thenComparing(Word::form));
        return words;
    }

    private static List<List<String>> read(List<Path> files) throws IOException {
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
                                words.add(spellings.computeIfAbsent(WordClusters.fold(token.form()), word -> word));
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
