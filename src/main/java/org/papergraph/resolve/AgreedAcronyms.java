package org.papergraph.resolve;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.papergraph.paper.EntityType;

/**
 * What papers say that one acronym stands for, counted in papers.
 *
 * @param longForms each long form, its words in lower case and singular, with how often it is defined so
 */
public record AgreedAcronyms(SortedMap<String, Count> longForms) {

    /** Of an acronym that no paper defines. */
    public static final AgreedAcronyms NONE = new AgreedAcronyms(new TreeMap<>());

    /** Of all papers that define an acronym so many must agree. */
    private static final double AGREEMENT = 0.9;

    /** So many papers must define an acronym unless it is long and consists of initials. */
    private static final int SEVERAL_PAPERS = 2;

    /** Shorter acronyms stand for too many things to go by one paper's definition. */
    private static final int LENGTH_FOR_ONE_PAPER = 3;

    /**
     * How often an acronym is defined so.
     *
     * @param papers that define it so, at least 1
     * @param ofTypes how many of them call an entity of a type by the acronym; types of none left out
     */
    public record Count(int papers, SortedMap<EntityType, Integer> ofTypes) {
        public Count {
            ofTypes = Collections.unmodifiableSortedMap(new TreeMap<>(ofTypes));
        }

        Count and(Count other) {
            SortedMap<EntityType, Integer> types = new TreeMap<>(ofTypes);
            other.ofTypes.forEach((type, count) -> types.merge(type, count, Integer::sum));
            return new Count(papers + other.papers, types);
        }
    }

    public AgreedAcronyms {
        longForms = Collections.unmodifiableSortedMap(new TreeMap<>(longForms));
    }

    /** What the papers agree that an entity of a type means when it is called by the acronym alone. */
    public Optional<String> standsFor(EntityType type, String acronym) {
        return agreed().filter(best -> best.count().ofTypes().containsKey(type))
                .filter(best -> best.count().papers() >= SEVERAL_PAPERS
                        || (acronym.length() >= LENGTH_FOR_ONE_PAPER
                                && Acronyms.areInitials(
                                        acronym, List.of(best.longForm().split(" ")))))
                .map(Sense::longForm);
    }

    /** What the papers agree that the acronym means as a part of longer names. */
    public Optional<String> standsForAsPart() {
        return agreed().filter(best -> best.count().papers() >= SEVERAL_PAPERS).map(Sense::longForm);
    }

    /** With one paper more, or less, that says so. */
    AgreedAcronyms with(PaperNames.Definition definition, int change) {
        SortedMap<String, Count> changed = new TreeMap<>(longForms);
        Count before = changed.getOrDefault(definition.longForm(), new Count(0, new TreeMap<>()));
        SortedMap<EntityType, Integer> types = new TreeMap<>(before.ofTypes);
        definition.types().forEach(type -> NameCount.add(types, type, change));
        changed.put(definition.longForm(), new Count(before.papers + change, types));
        changed.values().removeIf(count -> count.papers <= 0);
        return new AgreedAcronyms(changed);
    }

    /** What these papers and others, none of them the same, come to together. */
    public AgreedAcronyms and(AgreedAcronyms others) {
        SortedMap<String, Count> all = new TreeMap<>(longForms);
        others.longForms.forEach((words, count) -> all.merge(words, count, Count::and));
        return new AgreedAcronyms(all);
    }

    /** The long form on which nearly all papers agree; what differs in blanks only counts together. */
    private Optional<Sense> agreed() {
        Map<String, Sense> senses = new TreeMap<>();
        int all = 0;
        for (Map.Entry<String, Count> entry : longForms.entrySet()) {
            all += entry.getValue().papers();
            senses.merge(squeezed(entry.getKey()), new Sense(entry.getKey(), entry.getValue()), Sense::and);
        }
        double enough = AGREEMENT * all;
        return senses.values().stream()
                .filter(sense -> sense.count.papers >= enough)
                .findFirst();
    }

    private record Sense(String longForm, Count count) {

        /** Keeps the words that come first by code units: any would do, but always the same. */
        Sense and(Sense other) {
            return new Sense(longForm, count.and(other.count));
        }
    }

    /** Under which an acronym is counted: lower case, without plural. */
    static String key(String acronym) {
        return Acronyms.singular(acronym).toLowerCase(Locale.ROOT);
    }

    /** The words under which a long form is counted. */
    static String words(String longForm) {
        String label =
                EntityKey.of(EntityType.Task, WordVariants.plain(longForm)).label();
        return Arrays.stream(label.split(" "))
                .map(word -> Singular.of(WordVariants.of(word)))
                .collect(Collectors.joining(" "));
    }

    static String squeezed(String words) {
        return words.replace(" ", "");
    }
}
