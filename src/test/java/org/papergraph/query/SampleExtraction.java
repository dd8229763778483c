package org.papergraph.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Relation;
import org.papergraph.paper.RelationType;
import org.papergraph.paper.Result;
import org.papergraph.paper.Role;
import org.papergraph.paper.Span;

/** Writes down what a short text says, as a reader who never errs would extract it. */
final class SampleExtraction {

    private static final Pattern SENTENCE = Pattern.compile("[^\\s](?:[^.\\n]|\\.(?!\\s|$))*\\.?");

    private final Paper paper;
    private final List<Span> sentences = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    SampleExtraction(Paper paper) {
        this.paper = paper;
        Matcher matcher = SENTENCE.matcher(paper.text());
        while (matcher.find()) {
            sentences.add(new Span(matcher.start(), matcher.end()));
        }
    }

    /** Every place of the text that holds one of the names as whole words is a mention. */
    SampleExtraction names(EntityType type, Role role, double confidence, String... names) {
        List<Mention> mentions = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?<![\\w-])(" + String.join("|", names) + ")(?![\\w-])")
                .matcher(paper.text());
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            boolean free = entities.stream()
                    .flatMap(entity -> entity.mentions().stream())
                    .noneMatch(mention -> mention.span().overlaps(span));
            if (free) {
                mentions.add(new Mention(span, matcher.group(), type, confidence));
            }
        }
        List<String> aliases = Arrays.asList(names).subList(1, names.length);
        entities.add(new Entity(type, names[0], aliases, role, mentions));
        return this;
    }

    /** A result whose number, with unit, stands in the text once. */
    SampleExtraction reports(
            String text,
            String value,
            @Nullable String unit,
            @Nullable String method,
            @Nullable String task,
            @Nullable String dataset,
            @Nullable String metric,
            @Nullable Comparison comparison,
            @Nullable String baseline) {
        int begin = paper.text().indexOf(text);
        Span span = new Span(begin, begin + text.length());
        Span sentence =
                sentences.stream().filter(s -> s.contains(span)).findFirst().orElseThrow();
        results.add(new Result(method, task, dataset, metric, value, unit, comparison, baseline, span, sentence, 0.8));
        return this;
    }

    /** A relation that the first sentence which names both things states. */
    SampleExtraction states(String subject, RelationType type, String object) {
        Entity one = entity(subject);
        Entity other = entity(object);
        Span sentence = sentences.stream()
                .filter(s -> s.begin() > 0
                        && !spans(one, s).isEmpty()
                        && !spans(other, s).isEmpty())
                .findFirst()
                .orElseThrow();
        List<Span> mentions = Stream.concat(spans(one, sentence).stream(), spans(other, sentence).stream())
                .toList();
        relations.add(new Relation(type, Relation.End.of(one), Relation.End.of(other), sentence, mentions, 0.9));
        return this;
    }

    private Entity entity(String name) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Span> spans(Entity entity, Span sentence) {
        return entity.mentions().stream()
                .map(Mention::span)
                .filter(sentence::contains)
                .toList();
    }

    Extraction extraction() {
        return new Extraction(paper, sentences, entities, results, relations);
    }
}
