package org.papergraph.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.papergraph.encode.LabelledText;
import org.papergraph.evaluate.GoldFile;
import org.papergraph.evaluate.GoldPaper;

/** The papers that all is learned from: those of gold files, behind them those annotated papers whose texts are there. */
final class TrainingPapers {
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
        int part(int parts) {
            return Math.floorMod(gold.title().strip().hashCode() * 31 + 7, parts);
        }
    }

    /**
     * Reads papers.
     *
     * @param goldFiles in the gold format
     * @param annotations folder of annotations without texts; none when it is missing
     * @param corpora folder of the corpora with their texts
     * @param folder where they are written together as {@code papers.jsonl}
     */
    static TrainingPapers read(
            List<Path> goldFiles, Path annotations, Path corpora, Path folder, Consumer<String> progress)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : goldFiles) {
            Files.readAllLines(file, StandardCharsets.UTF_8).stream()
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

    List<Paper> papers() {
        return papers;
    }

    /** The texts with their labels, for heads that label. */
    List<LabelledText> texts() {
        return papers.stream().map(paper -> text(paper.tokens)).toList();
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
}
