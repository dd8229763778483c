package org.papergraph.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papergraph.annotate.AnnotatedText;
import org.papergraph.annotate.TextAnnotator;
import org.papergraph.evaluate.GoldEntity;
import org.papergraph.evaluate.GoldFile;
import org.papergraph.evaluate.GoldPaper;
import org.papergraph.evaluate.GoldResult;
import org.papergraph.evaluate.Scorer;
import org.papergraph.evaluate.Scores;
import org.papergraph.extract.CueTrainer;
import org.papergraph.extract.ExtractionWeights;
import org.papergraph.extract.LabelledText;
import org.papergraph.extract.PaperExtractor;
import org.papergraph.paper.Role;

/**
 * Fits the weights by which roles and results are told to gold papers, and measures how well that works.
 *
 * <p>The places of the gold names stand for what a recogniser would find, so that the weights do not depend on its
 * model. The same files in the same order give the same weights.
 */
public final class CueTraining {

    /** How many parts the papers are dealt out to for cross-validation. */
    private static final int PARTS = 5;

    private final Consumer<String> progress;

    /** A gold paper, and the same as the extraction sees it. */
    private record Example(GoldPaper gold, LabelledText labelled) {}

    /** @param progress is told, in a few words, what is being done and how good it came out */
    public CueTraining(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Fits weights to the papers of some files and writes them.
     *
     * @param gold files in the gold format
     * @param folder where {@code role-weights.tsv} and {@code result-weights.tsv} are written
     * @throws IOException when a file cannot be read or written, or there are too few papers
     */
    public void train(List<Path> gold, Path folder) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path file : gold) {
            for (GoldPaper paper : GoldFile.read(file)) {
                examples.add(example(paper));
            }
        }
        if (examples.size() < PARTS) {
            throw new IOException("there are not enough annotated papers in " + gold);
        }
        progress.accept(examples.size() + " annotated papers");
        progress.accept(PARTS + "-fold cross-validation, with the gold names as mentions:");
        progress.accept(crossValidated(examples).text());
        weights(examples).write(folder);
    }

    /** The scores of papers, each extracted by weights that were fitted to other papers. */
    private static Scores crossValidated(List<Example> examples) {
        List<GoldPaper> gold = new ArrayList<>();
        List<GoldPaper> found = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            List<Example> seen = new ArrayList<>();
            List<Example> unseen = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % PARTS == part ? unseen : seen).add(examples.get(i));
            }
            PaperExtractor extractor = new PaperExtractor(weights(seen));
            for (Example example : unseen) {
                gold.add(example.gold);
                found.add(GoldPaper.of(extractor.extract(example.gold.paper(), example.labelled.text())));
            }
        }
        return Scorer.score(gold, found);
    }

    private static ExtractionWeights weights(List<Example> examples) {
        return new CueTrainer().train(examples.stream().map(Example::labelled).toList());
    }

    private static Example example(GoldPaper gold) throws IOException {
        AnnotatedText text = new TextAnnotator(new GoldMentions(gold)).annotate(gold.paper());
        List<LabelledText.Name> names = new ArrayList<>();
        for (GoldEntity entity : gold.entities()) {
            for (String spelling : entity.spellings()) {
                names.add(new LabelledText.Name(entity.type(), spelling, role(gold, entity)));
            }
        }
        List<LabelledText.Number> results =
                gold.results().stream().map(CueTraining::number).toList();
        return new Example(gold, new LabelledText(text, names, results));
    }

    private static Role role(GoldPaper gold, GoldEntity entity) throws IOException {
        for (Role role : entity.type().roles()) {
            if (role.label().equals(entity.role())) {
                return role;
            }
        }
        throw new IOException(gold.source() + ": '" + entity.role() + "' is no role of a " + entity.type() + "; give '"
                + entity.name() + "' one to learn from");
    }

    private static LabelledText.Number number(GoldResult result) {
        @Nullable String unit = result.unit().isEmpty() ? null : result.unit();
        return new LabelledText.Number(result.value().replaceAll("[,\\s%]", ""), unit);
    }
}
