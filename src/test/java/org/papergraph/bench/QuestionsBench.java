package org.papergraph.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Question;
import org.papergraph.query.QuestionMeasurement;
import org.papergraph.query.QuestionTime;
import org.papergraph.store.PaperStore;

/**
 * How long questions take in stores of different sizes, side by side as a table in Markdown.
 *
 * <p>{@code DIR,DIR... [QUESTION...]}: asks all questions, or those that are named, in each store. Times are those of the
 * asking thread on the processor, so that what else the machine does matters little. The table stands in
 * {@code docs/performance.md}, with where its stores come from.
 */
final class QuestionsBench {

    private QuestionsBench() {}

    public static void main(String[] args) {
        List<String> wanted = List.of(args).subList(1, args.length);
        List<Question> questions = new ArrayList<>(Catalogue.load().questions());
        questions.removeIf(question -> !wanted.isEmpty() && !wanted.contains(question.name()));
        QuestionMeasurement measurement = new QuestionMeasurement(
                new Catalogue(questions),
                10,
                Duration.ofHours(1),
                ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
        Map<String, List<String>> table = new LinkedHashMap<>();
        StringBuilder head = new StringBuilder("| question |");
        int stores = 0;
        for (String folder : args[0].split(",")) {
            int column = stores++;
            head.append(' ').append(Path.of(folder).getFileName()).append(" p50 / p95 (rows) |");
            try (PaperStore store = PaperStore.openExisting(Path.of(folder))) {
                store.read(dataset -> {
                    measurement.measure(dataset, time -> {
                        System.err.println(name(time) + " " + cell(time));
                        List<String> row = table.computeIfAbsent(name(time), none -> new ArrayList<>());
                        while (row.size() < column) {
                            row.add("");
                        }
                        row.add(cell(time));
                    });
                    return column;
                });
            }
        }
        System.out.println(head);
        System.out.println("|---" + "|---:".repeat(stores) + "|");
        table.forEach((name, cells) -> System.out.println("| " + name + " | " + String.join(" | ", cells) + " |"));
    }

    private static String name(QuestionTime time) {
        return time.question() + (time.given().isEmpty() ? "" : " " + String.join("= ", time.given()) + "=");
    }

    private static String cell(QuestionTime time) {
        return time.inTime()
                ? String.format(
                        Locale.ROOT,
                        "%.1f / %.1f (%d)",
                        time.median().toNanos() / 1e6,
                        time.p95().toNanos() / 1e6,
                        time.rows())
                : "> " + time.p95().toSeconds() + " s";
    }
}
