package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.papergraph.paper.EntityType;

/**
 * Tells which thing a name means, from what all papers together say: names that lead to one name are names of one thing.
 *
 * <p>Each answer rests on few counts, so that it is known which names a new paper can concern: those that it spells, those
 * of the same {@linkplain NameId#id() id} under another type, and those that hold an acronym which it defines.
 */
public final class NameResolver {

    /** So many papers must give a name one type before it overrules the others. */
    private static final int PAPERS_FOR_A_TYPE = 5;

    /** And so large a part of all papers that use the name. */
    private static final double PART_FOR_A_TYPE = 0.85;

    /** The order of names that are broader than one thing's: the longest is the nearest. */
    public static final Comparator<NameId> NEAREST_FIRST = Comparator.comparing(
                    (NameId name) -> name.id().length())
            .reversed()
            .thenComparing(Comparator.naturalOrder());

    private final CorpusEvidence evidence;

    /** What the decisions come to; asked for when all evidence is in. */
    private @Nullable Decided decided;

    private record Decided(Map<NameId, NameId> merged, Set<NameId> rejected, Map<NameId, String> labels) {}

    public NameResolver(CorpusEvidence evidence) {
        this.evidence = evidence;
    }

    /**
     * One step from a name to what it means.
     *
     * @param from the name before
     * @param rule why
     * @param to the name after
     * @param because what it rests on, as a sentence that stays true as long as the step is taken
     * @param counts the same in figures, which any paper may change
     */
    public record Step(NameId from, MergeRule rule, NameId to, String because, String counts) {}

    /** The name of the thing that a name means; the name itself when nothing speaks for another. */
    public NameId resolve(NameId name) {
        return end(name, steps(name));
    }

    /** Whether somebody has decided that a thing is to be left out. */
    public boolean isRejected(NameId thing) {
        return decided().rejected.contains(thing);
    }

    /** What somebody has decided to call a thing. */
    public Optional<String> label(NameId thing) {
        return Optional.ofNullable(decided().labels.get(thing));
    }

    private static NameId end(NameId name, List<Step> steps) {
        return steps.isEmpty() ? name : steps.get(steps.size() - 1).to();
    }

    private Decided decided() {
        Decided known = decided;
        if (known == null) {
            Decisions decisions = evidence.decisions();
            Map<NameId, NameId> merged = decisions.merged(name -> end(name, stepsByRules(name)));
            UnaryOperator<NameId> meaning = name -> {
                NameId thing = end(name, stepsByRules(name));
                return merged.getOrDefault(thing, thing);
            };
            known = new Decided(merged, decisions.rejected(meaning), decisions.labels(meaning));
            decided = known;
        }
        return known;
    }

    /** How a name leads to the name of the thing that it means, step by step. */
    public List<Step> steps(NameId name) {
        List<Step> steps = stepsByRules(name);
        NameId thing = end(name, steps);
        Optional.ofNullable(decided().merged.get(thing))
                .ifPresent(into -> steps.add(new Step(thing, MergeRule.DECISION, into, "decided so", "decided so")));
        return steps;
    }

    private List<Step> stepsByRules(NameId name) {
        List<Step> steps = new ArrayList<>();
        if (Decisions.isSplit(name)) {
            return steps;
        }
        if (name.isHeadless() && evidence.name(name.bare()).papers() > 0) {
            return stepsToBare(name);
        }
        NameId at = name;
        Optional<Step> written = writtenOut(at);
        if (written.isPresent()) {
            steps.add(written.get());
            at = written.get().to();
        }
        if (at.isHeadless()) {
            if (typed(at.bare()).isEmpty()) {
                steps.add(withoutHead(at));
            }
        } else {
            typed(at).ifPresent(steps::add);
        }
        return steps;
    }

    /**
     * A name without its head noun means what the bare name means, unless that is of another type: "BERT score" is a
     * metric, "BERT" is none. Then it is what the bare name means, with a head; so it is known what it hangs on.
     */
    private List<Step> stepsToBare(NameId name) {
        List<Step> bare = stepsByRules(name.bare());
        NameId thing = end(name.bare(), bare);
        List<Step> steps = new ArrayList<>();
        if (thing.type() == name.type()) {
            steps.add(withoutHead(name));
            steps.addAll(bare);
            return steps;
        }
        NameId kept = new NameId(name.type(), thing.bare().id()).headless();
        if (!kept.equals(name)) {
            Step first = bare.get(0);
            steps.add(new Step(name, first.rule(), kept, first.because(), first.counts()));
        }
        return steps;
    }

    private static Step withoutHead(NameId name) {
        String because = "papers agree on no other type of '" + name.bare().id() + "' than " + name.type();
        return new Step(name, MergeRule.GENERIC_HEAD, name.bare(), because, because);
    }

    /** The acronyms in a name, in lower case: what its meaning may hang on. */
    public SortedSet<String> acronyms(NameId name) {
        SortedSet<String> acronyms = ownAcronyms(name);
        if (name.isHeadless() && evidence.name(name).papers() > 0) {
            acronyms.addAll(ownAcronyms(name.bare()));
        }
        return acronyms;
    }

    private SortedSet<String> ownAcronyms(NameId name) {
        SortedSet<String> acronyms = new TreeSet<>();
        String spelling = ownSpelling(name);
        String whole = PaperNames.acronymKey(spelling);
        if (!whole.isEmpty()) {
            acronyms.add(whole);
        } else if (name.type() != EntityType.Dataset) {
            acronyms.addAll(PaperNames.acronymsIn(spelling));
        }
        return acronyms;
    }

    /**
     * The names of what a name's thing is a version or kind of, as its spellings show, the nearest first; whether papers
     * hold these names is another matter.
     */
    public SortedSet<NameId> broader(NameId name) {
        SortedSet<NameId> broader = new TreeSet<>(NEAREST_FIRST);
        Map<String, String> longForms = agreedLongForms(name);
        for (String spelling : evidence.name(name).spellings().keySet()) {
            if (evidence.decisions().name(name.type(), spelling).bare().equals(name.bare())) {
                broader.addAll(BroaderNames.of(name.type(), spelling));
                String written = PaperNames.writtenOut(spelling, longForms);
                if (!written.equals(spelling)) {
                    broader.addAll(BroaderNames.of(name.type(), written));
                }
            }
        }
        return broader;
    }

    /** Whether papers call something so without an adjective that might make a thing of its own: "standard parametrization". */
    public boolean isCalled(NameId name) {
        return evidence.name(name).spellings().keySet().stream()
                .map(spelling -> NameForm.of(name.type(), spelling))
                .anyMatch(form ->
                        form.id().equals(name.bare().id()) && !form.rules().contains(MergeRule.EMPTY_ADJECTIVE));
    }

    /** Whether one thing can be broader than another: names the shorter of which is the broader never lead in a circle. */
    public static boolean canBeBroader(NameId broader, NameId thing) {
        return broader.type() == thing.type()
                && broader.id().length() < thing.id().length();
    }

    private Map<String, String> agreedLongForms(NameId name) {
        Map<String, String> longForms = new HashMap<>();
        boolean whole = !PaperNames.acronymKey(ownSpelling(name)).isEmpty();
        for (String acronym : ownAcronyms(name)) {
            AgreedAcronyms agreed = evidence.acronym(acronym);
            Optional<String> longForm = whole ? agreed.standsFor(name.type(), acronym) : agreed.standsForAsPart();
            longForm.ifPresent(words -> longForms.put(acronym, words));
        }
        return longForms;
    }

    private Optional<Step> writtenOut(NameId name) {
        Map<String, String> longForms = agreedLongForms(name);
        if (longForms.isEmpty()) {
            return Optional.empty();
        }
        String spelling = ownSpelling(name);
        NameId to = NameId.of(name.type(), PaperNames.writtenOut(spelling, longForms));
        return to.equals(name)
                ? Optional.empty()
                : Optional.of(
                        new Step(name, MergeRule.AGREED_ACRONYM, to, agreement(longForms), definitions(longForms)));
    }

    /** Without figures: a thousand names may hold one acronym, and each paper that defines it changes these. */
    private static String agreement(Map<String, String> longForms) {
        List<String> sentences = new ArrayList<>();
        new TreeMap<>(longForms)
                .forEach((acronym, words) ->
                        sentences.add("the papers that define '" + acronym + "' agree on '" + words + "'"));
        return String.join("; ", sentences);
    }

    private String definitions(Map<String, String> longForms) {
        List<String> sentences = new ArrayList<>();
        for (String acronym : new TreeSet<>(longForms.keySet())) {
            Map<String, Integer> papers = new HashMap<>();
            evidence.acronym(acronym)
                    .longForms()
                    .forEach((words, count) ->
                            papers.merge(AgreedAcronyms.squeezed(words), count.papers(), Integer::sum));
            String words = longForms.getOrDefault(acronym, "");
            int agreeing = papers.getOrDefault(AgreedAcronyms.squeezed(words), 0);
            int all = papers.values().stream().mapToInt(Integer::intValue).sum();
            sentences.add(agreeing + " of " + all + " papers that define '" + acronym + "' say '" + words + "'");
        }
        return String.join("; ", sentences);
    }

    /** The spelling of most papers among those that need no paper's context; empty when there is none. */
    public String ownSpelling(NameId name) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> spelling :
                evidence.name(name).spellings().entrySet()) {
            if (spelling.getValue() > most
                    && NameId.of(name.type(), spelling.getKey()).bare().equals(name.bare())) {
                best = spelling.getKey();
                most = spelling.getValue();
            }
        }
        return best;
    }

    private Optional<Step> typed(NameId name) {
        int all = 0;
        int most = 0;
        EntityType commonest = name.type();
        for (EntityType type : EntityType.values()) {
            NameId called = new NameId(type, name.id());
            int papers = evidence.name(called).papers();
            if (type != EntityType.Metric) {
                // "SQuAD dataset" says what SQuAD is; "BERT score" does not say what BERT is.
                papers += evidence.name(called.headless()).papers();
            }
            all += papers;
            if (papers > most) {
                most = papers;
                commonest = type;
            }
        }
        if (commonest == name.type() || most < PAPERS_FOR_A_TYPE || most < PART_FOR_A_TYPE * all) {
            return Optional.empty();
        }
        String counts = most + " of " + all + " papers take it for a " + commonest;
        return Optional.of(new Step(name, MergeRule.TYPE, new NameId(commonest, name.id()), counts, counts));
    }
}
