package org.papergraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Asks every question of a catalogue again and again, and says how long it takes to answer and to write the answer.
 *
 * <p>Each question is asked with what it needs, and once more for each parameter that may be left out. What entities and
 * papers it is asked for comes from the graph: things as mentions meet them, the most common among them; for texts,
 * numbers and dates the question's own examples are taken. Each value counts alike. A first round is not counted.
 */
public final class QuestionMeasurement {

    private static final int VALUES = 10;
    /** Of one question; a slow one is asked fewer times. */
    private static final Duration ENOUGH = Duration.ofMillis(500);

    private final Catalogue catalogue;
    private final int mostRuns;
    private final Duration timeLimit;
    private final LongSupplier nanoseconds;

    /**
     * A measurement.
     *
     * @param mostRuns so many runs of a question are enough, at least 1; a slow one gets fewer
     * @param timeLimit after which a question is given up
     * @param nanoseconds the clock: the time of day, or, on a machine that is busy otherwise, that of the asking thread on the
     *     processor
     */
    public QuestionMeasurement(Catalogue catalogue, int mostRuns, Duration timeLimit, LongSupplier nanoseconds) {
        this.catalogue = catalogue;
        this.mostRuns = mostRuns;
        this.timeLimit = timeLimit;
        this.nanoseconds = nanoseconds;
    }

    /**
     * Asks all questions, within the caller's transaction.
     *
     * @param times hears of each as soon as it is known
     */
    public void measure(DatasetGraph dataset, Consumer<QuestionTime> times) {
        SampleValues values = new SampleValues(dataset, VALUES);
        Answers answers = new Answers(dataset, timeLimit);
        for (Question question : catalogue.questions()) {
            List<Parameter> needed =
                    question.parameters().stream().filter(Parameter::required).toList();
            ask(answers, question, needed, values, times);
            for (Parameter parameter : question.parameters()) {
                if (!parameter.required() && parameter.defaultValue() == null) {
                    List<Parameter> given = new ArrayList<>(needed);
                    given.add(parameter);
                    ask(answers, question, given, values, times);
                }
            }
        }
    }

    private void ask(
            Answers answers,
            Question question,
            List<Parameter> given,
            SampleValues values,
            Consumer<QuestionTime> times) {
        List<Map<String, String>> arguments = arguments(given, values);
        if (!arguments.isEmpty()) {
            times.accept(
                    time(answers, question, given.stream().map(Parameter::name).toList(), arguments));
        }
    }

    /** Arguments for all parameters; several parameters of a type get different values where there are some. */
    private static List<Map<String, String>> arguments(List<Parameter> given, SampleValues values) {
        List<Map<String, String>> all = new ArrayList<>();
        int count = given.stream()
                .mapToInt(parameter -> values.of(parameter).size())
                .max()
                .orElse(1);
        for (int i = 0; i < count; i++) {
            Map<String, String> arguments = new LinkedHashMap<>();
            for (int p = 0; p < given.size(); p++) {
                List<String> known = values.of(given.get(p));
                if (known.isEmpty()) {
                    return List.of();
                }
                arguments.put(given.get(p).name(), known.get((i + p) % known.size()));
            }
            all.add(arguments);
        }
        return all;
    }

    private QuestionTime time(
            Answers answers, Question question, List<String> given, List<Map<String, String>> arguments) {
        List<Duration> runs = new ArrayList<>();
        try {
            ask(answers, question, arguments, Math.min(mostRuns, arguments.size()), runs);
            runs.clear();
            long rows = ask(answers, question, arguments, mostRuns, runs);
            Collections.sort(runs);
            return new QuestionTime(
                    question.name(), given, runs.size(), rows, quantile(runs, 0.5), quantile(runs, 0.95), true);
        } catch (TimeLimitException late) {
            return new QuestionTime(question.name(), given, runs.size(), 0, timeLimit, timeLimit, false);
        }
    }

    /** Asks until it is enough; returns the most rows of an answer. */
    private long ask(
            Answers answers, Question question, List<Map<String, String>> arguments, int most, List<Duration> runs) {
        long rows = 0;
        long begin = nanoseconds.getAsLong();
        for (int run = 0; run < most && (run == 0 || nanoseconds.getAsLong() - begin < ENOUGH.toNanos()); run++) {
            long start = nanoseconds.getAsLong();
            rows = Math.max(rows, write(answers.answer(question, arguments.get(run % arguments.size()))));
            runs.add(Duration.ofNanos(nanoseconds.getAsLong() - start));
        }
        return rows;
    }

    private static long write(Answer answer) {
        AnswerFormat format = switch (answer.kind()) {
            case TABLE, TRUTH -> AnswerFormat.CSV;
            case GRAPH -> AnswerFormat.NTRIPLES;
        };
        try {
            return answer.write(format, OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The smallest of the sorted times that so large a part of them does not exceed. */
    private static Duration quantile(List<Duration> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
