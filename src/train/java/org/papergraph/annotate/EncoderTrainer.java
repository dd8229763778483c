package org.papergraph.annotate;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.papergraph.encode.HeadSettings;
import org.papergraph.encode.HeadTraining;
import org.papergraph.encode.LabelledText;
import org.papergraph.encode.Tensors;
import org.papergraph.encode.TextEncoder;
import org.papergraph.evaluate.GoldFile;
import org.papergraph.paper.EntityType;

/**
 * Makes the encoder's heads and the judge from papers with annotation.
 *
 * <p>The gold papers are parted into folds; for each fold a head learns from all other papers and reads the fold. What the
 * heads make of papers that they have not seen teaches the judge. The first few heads ship, averaged: each has seen almost
 * all papers. Broken off, the training goes on where it was.
 */
public final class EncoderTrainer {
    static final int FOLDS = 3;
    static final int LABELS = 2 * EntityType.values().length + 1;
    private static final int IN_NO_FOLD = -1;
    private static final long FIRST_SEED = 201;

    private final Path folder;
    private final Consumer<String> progress;
    private final List<GoldPapers.GoldPaper> papers = new ArrayList<>();
    private final List<org.papergraph.evaluate.GoldPaper> gold = new ArrayList<>();
    private final List<Integer> folds = new ArrayList<>();

    /**
     * @param folder where what is half done is kept
     * @param progress takes a line now and then
     */
    public EncoderTrainer(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Adds the papers of a file in the gold format to those that are parted into folds. */
    public void addGold(Path file) throws IOException {
        List<GoldPapers.GoldPaper> read = new GoldPapers().read(file);
        List<org.papergraph.evaluate.GoldPaper> same = GoldFile.read(file);
        for (int i = 0; i < read.size(); i++) {
            papers.add(read.get(i));
            gold.add(same.get(i));
            folds.add(fold(same.get(i).paper().title()));
        }
    }

    /** The fold of a paper with a title: the same whatever papers are added. */
    static int fold(String title) {
        return Math.floorMod(title.strip().hashCode() * 31 + 7, FOLDS);
    }

    /** Adds annotations that are kept without texts, for those papers whose text is in the corpora. */
    public void addAnnotations(Path annotations, Path corpora) throws IOException {
        int before = papers.size();
        for (JsonNode paper : AnnotatedCorpus.read(annotations, corpora)) {
            papers.add(new GoldPapers().paper(paper));
            folds.add(IN_NO_FOLD);
        }
        progress.accept((papers.size() - before) + " papers from " + annotations);
    }

    /**
     * Trains.
     *
     * @param heads how many heads share the encoder, at most five
     * @param corpora folder of the lists of names; those that are missing are left out
     * @param headsFile written: the heads
     * @param judgeFile written: the judge
     */
    public void train(int heads, Path corpora, Path headsFile, Path judgeFile) throws IOException {
        List<LabelledText> texts = papers.stream().map(EncoderTrainer::text).toList();
        progress.accept(papers.size() + " papers, " + gold.size() + " of them in folds");
        HeadTraining training = new HeadTraining(texts, LABELS, folder, progress);
        List<Tensors> trained = new ArrayList<>();
        List<JudgeTrainer.Labelled> labelled = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            String name = "fold-" + fold;
            HeadSettings settings = HeadSettings.fresh(FIRST_SEED + fold);
            Tensors head = training.train(name, paper -> folds.get(paper) != held, settings);
            trained.add(head);
            labelled.addAll(read(fold, folder.resolve(name + ".labels"), training, head));
        }
        List<Tensors> shipped = new ArrayList<>(trained.subList(0, heads));
        shipped.add(training.ofText());
        HeadTraining.write(headsFile, shipped);
        progress.accept("judge: reading the lists of names");
        NameJudge judge = new JudgeTrainer(new NameTableMaker(corpora), progress)
                .train(labelled, papers.subList(gold.size(), papers.size()));
        try (OutputStream out = Files.newOutputStream(judgeFile)) {
            judge.write(out);
        }
        progress.accept("written: " + headsFile + ", " + judgeFile);
    }

    /** What a head makes of the papers of its fold; kept in a file. */
    private List<JudgeTrainer.Labelled> read(int fold, Path file, HeadTraining training, Tensors head)
            throws IOException {
        List<Integer> held = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            if (folds.get(i) == fold) {
                held.add(i);
            }
        }
        if (!Files.exists(file)) {
            progress.accept("fold " + fold + ": reading " + held.size() + " papers");
            Path part = Path.of(file + ".part");
            try (TextEncoder encoder = training.encoder(List.of(head));
                    DataOutputStream out =
                            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                for (int i : held) {
                    for (float[] word : encoder.encode(EncoderRecognizer.words(papers.get(i).sentences()))
                            .labels()) {
                        for (float label : word) {
                            out.writeFloat(label);
                        }
                    }
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        List<JudgeTrainer.Labelled> labelled = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int i : held) {
                int tokens = papers.get(i).sentences().stream()
                        .mapToInt(sentence -> sentence.tokens().size())
                        .sum();
                float[][] labels = new float[tokens][LABELS];
                for (float[] word : labels) {
                    for (int k = 0; k < LABELS; k++) {
                        word[k] = in.readFloat();
                    }
                }
                labelled.add(new JudgeTrainer.Labelled(gold.get(i), papers.get(i), fold, labels));
            }
        }
        return labelled;
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
     * @param arguments work folder, number of heads, file for the heads, file for the judge, folder of the corpora, folder of
     *     annotations without texts, gold files
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        EncoderTrainer trainer = new EncoderTrainer(Path.of(arguments[0]), out::println);
        for (String file : Arrays.asList(arguments).subList(6, arguments.length)) {
            trainer.addGold(Path.of(file));
        }
        Path corpora = Path.of(arguments[4]);
        if (Files.isDirectory(Path.of(arguments[5]))) {
            trainer.addAnnotations(Path.of(arguments[5]), corpora);
        }
        trainer.train(Integer.parseInt(arguments[1]), corpora, Path.of(arguments[2]), Path.of(arguments[3]));
    }
}
