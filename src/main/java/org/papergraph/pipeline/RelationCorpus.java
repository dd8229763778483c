package org.papergraph.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papergraph.extract.RelatedText;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.RelationType;
import org.papergraph.paper.Span;

/**
 * Reads a corpus of annotated relations as JSON Lines: {@code text}, {@code sentences} (begin and end), {@code mentions}
 * (start, end, type) and {@code relations} (type, head, tail). Knows the relations of SciERC (Luan et al., EMNLP 2018) and
 * of SciER (Zhang et al., EMNLP 2024) and says them in ours.
 */
final class RelationCorpus {

    private RelationCorpus() {}

    /**
     * The texts of a file.
     *
     * @throws IOException when it cannot be read or a line is not in the format; the message names file and line
     */
    static List<RelatedText> read(Path file) throws IOException {
        JsonMapper mapper = new JsonMapper();
        List<RelatedText> texts = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            try {
                texts.add(text(mapper.readTree(line)));
            } catch (IllegalArgumentException | IOException e) {
                throw new IOException(
                        file + ":" + number + ": not a text with annotated relations: " + e.getMessage(), e);
            }
        }
        return texts;
    }

    private static RelatedText text(JsonNode json) {
        String text = json.path("text").asText();
        List<RelatedText.Place> places = new ArrayList<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 0; i < json.path("mentions").size(); i++) {
            JsonNode mention = json.path("mentions").get(i);
            for (EntityType type : EntityType.values()) {
                if (type.name().equals(mention.path("type").asText())) {
                    numbers.put(i, places.size());
                    places.add(new RelatedText.Place(
                            new Span(
                                    mention.path("start").asInt(),
                                    mention.path("end").asInt()),
                            type));
                }
            }
        }
        List<RelatedText.Stated> relations = new ArrayList<>();
        List<RelatedText.Pair> open = new ArrayList<>();
        for (JsonNode relation : json.path("relations")) {
            Integer head = numbers.get(relation.path("head").asInt());
            Integer tail = numbers.get(relation.path("tail").asInt());
            if (head != null && tail != null) {
                Optional<RelatedText.Stated> ours = ours(relation.path("type").asText(), head, tail, places);
                ours.ifPresentOrElse(relations::add, () -> open.add(new RelatedText.Pair(head, tail)));
            }
        }
        return new RelatedText(text, sentences(json, text), places, relations, open);
    }

    private static List<Span> sentences(JsonNode json, String text) {
        List<Span> sentences = new ArrayList<>();
        for (JsonNode sentence : json.path("sentences")) {
            sentences.add(new Span(sentence.get(0).asInt(), sentence.get(1).asInt()));
        }
        return sentences.isEmpty() ? List.of(new Span(0, text.length())) : sentences;
    }

    /** What a corpus' relation is among ours; nothing when it is none of them, or may be one. */
    private static Optional<RelatedText.Stated> ours(String label, int head, int tail, List<RelatedText.Place> places) {
        EntityType subject = places.get(head).type();
        EntityType object = places.get(tail).type();
        boolean methods = subject == EntityType.Method && object == EntityType.Method;
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "evaluated-with" -> stated(RelationType.EVALUATED_ON, head, tail, places);
            case "evaluate-for" ->
                object == EntityType.Task
                        ? stated(RelationType.BENCHMARK_FOR, head, tail, places)
                        : stated(RelationType.EVALUATED_ON, tail, head, places);
            case "benchmark-for" -> stated(RelationType.BENCHMARK_FOR, head, tail, places);
            case "used-for" ->
                methods
                        ? stated(RelationType.BASED_ON, tail, head, places)
                        : stated(RelationType.USED_FOR_TASK, head, tail, places);
            case "compare-with", "compare" -> stated(RelationType.COMPARED_WITH, head, tail, places);
            case "part-of" -> stated(RelationType.PART_OF, head, tail, places);
            case "subclass-of", "subtask-of", "hyponym-of" -> stated(RelationType.KIND_OF, head, tail, places);
            default -> Optional.empty();
        };
    }

    private static Optional<RelatedText.Stated> stated(
            RelationType type, int subject, int object, List<RelatedText.Place> places) {
        return type.joins(places.get(subject).type(), places.get(object).type())
                ? Optional.of(new RelatedText.Stated(type, subject, object))
                : Optional.empty();
    }
}
