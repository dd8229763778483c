package org.papergraph.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.papergraph.annotate.GoldPapers.GoldPaper;
import org.papergraph.evaluate.Scorer;
import org.papergraph.evaluate.Scores;
import org.papergraph.evaluate.Tally;
import org.papergraph.extract.PaperExtractor;

/**
 * Makes the judge from what heads say of papers that they have not learned from.
 *
 * <p>What the judge knows of a paper's names is counted in the papers of the other folds; which threshold is best, and how
 * good recogniser and judge are together, is told by judges that have not seen the fold either.
 */
final class JudgeTrainer {
    private static final int TREES = 250;
    private static final int DEPTH = 5;
    private static final double RATE = 0.06;
    private static final long SEED = 1;

    private static final double[] THRESHOLDS = {0.24, 0.26, 0.28, 0.30, 0.32, 0.34, 0.36, 0.38, 0.40};

    private final NameTableMaker names;
    private final Consumer<String> progress;
    private final List<Read> papers = new ArrayList<>();

    JudgeTrainer(NameTableMaker names, Consumer<String> progress) {
        this.names = names;
        this.progress = progress;
    }

    /**
     * A paper as heads have read it.
     *
     * @param gold what is right
     * @param paper the same with tokens and mentions
     * @param fold its fold
     * @param labels for each token the logarithm of each label's probability
     */
    @SuppressWarnings("ArrayRecordComponent") // as long as the text, read only
    record Labelled(org.papergraph.evaluate.GoldPaper gold, GoldPaper paper, int fold, float[][] labels) {}

    /** A paper with its candidates, their facts, and whether they are right. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Read(Labelled of, List<Candidate> candidates, List<float[]> facts, boolean[] right) {}

    /**
     * Makes the judge.
     *
     * @param labelled papers as read by heads that have not seen them
     * @param others papers that are in no fold, of which names are counted only
     */
    NameJudge train(List<Labelled> labelled, List<GoldPaper> others) {
        int folds = labelled.stream().mapToInt(Labelled::fold).max().orElse(0) + 1;
        for (int fold = 0; fold < folds; fold++) {
            List<GoldPaper> known = new ArrayList<>(others);
            for (Labelled paper : labelled) {
                if (paper.fold() != fold) {
                    known.add(paper.paper());
                }
            }
            NameTable table = names.make(known);
            for (Labelled paper : labelled) {
                if (paper.fold() == fold) {
                    papers.add(read(paper, table));
                }
            }
        }
        progress.accept("judge: " + papers.size() + " papers, "
                + papers.stream().mapToInt(paper -> paper.right().length).sum() + " candidates");
        double threshold = crossValidate(folds);
        List<GoldPaper> all = new ArrayList<>(others);
        labelled.forEach(paper -> all.add(paper.paper()));
        return new NameJudge(names.make(all), trees(papers), threshold);
    }

    private static Read read(Labelled paper, NameTable table) {
        List<Sentence> sentences = paper.paper().sentences();
        List<Candidate> candidates = EncoderRecognizer.candidates(sentences, paper.labels());
        Set<String> names = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            List<Token> tokens = sentences.get(i).tokens();
            paper.paper().mentions().get(i).forEach(run ->
                    names.add(run.type() + " " + NameKey.of(tokens, run.first(), run.last())));
        }
        boolean[] right = new boolean[candidates.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = names.contains(candidates.get(i).type() + " " + candidates.get(i).key());
        }
        return new Read(paper, candidates, new CandidateFacts(sentences, candidates, table).all(), right);
    }

    private static BoostedTrees trees(List<Read> from) {
        List<float[]> facts = new ArrayList<>();
        from.forEach(paper -> facts.addAll(paper.facts()));
        boolean[] right = new boolean[facts.size()];
        int at = 0;
        for (Read paper : from) {
            System.arraycopy(paper.right(), 0, right, at, paper.right().length);
            at += paper.right().length;
        }
        return booster().grow(facts, right);
    }

    /** What grows a judge's trees. */
    static TreeBooster booster() {
        return new TreeBooster(TREES, DEPTH, RATE, SEED);
    }

    /** The threshold at which the judges of the folds reach the highest F1. */
    private double crossValidate(int folds) {
        List<double[]> probabilities = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            BoostedTrees trees = trees(
                    papers.stream().filter(paper -> paper.of().fold() != held).toList());
            for (Read paper : papers) {
                if (paper.of().fold() == fold) {
                    probabilities.add(
                            paper.facts().stream().mapToDouble(trees::probability).toArray());
                }
            }
        }
        reliability(probabilities).forEach(progress);
        double best = 0;
        double bestF1 = -1;
        for (double threshold : THRESHOLDS) {
            Scores scores = scores(-1, probabilities, threshold);
            progress.accept(line("all folds at " + threshold, scores));
            double f1 = scores.allEntities().f1().doubleValue();
            if (f1 > bestF1) {
                bestF1 = f1;
                best = threshold;
            }
        }
        for (int fold = 0; fold < folds; fold++) {
            progress.accept(line("fold " + fold, scores(fold, probabilities, best)));
        }
        return best;
    }

    private Scores scores(int fold, List<double[]> probabilities, double threshold) {
        PaperExtractor extractor = new PaperExtractor();
        List<org.papergraph.evaluate.GoldPaper> gold = new ArrayList<>();
        List<org.papergraph.evaluate.GoldPaper> found = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            Labelled of = papers.get(i).of();
            if (fold < 0 || of.fold() == fold) {
                MentionChoice choice = new MentionChoice(of.paper().text(), of.paper().sentences());
                for (int k = 0; k < probabilities.get(i).length; k++) {
                    if (probabilities.get(i)[k] >= threshold) {
                        choice.offer(papers.get(i).candidates().get(k), probabilities.get(i)[k]);
                    }
                }
                gold.add(of.gold());
                found.add(org.papergraph.evaluate.GoldPaper.of(extractor.extract(
                        of.gold().paper(),
                        new AnnotatedText(of.paper().text(), of.paper().sentences(), choice.mentions()))));
            }
        }
        return Scorer.score(gold, found);
    }

    private static String line(String what, Scores scores) {
        StringBuilder line = new StringBuilder(what).append(": ");
        scores.entities().forEach((type, tally) ->
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

    /** For each tenth of confidence: how many candidates, their mean confidence, the share that are entities. */
    private List<String> reliability(List<double[]> probabilities) {
        int[] count = new int[10];
        int[] entities = new int[10];
        double[] sum = new double[10];
        for (int i = 0; i < papers.size(); i++) {
            for (int k = 0; k < probabilities.get(i).length; k++) {
                double probability = probabilities.get(i)[k];
                int tenth = Math.min(9, (int) (probability * 10));
                count[tenth]++;
                sum[tenth] += probability;
                entities[tenth] += papers.get(i).right()[k] ? 1 : 0;
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
