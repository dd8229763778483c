package org.papergraph.annotate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papergraph.annotate.LabelProbabilities.Run;
import org.papergraph.paper.EntityType;

/**
 * Reads papers with gold annotation and finds the places of the names.
 *
 * <p>The annotation holds names, not places: all occurrences of a name on token boundaries are mentions, the longest
 * name first.
 */
final class GoldPapers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SentenceReader sentenceReader = new SentenceReader();

    /**
     * An annotated paper.
     *
     * @param text title, line feed, abstract
     * @param sentences the text, cut into pieces as the recogniser sees it
     * @param mentions of each piece, the gold mentions, each with probability 1
     */
    record GoldPaper(String text, List<Sentence> sentences, List<List<Run>> mentions) {}

    private record Name(String spelling, EntityType type) {}

    /**
     * The papers of a file, one JSON object a line: {@code title}, {@code abstract}, {@code entities} with {@code type},
     * {@code name} and {@code aliases}.
     *
     * @throws IOException when the file cannot be read or a line is not such an object; the message names file and line
     */
    List<GoldPaper> read(Path file) throws IOException {
        List<GoldPaper> papers = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.isBlank()) {
                try {
                    papers.add(paper(JSON.readTree(line)));
                } catch (JsonProcessingException | IllegalArgumentException problem) {
                    throw new IOException(file + ":" + number + ": not a gold paper: " + problem.getMessage(), problem);
                }
            }
        }
        return papers;
    }

    /**
     * A paper.
     *
     * @throws IllegalArgumentException when title or abstract is missing or a type is none
     */
    GoldPaper paper(JsonNode json) {
        String title = json.path("title").asText().strip();
        String abstractText = json.path("abstract").asText().strip();
        if (title.isEmpty() || abstractText.isEmpty()) {
            throw new IllegalArgumentException("title or abstract is missing");
        }
        List<Name> names = new ArrayList<>();
        for (JsonNode entity : json.path("entities")) {
            EntityType type = EntityType.valueOf(entity.path("type").asText());
            names.add(new Name(entity.path("name").asText(), type));
            entity.path("aliases").forEach(alias -> names.add(new Name(alias.asText(), type)));
        }
        names.removeIf(name -> name.spelling().isBlank());
        names.sort(Comparator.comparingInt((Name name) -> -name.spelling().length()));
        String text = title + "\n" + abstractText;
        List<Sentence> sentences = CrfRecognizer.pieces(sentenceReader.read(text, title.length()));
        List<List<Run>> mentions = new ArrayList<>();
        for (Sentence sentence : sentences) {
            mentions.add(mentions(text, sentence, names));
        }
        return new GoldPaper(text, sentences, mentions);
    }

    private static List<Run> mentions(String text, Sentence sentence, List<Name> longestFirst) {
        Map<Integer, Integer> tokenByBegin = new HashMap<>();
        Map<Integer, Integer> tokenByEnd = new HashMap<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            tokenByBegin.put(tokens.get(i).span().begin(), i);
            tokenByEnd.put(tokens.get(i).span().end(), i);
        }
        boolean[] taken = new boolean[tokens.size()];
        List<Run> mentions = new ArrayList<>();
        for (Name name : longestFirst) {
            int at = text.indexOf(name.spelling(), sentence.span().begin());
            while (at >= 0 && at < sentence.span().end()) {
                Integer first = tokenByBegin.get(at);
                Integer last = tokenByEnd.get(at + name.spelling().length());
                if (first != null && last != null && isFree(taken, first, last)) {
                    Arrays.fill(taken, first, last + 1, true);
                    mentions.add(new Run(first, last, name.type(), 1));
                }
                at = text.indexOf(name.spelling(), at + 1);
            }
        }
        return mentions;
    }

    private static boolean isFree(boolean[] taken, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return first <= last;
    }
}
