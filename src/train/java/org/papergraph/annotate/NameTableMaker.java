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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.papergraph.paper.EntityType;

/** Counts what the {@link CandidateFacts} ask for: names in labelled papers, and lists of names. */
final class NameTableMaker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TYPES = EntityType.values().length;
    private static final int COLUMNS = TYPES + 1 + NameLists.COUNT;

    /** Strings of more tokens are not counted in texts. */
    private static final int LONGEST = 6;

    /** Strings in fewer labelled papers are only kept when they are names. */
    private static final int FEWEST_PAPERS = 4;

    private final SentenceReader reader = new SentenceReader();
    private final Map<String, int[]> lists = new HashMap<>();

    /**
     * Reads the lists of names.
     *
     * @param corpora the folder of the corpora; what is missing there is left out
     */
    NameTableMaker(Path corpora) throws IOException {
        Path leaderboards = corpora.resolve("papers-with-code");
        addLines(leaderboards.resolve("tasks.txt"), NameLists.LEADERBOARD_TASKS);
        addLines(leaderboards.resolve("datasets.txt"), NameLists.LEADERBOARD_DATASETS);
        addLines(leaderboards.resolve("metrics.txt"), NameLists.LEADERBOARD_METRICS);
        for (JsonNode method : objects(leaderboards.resolve("methods.jsonl"))) {
            add(method.path("name").asText(), NameLists.METHODS);
            add(method.path("fullName").asText(), NameLists.METHODS);
        }
        addLines(corpora.resolve("cso/labels.txt"), NameLists.TOPICS);
        for (String file : List.of(
                "scirex/train.jsonl", "scier/train.jsonl", "tdmsci/train.jsonl", "dataset-mentions/train.jsonl")) {
            for (JsonNode document : objects(corpora.resolve(file))) {
                Set<String> seen = new HashSet<>();
                for (JsonNode mention : document.path("mentions")) {
                    String text = mention.path("text").asText();
                    String type = mention.path("type").asText();
                    if (seen.add(type + " " + text)) {
                        switch (type) {
                            case "Task" -> add(text, NameLists.CORPUS_TASKS);
                            case "Method" -> add(text, NameLists.CORPUS_METHODS);
                            case "Dataset" -> add(text, NameLists.CORPUS_DATASETS);
                            case "Metric" -> add(text, NameLists.CORPUS_METRICS);
                            default -> {}
                        }
                    }
                }
            }
        }
    }

    private void addLines(Path file, NameLists list) throws IOException {
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                add(line, list);
            }
        }
    }

    private static List<JsonNode> objects(Path file) throws IOException {
        Path zipped = Path.of(file + ".gz");
        if (!Files.exists(file) && !Files.exists(zipped)) {
            return List.of();
        }
        try (InputStream raw = Files.newInputStream(Files.exists(file) ? file : zipped);
                InputStream plain = Files.exists(file) ? raw : new GZIPInputStream(raw);
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            List<JsonNode> objects = new java.util.ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                objects.add(JSON.readTree(line));
            }
            return objects;
        }
    }

    private void add(String name, NameLists list) {
        String plain = name.strip();
        if (plain.length() < 2 || plain.length() > 60) {
            return;
        }
        List<Sentence> sentences = reader.read(plain + "\n", plain.length());
        if (sentences.isEmpty()) {
            return;
        }
        List<Token> tokens = sentences.get(0).tokens();
        lists.computeIfAbsent("=" + NameKey.of(tokens, 0, tokens.size() - 1), key -> new int[COLUMNS])[
                TYPES + 1 + list.ordinal()]++;
    }

    /** The table of labelled papers and lists. */
    NameTable make(List<GoldPapers.GoldPaper> papers) {
        Map<String, int[]> rows = new TreeMap<>();
        lists.forEach((name, row) -> rows.put(name, row.clone()));
        Map<String, Integer> inPapers = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (GoldPapers.GoldPaper paper : papers) {
            count(paper, rows, names);
            strings(paper).forEach(string -> inPapers.merge(string, 1, Integer::sum));
        }
        inPapers.forEach((string, count) -> {
            if (count >= FEWEST_PAPERS || names.contains(string)) {
                rows.computeIfAbsent(string, key -> new int[COLUMNS])[CandidateFacts.LABELLED_PAPERS] = count;
            }
        });
        return NameTable.of(COLUMNS, rows);
    }

    private static void count(GoldPapers.GoldPaper paper, Map<String, int[]> rows, Set<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < paper.sentences().size(); i++) {
            List<Token> tokens = paper.sentences().get(i).tokens();
            for (LabelProbabilities.Run run : paper.mentions().get(i)) {
                String key = NameKey.of(tokens, run.first(), run.last());
                if (seen.add(run.type() + " " + key)) {
                    String first = key.substring(0, (key + " ").indexOf(' '));
                    String last = key.substring(key.lastIndexOf(' ') + 1);
                    for (String string : new String[] {"=" + key, "<" + first, ">" + last}) {
                        rows.computeIfAbsent(string, ignored -> new int[COLUMNS])[
                                run.type().ordinal()]++;
                        names.add(string);
                    }
                }
            }
        }
    }

    private static Set<String> strings(GoldPapers.GoldPaper paper) {
        Set<String> strings = new HashSet<>();
        for (Sentence sentence : paper.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int first = 0; first < tokens.size(); first++) {
                for (int last = first; last < Math.min(tokens.size(), first + LONGEST); last++) {
                    strings.add("=" + NameKey.of(tokens, first, last));
                }
                String word = tokens.get(first).form().toLowerCase(Locale.ROOT).replace('-', ' ');
                strings.add("<" + word.substring(0, (word + " ").indexOf(' ')));
                String key = NameKey.of(tokens, first, first);
                strings.add(">" + key.substring(key.lastIndexOf(' ') + 1));
            }
        }
        return strings;
    }
}
