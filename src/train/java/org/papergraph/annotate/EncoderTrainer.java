package org.papergraph.annotate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.papergraph.encode.EncoderModel;
import org.papergraph.encode.Encoding;
import org.papergraph.encode.HeadSettings;
import org.papergraph.encode.HeadTraining;
import org.papergraph.encode.Tensors;
import org.papergraph.encode.TextEncoder;
import org.papergraph.paper.EntityType;

/**
 * Makes the encoders' heads and the judges from papers with annotation.
 *
 * <p>The gold papers, which no encoder has been tuned on, are parted into folds; for each fold a head over each encoder learns
 * from all other papers and reads the fold. All papers are also parted into halves; a head that has learned from one half, over
 * the whole published encoder, reads the annotated papers of the other. What is made of papers that nothing before has seen
 * teaches the judges: one what heads over the tuned encoder say of the gold papers, the other the means of that and of what heads
 * over the whole one say; both what is said of the annotated ones. What judges find in papers that they have not seen either is
 * written for the training of roles and results. The first few heads of folds ship, averaged: each has seen almost all papers.
 * Heads over the two encoders are trained side by side, those over the whole one in a process of its own. Broken off, the
 * training goes on where it was.
 */
public final class EncoderTrainer {
    private static final int FOLDS = 3;
    static final int LABELS = 2 * EntityType.values().length + 1;
    private static final long FIRST_SEED = 201;
    private static final long SEED_OF_HALVES = 301;

    private final Path folder;
    private final Consumer<String> progress;
    private final TrainingPapers papers;

    /**
     * @param papers to learn from
     * @param folder where what is half done is kept
     * @param progress takes a line now and then
     */
    EncoderTrainer(TrainingPapers papers, Path folder, Consumer<String> progress) {
        this.papers = papers;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * What is written.
     *
     * @param heads over the tuned encoder, behind them what makes a text's vector
     * @param judge of what they say
     * @param headsOfWhole the head over the whole published encoder
     * @param thoroughJudge of what the heads over both encoders say
     * @param unseen what was found in papers that had not been learned from
     */
    record Made(Path heads, Path judge, Path headsOfWhole, Path thoroughJudge, Path unseen) {}

    /**
     * Trains the heads over the tuned encoder and writes those that ship.
     *
     * @param encoder file of the tuned encoder
     * @param heads how many of them ship, at most {@value #FOLDS}
     */
    private OfFolds readByTuned(Path encoder, int heads, Path to) throws IOException {
        HeadTraining training =
                new HeadTraining(EncoderModel.tuned(encoder), papers.texts(paper -> true), LABELS, folder, progress);
        OfFolds folds = readFolds(training, folder, heads);
        List<Tensors> written = new ArrayList<>(folds.heads().subList(0, heads));
        written.add(training.ofText());
        HeadTraining.write(to, written);
        return folds;
    }

    /**
     * Makes the judges.
     *
     * @param corpora folder of the lists of names; those that are missing are left out
     */
    private void judge(OfFolds byTuned, OfWhole byWhole, Path corpora, Made to) throws IOException {
        progress.accept("judge: reading the lists of names");
        JudgeTrainer trainer = new JudgeTrainer(new NameTableMaker(corpora), progress);
        JudgeTrainer.Trained judge = judge(trainer, byTuned.labelled(), byWhole.annotated(), to.judge());
        UnseenFile.write(judge.unseen(), to.unseen());
        List<JudgeTrainer.Labelled> byBoth = new ArrayList<>();
        for (int i = 0; i < byTuned.labelled().size(); i++) {
            JudgeTrainer.Labelled one = byTuned.labelled().get(i);
            JudgeTrainer.Labelled other = byWhole.folds().labelled().get(i);
            byBoth.add(new JudgeTrainer.Labelled(
                    one.paper(), one.part(), Encoding.meanLabels(List.of(one.labels(), other.labels()))));
        }
        judge(trainer, byBoth, byWhole.annotated(), to.thoroughJudge());
    }

    private JudgeTrainer.Trained judge(
            JudgeTrainer trainer, List<JudgeTrainer.Labelled> gold, List<JudgeTrainer.Labelled> annotated, Path file)
            throws IOException {
        List<JudgeTrainer.Labelled> labelled = new ArrayList<>(gold);
        labelled.addAll(annotated);
        JudgeTrainer.Trained judge = trainer.train(labelled);
        try (OutputStream out = Files.newOutputStream(file)) {
            judge.judge().write(out);
        }
        progress.accept("written: " + file);
        return judge;
    }

    /**
     * Heads of folds.
     *
     * @param heads the heads
     * @param labelled what they make of papers that they have not learned from
     */
    private record OfFolds(List<Tensors> heads, List<JudgeTrainer.Labelled> labelled) {}

    /**
     * What heads make of the gold papers, each of those of a fold that it has not learned from.
     *
     * @param shipped how many of the heads ship; the others are trained more briefly
     */
    private OfFolds readFolds(HeadTraining training, Path kept, int shipped) throws IOException {
        List<Tensors> heads = new ArrayList<>();
        List<JudgeTrainer.Labelled> labelled = new ArrayList<>();
        for (int part = 0; part < FOLDS; part++) {
            int fold = part;
            HeadSettings settings = HeadSettings.fresh(FIRST_SEED + fold);
            Tensors head = training.train(
                    "fold-" + fold,
                    paper -> !papers.papers().get(paper).isInFold(fold, FOLDS),
                    fold < shipped ? settings : settings.brief());
            heads.add(head);
            labelled.addAll(read(
                    fold,
                    papers.those(paper -> paper.isInFold(fold, FOLDS)),
                    kept.resolve("fold-" + fold + ".labels"),
                    training,
                    head));
        }
        return new OfFolds(heads, labelled);
    }

    /**
     * What heads over the whole published encoder, which no paper tuned, make of papers that they have not learned from.
     *
     * @param folds of the gold papers
     * @param annotated of the annotated papers, each by a head of the other half
     */
    private record OfWhole(OfFolds folds, List<JudgeTrainer.Labelled> annotated) {}

    private OfWhole readByWhole() throws IOException {
        Path kept = folderOfWhole(folder);
        HeadTraining training =
                new HeadTraining(EncoderModel.whole(), papers.texts(paper -> true), LABELS, kept, progress);
        OfFolds folds = readFolds(training, kept, 1);
        List<JudgeTrainer.Labelled> annotated = new ArrayList<>();
        for (int i = 0; i < TrainingPapers.HALVES; i++) {
            int half = i;
            List<TrainingPapers.Paper> held = papers.those(paper -> !paper.isGold() && paper.isInHalf(half));
            if (!held.isEmpty()) {
                Tensors head = training.train(
                        "half-" + half,
                        paper -> !papers.papers().get(paper).isInHalf(half),
                        HeadSettings.fresh(SEED_OF_HALVES + half).brief());
                annotated.addAll(read(FOLDS + half, held, kept.resolve("half-" + half + ".labels"), training, head));
            }
        }
        return new OfWhole(folds, annotated);
    }

    private static Path folderOfWhole(Path folder) {
        return folder.resolve("whole");
    }

    /** What a head makes of the papers of a part; kept in a file. */
    private List<JudgeTrainer.Labelled> read(
            int part, List<TrainingPapers.Paper> held, Path file, HeadTraining training, Tensors head)
            throws IOException {
        if (!Files.exists(file)) {
            progress.accept("reading " + held.size() + " papers for " + file);
            Path unfinished = Path.of(file + ".part");
            try (TextEncoder encoder = training.encoder(List.of(head));
                    DataOutputStream out =
                            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                List<float[][]> labels = held.parallelStream()
                        .map(paper -> encoder.encode(
                                        EncoderRecognizer.words(paper.tokens().sentences()))
                                .labels())
                        .toList();
                for (float[][] ofPaper : labels) {
                    for (float[] word : ofPaper) {
                        for (float label : word) {
                            out.writeFloat(label);
                        }
                    }
                }
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
        List<JudgeTrainer.Labelled> labelled = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (TrainingPapers.Paper paper : held) {
                int tokens = paper.tokens().sentences().stream()
                        .mapToInt(sentence -> sentence.tokens().size())
                        .sum();
                float[][] labels = new float[tokens][LABELS];
                for (float[] word : labels) {
                    for (int k = 0; k < LABELS; k++) {
                        word[k] = in.readFloat();
                    }
                }
                labelled.add(new JudgeTrainer.Labelled(paper, part, labels));
            }
        }
        return labelled;
    }

    /**
     * Trains from the command line.
     *
     * @param arguments work folder, file of the tuned encoder, number of heads over it, files for: these heads, their judge, the
     *     head over the whole encoder, the judge of both, what was found unseen; folder of the corpora, folder of annotations
     *     without texts, gold files as {@link TrainingPapers#read} takes them
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> paths = Stream.of(arguments).map(Path::of).toList();
        Path folder = paths.get(0);
        TrainingPapers papers = papers(folder, arguments);
        Made to = new Made(paths.get(3), paths.get(4), paths.get(5), paths.get(6), paths.get(7));
        EncoderTrainer trainer = new EncoderTrainer(papers, folder, System.out::println);
        try (SecondProcess headsOfWhole = SecondProcess.start(OverWhole.class, List.of(arguments))) {
            OfFolds byTuned = trainer.readByTuned(paths.get(1), Integer.parseInt(arguments[2]), to.heads());
            headsOfWhole.await();
            OfWhole byWhole = trainer.readByWhole();
            HeadTraining.write(to.headsOfWhole(), byWhole.folds().heads().subList(0, 1));
            trainer.judge(byTuned, byWhole, paths.get(8), to);
        }
    }

    private static TrainingPapers papers(Path folder, String[] arguments) throws IOException {
        return TrainingPapers.read(
                arguments[10], Path.of(arguments[9]), Path.of(arguments[8]), folder, System.out::println);
    }

    /** Trains the heads over the whole encoder, in a process of its own. */
    static final class OverWhole {
        private OverWhole() {}

        /** @param arguments as of {@link EncoderTrainer#main} */
        public static void main(String[] arguments) throws IOException {
            SecondProcess.endWithFirst();
            Path folder = Path.of(arguments[0]);
            new EncoderTrainer(
                            papers(folderOfWhole(folder), arguments),
                            folder,
                            line -> System.out.println("whole encoder: " + line))
                    .readByWhole();
        }
    }
}
