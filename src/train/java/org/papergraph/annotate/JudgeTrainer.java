package org.papergraph.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.papergraph.evaluate.GoldPaper;
import org.papergraph.evaluate.Scorer;
import org.papergraph.evaluate.Scores;
import org.papergraph.evaluate.Tally;
import org.papergraph.extract.PaperExtractor;
import org.papergraph.paper.Mention;

/**
 * Makes judges from what heads say of papers that they have not learned from. Each is of the same papers in the same parts; what
 * is the same for all of them is read once.
 *
 * <p>What the judge knows of a paper's names is counted in the papers of the other parts; which threshold is best, and how
 * good recogniser and judge are together, is told by judges that have not seen the part either, on gold papers alone.
 */
final class JudgeTrainer {
    private static final int ALL = -1;

    /** The last fact, known in training alone: what is read later is like the gold papers. Annotated ones are read by another encoder. */
    private static final float GOLD = 1;

    private static final float ANNOTATED = 0;
    private static final int TREES = 250;
    private static final int DEPTH = 5;
    private static final double RATE = 0.06;
    private static final long SEED = 1;

    private static final double[] THRESHOLDS = {0.24, 0.26, 0.28, 0.30, 0.32, 0.34, 0.36, 0.38, 0.40};

    private final NameTableMaker names;
    private final Consumer<String> progress;

    /** By the number of a part what is known of names from the others, and from all papers by {@link #ALL}. */
    private final Map<Integer, NameTable> tables = new HashMap<>();

    private final Map<Labelled, Read> known = new IdentityHashMap<>();
    private List<Read> papers = List.of();

    JudgeTrainer(NameTableMaker names, Consumer<String> progress) {
        this.names = names;
        this.progress = progress;
    }

    /**
     * A paper as heads have read it.
     *
     * @param paper what is right
     * @param part the number of its part; heads and judges that read it have learned from other parts alone
     * @param labels for each token the logarithm of each label's probability
     */
    @SuppressWarnings("ArrayRecordComponent") // as long as the text, read only
    record Labelled(TrainingPapers.Paper paper, int part, float[][] labels) {}

    /** A paper with its candidates, their facts, whether they are right, and what judges of other parts say. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Read(
            Labelled of, List<Candidate> candidates, List<float[]> facts, boolean[] right, double[] probabilities) {

        private boolean isGold() {
            return of.paper.isGold();
        }

        private List<Mention> mentions(double threshold) {
            GoldPapers.GoldPaper paper = of.paper.tokens();
            return MentionChoice.mentions(paper.text(), paper.sentences(), candidates, probabilities, threshold);
        }
    }

    /**
     * What came of it.
     *
     * @param judge the judge
     * @param unseen for each paper, in the order in which they were given, what a judge found in it that had not learned from it
     */
    record Trained(NameJudge judge, Map<TrainingPapers.Paper, List<Mention>> unseen) {}

    /**
     * Makes a judge.
     *
     * @param labelled papers as read by heads that have not seen them
     */
    Trained train(List<Labelled> labelled) {
        int parts = labelled.stream().mapToInt(Labelled::part).max().orElse(0) + 1;
        List<Read> read = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int held = part;
            NameTable table = table(labelled, held);
            read.addAll(labelled.parallelStream()
                    .filter(paper -> paper.part() == held)
                    .map(paper -> known.containsKey(paper) ? known.get(paper) : read(paper, table))
                    .toList());
        }
        read.forEach(paper -> known.put(paper.of(), paper));
        papers = read;
        progress.accept("judge: " + papers.size() + " papers, "
                + papers.stream().mapToInt(paper -> paper.right().length).sum() + " candidates");
        double threshold = crossValidate(parts);
        Map<TrainingPapers.Paper, List<Mention>> unseen = new LinkedHashMap<>();
        labelled.forEach(paper -> unseen.put(paper.paper(), List.of()));
        papers.forEach(paper -> unseen.put(paper.of().paper(), paper.mentions(threshold)));
        Examples all = Examples.of(papers);
        BoostedTrees trees = booster().growKnowing(all.facts(), all.right(), GOLD);
        return new Trained(new NameJudge(table(labelled, ALL), trees, threshold), unseen);
    }

    private NameTable table(List<Labelled> labelled, int held) {
        return tables.computeIfAbsent(
                held,
                part -> names.make(labelled.stream()
                        .filter(paper -> paper.part() != part)
                        .map(paper -> paper.paper().tokens())
                        .toList()));
    }

    private static Read read(Labelled paper, NameTable table) {
        GoldPapers.GoldPaper tokens = paper.paper().tokens();
        List<Candidate> candidates = EncoderRecognizer.candidates(tokens.sentences(), paper.labels());
        List<float[]> facts = new CandidateFacts(tokens.sentences(), candidates, table)
                .all().stream()
                        .map(ofCandidate -> with(ofCandidate, paper.paper().isGold() ? GOLD : ANNOTATED))
                        .toList();
        return new Read(paper, candidates, facts, right(tokens, candidates), new double[candidates.size()]);
    }

    private static float[] with(float[] facts, float last) {
        float[] all = Arrays.copyOf(facts, facts.length + 1);
        all[facts.length] = last;
        return all;
    }

    /** Which candidates are known to be names of a paper. */
    private static boolean[] right(GoldPapers.GoldPaper paper, List<Candidate> candidates) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < paper.sentences().size(); i++) {
            List<Token> tokens = paper.sentences().get(i).tokens();
            paper.mentions()
                    .get(i)
                    .forEach(run -> names.add(run.type() + " " + NameKey.of(tokens, run.first(), run.last())));
        }
        boolean[] right = new boolean[candidates.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = names.contains(
                    candidates.get(i).type() + " " + candidates.get(i).key());
        }
        return right;
    }

    private static TreeBooster booster() {
        return new TreeBooster(TREES, DEPTH, RATE, SEED);
    }

    /** The candidates of some papers. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Examples(List<float[]> facts, boolean[] right) {
        private static Examples of(List<Read> papers) {
            List<float[]> facts = new ArrayList<>();
            papers.forEach(paper -> facts.addAll(paper.facts()));
            boolean[] right = new boolean[facts.size()];
            int at = 0;
            for (Read paper : papers) {
                System.arraycopy(paper.right(), 0, right, at, paper.right().length);
                at += paper.right().length;
            }
            return new Examples(facts, right);
        }
    }

    /** Has each part judged by a judge of the others; the threshold at which F1 over the gold papers is highest. */
    private double crossValidate(int parts) {
        IntStream.range(0, parts).parallel().forEach(part -> {
            Examples others = Examples.of(
                    papers.stream().filter(paper -> paper.of().part() != part).toList());
            BoostedTrees trees = booster().grow(others.facts(), others.right());
            for (Read paper : papers) {
                for (int i = 0; i < paper.facts().size() && paper.of().part() == part; i++) {
                    paper.probabilities()[i] = trees.probability(paper.facts().get(i));
                }
            }
        });
        reliability().forEach(progress);
        double best = 0;
        double bestF1 = -1;
        for (double threshold : THRESHOLDS) {
            Scores scores = scores(-1, threshold);
            progress.accept(line("all gold papers at " + threshold, scores));
            double f1 = scores.allEntities().f1().doubleValue();
            if (f1 > bestF1) {
                bestF1 = f1;
                best = threshold;
            }
        }
        for (int part = 0; part < parts; part++) {
            progress.accept(line("part " + part, scores(part, best)));
        }
        return best;
    }

    /** How good it is on a part, or, for -1, on all gold papers. */
    private Scores scores(int part, double threshold) {
        PaperExtractor extractor = new PaperExtractor();
        List<Read> chosen = papers.stream()
                .filter(read -> part < 0 ? read.isGold() : read.of().part() == part)
                .toList();
        List<GoldPaper> gold =
                chosen.stream().map(read -> read.of().paper().gold()).toList();
        List<GoldPaper> found = chosen.parallelStream()
                .map(read -> {
                    TrainingPapers.Paper paper = read.of().paper();
                    GoldPapers.GoldPaper tokens = paper.tokens();
                    return GoldPaper.of(extractor.extract(
                            paper.gold().paper(),
                            new AnnotatedText(tokens.text(), tokens.sentences(), read.mentions(threshold))));
                })
                .toList();
        return Scorer.score(gold, found);
    }

    private static String line(String what, Scores scores) {
        StringBuilder line = new StringBuilder(what).append(": ");
        scores.entities()
                .forEach((type, tally) ->
                        line.append(type).append(' ').append(tally.f1()).append(", "));
        Tally all = scores.allEntities();
        return line.append("all ")
                .append(all.f1())
                .append(" (P ")
                .append(all.precision())
                .append(" R ")
                .append(all.recall())
                .append(")")
                .toString();
    }

    /** For each tenth of confidence: how many candidates in gold papers, their mean confidence, the share that are entities. */
    private List<String> reliability() {
        int[] count = new int[10];
        int[] entities = new int[10];
        double[] sum = new double[10];
        for (Read paper : papers) {
            for (int i = 0; i < paper.probabilities().length && paper.isGold(); i++) {
                double probability = paper.probabilities()[i];
                int tenth = Math.min(9, (int) (probability * 10));
                count[tenth]++;
                sum[tenth] += probability;
                entities[tenth] += paper.right()[i] ? 1 : 0;
            }
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
}
