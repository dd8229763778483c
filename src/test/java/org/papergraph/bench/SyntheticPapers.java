package org.papergraph.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Result;
import org.papergraph.paper.Role;
import org.papergraph.paper.Source;
import org.papergraph.paper.Span;

/**
 * Papers of the size and shape of real ones: 13 entities, 18 mentions, 6 sentences that hold them, 1 result.
 *
 * <p>How often an entity is named follows Zipf's law. The nth paper is the same in every run.
 */
final class SyntheticPapers {

    private static final int SENTENCES = 7;
    private static final int WORDS_OF_A_SENTENCE = 24;
    private static final int RARE_METHODS = 300_000;

    private final double[] words = zipf(20_000, 1.0);
    private final Map<EntityType, double[]> popularity = Map.of(
            EntityType.Task, zipf(80_000, 1.0),
            EntityType.Method, zipf(RARE_METHODS, 0.95),
            EntityType.Dataset, zipf(40_000, 0.9),
            EntityType.Metric, zipf(4_000, 1.1));

    /** The name of the entity of a rank, most popular first. */
    static String name(EntityType type, int rank) {
        return switch (type) {
            case Task -> "problem " + word(rank);
            case Method -> word(rank) + " net";
            case Dataset -> "Set" + word(rank).replace(" ", "");
            case Metric -> "rate of " + word(rank);
        };
    }

    Extraction paper(int number) {
        Random random = new Random(number * 7919L + 17);
        Map<String, EntityType> names = new LinkedHashMap<>();
        draw(random, names, EntityType.Task, 3);
        draw(random, names, EntityType.Method, 6);
        draw(random, names, EntityType.Dataset, 2);
        draw(random, names, EntityType.Metric, 2);
        List<String> order = new ArrayList<>(names.keySet());

        StringBuilder text = new StringBuilder(word(number + 1) + " " + sentence(random, 8));
        int titleEnd = text.length();
        text.append('\n');
        List<Span> sentences = new ArrayList<>(List.of(new Span(0, titleEnd)));
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        int mention = 0;
        Span number1 = new Span(0, 1);
        for (int s = 0; s < SENTENCES; s++) {
            int begin = text.length();
            text.append(sentence(random, WORDS_OF_A_SENTENCE / 2));
            for (int m = 0; s < SENTENCES - 1 && m < 3; m++, mention++) {
                String name = order.get(mention % order.size());
                text.append(' ');
                Span span = new Span(text.length(), text.length() + name.length());
                text.append(name).append(' ').append(sentence(random, 2));
                double confidence = 0.5 + random.nextInt(500) / 1000.0;
                mentions.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(new Mention(span, name, names.getOrDefault(name, EntityType.Task), confidence));
            }
            if (s == SENTENCES - 2) {
                text.append(" reaches ");
                number1 = new Span(text.length(), text.length() + 5);
                text.append(10 + random.nextInt(90))
                        .append('.')
                        .append(random.nextInt(10))
                        .append('%');
            }
            text.append(s == SENTENCES - 1 ? "." : ". ");
            sentences.add(new Span(begin, text.length() - (s == SENTENCES - 1 ? 0 : 1)));
        }
        return extraction(number, text.toString(), titleEnd, sentences, mentions, number1, random);
    }

    private static Extraction extraction(
            int number,
            String text,
            int titleEnd,
            List<Span> sentences,
            Map<String, List<Mention>> mentions,
            Span span,
            Random random) {
        Paper paper = new Paper(
                "p" + number,
                text.substring(0, titleEnd),
                text.substring(titleEnd + 1),
                List.of("Ann " + word(random.nextInt(60_000)), "Bo " + word(random.nextInt(60_000)), "Cy " + number),
                Integer.toString(2000 + random.nextInt(26)),
                "Venue " + random.nextInt(200),
                "10.1000/" + number,
                "",
                "https://example.org/" + number,
                List.of(new Source("listing-" + number / 1000 + ".txt", number % 1000 + 1)));
        List<Entity> entities = new ArrayList<>();
        for (Map.Entry<String, List<Mention>> entry : mentions.entrySet()) {
            EntityType type = entry.getValue().get(0).type();
            List<Role> roles = type.roles();
            Role role = random.nextInt(3) == 0 ? roles.get(random.nextInt(roles.size())) : roles.get(0);
            entities.add(new Entity(type, entry.getKey(), List.of(), role, entry.getValue()));
        }
        Result result = new Result(
                first(entities, EntityType.Method),
                first(entities, EntityType.Task),
                first(entities, EntityType.Dataset),
                first(entities, EntityType.Metric),
                span.in(text).replace("%", ""),
                "%",
                Comparison.IMPROVEMENT,
                null,
                span,
                sentences.stream().filter(s -> s.contains(span)).findFirst().orElseThrow(),
                0.75);
        return new Extraction(paper, sentences, entities, List.of(result));
    }

    private static String first(List<Entity> entities, EntityType type) {
        return entities.stream()
                .filter(entity -> entity.type() == type)
                .map(Entity::name)
                .findFirst()
                .orElseThrow();
    }

    private void draw(Random random, Map<String, EntityType> names, EntityType type, int count) {
        int drawn = 0;
        while (drawn < count) {
            String name = spelled(random, type, name(type, rank(random, popularity.get(type))));
            if (names.putIfAbsent(name, type) == null) {
                drawn++;
            }
        }
    }

    /** Three of ten papers write a method in the plural or a task with a capital. */
    private static String spelled(Random random, EntityType type, String name) {
        boolean otherwise = random.nextInt(10) < 3;
        return switch (type) {
            case Method -> otherwise ? name + "s" : name;
            case Task -> otherwise ? "P" + name.substring(1) : name;
            case Dataset, Metric -> name;
        };
    }

    private String sentence(Random random, int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(word(rank(random, words)));
        }
        return sentence.toString();
    }

    /** A pronounceable word of its own for each number; two words from some size on. */
    private static String word(int number) {
        String consonants = "bdfgklmnprstvz";
        String vowels = "aeiou";
        StringBuilder word = new StringBuilder();
        int rest = number;
        do {
            word.append(consonants.charAt(rest % 14)).append(vowels.charAt(rest / 14 % 5));
            rest /= 70;
        } while (rest > 0);
        return word.append('n').toString();
    }

    private static int rank(Random random, double[] cumulative) {
        int at = java.util.Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return at >= 0 ? at : -at - 1;
    }

    private static double[] zipf(int size, double exponent) {
        double[] cumulative = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += 1 / Math.pow(rank + 1, exponent);
            cumulative[rank] = sum;
        }
        return cumulative;
    }
}
