package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.papergraph.extract.StatedRelations.Statement;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.RelationType;
import org.papergraph.paper.Role;
import org.papergraph.paper.Span;

/**
 * Rules for what methods are said to be made of and to come from: "X, which combines A with B", "it consists of A and B", "X is
 * an extension of A".
 */
final class StatedParts {

    /** What papers call a method of their own: alternatives of a pattern. */
    static final String KINDS_OF_METHOD =
            "method|approach|model|system|framework|algorithm|technique|network|architecture";

    /** About the share of the rules' finds that were right among those read by hand. */
    private static final double SURE = 0.95;

    /** The same where "it" or "our model" stands for a method. */
    private static final double OF_OWN = 0.92;

    /** Farther before its verb a subject is not looked for, in items. */
    private static final int FARTHEST = 24;

    private static final Pattern COMBINES = Pattern.compile(
            "(?:combin|integrat|incorporat|compris|unif|coupl)(?:es|ing|ies|ying)|(?:consist|contain)(?:s|ing)|composed|comprised");
    private static final Pattern WITH_OF = Pattern.compile("consist(?:s|ing)|composed|comprised");
    private static final Pattern BEFORE_PART = Pattern.compile(
            "of|an?|the|its|both|two|three|four|five|several|multiple|main|key|core|new|novel|proposed|components?|modules?|stages?|parts?"
                    + "|:|,|and|with|\\(|\\)|i{1,3}|iv|[1-5]|METHOD|called|named|namely|as|well|encoders?|decoders?|networks?|layers?|backbone");
    private static final Pattern BEHIND_PART = Pattern.compile(
            "[,.;:()$]|and|with|into|to|for|in|that|which|on|by|as|at|under|through|via|within|using|while|modules?|blocks?|encoders?|decoders?"
                    + "|networks?|layers?|backbones?|models?|methods?|algorithms?|mechanisms?|components?|techniques?");

    private static final Pattern DERIVED =
            Pattern.compile("extension|variant|adaptation|generali[sz]ation|modification");

    /** Between a subject and its verb. */
    private static final Pattern LINK = Pattern.compile("which|that|is|are|\\w+ly|can|also|further|thus|then|mainly");

    private static final Pattern ARTICLE = Pattern.compile("an?|the|our|one");

    /** Words behind which a phrase is no longer about the subject. */
    private static final Pattern APART = Pattern.compile(
            "[;.:]|METHOD|we|while|whereas|where|but|and|than|whose|by|from|over|outperform\\w*|is|are|was|were");

    private static final Pattern OWN_NOUN = Pattern.compile(KINDS_OF_METHOD + "|pipeline");

    private final List<Entity> entities;

    /** Number of the one method that the paper proposes, or -1. */
    private final int own;

    StatedParts(List<Entity> entities, int own) {
        this.entities = entities;
        this.own = own;
    }

    /** Adds what the word of a line at a place states. */
    void add(Line line, int at, List<Statement> statements) {
        String form = line.form(at);
        if (COMBINES.matcher(form).matches()) {
            addParts(line, at, statements);
        } else if (form.matches("extends|extending")) {
            addOrigin(line, at, at + 1, statements);
        } else if (DERIVED.matcher(form).matches()
                && line.form(at + 1).equals("of")
                && ARTICLE.matcher(line.form(at - 1)).matches()) {
            addOrigin(line, at - 1, at + 2, statements);
        }
    }

    private void addParts(Line line, int verb, List<Statement> statements) {
        if (WITH_OF.matcher(line.form(verb)).matches() && !line.form(verb + 1).equals("of")) {
            return;
        }
        Subject whole = subject(line, verb);
        if (whole.thing < 0) {
            return;
        }
        for (int i = verb + 1; i < line.items().size(); i++) {
            if (!BEFORE_PART.matcher(line.form(i)).matches()) {
                return;
            }
            Item.Naming part = line.items().get(i).mention();
            if (part != null) {
                if (!BEHIND_PART.matcher(line.form(i + 1)).matches()) {
                    return;
                }
                addStatement(RelationType.PART_OF, part, whole, statements);
            }
        }
    }

    /** "X extends A", "X is an extension of A". */
    private void addOrigin(Line line, int verb, int from, List<Statement> statements) {
        int next = from;
        while (line.form(next).matches("the|an?|popular|standard|classical|existing|well-known")) {
            next++;
        }
        Item.Naming origin = next < line.items().size() ? line.items().get(next).mention() : null;
        if (origin == null
                || origin.type() != EntityType.Method
                || !BEHIND_PART.matcher(line.form(next + 1)).matches()) {
            return;
        }
        Subject derived = subject(line, verb);
        if (derived.thing >= 0) {
            addStatement(RelationType.BASED_ON, origin, derived, statements);
        }
    }

    private void addStatement(RelationType type, Item.Naming named, Subject subject, List<Statement> statements) {
        int thing = named.thing();
        if (named.type() != EntityType.Method
                || thing == subject.thing
                || entities.get(thing).role() == Role.COMPARED) {
            return;
        }
        // The part is of the whole, but what is derived is based on the origin.
        boolean namedFirst = type == RelationType.PART_OF;
        List<Span> places = new ArrayList<>(subject.places);
        places.add(named.span());
        statements.add(new Statement(
                type,
                namedFirst ? thing : subject.thing,
                namedFirst ? subject.thing : thing,
                places,
                subject.places.isEmpty() ? OF_OWN : SURE));
    }

    /**
     * What a verb is said of.
     *
     * @param thing number of the entity, or -1
     * @param places where it is named; none when it is "it" or "our model"
     */
    private record Subject(int thing, List<Span> places) {
        static final Subject NONE = new Subject(-1, List.of());
    }

    private Subject subject(Line line, int verb) {
        int at = verb - 1;
        while (at >= 0 && LINK.matcher(line.form(at)).matches()) {
            at--;
        }
        if (line.form(at).equals("it") && own >= 0) {
            return new Subject(own, List.of());
        }
        if (isMethod(line, at)) {
            return behindPreposition(line, at) ? Subject.NONE : named(line, at);
        }
        if (line.form(at).equals(",") && isMethod(line, at - 1)) {
            return behindPreposition(line, at - 1) ? Subject.NONE : named(line, at - 1);
        }
        if (own >= 0
                && OWN_NOUN.matcher(line.form(at)).matches()
                && line.form(at - 1).matches("our|proposed|this")) {
            return new Subject(own, List.of());
        }
        OptionalInt described = described(line, at);
        return described.isEmpty() ? Subject.NONE : named(line, described.getAsInt());
    }

    /** Where the method is named that a phrase describes: "X, a network for ...", "X is a network for ...". */
    private static OptionalInt described(Line line, int end) {
        for (int i = end; i >= Math.max(2, end - FARTHEST); i--) {
            String form = line.form(i);
            if (ARTICLE.matcher(form).matches()
                    && line.form(i - 1).matches(",|is|\\(")
                    && isMethod(line, i - 2)
                    && !behindPreposition(line, i - 2)) {
                return OptionalInt.of(i - 2);
            }
            if (APART.matcher(form).matches()) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isMethod(Line line, int at) {
        return at >= 0 && line.items().get(at).names(EntityType.Method);
    }

    private static boolean behindPreposition(Line line, int at) {
        int before = ARTICLE.matcher(line.form(at - 1)).matches() ? at - 2 : at - 1;
        return line.form(before)
                .matches("of|with|by|than|over|in|on|for|to|using|and|via|from|against|into|under|like|as|or|/");
    }

    private static Subject named(Line line, int at) {
        Item.Naming mention = line.items().get(at).mention();
        return mention == null ? Subject.NONE : new Subject(mention.thing(), List.of(mention.span()));
    }
}
