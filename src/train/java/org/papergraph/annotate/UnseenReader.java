package org.papergraph.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.papergraph.encode.BertWeights;
import org.papergraph.encode.EncoderModel;
import org.papergraph.encode.TextEncoder;
import org.papergraph.encode.WordPieces;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;

/**
 * Writes what recognisers find in papers that they have not learned from, for the training of roles and results: the gold
 * papers as the heads of the other folds have read them, judged by judges of the other folds; the annotated papers as
 * heads of the gold papers alone read them, judged by a judge of the gold papers alone.
 */
public final class UnseenReader {
    private static final int FOLDS = EncoderTrainer.FOLDS;
    private static final int LABELS = EncoderTrainer.LABELS;
    private static final double THRESHOLD = 0.30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NameTableMaker names;
    private final List<Read> gold = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    /** A gold paper as the head that has not seen it has read it. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Read(GoldPapers.GoldPaper paper, int fold, List<Candidate> candidates, boolean[] right) {

        private List<float[]> facts(NameTable table) {
            return new CandidateFacts(paper.sentences(), candidates, table).all();
        }

        private List<Mention> mentions(NameTable table, BoostedTrees trees) {
            return chosen(paper, candidates, new NameJudge(table, trees, THRESHOLD));
        }
    }

    private UnseenReader(Path corpora) throws IOException {
        this.names = new NameTableMaker(corpora);
    }

    private static List<Mention> chosen(GoldPapers.GoldPaper paper, List<Candidate> candidates, NameJudge judge) {
        double[] probabilities = judge.probabilities(paper.sentences(), candidates);
        MentionChoice choice = new MentionChoice(paper.text(), paper.sentences());
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] >= judge.threshold()) {
                choice.offer(candidates.get(i), probabilities[i]);
            }
        }
        return choice.mentions();
    }

    /** Reads the gold papers and, from {@code fold-0.labels} on, what {@link EncoderTrainer} has kept of them. */
    private void read(List<Path> files, Path folder) throws IOException {
        List<GoldPapers.GoldPaper> papers = new ArrayList<>();
        List<Integer> folds = new ArrayList<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                JsonNode json = JSON.readTree(line);
                papers.add(new GoldPapers().paper(json));
                ids.add(json.path("id").asText());
                folds.add(EncoderTrainer.fold(json.path("title").asText()));
            }
        }
        Read[] read = new Read[papers.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                    Files.newInputStream(folder.resolve("fold-" + fold + ".labels"))))) {
                for (int i = 0; i < read.length; i++) {
                    if (folds.get(i) == fold) {
                        read[i] = read(papers.get(i), fold, in);
                    }
                }
            }
        }
        gold.addAll(Arrays.asList(read));
    }

    private static Read read(GoldPapers.GoldPaper paper, int fold, DataInputStream in) throws IOException {
        Set<String> known = new HashSet<>();
        int tokens = 0;
        for (int i = 0; i < paper.sentences().size(); i++) {
            List<Token> sentence = paper.sentences().get(i).tokens();
            tokens += sentence.size();
            paper.mentions().get(i).forEach(run ->
                    known.add(run.type() + " " + NameKey.of(sentence, run.first(), run.last())));
        }
        float[][] labels = new float[tokens][LABELS];
        for (float[] word : labels) {
            for (int k = 0; k < LABELS; k++) {
                word[k] = in.readFloat();
            }
        }
        List<Candidate> candidates = EncoderRecognizer.candidates(paper.sentences(), labels);
        boolean[] right = new boolean[candidates.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = known.contains(
                    candidates.get(i).type() + " " + candidates.get(i).key());
        }
        return new Read(paper, fold, candidates, right);
    }

    private NameTable table(int without, List<GoldPapers.GoldPaper> others) {
        List<GoldPapers.GoldPaper> known = new ArrayList<>(others);
        gold.stream().filter(read -> read.fold != without).forEach(read -> known.add(read.paper));
        return names.make(known);
    }

    /** A judge's trees, of all folds but one, each seen by what is known without it. */
    private BoostedTrees trees(List<NameTable> tables, int without) {
        List<float[]> facts = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Read read : gold) {
            if (read.fold != without) {
                facts.addAll(read.facts(tables.get(read.fold)));
                for (boolean each : read.right) {
                    right.add(each);
                }
            }
        }
        boolean[] answers = new boolean[right.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = right.get(i);
        }
        return JudgeTrainer.booster().grow(facts, answers);
    }

    private List<NameTable> tables(List<GoldPapers.GoldPaper> others) {
        List<NameTable> tables = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            tables.add(table(fold, others));
        }
        return tables;
    }

    private void writeGold(List<GoldPapers.GoldPaper> others, OutputStream out) throws IOException {
        List<NameTable> tables = tables(others);
        List<BoostedTrees> trees = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            trees.add(trees(tables, fold));
        }
        for (int i = 0; i < gold.size(); i++) {
            Read read = gold.get(i);
            write(ids.get(i), read.mentions(tables.get(read.fold), trees.get(read.fold)), out);
        }
    }

    private void writeOthers(List<JsonNode> papers, TextEncoder encoder, OutputStream out) throws IOException {
        NameJudge judge = new NameJudge(table(FOLDS, List.of()), trees(tables(List.of()), FOLDS), THRESHOLD);
        for (JsonNode json : papers) {
            GoldPapers.GoldPaper paper = new GoldPapers().paper(json);
            float[][] labels =
                    encoder.encode(EncoderRecognizer.words(paper.sentences())).labels();
            write(
                    json.path("id").asText(),
                    chosen(paper, EncoderRecognizer.candidates(paper.sentences(), labels), judge),
                    out);
        }
    }

    private static void write(String id, List<Mention> mentions, OutputStream out) throws IOException {
        ObjectNode line = JSON.createObjectNode().put("id", id);
        ArrayNode places = line.putArray("mentions");
        for (Mention mention : mentions) {
            places.addArray()
                    .add(mention.span().begin())
                    .add(mention.span().end())
                    .add(mention.type().name())
                    .add(Math.round(mention.confidence() * 1000) / 1000.0);
        }
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the file.
     *
     * @param arguments folder of {@code fold-0.labels} and so on, file of heads of gold alone, folder of the corpora, folder of
     *     annotations without texts, file to write ({@code .gz}), gold files
     */
    public static void main(String[] arguments) throws IOException {
        Path corpora = Path.of(arguments[2]);
        UnseenReader reader = new UnseenReader(corpora);
        reader.read(
                Arrays.stream(arguments).skip(5).map(Path::of).toList(), Path.of(arguments[0]));
        List<JsonNode> annotated = AnnotatedCorpus.read(Path.of(arguments[3]), corpora);
        List<GoldPapers.GoldPaper> others = new ArrayList<>();
        annotated.forEach(json -> others.add(new GoldPapers().paper(json)));
        BertWeights weights = EncoderModel.published();
        try (TextEncoder encoder = new TextEncoder(
                        EncoderModel.withHeads(
                                weights,
                                EncoderModel.heads(Path.of(arguments[1])),
                                EncoderModel.meanOfWords(weights)),
                        WordPieces.read(new ByteArrayInputStream(
                                EncoderModel.vocabulary().getBytes(StandardCharsets.UTF_8))),
                        "in training");
                OutputStream out = new GZIPOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[4]))))) {
            reader.writeGold(others, out);
            reader.writeOthers(annotated, encoder, out);
        }
    }
}
