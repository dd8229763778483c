package org.papergraph.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
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
import org.papergraph.paper.Source;
import org.papergraph.paper.Span;

/** Small papers made up for tests, with what their texts say. */
public final class SampleExtractions {

    /** Proposes DraftNet for machine translation on WMT14, with a result against Transformer. */
    public static final Extraction DRAFTNET = draftNet();

    /** Uses DraftNet for summarization; names WMT14 in another spelling. */
    public static final Extraction SUMMARIES = summaries();

    /** Known by title alone, without results. */
    public static final Extraction SURVEY = survey();

    private final Paper paper;
    private final List<Entity> entities = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    /** Begins an extraction of a paper. */
    public SampleExtractions(Paper paper) {
        this.paper = paper;
    }

    /** All samples. */
    public static List<Extraction> all() {
        return List.of(DRAFTNET, SUMMARIES, SURVEY);
    }

    /** Adds an entity with a mention wherever the text holds the name or an alias. */
    public SampleExtractions entity(EntityType type, Role role, String name, String... aliases) {
        List<Mention> mentions = new ArrayList<>();
        TreeSet<Span> taken = new TreeSet<>();
        Stream.concat(Stream.of(name), Arrays.stream(aliases))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(spelling -> {
                    String text = paper.text();
                    for (int at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
                        Span span = new Span(at, at + spelling.length());
                        if (taken.stream().noneMatch(span::overlaps)) {
                            taken.add(span);
                            mentions.add(new Mention(span, spelling, type, 0.93));
                        }
                    }
                });
        mentions.sort(Comparator.comparing(Mention::span));
        entities.add(new Entity(type, name, List.of(aliases), role, mentions));
        return this;
    }

    /** Adds a result whose number and unit stand in the text as {@code raw}. */
    public SampleExtractions result(
            String raw,
            String value,
            @Nullable String unit,
            @Nullable Comparison comparison,
            @Nullable String method,
            @Nullable String task,
            @Nullable String dataset,
            @Nullable String metric,
            @Nullable String baseline) {
        int at = paper.text().indexOf(raw);
        Span span = new Span(at, at + raw.length());
        results.add(new Result(
                method, task, dataset, metric, value, unit, comparison, baseline, span, sentenceOf(span), 0.8125));
        return this;
    }

    /** Adds a relation between two entities that the sentence in which {@code words} stand states. */
    public SampleExtractions relation(RelationType type, String subject, String object, String words) {
        Span sentence =
                sentenceOf(new Span(paper.text().indexOf(words), paper.text().indexOf(words) + words.length()));
        Entity one = entity(subject);
        Entity other = entity(object);
        List<Span> mentions = Stream.concat(one.mentions().stream(), other.mentions().stream())
                .map(Mention::span)
                .filter(sentence::contains)
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

    /** What was added. */
    public Extraction extraction() {
        return new Extraction(paper, sentences(), entities, results, relations);
    }

    private Span sentenceOf(Span span) {
        return sentences().stream()
                .filter(sentence -> sentence.contains(span))
                .findFirst()
                .orElseThrow();
    }

    private List<Span> sentences() {
        String text = paper.text();
        List<Span> sentences = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean ends = text.charAt(at) == '\n' || text.startsWith(". ", at);
            if (ends) {
                sentences.add(new Span(begin, text.charAt(at) == '\n' ? at : at + 1));
                begin = text.charAt(at) == '\n' ? at + 1 : at + 2;
            }
        }
        sentences.add(new Span(begin, text.length()));
        return sentences;
    }

    private static Extraction draftNet() {
        Paper paper = new Paper(
                "001-007",
                "DraftNet: Faster Machine Translation by Drafting",
                "Decoding with large models is slow. We propose DraftNet, a drafting network for machine translation. "
                        + "On WMT14, DraftNet reaches 28.4 BLEU and is 2.5x faster than Transformer. "
                        + "The bilingual evaluation understudy (BLEU) does not suffer.",
                List.of("Ada Lovelace", "Charles Babbage"),
                "2024-05",
                "ACL",
                "10.18653/v1/2024.acl-long.7",
                "2405.00007",
                "https://example.org/draftnet",
                List.of(new Source("listing.txt", 12), new Source("more/acl.bib", 3)));
        return new SampleExtractions(paper)
                .entity(EntityType.Method, Role.PROPOSED, "DraftNet")
                .entity(EntityType.Task, Role.ADDRESSED, "Machine Translation", "machine translation")
                .entity(EntityType.Dataset, Role.USED, "WMT14")
                .entity(EntityType.Metric, Role.REPORTED, "bilingual evaluation understudy", "BLEU")
                .entity(EntityType.Method, Role.COMPARED, "Transformer")
                .result(
                        "28.4",
                        "28.4",
                        null,
                        null,
                        "DraftNet",
                        "Machine Translation",
                        "WMT14",
                        "bilingual evaluation understudy",
                        null)
                .result("2.5x", "2.5", "x", Comparison.SPEEDUP, "DraftNet", null, null, null, "Transformer")
                .relation(RelationType.USED_FOR_TASK, "DraftNet", "Machine Translation", "We propose DraftNet")
                .relation(RelationType.EVALUATED_ON, "DraftNet", "WMT14", "On WMT14")
                .relation(RelationType.OUTPERFORMS, "DraftNet", "Transformer", "On WMT14")
                .relation(RelationType.COMPARED_WITH, "DraftNet", "Transformer", "On WMT14")
                .extraction();
    }

    private static Extraction summaries() {
        Paper paper = new Paper(
                "",
                "Drafted Summaries",
                "We apply DraftNet to summarization. Trained on WMT-14 and evaluated on NewsRoom, it improves ROUGE by "
                        + "1.50%. Machine translation is not our concern.",
                List.of("Grace Hopper"),
                "2025",
                "",
                "10.1000/(sum)<7>",
                "",
                "",
                List.of(new Source("listing.txt", 40)));
        return new SampleExtractions(paper)
                .entity(EntityType.Method, Role.USED, "DraftNet")
                .entity(EntityType.Task, Role.ADDRESSED, "summarization")
                .entity(EntityType.Task, Role.ADDRESSED, "Machine translation")
                .entity(EntityType.Dataset, Role.USED, "WMT-14")
                .entity(EntityType.Dataset, Role.USED, "NewsRoom")
                .entity(EntityType.Metric, Role.REPORTED, "ROUGE")
                .result(
                        "1.50%",
                        "1.50", "%", Comparison.IMPROVEMENT, "DraftNet", "summarization", "NewsRoom", "ROUGE", null)
                .extraction();
    }

    private static Extraction survey() {
        Paper paper = Paper.of(
                "What We Know about Drafting",
                "We survey drafting for machine translation. Transformers and DraftNets are compared on WMT14.",
                new Source("-", 1));
        return new SampleExtractions(paper)
                .entity(EntityType.Method, Role.USED, "Transformers")
                .entity(EntityType.Method, Role.USED, "DraftNets")
                .entity(EntityType.Task, Role.ADDRESSED, "machine translation")
                .entity(EntityType.Dataset, Role.USED, "WMT14")
                .relation(RelationType.BENCHMARK_FOR, "WMT14", "machine translation", "Transformers and DraftNets")
                .relation(RelationType.BASED_ON, "DraftNets", "Transformers", "Transformers and DraftNets")
                .relation(RelationType.PART_OF, "DraftNets", "Transformers", "Transformers and DraftNets")
                .relation(RelationType.KIND_OF, "DraftNets", "Transformers", "Transformers and DraftNets")
                .extraction();
    }
}
