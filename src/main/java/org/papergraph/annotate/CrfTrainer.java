package org.papergraph.annotate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.papergraph.annotate.GoldPapers.GoldPaper;
import org.papergraph.annotate.LabelProbabilities.Run;

/**
 * Makes the recognition model from annotated papers.
 *
 * <p>Nothing is left to chance: the same files in the same order give the same model, byte for byte, on the same Java.
 */
public final class CrfTrainer {
    /** Standard deviation of the prior on the sequence classifier's weights. */
    private static final double SIGMA = 0.6;

    private static final double JUDGE_SIGMA = 0.5;
    private static final int RAREST = 1;
    private static final int ITERATIONS = 60;

    /** The judge learns from what a classifier that was trained on the other parts finds in one of so many parts. */
    private static final int PARTS = 3;

    private final Consumer<String> progress;

    /** @param progress is told, in a few words, what is being done */
    public CrfTrainer(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Trains and writes a model.
     *
     * @param gold annotated papers, files of one JSON object a line as the gold annotation has them
     * @param texts abstracts without annotation to learn word clusters from, one a line, plain or as JSON objects, also
     *     gzipped; when there are none, the clusters of the model that comes with papergraph are taken
     * @param output the model file
     * @throws IOException when a file cannot be read or written, or holds no annotated paper
     */
    public void train(List<Path> gold, List<Path> texts, Path output) throws IOException {
        CoreNlpTalk.silence();
        List<GoldPaper> papers = new ArrayList<>();
        GoldPapers reader = new GoldPapers();
        for (Path file : gold) {
            papers.addAll(reader.read(file));
        }
        if (papers.size() < PARTS) {
            throw new IOException("there are not enough annotated papers in " + gold);
        }
        progress.accept(papers.size() + " annotated papers");
        train(
                papers,
                texts.isEmpty() ? CrfRecognizer.bundledClusters() : new ClusterTrainer(progress).train(texts),
                output);
    }

    void train(List<GoldPaper> papers, WordClusters clusters, Path output) throws IOException {
        EntityJudge judge = judge(papers, clusters);
        progress.accept("training the sequence classifier on all papers");
        MentionCrf crf = crf(papers, clusters);
        try (OutputStream stream = Files.newOutputStream(output)) {
            RecognitionModel.write(clusters, crf, judge, stream);
        }
        progress.accept("wrote " + output + ", " + Files.size(output) / 1000 + " kB");
    }

    MentionCrf crf(List<GoldPaper> papers, WordClusters clusters) {
        TokenFeatures features = new TokenFeatures(clusters);
        List<MentionCrf.Example> examples = new ArrayList<>();
        for (GoldPaper paper : papers) {
            DocumentWords document = new DocumentWords(paper.sentences());
            for (int s = 0; s < paper.sentences().size(); s++) {
                Sentence sentence = paper.sentences().get(s);
                int[] labels = new int[sentence.tokens().size()];
                for (Run mention : paper.mentions().get(s)) {
                    for (int i = mention.first(); i <= mention.last(); i++) {
                        labels[i] = MentionCrf.label(mention.type());
                    }
                }
                examples.add(new MentionCrf.Example(
                        features.of(sentence, document, s, paper.sentences().size()), labels));
            }
        }
        return MentionCrf.train(examples, SIGMA, RAREST, ITERATIONS, iteration -> {
            if (iteration % 10 == 0) {
                progress.accept("iteration " + iteration + " of at most " + ITERATIONS);
            }
        });
    }

    private EntityJudge judge(List<GoldPaper> papers, WordClusters clusters) {
        List<GoldPaper> seen = new ArrayList<>();
        List<GoldPaper> unseen = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            (i % PARTS == 0 ? unseen : seen).add(papers.get(i));
        }
        progress.accept("training the sequence classifier on " + seen.size() + " papers, for the judge");
        MentionCrf crf = crf(seen, clusters);
        TokenFeatures features = new TokenFeatures(clusters);
        List<EntityJudge.Example> examples = new ArrayList<>();
        for (GoldPaper paper : unseen) {
            examples.addAll(examples(paper, crf, features, clusters));
        }
        progress.accept(
                "training the judge on " + examples.size() + " candidates of " + unseen.size() + " other papers");
        return EntityJudge.train(examples, JUDGE_SIGMA);
    }

    static List<EntityJudge.Example> examples(
            GoldPaper paper, MentionCrf crf, TokenFeatures features, WordClusters clusters) {
        List<LabelProbabilities> probabilities = CrfRecognizer.probabilities(paper.sentences(), crf, features);
        List<Candidate> candidates = CandidateFinder.find(paper.sentences(), probabilities);
        List<SortedMap<String, Double>> numbers = EntityJudge.features(paper.sentences(), clusters, candidates);
        Set<String> names = new HashSet<>();
        for (int s = 0; s < paper.sentences().size(); s++) {
            for (Run mention : paper.mentions().get(s)) {
                names.add(mention.type() + " "
                        + NameKey.of(paper.sentences().get(s).tokens(), mention.first(), mention.last()));
            }
        }
        List<EntityJudge.Example> examples = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            String name = candidates.get(i).type() + " " + candidates.get(i).key();
            examples.add(new EntityJudge.Example(numbers.get(i), names.contains(name)));
        }
        return examples;
    }
}
