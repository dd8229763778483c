package org.papergraph.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.papergraph.paper.EntityType;

/**
 * How well predictions agree with gold, over all papers.
 *
 * @param entities counts of each type's entities
 * @param roles of the matched entities ({@code predicted} and {@code gold}), those with gold's role ({@code matched})
 * @param results counts of results
 * @param slots for {@code dataset}, {@code method}, {@code comparison}: of the matched results, those that agree in it
 * @param papers gold papers
 * @param notFound gold papers without a prediction; all of theirs counts as missed
 * @param errors one for each gold paper, in the gold file's order
 */
public record Scores(
        Map<EntityType, Tally> entities,
        Tally roles,
        Tally results,
        Map<String, Tally> slots,
        int papers,
        int notFound,
        List<PaperErrors> errors) {

    public Scores {
        entities = new EnumMap<>(entities);
        slots = new LinkedHashMap<>(slots);
        errors = List.copyOf(errors);
    }

    /** Counts of the entities of all types. */
    public Tally allEntities() {
        return entities.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** The six lines that the guideline's script prints, without a line feed at the end. */
    public String text() {
        List<String> lines = new ArrayList<>();
        entityFigures().forEach((name, figures) -> lines.add(padded(name) + " " + dictionary(figures, "'")));
        lines.add("roles " + roleAccuracy() + " results " + dictionary(results.figures(), "'") + " "
                + dictionary(slotFigures(), "'") + " papers " + papers + " not found " + notFound);
        return String.join("\n", lines);
    }

    /** The JSON object that the guideline's script prints. */
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.putAll(entityFigures());
        all.put("role_accuracy", roleAccuracy());
        all.put("results", results.figures());
        all.put("result_slots", slotFigures());
        all.put("papers", papers);
        all.put("papers_not_found", notFound);
        return dictionary(all, "\"");
    }

    private Map<String, Map<String, Object>> entityFigures() {
        Map<String, Map<String, Object>> figures = new LinkedHashMap<>();
        for (EntityType type : EntityType.values()) {
            figures.put(type.name(), entities.getOrDefault(type, Tally.NONE).figures());
        }
        figures.put("all", allEntities().figures());
        return figures;
    }

    private BigDecimal roleAccuracy() {
        return Tally.accuracy(roles.matched(), roles.predicted());
    }

    private Map<String, Object> slotFigures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        slots.forEach((slot, tally) -> figures.put(slot, Tally.accuracy(tally.matched(), tally.predicted())));
        return figures;
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(0, 8 - name.length()));
    }

    /** Python's spelling of a dictionary, which with double quotes is JSON's. Numbers have one decimal or none. */
    private static String dictionary(Map<?, ?> map, String quote) {
        return map.entrySet().stream()
                .map(entry -> quote + entry.getKey() + quote + ": "
                        + (entry.getValue() instanceof Map<?, ?> inner ? dictionary(inner, quote) : entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
