package org.papergraph.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;
import org.papergraph.paper.Span;

/**
 * Says whose the numbers of a sentence are.
 *
 * <p>A number is that of the method which it stands beside: "GCN (81.5%)", "81.5% for GCN". Else it is that of the last
 * subject before it, be it a method's name or "we", "it", "our model", which stand for the paper's own method. A number
 * that something is set against ("the previous record was 6.1%", "from 6.1% to 5.9%") is nobody's.
 */
final class MethodOfResult {

    private static final String VERB =
            "(?:reach|achiev|obtain|attain|yield|get|scor|outperform|surpass|exceed|beat|improv|reduc|increas|decreas|recover"
                    + "|retain|deliver|sets?\\b|giv|gave|got|run|ran|tak|took|requir|perform|sav|boost|lower|enabl|produc|accelerat|preserv|cut|gain|averag)(?!\\w*ing\\b)\\w*";
    private static final String ADVERBS =
            "(?:\\s+(?:\\w+ly|also|can|could|may|now|only|still|then|even|further|thus|already|alone|itself|not|models?|variants?|baselines?"
                    + "|algorithms?|methods?|approach|system|framework|network|classifier|architecture|on average|has|have|was|is able to))*";

    /** What may stand between a subject and the number that it reaches: its verb, soon. */
    private static final Pattern REACHES = Pattern.compile(
            "^(?:['\u2019]s)?(?:\\s*\\([^()]*\\))?,?"
                    + "(?:\\s+(?:with|using|on|trained|based|for|at|in)\\b[^,;.()]{0,50}?)?,?" + ADVERBS + "\\s+("
                    + VERB
                    + ")(?:[\\s,].*)?$",
            Pattern.DOTALL);

    /** The verb of a clause about what stands right before it, which need not be a subject itself: "baselines, which reach". */
    private static final Pattern WHICH_REACHES = Pattern.compile(
            "^(?:\\s*\\([^()]*\\))?(?:\\s+\\w+)?,?\\s+(?:which|that)" + ADVERBS + "\\s+" + VERB + "(?:[\\s,].*)?$",
            Pattern.DOTALL);

    /** What stands for the paper's own method, with its verb. */
    private static final Pattern OWN = Pattern.compile(
            "(?i)\\b(?:we|it|our(?: [\\w-]+){1,4}?|(?:the|this) (?:proposed |resulting |new |same )*(?:[\\w-]+ )?(?:method|approach|model|system|framework|algorithm|technique|network))"
                    + ADVERBS + "\\s+" + VERB);

    /** Words behind which a name is part of something else and no subject. */
    private static final Pattern NO_SUBJECT_BEHIND = Pattern.compile(
            "(?i)\\b(?:of|on|with|using|for|in|to|than|over|by|like|including|as|via|from|between|applying|against|after|before|when|without|outperform\\w*|surpass\\w*|improv\\w*)(?:\\s+(?:the|a|an|our|its|both|all)(?:\\s+[\\w-]+)?)?\\s+$");

    /** What stands between a method and its number: "GCN (81.5%)", "GCN: 81.5%". */
    private static final Pattern BESIDE =
            Pattern.compile("^\\s*(?:\\(\\s*(?:[^()]{0,20}[\\s=:~])?|:\\s*|['\u2019]s\\s+)$");

    /** What stands between a number and its method, of which nothing more may follow: "81.5% accuracy for the GCN,". */
    private static final Pattern FOR = Pattern.compile(
            "^(?:\\s+(?!on\\b|in\\b|over\\b|than\\b|and\\b|to\\b|of\\b)[\\w-]+){0,3}\\s+(?:for|by|of)\\s+(?:the\\s+|an?\\s+|its\\s+|our\\s+)?(?:[\\w-]+\\s+)?$");

    private static final Pattern ENDS = Pattern.compile("^\\s*(?:[,.;)]|and\\b|on\\b|$)");

    /** What stands before a number that something else is set against. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)(?:\\bhuman (?:performance|level|accuracy|scores?|baseline)\\b[^,;.]{0,30}|\\bbaselines?\\s*\\([^()]{0,20}|\\bfrom|\\b(?:against|versus|vs\\.?|compared (?:to|with))|\\b(?:previous|prior|earlier|former|existing|old|best (?:published|reported|known|previous|prior))\\b[^,;.]{0,60}?\\b(?:was|were|is|are|of|at|stood at|reach\\w*|achiev\\w*))"
                    + "(?:\\s+(?:an?|the|about|around|only|its|their|over|nearly|at|up|to))*[\\s~{$\\\\(]*$");

    private final String text;
    private final Span sentence;
    private final List<Entity> entities;
    private final List<NamedMention> methods;
    private final List<Quantity> quantities;
    private final Supplier<Optional<NamedMention>> spokenOf;

    /** @param spokenOf says what "it" may stand for: the {@linkplain #lastSubject last subject} of the sentence before */
    MethodOfResult(
            String text,
            Span sentence,
            List<Entity> entities,
            List<NamedMention> mentions,
            List<Quantity> quantities,
            Supplier<Optional<NamedMention>> spokenOf) {
        this.text = text;
        this.sentence = sentence;
        this.entities = entities;
        this.methods = mentions.stream()
                .filter(named -> named.type() == EntityType.Method)
                .toList();
        this.quantities = quantities;
        this.spokenOf = spokenOf;
    }

    /**
     * What the rules make of a number's method.
     *
     * @param way which rule spoke
     * @param name the method's name; none when the number is nobody's
     */
    record Ruled(String way, List<String> name) {

        private static Ruled of(String way, Optional<String> name) {
            return new Ruled(way, name.stream().toList());
        }
    }

    /**
     * Whose the number is.
     *
     * @param change whether the number is a difference or ratio; then what stands behind it may be what it is compared with
     */
    Ruled of(Quantity quantity, boolean change) {
        if (!change) {
            Optional<NamedMention> beside = beside(quantity);
            if (beside.isPresent()) {
                return Ruled.of("beside", beside.map(NamedMention::name));
            }
            if (OTHERS.matcher(before(quantity)).find()) {
                return Ruled.of("others", Optional.empty());
            }
        }
        Optional<NamedMention> subject = subject(quantity.span().begin());
        int own = ownSubject(quantity);
        if (subject.isPresent() && subject.get().span().begin() > own) {
            return Ruled.of("subject", subject.map(NamedMention::name));
        }
        if (own < 0) {
            return Ruled.of("default", byDefault(quantity));
        }
        boolean it = text.regionMatches(true, own, "it ", 0, 3);
        if (!it) {
            return Ruled.of("own", byDefault(quantity));
        }
        return Ruled.of(
                "own",
                spokenOf.get().map(NamedMention::name).or(this::ownMethod).or(() -> byDefault(quantity)));
    }

    /** The method that is the subject of the sentence's last clause that has one. */
    static Optional<NamedMention> lastSubject(String text, Span sentence, List<Entity> entities) {
        MethodOfResult within = new MethodOfResult(
                text, sentence, entities, NamedMention.in(sentence, entities), List.of(), Optional::empty);
        return within.subject(sentence.end());
    }

    private Optional<NamedMention> beside(Quantity quantity) {
        Optional<NamedMention> before = methods.stream()
                .filter(method -> method.span().end() <= quantity.span().begin())
                .reduce((one, other) -> other)
                .filter(method -> BESIDE.matcher(text.substring(
                                method.span().end(), quantity.span().begin()))
                        .matches());
        return before.or(() -> methods.stream()
                .filter(method -> method.span().begin() >= quantity.span().end())
                .findFirst()
                .filter(method -> FOR.matcher(text.substring(
                                quantity.span().end(), method.span().begin()))
                        .matches())
                .filter(method -> ENDS.matcher(text.substring(method.span().end(), sentence.end()))
                        .find())
                .filter(method ->
                        noNumberBetween(quantity.span().end(), method.span().begin())));
    }

    private boolean noNumberBetween(int begin, int end) {
        return quantities.stream()
                .noneMatch(
                        other -> other.span().begin() >= begin && other.span().end() <= end);
    }

    /** The last method before a place that is the subject of a verb. */
    private Optional<NamedMention> subject(int place) {
        return methods.stream()
                .filter(method -> method.span().end() <= place)
                .filter(method ->
                        isSubject(method.span(), text.substring(method.span().end(), place)))
                .reduce((one, other) -> other);
    }

    private boolean isSubject(Span method, String behind) {
        if (WHICH_REACHES.matcher(behind).matches()) {
            return true;
        }
        Matcher reaches = REACHES.matcher(behind);
        String before = text.substring(sentence.begin(), method.begin());
        return reaches.matches()
                && !NO_SUBJECT_BEHIND.matcher(before).find()
                && noProposedBetween(method.end(), method.end() + reaches.start(1));
    }

    /** "PaLM with our prompting reaches": the number is the prompting's. */
    private boolean noProposedBetween(int begin, int end) {
        return methods.stream()
                .filter(method -> method.entity().role() == Role.PROPOSED)
                .noneMatch(method ->
                        method.span().begin() >= begin && method.span().end() <= end);
    }

    /** Where the last "we", "it", "our model" with a verb stands before the number, or -1. */
    private int ownSubject(Quantity quantity) {
        Matcher own = OWN.matcher(before(quantity));
        int at = -1;
        while (own.find()) {
            at = sentence.begin() + own.start();
        }
        return at;
    }

    private String before(Quantity quantity) {
        return text.substring(sentence.begin(), quantity.span().begin());
    }

    /**
     * The proposed method that the sentence names last before the number; else the paper's own; else what the sentence or
     * the paper names first.
     */
    private Optional<String> byDefault(Quantity quantity) {
        List<NamedMention> before = methods.stream()
                .filter(named -> named.entity().role() != Role.COMPARED
                        && named.span().end() <= quantity.span().begin())
                .toList();
        return before.stream()
                .filter(named -> named.entity().role() == Role.PROPOSED)
                .reduce((one, other) -> other)
                .map(NamedMention::name)
                .or(this::ownMethod)
                .or(() -> before.stream().findFirst().map(NamedMention::name))
                .or(() -> entities.stream()
                        .filter(entity -> entity.type() == EntityType.Method)
                        .findFirst()
                        .map(Entity::name));
    }

    /** The proposed method that the title begins with, else the one named most. */
    private Optional<String> ownMethod() {
        return entities.stream()
                .filter(entity -> entity.role() == Role.PROPOSED)
                .filter(entity -> entity.type() == EntityType.Method)
                .max(Comparator.<Entity, Boolean>comparing(
                                entity -> entity.mentions().get(0).span().begin() == 0)
                        .thenComparingInt(entity -> entity.mentions().size()))
                .map(Entity::name);
    }
}
