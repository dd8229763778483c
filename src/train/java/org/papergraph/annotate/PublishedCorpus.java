package org.papergraph.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.papergraph.encode.EncoderBody;
import org.papergraph.encode.EncoderModel;
import org.papergraph.encode.Encoding;
import org.papergraph.encode.HeadSettings;
import org.papergraph.encode.HeadTraining;
import org.papergraph.encode.LabelledText;
import org.papergraph.encode.Tensors;
import org.papergraph.encode.TextEncoder;
import org.papergraph.encode.Word;

/**
 * Teaches heads over one or several encoders the labels of a published corpus of labelled tokens (SciERC, TDMSci), and scores
 * exact mentions on its dev and test parts: what encoders and heads are worth beside published systems.
 *
 * <p>Documents whose text is tokens joined by blanks. The heads' log-probabilities are averaged and decoded to the most
 * probable sequence of labels in which every mention begins before it goes on. Overlapping gold mentions: the longest counts
 * in training, all count in scoring.
 */
public final class PublishedCorpus {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EPOCHS = 15;
    private static final int WORDS_IN_BATCH = 700;
    private static final float LEARNING_RATE = 2e-3f;
    private static final long FIRST_SEED = 301;
    private static final String WHOLE = "whole";

    private final List<String> types;

    private PublishedCorpus(Set<String> types) {
        this.types = List.copyOf(types);
    }

    /**
     * A mention.
     *
     * @param first number of its first token in the document
     * @param last number of its last token
     * @param type its label
     */
    private record Mark(int first, int last, String type) {}

    private record Document(List<Word> words, Set<Mark> marks) {}

    /**
     * @param arguments work folder; the encoders, parted by commas, each the file of a tuned one or {@code whole} for all layers
     *     as published; number of heads over each; file of the training part; files to be scored
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Path folder = Path.of(arguments[0]);
        List<Document> train = read(Path.of(arguments[3]));
        Set<String> types = new TreeSet<>();
        train.forEach(document -> document.marks().forEach(mark -> types.add(mark.type())));
        PublishedCorpus corpus = new PublishedCorpus(types);
        List<TextEncoder> encoders = new ArrayList<>();
        for (String name : arguments[1].split(",")) {
            boolean whole = name.equals(WHOLE);
            encoders.add(corpus.encoder(
                    train,
                    whole ? EncoderModel.whole() : EncoderModel.tuned(Path.of(name)),
                    Integer.parseInt(arguments[2]),
                    folder.resolve(whole ? WHOLE : "tuned"),
                    out));
        }
        for (String file : Arrays.asList(arguments).subList(4, arguments.length)) {
            out.println(file);
            List<Document> documents = read(Path.of(file));
            List<Set<Mark>> found = documents.stream()
                    .map(document -> corpus.marks(decode(Encoding.meanLabels(encoders.stream()
                            .map(encoder -> encoder.encode(document.words()).labels())
                            .toList()))))
                    .toList();
            corpus.score(documents, found).forEach(out::println);
            Path predicted = folder.resolve("found-" + Path.of(file).getFileName());
            write(Path.of(file), found, predicted);
            out.println("wrote " + predicted);
        }
        encoders.forEach(TextEncoder::close);
    }

    /** An encoder with heads that have learned from the training part. */
    private TextEncoder encoder(List<Document> train, EncoderBody body, int count, Path folder, PrintStream out)
            throws IOException {
        HeadTraining training = new HeadTraining(
                body, train.stream().map(this::labelled).toList(), 2 * types.size() + 1, folder, out::println);
        List<Tensors> heads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            heads.add(training.train(
                    "head",
                    text -> true,
                    new HeadSettings(
                            256, 200, 0.3f, 0.2f, 0.4f, EPOCHS, WORDS_IN_BATCH, LEARNING_RATE, FIRST_SEED + i)));
        }
        return training.encoder(heads);
    }

    private static List<Document> read(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            JsonNode json = JSON.readTree(line);
            String text = json.path("text").asText();
            Set<Integer> openings = new HashSet<>(Set.of(0));
            json.path("sentences")
                    .forEach(sentence -> openings.add(sentence.get(0).asInt()));
            List<Word> words = new ArrayList<>();
            Map<Integer, Integer> byBegin = new HashMap<>();
            Map<Integer, Integer> byEnd = new HashMap<>();
            int[] begins = begins(text);
            for (String form : text.split(" ")) {
                int begin = begins[words.size()];
                byBegin.put(begin, words.size());
                byEnd.put(begin + form.length(), words.size());
                words.add(new Word(form, openings.contains(begin), false));
            }
            Set<Mark> marks = new HashSet<>();
            for (JsonNode mention : json.path("mentions")) {
                Integer first = byBegin.get(mention.path("start").asInt());
                Integer last = byEnd.get(mention.path("end").asInt());
                if (first != null && last != null) {
                    marks.add(new Mark(first, last, mention.path("label").asText()));
                }
            }
            documents.add(new Document(words, marks));
        }
        return documents;
    }

    private LabelledText labelled(Document document) {
        int[] labels = new int[document.words().size()];
        List<Mark> longestFirst = new ArrayList<>(document.marks());
        longestFirst.sort(Comparator.comparingInt((Mark mark) -> mark.first() - mark.last())
                .thenComparing(Mark::first)
                .thenComparing(Mark::type));
        for (Mark mark : longestFirst) {
            if (Arrays.stream(labels, mark.first(), mark.last() + 1).allMatch(label -> label == 0)) {
                int begins = 2 * types.indexOf(mark.type()) + 1;
                Arrays.fill(labels, mark.first(), mark.last() + 1, begins + 1);
                labels[mark.first()] = begins;
            }
        }
        return new LabelledText(document.words(), labels);
    }

    /** Writes a corpus with what was found in place of its mentions and relations. */
    private static void write(Path file, List<Set<Mark>> found, Path to) throws IOException {
        List<String> written = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            ObjectNode json = (ObjectNode) JSON.readTree(line);
            int[] begins = begins(json.path("text").asText());
            ArrayNode mentions = json.putArray("mentions");
            json.putArray("relations");
            for (Mark mark : found.get(written.size())) {
                mentions.addObject()
                        .put("start", begins[mark.first()])
                        .put("end", begins[mark.last() + 1] - 1)
                        .put("label", mark.type());
            }
            written.add(json.toString());
        }
        Files.write(to, written);
    }

    /** Where each token of a text begins, and where one behind the last would. */
    private static int[] begins(String text) {
        String[] forms = text.split(" ");
        int[] begins = new int[forms.length + 1];
        for (int i = 0; i < forms.length; i++) {
            begins[i + 1] = begins[i] + forms[i].length() + 1;
        }
        return begins;
    }

    private List<String> score(List<Document> documents, List<Set<Mark>> foundInEach) {
        Map<String, int[]> counts = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            Set<Mark> found = foundInEach.get(i);
            found.forEach(mark -> counts.computeIfAbsent(mark.type(), type -> new int[3])[1]++);
            for (Mark mark : document.marks()) {
                int[] count = counts.computeIfAbsent(mark.type(), type -> new int[3]);
                count[2]++;
                count[0] += found.contains(mark) ? 1 : 0;
            }
        }
        List<String> lines = new ArrayList<>();
        int[] all = new int[3];
        for (String type : types) {
            int[] count = counts.getOrDefault(type, new int[3]);
            lines.add(line(type, count));
            for (int i = 0; i < all.length; i++) {
                all[i] += count[i];
            }
        }
        lines.add(line("all", all));
        return lines;
    }

    private static String line(String type, int[] count) {
        double precision = 100.0 * count[0] / Math.max(1, count[1]);
        double recall = 100.0 * count[0] / Math.max(1, count[2]);
        double f1 = 200.0 * count[0] / Math.max(1, count[1] + count[2]);
        return String.format(Locale.ROOT, "%-20s P %.1f R %.1f F1 %.2f", type, precision, recall, f1);
    }

    /** The most probable labels of which none goes on with what has not begun. */
    private static int[] decode(float[][] logProbabilities) {
        int length = logProbabilities.length;
        int labels = length == 0 ? 0 : logProbabilities[0].length;
        double[][] best = new double[length][labels];
        int[][] before = new int[length][labels];
        for (int i = 0; i < length; i++) {
            for (int label = 0; label < labels; label++) {
                boolean goesOn = label > 0 && label % 2 == 0;
                double most = i == 0 ? (goesOn ? Double.NEGATIVE_INFINITY : 0) : Double.NEGATIVE_INFINITY;
                for (int previous = 0; i > 0 && previous < labels; previous++) {
                    boolean fits = !goesOn || previous == label || previous == label - 1;
                    if (fits && best[i - 1][previous] > most) {
                        most = best[i - 1][previous];
                        before[i][label] = previous;
                    }
                }
                best[i][label] = most + logProbabilities[i][label];
            }
        }
        int[] decoded = new int[length];
        for (int i = length - 1; i >= 0; i--) {
            if (i == length - 1) {
                for (int label = 1; label < labels; label++) {
                    decoded[i] = best[i][label] > best[i][decoded[i]] ? label : decoded[i];
                }
            } else {
                decoded[i] = before[i + 1][decoded[i + 1]];
            }
        }
        return decoded;
    }

    private Set<Mark> marks(int[] labels) {
        Set<Mark> marks = new HashSet<>();
        for (int first = 0; first < labels.length; first++) {
            if (labels[first] % 2 == 1) {
                int last = first;
                while (last + 1 < labels.length && labels[last + 1] == labels[first] + 1) {
                    last++;
                }
                marks.add(new Mark(first, last, types.get(labels[first] / 2)));
            }
        }
        return marks;
    }
}
