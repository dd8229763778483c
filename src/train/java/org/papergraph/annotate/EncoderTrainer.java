package org.papergraph.annotate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.papergraph.encode.HeadSettings;
import org.papergraph.encode.HeadTraining;
import org.papergraph.encode.LabelledText;
import org.papergraph.encode.Tensors;
import org.papergraph.encode.TextEncoder;
import org.papergraph.paper.EntityType;

/**
 * Makes the encoder's heads and its judge from papers with gold annotation.
 *
 * <p>Each head is first trained on four fifths of the papers; what the heads make of the rest teaches the judge. Then each
 * goes on with all papers for a few passes: those are shipped. Broken off, the training goes on where it was.
 */
public final class EncoderTrainer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FOLDS = 5;
    private static final long FIRST_SEED = 101;
    private static final double JUDGE_SIGMA = 1;

    private final Path folder;
    private final Consumer<String> progress;

    /**
     * @param folder where what is half done is kept
     * @param progress takes a line now and then
     */
    public EncoderTrainer(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Trains.
     *
     * @param gold files in the gold format
     * @param heads how many heads share the encoder
     * @param headsFile written: the heads
     * @param judgeFile written: the judge
     */
    public void train(List<Path> gold, int heads, Path headsFile, Path judgeFile) throws IOException {
        List<GoldPapers.GoldPaper> papers = new ArrayList<>();
        List<Integer> folds = new ArrayList<>();
        for (Path file : gold) {
            papers.addAll(new GoldPapers().read(file));
            folds.addAll(folds(file));
        }
        List<LabelledText> texts = papers.stream().map(EncoderTrainer::text).toList();
        HeadTraining training = new HeadTraining(texts, 2 * EntityType.values().length + 1, folder, progress);
        List<Tensors> apart = new ArrayList<>();
        List<Tensors> shipped = new ArrayList<>();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + heads; seed++) {
            HeadSettings settings = HeadSettings.fresh(seed);
            apart.add(training.train("apart", paper -> folds.get(paper) != 0, settings, List.of()));
            shipped.add(training.train("all", paper -> true, settings.goingOn(), apart.subList(apart.size() - 1, apart.size())));
        }
        HeadTraining.write(headsFile, shipped);
        try (TextEncoder encoder = training.encoder(apart);
                DataOutputStream out = new DataOutputStream(Files.newOutputStream(judgeFile))) {
            judge(papers, folds, encoder).write(out);
        }
        progress.accept("written: " + headsFile + ", " + judgeFile);
    }

    private EntityJudge judge(List<GoldPapers.GoldPaper> papers, List<Integer> folds, TextEncoder encoder) {
        EncoderRecognizer recognizer = new EncoderRecognizer(encoder, EntityJudge.trusting());
        List<EntityJudge.Example> examples = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            if (folds.get(i) != 0) {
                continue;
            }
            List<Sentence> sentences = papers.get(i).sentences();
            Set<String> names = names(papers.get(i));
            List<Candidate> candidates = recognizer.candidates(sentences, sentences);
            List<SortedMap<String, Double>> evidence = NameEvidence.of(sentences, candidates);
            for (int k = 0; k < candidates.size(); k++) {
                boolean entity = names.contains(candidates.get(k).type() + " " + candidates.get(k).key());
                examples.add(new EntityJudge.Example(evidence.get(k), entity));
            }
        }
        progress.accept("judge: " + examples.size() + " candidates");
        EntityJudge judge = EntityJudge.train(examples, JUDGE_SIGMA);
        reliability(judge, examples).forEach(progress);
        return judge;
    }

    /** The fold of each paper of a file, by its title: a paper stays in its fold whatever papers are added. */
    private static List<Integer> folds(Path file) throws IOException {
        List<Integer> folds = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                String title = JSON.readTree(line).path("title").asText().strip();
                folds.add(Math.floorMod(title.hashCode() * 31 + 7, FOLDS));
            }
        }
        return folds;
    }

    private static Set<String> names(GoldPapers.GoldPaper paper) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < paper.sentences().size(); i++) {
            List<Token> tokens = paper.sentences().get(i).tokens();
            paper.mentions().get(i).forEach(run -> names.add(
                    run.type() + " " + NameKey.of(tokens, run.first(), run.last())));
        }
        return names;
    }

    /** For each tenth of confidence: how many candidates, their mean confidence, the share that are entities. */
    private static List<String> reliability(EntityJudge judge, List<EntityJudge.Example> examples) {
        int[] count = new int[10];
        int[] entities = new int[10];
        double[] sum = new double[10];
        for (EntityJudge.Example example : examples) {
            double probability = judge.probability(example.features());
            int tenth = Math.min(9, (int) (probability * 10));
            count[tenth]++;
            sum[tenth] += probability;
            entities[tenth] += example.entity() ? 1 : 0;
        }
        List<String> lines = new ArrayList<>();
        for (int tenth = 0; tenth < 10; tenth++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "confidence %.1f to %.1f: %d candidates, mean %.2f, entities %.2f",
                    tenth / 10.0,
                    (tenth + 1) / 10.0,
                    count[tenth],
                    sum[tenth] / Math.max(1, count[tenth]),
                    entities[tenth] / (double) Math.max(1, count[tenth])));
        }
        return lines;
    }

    private static LabelledText text(GoldPapers.GoldPaper paper) {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < paper.sentences().size(); i++) {
            int[] ofSentence = new int[paper.sentences().get(i).tokens().size()];
            for (LabelProbabilities.Run run : paper.mentions().get(i)) {
                Arrays.fill(ofSentence, run.first(), run.last() + 1, 2 * run.type().ordinal() + 2);
                ofSentence[run.first()] = 2 * run.type().ordinal() + 1;
            }
            Arrays.stream(ofSentence).forEach(labels::add);
        }
        return new LabelledText(
                EncoderRecognizer.words(paper.sentences()),
                labels.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * Trains from the command line.
     *
     * @param arguments work folder, number of heads, file for the heads, file for the judge, gold files
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        new EncoderTrainer(Path.of(arguments[0]), out::println)
                .train(
                        Arrays.stream(arguments).skip(4).map(Path::of).toList(),
                        Integer.parseInt(arguments[1]),
                        Path.of(arguments[2]),
                        Path.of(arguments[3]));
    }
}
