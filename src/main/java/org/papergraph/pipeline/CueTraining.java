package org.papergraph.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papergraph.annotate.AnnotatedText;
import org.papergraph.annotate.TextAnnotator;
import org.papergraph.evaluate.GoldEntity;
import org.papergraph.evaluate.GoldPaper;
import org.papergraph.evaluate.GoldResult;
import org.papergraph.evaluate.Scorer;
import org.papergraph.extract.CueTrainer;
import org.papergraph.extract.ExtractionWeights;
import org.papergraph.extract.HeldOutCases;
import org.papergraph.extract.LabelledText;
import org.papergraph.extract.PaperExtractor;
import org.papergraph.extract.RelatedText;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Role;

/**
 * Fits the weights by which roles and results are told to gold papers, and measures how well that works.
 *
 * <p>The papers are learned from twice: with the places of the gold names as mentions, without those of some things, because
 * a recogniser misses some; and with what a recogniser found that had not learned from them, where that is known. The same
 * files in the same order give the same weights.
 */
public final class CueTraining {

    /** How many parts the papers are dealt out to for cross-validation. */
    private static final int PARTS = 2;

    private final Consumer<String> progress;

    /**
     * A gold paper, and the same as the extraction sees it.
     *
     * @param file name of its file
     * @param gold the paper
     * @param labelled with its names as mentions
     * @param thinned with those of some things
     * @param unseen with what a recogniser found; where that is not known, as {@code thinned}
     */
    record Example(String file, GoldPaper gold, LabelledText labelled, LabelledText thinned, LabelledText unseen) {}

    /** @param progress is told, in a few words, what is being done and how good it came out */
    public CueTraining(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Fits weights to the papers of some files and writes them.
     *
     * @param gold files in the gold format
     * @param texts the texts of papers of which a gold file has only the annotation: JSON Lines, also {@code .gz}
     * @param mentions what recognisers found in such papers as they had not learned from: {@link UnseenMentions}' format
     * @param folder where {@link ExtractionWeights#write} writes
     * @throws IOException when a file cannot be read or written, or there are too few papers
     */
    public void train(List<Path> gold, List<Path> texts, List<Path> mentions, Path folder) throws IOException {
        UnseenMentions found = UnseenMentions.read(mentions);
        List<Example> examples = new ArrayList<>();
        for (Path file : gold) {
            for (GoldPaper paper : new AnnotationTexts(texts).read(file)) {
                examples.add(example(String.valueOf(file.getFileName()), paper, found));
            }
        }
        if (examples.size() < PARTS) {
            throw new IOException("there are not enough annotated papers in " + gold);
        }
        progress.accept(examples.size() + " annotated papers");
        HeldOutCases cases = new HeldOutCases();
        crossValidate(examples, cases);
        progress.accept("of what is said with some probability so much is right:\n" + cases.table());
        weights(examples).calibrated(cases).write(folder);
    }

    /**
     * Fits how relations are told to corpora of annotated relations and writes it beside the other weights.
     *
     * @param corpora to learn from
     * @param heldOut others, by which confidences are calibrated
     * @param folder where {@link ExtractionWeights#writeRelations} writes
     * @throws IOException when a file cannot be read or written, or is not in the format
     */
    public void trainRelations(List<Path> corpora, List<Path> heldOut, Path folder) throws IOException {
        List<RelatedText> seen = new ArrayList<>();
        for (Path file : corpora) {
            seen.addAll(RelationCorpus.read(file));
        }
        List<RelatedText> unseen = new ArrayList<>();
        for (Path file : heldOut) {
            unseen.addAll(RelationCorpus.read(file));
        }
        progress.accept(seen.size() + " texts to learn from, " + unseen.size() + " to calibrate by");
        ExtractionWeights.writeRelations(seen, unseen, folder);
    }

    /** Says how papers are scored that are extracted by weights which were fitted to other papers. */
    private void crossValidate(List<Example> examples, HeldOutCases cases) {
        List<GoldPaper> gold = new ArrayList<>();
        List<GoldPaper> withAll = new ArrayList<>();
        List<GoldPaper> withFound = new ArrayList<>();
        Map<String, List<GoldPaper>> byFile = new TreeMap<>();
        for (int part = 0; part < PARTS; part++) {
            List<Example> seen = new ArrayList<>();
            List<Example> unseen = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % PARTS == part ? unseen : seen).add(examples.get(i));
            }
            ExtractionWeights weights = weights(seen);
            PaperExtractor extractor = new PaperExtractor(weights);
            for (Example example : unseen) {
                gold.add(example.gold);
                byFile.computeIfAbsent(example.file, ignored -> new ArrayList<>())
                        .add(example.gold);
                withAll.add(GoldPaper.of(extractor.extract(example.gold.paper(), example.labelled.text())));
                withFound.add(GoldPaper.of(extractor.extract(example.gold.paper(), example.unseen.text())));
                cases.add(weights, example.unseen);
            }
            progress.accept("part " + (part + 1) + " of " + PARTS + " is done");
        }
        progress.accept(PARTS + "-fold cross-validation, with the gold names as mentions:");
        progress.accept(Scorer.score(gold, withAll).text());
        progress.accept("with what a recogniser finds, or as many of them:");
        progress.accept(Scorer.score(gold, withFound).text());
        byFile.forEach((file, papers) -> progress.accept(
                "of these " + file + ":\n" + Scorer.score(papers, withFound).text()));
    }

    private static ExtractionWeights weights(List<Example> examples) {
        List<LabelledText> texts = new ArrayList<>();
        for (Example example : examples) {
            texts.add(example.thinned);
            texts.add(example.unseen);
        }
        return new CueTrainer().train(texts);
    }

    static Example example(GoldPaper gold) throws IOException {
        return example("", gold, UnseenMentions.read(List.of()));
    }

    private static Example example(String file, GoldPaper gold, UnseenMentions found) throws IOException {
        AnnotatedText text = new TextAnnotator(new GoldMentions(gold)).annotate(gold.paper());
        List<LabelledText.Name> names = new ArrayList<>();
        for (GoldEntity entity : gold.entities()) {
            for (String spelling : entity.spellings()) {
                names.add(new LabelledText.Name(entity.type(), spelling, entity.name(), role(gold, entity)));
            }
        }
        List<LabelledText.Number> results =
                gold.results().stream().map(CueTraining::number).toList();
        LabelledText thinned = new LabelledText(thinned(gold, text), names, results);
        Optional<List<Mention>> mentions = found.of(gold.id(), text.text());
        LabelledText unseen =
                mentions.isEmpty() ? thinned : new LabelledText(text.with(mentions.orElseThrow()), names, results);
        return new Example(file, gold, new LabelledText(text, names, results), thinned, unseen);
    }

    /** The text without the mentions of some things, as a recogniser misses them: which, the names decide. */
    private static AnnotatedText thinned(GoldPaper gold, AnnotatedText text) {
        Set<String> missed = new HashSet<>();
        for (GoldEntity entity : gold.entities()) {
            int hash = (gold.title() + entity.name()).hashCode() * 31 + 7;
            if (Math.floorMod(hash, 100) < missedInHundred(entity.type())) {
                missed.addAll(entity.spellings());
            }
        }
        List<Mention> found = text.mentions().stream()
                .filter(mention -> !missed.contains(mention.surfaceForm()))
                .toList();
        return text.with(found);
    }

    /** As the recogniser's model card has it. */
    private static int missedInHundred(EntityType type) {
        return switch (type) {
            case Task -> 35;
            case Method -> 25;
            case Dataset -> 30;
            case Metric -> 40;
        };
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
        return new LabelledText.Number(
                result.value().replaceAll("[,\\s%]", ""),
                said(result.unit()),
                comparison(result.comparison()),
                said(result.method()),
                said(result.task()),
                said(result.dataset()),
                said(result.metric()),
                said(result.baseline()));
    }

    private static @Nullable String said(String part) {
        return part.isEmpty() ? null : part;
    }

    private static @Nullable Comparison comparison(String label) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.label().equals(label)) {
                return comparison;
            }
        }
        return null;
    }
}
