package org.papergraph.annotate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.papergraph.encode.EncoderModel;
import org.papergraph.encode.HeadSettings;
import org.papergraph.encode.HeadTraining;
import org.papergraph.encode.Tensors;
import org.papergraph.encode.TextEncoder;
import org.papergraph.paper.EntityType;

/**
 * Makes the encoder's heads and the judge from papers with annotation.
 *
 * <p>The gold papers, which the shipped encoder has not been tuned on, are parted into folds; for each fold a head learns from
 * all other papers and reads the fold. All papers are also parted into halves; a head that has learned from one half, over an
 * encoder that was tuned on the annotated papers of that half, reads those of the other. What the heads make of papers that
 * nothing before them has seen teaches the judge, and what judges find in papers that they have not seen either is written for
 * the training of roles and results. The first few heads of folds ship, averaged: each has seen almost all papers. Broken off,
 * the training goes on where it was.
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
     * Trains.
     *
     * @param encoder file of the tuned encoder
     * @param heads how many heads share the encoder, at most {@value #FOLDS}
     * @param corpora folder of the lists of names; those that are missing are left out
     * @param headsFile written: the heads
     * @param judgeFile written: the judge
     * @param unseenFile written: what was found in papers that had not been learned from
     */
    void train(Path encoder, int heads, Path corpora, Path headsFile, Path judgeFile, Path unseenFile)
            throws IOException {
        HeadTraining training =
                new HeadTraining(EncoderModel.tuned(encoder), papers.texts(paper -> true), LABELS, folder, progress);
        List<Tensors> shipped = new ArrayList<>();
        List<JudgeTrainer.Labelled> labelled = new ArrayList<>();
        for (int part = 0; part < FOLDS; part++) {
            int fold = part;
            Tensors head = training.train(
                    "fold-" + fold,
                    paper -> !papers.papers().get(paper).isInFold(fold, FOLDS),
                    HeadSettings.fresh(FIRST_SEED + fold));
            if (shipped.size() < heads) {
                shipped.add(head);
            }
            labelled.addAll(read(
                    fold,
                    papers.those(paper -> paper.isInFold(fold, FOLDS)),
                    folder.resolve("fold-" + fold + ".labels"),
                    training,
                    head));
        }
        for (int half = 0; half < TrainingPapers.HALVES; half++) {
            labelled.addAll(readHalf(half));
        }
        shipped.add(training.ofText());
        HeadTraining.write(headsFile, shipped);
        progress.accept("judge: reading the lists of names");
        JudgeTrainer.Trained judge = new JudgeTrainer(new NameTableMaker(corpora), progress).train(labelled);
        try (OutputStream out = Files.newOutputStream(judgeFile)) {
            judge.judge().write(out);
        }
        UnseenFile.write(judge.unseen(), unseenFile);
        progress.accept("written: " + headsFile + ", " + judgeFile + ", " + unseenFile);
    }

    /** What encoder and head of the other half make of the annotated papers of one. */
    private List<JudgeTrainer.Labelled> readHalf(int half) throws IOException {
        Path ofHalf = EncoderTuning.folderOfHalf(folder, half);
        Path encoder = ofHalf.resolve(EncoderTuning.ENCODER);
        List<TrainingPapers.Paper> held = papers.those(paper -> !paper.isGold() && paper.isInHalf(half));
        if (held.isEmpty() || !Files.exists(encoder)) {
            progress.accept("the judge learns nothing from " + held.size() + " annotated papers"
                    + (held.isEmpty() ? "" : ": there is no encoder that has not seen them, " + encoder));
            return List.of();
        }
        HeadTraining training = new HeadTraining(
                EncoderModel.tuned(encoder), papers.texts(paper -> !paper.isInHalf(half)), LABELS, ofHalf, progress);
        Tensors head = training.train("head", paper -> true, HeadSettings.fresh(SEED_OF_HALVES + half));
        return read(FOLDS + half, held, ofHalf.resolve("labels"), training, head);
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
     * @param arguments work folder, file of the tuned encoder, number of heads, file for the heads, file for the judge, file for
     *     what was found unseen, folder of the corpora, folder of annotations without texts, gold files
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Path folder = Path.of(arguments[0]);
        Path corpora = Path.of(arguments[6]);
        List<Path> gold = Arrays.stream(arguments).skip(8).map(Path::of).toList();
        TrainingPapers papers = TrainingPapers.read(gold, Path.of(arguments[7]), corpora, folder, out::println);
        new EncoderTrainer(papers, folder, out::println)
                .train(
                        Path.of(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        corpora,
                        Path.of(arguments[3]),
                        Path.of(arguments[4]),
                        Path.of(arguments[5]));
    }
}
