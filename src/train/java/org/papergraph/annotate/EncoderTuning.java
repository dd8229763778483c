package org.papergraph.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.papergraph.encode.EncoderModel;
import org.papergraph.encode.EncoderTuner;
import org.papergraph.encode.LabelledText;
import org.papergraph.encode.TunerSettings;

/**
 * Tunes the encoder to find the names of the annotated papers. Gold papers are kept from it, so that what heads and judge make
 * of them in cross-validation is what they make of papers that nothing has learned from. Two more encoders are each tuned on one
 * half of the annotated papers, and ship in nothing: they show the judge what is made of unseen papers.
 */
public final class EncoderTuning {
    /** In the folder of a half: the encoder that has not seen its papers. */
    static final String ENCODER = "encoder.bin";

    private static final long SEED = 7;

    private final TrainingPapers papers;
    private final Path folder;

    private EncoderTuning(TrainingPapers papers, Path folder) {
        this.papers = papers;
        this.folder = folder;
    }

    static Path folderOfHalf(Path folder, int half) {
        return folder.resolve("half-" + half);
    }

    private void tune(Path encoder) throws IOException {
        tune(paper -> true, folder, encoder);
        for (int i = 0; i < TrainingPapers.HALVES; i++) {
            int half = i;
            Path ofHalf = folderOfHalf(folder, half);
            tune(paper -> !paper.isInHalf(half), ofHalf, ofHalf.resolve(ENCODER));
        }
    }

    private void tune(Predicate<TrainingPapers.Paper> chosen, Path kept, Path encoder) throws IOException {
        Files.createDirectories(kept);
        List<LabelledText> learned = papers.texts(chosen.and(paper -> !paper.isGold()));
        System.out.println("tuning on " + learned.size() + " papers for " + encoder);
        try (EncoderTuner tuner =
                new EncoderTuner(TunerSettings.fresh(SEED), EncoderTrainer.LABELS, System.out::println)) {
            EncoderModel.writeTuned(encoder, tuner.tune(learned, papers.texts(TrainingPapers.Paper::isGold), kept));
        }
    }

    /**
     * Tunes from the command line.
     *
     * @param arguments work folder, file for the tuned weights, folder of the corpora, folder of annotations without texts,
     *     gold files
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Path> gold = Arrays.stream(arguments).skip(4).map(Path::of).toList();
        TrainingPapers papers =
                TrainingPapers.read(gold, Path.of(arguments[3]), Path.of(arguments[2]), folder, System.out::println);
        new EncoderTuning(papers, folder).tune(Path.of(arguments[1]));
    }
}
