package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.extract.AcronymDefinition;
import org.papergraph.extract.AcronymFinder;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Span;

/**
 * The names of one paper's entities, and what the paper says its acronyms stand for: all that resolution takes from a
 * paper, and a function of its extraction alone.
 */
public final class PaperNames {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}&+]+");
    private static final Pattern WORD_BREAK = Pattern.compile("[\\s\\p{Pd}/]+");

    private final List<PaperName> names;
    private final Map<String, Definition> definitions;

    /** What one paper says that an acronym stands for, and the types of the entities that it calls so. */
    record Definition(String longForm, Set<EntityType> types) {}

    private PaperNames(List<PaperName> names, Map<String, Definition> definitions) {
        this.names = List.copyOf(names);
        this.definitions = definitions;
    }

    /** Reads the names of a paper, about which nobody has decided anything. */
    public static PaperNames of(Extraction extraction) {
        return of(extraction, Decisions.NONE);
    }

    /** Reads the names of a paper; spellings that were split off name things of their own. */
    public static PaperNames of(Extraction extraction, Decisions decisions) {
        Map<String, String> longForms = longForms(extraction);
        addUnwrittenDefinitions(extraction, longForms);
        List<PaperName> names = new ArrayList<>();
        Map<String, Definition> definitions = new TreeMap<>();
        longForms.forEach((acronym, longForm) ->
                definitions.put(acronym, new Definition(AgreedAcronyms.words(longForm), new TreeSet<>())));
        for (Entity entity : extraction.entities()) {
            names.add(name(entity, longForms, decisions));
            for (String spelling : spellings(entity)) {
                Optional.ofNullable(definitions.get(acronymKey(spelling)))
                        .ifPresent(definition -> definition.types.add(entity.type()));
            }
        }
        return new PaperNames(names, definitions);
    }

    /** One for each entity of the extraction, in its order. */
    public List<PaperName> names() {
        return names;
    }

    /** The acronyms that the paper defines, in lower case. */
    public Set<String> acronyms() {
        return Collections.unmodifiableSet(definitions.keySet());
    }

    /** The different names among {@link #names()}, each with all its spellings. */
    public SortedMap<NameId, SortedSet<String>> spellings() {
        SortedMap<NameId, SortedSet<String>> spellings = new TreeMap<>();
        for (PaperName name : names) {
            spellings.computeIfAbsent(name.name(), ignored -> new TreeSet<>()).addAll(name.spellings());
        }
        return spellings;
    }

    /** A count of the spellings of one of its names with this paper added. */
    public NameCount addedTo(NameCount count, NameId name) {
        return count.with(spellings().getOrDefault(name, new TreeSet<>()), 1);
    }

    /** A count of the spellings of one of its names with this paper taken away. */
    public NameCount takenFrom(NameCount count, NameId name) {
        return count.with(spellings().getOrDefault(name, new TreeSet<>()), -1);
    }

    /** What papers say of one of its acronyms with this paper added. */
    public AgreedAcronyms addedTo(AgreedAcronyms count, String acronym) {
        return changed(count, acronym, 1);
    }

    /** What papers say of one of its acronyms with this paper taken away. */
    public AgreedAcronyms takenFrom(AgreedAcronyms count, String acronym) {
        return changed(count, acronym, -1);
    }

    private AgreedAcronyms changed(AgreedAcronyms count, String acronym, int change) {
        return Optional.ofNullable(definitions.get(acronym))
                .map(definition -> count.with(definition, change))
                .orElse(count);
    }

    /** The lower-case acronym that a spelling consists of, without plural; empty when it is none. */
    static String acronymKey(String spelling) {
        String bare = spelling.strip();
        return Acronyms.isAcronym(bare) ? AgreedAcronyms.key(bare) : "";
    }

    /** The acronyms among the words of a name, in lower case and without plural. */
    static Set<String> acronymsIn(String name) {
        Set<String> acronyms = new TreeSet<>();
        Matcher tokens = TOKEN.matcher(Acronyms.withoutOwn(name));
        while (tokens.find()) {
            if (Acronyms.isAcronym(tokens.group())) {
                acronyms.add(AgreedAcronyms.key(tokens.group()));
            }
        }
        return acronyms;
    }

    /** A name with each acronym that has a long form written out; the name itself when there is none in it. */
    static String writtenOut(String name, Map<String, String> longForms) {
        String bare = Acronyms.withoutOwn(name);
        Matcher tokens = TOKEN.matcher(bare);
        StringBuilder text = new StringBuilder();
        boolean changed = false;
        while (tokens.find()) {
            String token = tokens.group();
            String longForm = Acronyms.isAcronym(token) ? longForms.getOrDefault(AgreedAcronyms.key(token), "") : "";
            changed |= !longForm.isEmpty();
            tokens.appendReplacement(text, Matcher.quoteReplacement(longForm.isEmpty() ? token : longForm));
        }
        return changed ? tokens.appendTail(text).toString() : name;
    }

    private static Map<String, String> longForms(Extraction extraction) {
        String text = extraction.paper().text();
        Map<String, String> longForms = new HashMap<>();
        for (AcronymDefinition definition : new AcronymFinder().findIn(text, extraction.sentences())) {
            String key = acronymKey(definition.shortForm().in(text));
            if (!key.isEmpty()) {
                longForm(text, extraction.sentences(), definition, key)
                        .ifPresent(longForm -> longForms.putIfAbsent(key, longForm));
            }
        }
        return longForms;
    }

    /**
     * The shortest match of an acronym's letters can be too short: "momentum [memory network] (MMN)",
     * "non-autoregressive [neural machine translation] (NAT)". Empty when no words before it are abbreviated so.
     */
    private static Optional<String> longForm(
            String text, List<Span> sentences, AcronymDefinition definition, String acronym) {
        Span found = definition.longForm();
        boolean before = definition.shortForm().begin() > found.begin();
        int begin = sentences.stream()
                .filter(sentence -> sentence.contains(found))
                .mapToInt(Span::begin)
                .findFirst()
                .orElse(found.begin());
        String clause = text.substring(begin, found.end());
        List<String> words =
                List.of(WORD_BREAK.split(clause.toLowerCase(Locale.ROOT).strip()));
        int length = Acronyms.lengthOfLongForm(acronym, words);
        String full = String.join(" ", words.subList(words.size() - length, words.size()));
        if (before && full.length() > found.length()) {
            return Optional.of(full);
        }
        if (Acronyms.abbreviates(acronym, found.in(text))) {
            return Optional.of(found.in(text));
        }
        return before ? longerForm(clause, found.length(), acronym) : Optional.empty();
    }

    /** The shortest end of a clause, longer than this, that an acronym abbreviates from its first word on. */
    private static Optional<String> longerForm(String clause, int longerThan, String acronym) {
        int most = Math.min(acronym.length() + 5, acronym.length() * 2);
        int words = 0;
        for (int at = clause.length() - 1; at >= 0 && ",;:()".indexOf(clause.charAt(at)) < 0; at--) {
            boolean wordBegins = at == 0 || Character.isWhitespace(clause.charAt(at - 1));
            if (wordBegins && ++words > most) {
                return Optional.empty();
            }
            String form = clause.substring(at);
            if (wordBegins
                    && form.length() > longerThan
                    && Character.toLowerCase(form.charAt(0)) == acronym.charAt(0)
                    && Acronyms.abbreviates(acronym, form)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /**
     * "Federated Learning for Phones ... We use FL": an acronym without definition stands for the one other entity of its
     * type whose initials it consists of.
     */
    private static void addUnwrittenDefinitions(Extraction extraction, Map<String, String> longForms) {
        Map<String, String> found = new HashMap<>();
        for (Entity entity : extraction.entities()) {
            for (String spelling : spellings(entity)) {
                String acronym = acronymKey(spelling);
                if (!acronym.isEmpty() && !longForms.containsKey(acronym)) {
                    Map<String, String> fitting = fitting(extraction, entity.type(), acronym);
                    if (fitting.size() == 1) {
                        found.putAll(Map.of(acronym, fitting.values().iterator().next()));
                    }
                }
            }
        }
        found.forEach(longForms::putIfAbsent);
    }

    private static Map<String, String> fitting(Extraction extraction, EntityType type, String acronym) {
        Map<String, String> fitting = new HashMap<>();
        for (Entity entity : extraction.entities()) {
            if (entity.type() == type) {
                for (String spelling : spellings(entity)) {
                    String words = AgreedAcronyms.words(spelling);
                    if (Acronyms.areInitials(acronym, List.of(words.split(" ")))) {
                        fitting.putIfAbsent(AgreedAcronyms.squeezed(words), spelling);
                    }
                }
            }
        }
        return fitting;
    }

    private static PaperName name(Entity entity, Map<String, String> longForms, Decisions decisions) {
        EntityType type = entity.type();
        NameId name = name(type, entity.name(), longForms, decisions);
        if (!Decisions.isSplit(name)) {
            int words = NameForm.of(type, writtenOut(entity.name(), longForms))
                    .words()
                    .size();
            for (String spelling : spellings(entity)) {
                if (longForms.containsKey(acronymKey(spelling))) {
                    NameForm defined = NameForm.of(type, writtenOut(spelling, longForms));
                    // "channel pruning", in a paper on Conditional Automated Channel Pruning (CACP), is short for that.
                    if (defined.words().size() > words) {
                        words = defined.words().size();
                        name = NameId.of(defined);
                    }
                }
            }
        }
        Set<String> spellings = new TreeSet<>();
        Set<NameId> names = new TreeSet<>();
        for (String spelling : spellings(entity)) {
            NameId spelled = name(type, spelling, longForms, decisions);
            if (spelled.bare().equals(name.bare())) {
                spellings.add(spelling);
                names.add(spelled);
            }
        }
        if (names.size() > 1) {
            // What a paper calls "GLUE" and "GLUE score" is the metric; "SQuAD dataset" only says what SQuAD is.
            name = type == EntityType.Metric ? name.headless() : name.bare();
        }
        return new PaperName(entity, name, spellings.isEmpty() ? List.of(entity.name()) : List.copyOf(spellings));
    }

    private static NameId name(EntityType type, String spelling, Map<String, String> longForms, Decisions decisions) {
        NameId decided = decisions.name(type, spelling);
        return Decisions.isSplit(decided) ? decided : NameId.of(type, writtenOut(spelling, longForms));
    }

    static Set<String> spellings(Entity entity) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(entity.name());
        spellings.addAll(entity.aliases());
        return spellings;
    }
}
