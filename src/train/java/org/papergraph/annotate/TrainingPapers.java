package org.papergraph.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.papergraph.encode.LabelledText;
import org.papergraph.evaluate.GoldFile;
import org.papergraph.evaluate.GoldPaper;

/** The papers that all is learned from: those of gold files, behind them those annotated papers whose texts are there. */
final class TrainingPapers {
    static final int HALVES = 2;

    private final List<Paper> papers = new ArrayList<>();

    /**
     * A paper.
     *
     * @param gold what is known of it
     * @param tokens the same with tokens and the places of its names
     * @param isGold whether it is of a gold file
     */
    record Paper(GoldPaper gold, GoldPapers.GoldPaper tokens, boolean isGold) {

        /** One of some parts, the same whatever papers there are. */
        private int part(int parts) {
            return Math.floorMod(gold.title().strip().hashCode() * 31 + 7, parts);
        }

        /** Whether it is a gold paper of one of some folds. */
        boolean isInFold(int fold, int folds) {
            return isGold && part(folds) == fold;
        }

        /** Whether it is in one of the halves of all papers. */
        boolean isInHalf(int half) {
            return part(HALVES) == half;
        }

        /** With its labels, for encoders and heads that label. */
        LabelledText text() {
            List<Integer> labels = new ArrayList<>();
            for (int i = 0; i < tokens.sentences().size(); i++) {
                int[] ofSentence = new int[tokens.sentences().get(i).tokens().size()];
                for (LabelProbabilities.Run run : tokens.mentions().get(i)) {
                    Arrays.fill(
                            ofSentence,
                            run.first(),
                            run.last() + 1,
                            2 * run.type().ordinal() + 2);
                    ofSentence[run.first()] = 2 * run.type().ordinal() + 1;
                }
                Arrays.stream(ofSentence).forEach(labels::add);
            }
            return new LabelledText(
                    EncoderRecognizer.words(tokens.sentences()),
                    labels.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /**
     * Reads papers.
     *
     * @param goldFiles in the gold format; a comma between two
     * @param annotations folder of annotations without texts; none when it is missing
     * @param corpora folder of the corpora with their texts
     * @param folder where they are written together as {@code papers.jsonl}; its files go where others were
     */
    static TrainingPapers read(String goldFiles, Path annotations, Path corpora, Path folder, Consumer<String> progress)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : goldFiles.split(",")) {
            // What is wrong in it is told by its own name and line.
            GoldFile.read(Path.of(file));
            Files.readAllLines(Path.of(file), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .forEach(lines::add);
        }
        int gold = lines.size();
        if (Files.isDirectory(annotations)) {
            for (JsonNode paper : AnnotatedCorpus.read(annotations, corpora)) {
                lines.add(paper.toString());
            }
        }
        Files.createDirectories(folder);
        Path file = folder.resolve("papers.jsonl");
        if (Files.exists(file)
                && !Files.readAllLines(file, StandardCharsets.UTF_8).equals(lines)) {
            progress.accept("other papers than before: " + folder + " is begun anew");
            deleteFiles(folder);
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
        List<GoldPaper> known = GoldFile.read(file);
        List<GoldPapers.GoldPaper> tokens = new GoldPapers().read(file);
        TrainingPapers read = new TrainingPapers();
        for (int i = 0; i < known.size(); i++) {
            read.papers.add(new Paper(known.get(i), tokens.get(i), i < gold));
        }
        progress.accept(gold + " gold papers, " + (known.size() - gold) + " annotated ones");
        return read;
    }

    /** What was learned from other papers is no half of what is learned from these. */
    private static void deleteFiles(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    List<Paper> papers() {
        return papers;
    }

    /** Some of them. */
    List<Paper> those(Predicate<Paper> chosen) {
        return papers.stream().filter(chosen).toList();
    }

    /** The texts of some of them, with their labels. */
    List<LabelledText> texts(Predicate<Paper> chosen) {
        return papers.stream().filter(chosen).map(Paper::text).toList();
    }
}
