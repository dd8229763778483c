package org.papergraph.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papergraph.paper.Comparison;

/**
 * What results are told by.
 *
 * @param judge tells whether a number is a result
 * @param comparison tells what it says: outcome 0 a value by itself, then the {@link Comparison}s in their order
 * @param slots choose what it belongs to
 * @param lexicon names of metrics
 * @param calibration from the product of the models' probabilities to the share of such results that are right
 */
record ResultModels(
        LogLinearModel judge,
        LogLinearModel comparison,
        Map<Slot, LogLinearModel> slots,
        MetricLexicon lexicon,
        Calibration calibration) {

    static final int COMPARISONS = Comparison.values().length + 1;

    private static final String SECTION = "## ";

    ResultModels {
        slots = Map.copyOf(slots);
    }

    LogLinearModel slot(Slot slot) {
        LogLinearModel model = slots.get(slot);
        if (model == null) {
            throw new IllegalStateException("there is no model for the slot " + slot);
        }
        return model;
    }

    static ResultModels parse(String text) {
        Map<String, List<String>> sections = sections(text);
        Map<Slot, LogLinearModel> slots = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            slots.put(slot, LogLinearModel.parse(1, section(sections, slot.name())));
        }
        return new ResultModels(
                LogLinearModel.parse(1, section(sections, "RESULT")),
                LogLinearModel.parse(COMPARISONS - 1, section(sections, "COMPARISON")),
                slots,
                MetricLexicon.parse(section(sections, "LEXICON")),
                Calibration.parse(section(sections, "CALIBRATION")));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        append(text, "RESULT", judge.lines());
        append(text, "COMPARISON", comparison.lines());
        for (Slot slot : Slot.values()) {
            append(text, slot.name(), slot(slot).lines());
        }
        append(text, "LEXICON", lexicon.lines());
        append(text, "CALIBRATION", calibration.lines());
        return text.toString();
    }

    static Map<String, List<String>> sections(String text) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith(SECTION)) {
                lines = new ArrayList<>();
                sections.put(line.substring(SECTION.length()), lines);
            } else {
                lines.add(line);
            }
        }
        return sections;
    }

    static List<String> section(Map<String, List<String>> sections, String name) {
        List<String> lines = sections.get(name);
        if (lines == null) {
            throw new IllegalArgumentException("there is no section " + name);
        }
        return lines;
    }

    static void append(StringBuilder text, String name, List<String> lines) {
        text.append(SECTION).append(name).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
    }
}
