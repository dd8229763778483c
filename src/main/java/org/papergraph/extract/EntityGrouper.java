package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

/**
 * Joins the mentions of one thing within a paper, and finds those that the recogniser has overlooked: the same string at
 * another place, and the other half of an acronym's definition.
 */
final class EntityGrouper {

    /** Capitals alone, perhaps in the plural: "MT", "DNNs". */
    private static final Pattern ACRONYM = Pattern.compile("(\\p{Lu}{2,})s?");

    private final Occurrences occurrences;
    private final List<AcronymDefinition> acronyms;
    private final Map<List<String>, List<String>> longForms = new HashMap<>();
    private final String text;

    EntityGrouper(String text, List<Sentence> sentences, List<AcronymDefinition> acronyms) {
        this.text = text;
        this.acronyms = acronyms;
        this.occurrences = new Occurrences(text, sentences);
        for (AcronymDefinition acronym : acronyms) {
            // A long form may hold an acronym that is defined before: "Sequential Halving (SH)", "Bracketing SH (BSH)".
            longForms.putIfAbsent(
                    Spelling.folded(acronym.shortForm().in(text)),
                    Spelling.expanded(Spelling.folded(acronym.longForm().in(text)), longForms));
        }
    }

    /**
     * One group for each thing, in order of first mention. Every mention of a group has the group's type.
     *
     * @param models for each type what tells whether two spellings name one thing
     */
    List<MentionGroup> group(List<Mention> recognised, Function<EntityType, LogLinearModel> models) {
        Map<Spelling, Bucket> buckets = buckets(recognised);
        Map<Spelling, Spelling> joined = SpellingJoiner.join(text, spellings(buckets), models);
        Map<Spelling, List<Mention>> groups = new LinkedHashMap<>();
        place(buckets).forEach((span, key) -> {
            Bucket bucket = buckets.get(key);
            if (bucket != null) {
                Spelling group = joined.getOrDefault(key, key);
                groups.computeIfAbsent(group, ignored -> new ArrayList<>())
                        .add(new Mention(span, span.in(text), type(buckets, group), bucket.confidenceAt(span)));
            }
        });
        return groups.values().stream()
                .map(mentions -> new MentionGroup(mentions.get(0).type(), mentions, shortForms(mentions)))
                .toList();
    }

    /** What the mentions are spelled like, in order of first mention. */
    List<NamedSpelling> spellings(List<Mention> recognised) {
        return spellings(buckets(recognised));
    }

    private List<NamedSpelling> spellings(Map<Spelling, Bucket> buckets) {
        Set<Spelling> defined = new HashSet<>();
        acronyms.forEach(acronym -> defined.add(spelling(acronym.shortForm().in(text))));
        List<NamedSpelling> spellings = new ArrayList<>();
        buckets.forEach((key, bucket) -> spellings.add(new NamedSpelling(
                key,
                List.copyOf(bucket.forms),
                bucket.type(),
                bucket.confidences.keySet().stream().sorted().toList(),
                defined.contains(key))));
        return spellings;
    }

    private Map<Spelling, Bucket> buckets(List<Mention> recognised) {
        addUndefined(recognised);
        Map<Spelling, Bucket> buckets = new LinkedHashMap<>();
        for (Mention mention : recognised) {
            Spelling spelling = spelling(mention.surfaceForm());
            if (!spelling.isEmpty()) {
                buckets.computeIfAbsent(spelling, ignored -> new Bucket()).add(mention);
            }
        }
        for (AcronymDefinition acronym : acronyms) {
            String shortForm = acronym.shortForm().in(text);
            Bucket bucket = buckets.get(spelling(shortForm));
            if (bucket != null) {
                bucket.forms.add(shortForm);
                bucket.forms.add(acronym.longForm().in(text));
            }
        }
        return buckets;
    }

    /**
     * Acronyms that the text never defines, "lexical cohesion ... LC": made of the first letters of one thing of their type
     * and of no other.
     */
    private void addUndefined(List<Mention> recognised) {
        for (Mention mention : recognised) {
            Matcher acronym = ACRONYM.matcher(mention.surfaceForm());
            List<String> shortForm = Spelling.folded(mention.surfaceForm());
            if (!acronym.matches() || longForms.containsKey(shortForm)) {
                continue;
            }
            Set<List<String>> standsFor = new HashSet<>();
            for (Mention other : recognised) {
                if (other.type() == mention.type() && NameOptions.isInitialsOf(acronym.group(1), other.surfaceForm())) {
                    standsFor.add(Spelling.expanded(Spelling.folded(other.surfaceForm()), longForms));
                }
            }
            if (standsFor.size() == 1) {
                longForms.put(shortForm, standsFor.iterator().next());
            }
        }
    }

    private static EntityType type(Map<Spelling, Bucket> buckets, Spelling key) {
        return Optional.ofNullable(buckets.get(key)).orElseThrow().type();
    }

    /** A form folded, the paper's acronyms spelled out. */
    Spelling spelling(String form) {
        return Spelling.of(form, longForms);
    }

    private Set<String> shortForms(List<Mention> mentions) {
        Set<String> shortForms = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            if (longForms.containsKey(Spelling.folded(mention.surfaceForm()))) {
                shortForms.add(mention.surfaceForm());
            }
        }
        return shortForms;
    }

    /** All places of all forms, the longest first, so that none lies within another. */
    private Map<Span, Spelling> place(Map<Spelling, Bucket> buckets) {
        Map<String, Spelling> forms = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        buckets.forEach((key, bucket) -> bucket.forms.forEach(form -> forms.putIfAbsent(form, key)));
        Map<Span, Spelling> places = new TreeMap<>();
        boolean[] taken = new boolean[text.length()];
        forms.forEach((form, key) -> {
            for (Span span : occurrences.of(form)) {
                if (isFree(taken, span)) {
                    Arrays.fill(taken, span.begin(), span.end(), true);
                    places.put(span, key);
                }
            }
        });
        return places;
    }

    private static boolean isFree(boolean[] taken, Span span) {
        for (int at = span.begin(); at < span.end(); at++) {
            if (taken[at]) {
                return false;
            }
        }
        return true;
    }

    /** The mentions of one spelling, however typed. */
    private static final class Bucket {

        private final Set<String> forms = new LinkedHashSet<>();
        private final Map<Span, Double> confidences = new HashMap<>();
        private final Map<EntityType, Double> types = new EnumMap<>(EntityType.class);

        private void add(Mention mention) {
            forms.add(mention.surfaceForm());
            confidences.put(mention.span(), mention.confidence());
            types.merge(mention.type(), mention.confidence(), Double::sum);
        }

        /** The type with the highest sum of confidences: one string has one type in one paper. */
        private EntityType type() {
            EntityType best = EntityType.Task;
            double most = -1;
            for (Map.Entry<EntityType, Double> type : types.entrySet()) {
                if (type.getValue() > most) {
                    best = type.getKey();
                    most = type.getValue();
                }
            }
            return best;
        }

        /** The recogniser's where it has seen the place, else the mean over the places that it has seen. */
        private double confidenceAt(Span span) {
            double mean = confidences.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            return confidences.getOrDefault(span, mean);
        }
    }
}
