package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.RelationType;
import org.papergraph.paper.Role;
import org.papergraph.paper.Span;

/**
 * Rules for what no corpus of relations teaches: who is said to do better than whom, what is {@linkplain StatedParts made of
 * what}, and what is said of "we", "it" and "our method", which stand for the one method that the paper proposes.
 */
final class StatedRelations {

    /** About the share of the rules' finds that were right among those read by hand. */
    private static final double SURE = 0.95;

    /** The same where "we" or "it" stands for a method. */
    private static final double OF_OWN = 0.92;

    private static final Pattern BETTER =
            Pattern.compile("outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beats?|beating|exceeds?");
    private static final Pattern BETTER_THAN = Pattern.compile("better|superior|faster|stronger|higher|lower");
    private static final Pattern ADVERB = Pattern.compile(
            "\\w+ly|also|can|could|may|now|only|still|even|further|thus|often|both|can|has|have|was|were|been|and|to|on|par|or|models?|methods?|variants?|approach|algorithm|framework|network|which|that|is|are|be|shown|proposed|substantially|by|far");
    private static final Pattern NEGATION = Pattern.compile(
            "not|fails?|cannot|without|never|rarely|nor|if|whether|could|may|might|would|should|no|seldom|than");
    private static final Pattern BEFORE_RIVAL = Pattern.compile(
            "the|a|an|existing|state-of-the-art|sota|previous|prior|strong|stronger|competitive|popular|standard|other|recent|well-known"
                    + "|baselines?|methods?|models?|approaches|algorithms?|such|as|like|including|both|all|,|and|or|\\(|\\)|METHOD"
                    + "|original|vanilla|conventional|traditional|classical|its|several|many|current|leading|than|its");
    private static final Pattern OWN = Pattern.compile("we|it|our|ours");
    private static final Pattern OWN_NOUN =
            Pattern.compile(StatedParts.KINDS_OF_METHOD + "|models|proposed|new|novel|resulting|final|best");
    private static final Pattern TRIED = Pattern.compile(
            "evaluat(?:e|ed|ing|ion|ions)|experiments?|experimental|test(?:ed|ing)?|validat(?:e|ed|ing)|results?");
    private static final Pattern BEFORE_DATASET = Pattern.compile(
            "the|on|both|benchmarks?|datasets?|public|popular|challenging|standard|and|,|or|including|such|as|several|multiple|two|three|four|five|six"
                    + "|large-scale|widely|used|widely-used|real-world|well-known|namely|\\(|\\)|:|DATASET|tasks?|of|data|sets?|common|diverse|various");
    private static final Pattern BUILT = Pattern.compile("based|built|builds|building");

    /** Behind other words ("it has components based on") something else is based than what the sentence is about. */
    private static final Pattern OF_SUBJECT = Pattern.compile("is|are|was|were|be|been|it|that|which|\\w+ly");

    /** "We propose a system based on X": the system is what the paper proposes. */
    private static final Pattern SYSTEM = Pattern.compile(StatedParts.KINDS_OF_METHOD
            + "|methods|models|systems|pipeline|module|mechanism|strategy|scheme|procedure|parser|toolkit|tool");

    /** A name that was made up for one thing; "a system" need not be what a common name stands for. */
    private static final Pattern COINED = Pattern.compile("\\S*\\p{Lu}\\S*\\p{Lu}\\S*|\\S*\\d\\S*");

    private final List<Entity> entities;

    /** Number of the one method that the paper proposes, or -1. */
    private final int own;

    private final StatedParts parts;

    /**
     * What a sentence states.
     *
     * @param type the relation
     * @param subject number of the subject among the entities
     * @param object number of the object
     * @param places the places that name them; of "we" there is none
     * @param probability that it is right
     */
    record Statement(RelationType type, int subject, int object, List<Span> places, double probability) {}

    StatedRelations(List<Entity> entities) {
        this.entities = entities;
        this.own = own(entities);
        this.parts = new StatedParts(entities, own);
    }

    private static int own(List<Entity> entities) {
        List<Integer> proposed = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            if (entities.get(i).type() == EntityType.Method && entities.get(i).role() == Role.PROPOSED) {
                proposed.add(i);
            }
        }
        if (proposed.size() == 1) {
            return proposed.get(0);
        }
        // Of several, the one that the title begins with, if it is named in the abstract too.
        return proposed.stream()
                .filter(i -> entities.get(i).mentions().get(0).span().begin() == 0
                        && entities.get(i).mentions().size() > 1)
                .findFirst()
                .orElse(-1);
    }

    /** What a sentence states, in order of the words that state it. */
    List<Statement> in(Line line) {
        List<Statement> statements = new ArrayList<>();
        for (int at = 0; at < line.items().size(); at++) {
            String form = line.form(at);
            if (BETTER.matcher(form).matches()) {
                addRivals(line, at, at + 1, statements);
            } else if (BETTER_THAN.matcher(form).matches() && isThan(line, at)) {
                addRivals(line, at, than(line, at) + 1, statements);
            } else if (TRIED.matcher(form).matches()) {
                addTried(line, at, statements);
            } else if (form.equals("on") || form.equals("upon")) {
                addBuilt(line, at, statements);
            } else {
                parts.add(line, at, statements);
            }
        }
        statements.sort(Comparator.comparing(Statement::type)
                .thenComparing(Statement::object)
                .thenComparing(Statement::subject));
        return statements;
    }

    private static boolean isThan(Line line, int at) {
        return than(line, at) > 0;
    }

    /** "better ... than", "superior to", within a few words. */
    private static int than(Line line, int at) {
        for (int i = at + 1; i <= at + 4; i++) {
            boolean to = line.form(i).equals("to") && line.form(at).equals("superior");
            if (line.form(i).equals("than") || to) {
                return i;
            }
        }
        return -1;
    }

    private void addRivals(Line line, int verb, int from, List<Statement> statements) {
        if (isNegated(line, verb) || line.form(verb + 1).equals("by")) {
            return;
        }
        Optional<Item.Naming> subject = subject(line, verb);
        boolean ours = subject.isEmpty() && own >= 0 && isOwn(line, verb);
        if (subject.isEmpty() && !ours) {
            return;
        }
        int winner = subject.map(Item.Naming::thing).orElse(own);
        if (entities.get(winner).role() == Role.COMPARED) {
            return;
        }
        for (int i = from;
                i < line.items().size() && BEFORE_RIVAL.matcher(line.form(i)).matches();
                i++) {
            Item.Naming rival = line.items().get(i).mention();
            if (rival != null && rival.thing() != winner) {
                List<Span> places = new ArrayList<>();
                subject.ifPresent(naming -> places.add(naming.span()));
                places.add(rival.span());
                statements.add(
                        new Statement(RelationType.OUTPERFORMS, winner, rival.thing(), places, ours ? OF_OWN : SURE));
            }
        }
    }

    private static boolean isNegated(Line line, int at) {
        for (int i = Math.max(0, at - 4); i < at; i++) {
            if (NEGATION.matcher(line.form(i)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The method right before a verb, but for adverbs, that is no part of a longer phrase. */
    private static Optional<Item.Naming> subject(Line line, int verb) {
        int at = verb - 1;
        while (at >= 0
                && line.items().get(at).mention() == null
                && ADVERB.matcher(line.form(at)).matches()
                && verb - at < 6) {
            at--;
        }
        if (at < 0) {
            return Optional.empty();
        }
        Item.Naming mention = line.items().get(at).mention();
        boolean inPhrase =
                line.form(at - 1).matches("of|with|by|than|over|in|on|for|to|using|and|via|,|from|against|into|under");
        return mention == null || mention.type() != EntityType.Method || inPhrase
                ? Optional.empty()
                : Optional.of(mention);
    }

    /** Whether "we", "it" or "our method" is the subject of the verb: the nearest before it, no method between. */
    private static boolean isOwn(Line line, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 9); i--) {
            Item item = line.items().get(i);
            if (item.names(EntityType.Method)) {
                return false;
            }
            if (OWN.matcher(item.form()).matches()) {
                boolean noun = !item.form().equals("our")
                        || OWN_NOUN.matcher(line.form(i + 1)).matches();
                return noun;
            }
            if ((item.form().equals("the") || item.form().equals("this"))
                    && line.form(i + 1).equals("proposed")) {
                return true;
            }
        }
        return false;
    }

    /** "We evaluate our method on X and Y", "experiments on X show": the paper's own method was tried there. */
    private void addTried(Line line, int at, List<Statement> statements) {
        Optional<Item.Naming> subject = subject(line, at);
        int tried = subject.map(Item.Naming::thing).orElse(own);
        if (tried < 0 || line.number() == 0) {
            return;
        }
        int on = -1;
        for (int i = at + 1; i <= at + 6 && i < line.items().size() && on < 0; i++) {
            Item item = line.items().get(i);
            Item.Naming mention = item.mention();
            if (mention != null && mention.thing() != tried) {
                return;
            }
            on = item.form().equals("on") ? i : -1;
        }
        if (on < 0) {
            return;
        }
        for (int i = on + 1;
                i < line.items().size() && BEFORE_DATASET.matcher(line.form(i)).matches();
                i++) {
            Item.Naming dataset = line.items().get(i).mention();
            if (dataset != null) {
                List<Span> places = new ArrayList<>();
                subject.ifPresent(naming -> places.add(naming.span()));
                places.add(dataset.span());
                statements.add(new Statement(RelationType.EVALUATED_ON, tried, dataset.thing(), places, OF_OWN));
            }
        }
    }

    /** "X is based on Y", "it builds upon Y". */
    private void addBuilt(Line line, int on, List<Statement> statements) {
        int verb = on - 1;
        if (!BUILT.matcher(line.form(verb)).matches()) {
            return;
        }
        int next = on + 1;
        while (line.form(next).matches("the|a|an|top|of|recent|popular|standard")) {
            next++;
        }
        Item.Naming base = next < line.items().size() ? line.items().get(next).mention() : null;
        if (base == null || base.type() != EntityType.Method) {
            return;
        }
        Optional<Item.Naming> subject = subject(line, verb);
        if (subject.isPresent() && subject.get().thing() != base.thing()) {
            statements.add(new Statement(
                    RelationType.BASED_ON,
                    subject.get().thing(),
                    base.thing(),
                    List.of(subject.get().span(), base.span()),
                    SURE));
        } else if (own >= 0
                && own != base.thing()
                && subject.isEmpty()
                && isOwn(line, verb)
                && isOfOwn(line.form(verb - 1))) {
            statements.add(new Statement(RelationType.BASED_ON, own, base.thing(), List.of(base.span()), OF_OWN));
        }
    }

    private boolean isOfOwn(String beforeVerb) {
        return OF_SUBJECT.matcher(beforeVerb).matches()
                || (SYSTEM.matcher(beforeVerb).matches()
                        && COINED.matcher(entities.get(own).name()).matches());
    }
}
