package org.papergraph.annotate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.papergraph.encode.EncoderModel;
import org.papergraph.encode.EncoderTuner;
import org.papergraph.encode.LabelledText;
import org.papergraph.encode.TunerSettings;

/**
 * Tunes the encoder to find the names of the annotated papers. Gold papers are kept from it, so that what heads and judge make
 * of them in cross-validation is what they make of papers that nothing has learned from.
 */
public final class EncoderTuning {
    private static final long SEED = 7;

    private EncoderTuning() {}

    private static void tune(TrainingPapers papers, Path folder, Path encoder) throws IOException {
        List<LabelledText> learned = papers.texts(paper -> !paper.isGold());
        if (learned.isEmpty()) {
            throw new IOException(
                    "no annotated papers to tune on: the folder of annotations or the texts of all its papers are missing");
        }
        System.out.println("tuning on " + learned.size() + " papers for " + encoder);
        try (EncoderTuner tuner =
                new EncoderTuner(TunerSettings.fresh(SEED), EncoderTrainer.LABELS, System.out::println)) {
            EncoderModel.writeTuned(encoder, tuner.tune(learned, papers.texts(TrainingPapers.Paper::isGold), folder));
        }
    }

    /**
     * Tunes from the command line.
     *
     * @param arguments work folder, file for the tuned weights, folder of the corpora, folder of annotations without texts,
     *     gold files as {@link TrainingPapers#read} takes them
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        TrainingPapers papers = TrainingPapers.read(
                arguments[4], Path.of(arguments[3]), Path.of(arguments[2]), folder, System.out::println);
        tune(papers, folder, Path.of(arguments[1]));
    }
}
