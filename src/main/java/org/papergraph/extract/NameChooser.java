package org.papergraph.extract;

import java.util.List;
import java.util.function.Predicate;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;

/**
 * Chooses the fullest unambiguous spelling of a thing: a model does among the {@link NameOptions}, and a rule is one of
 * the signs that it sees.
 */
final class NameChooser {

    private NameChooser() {}

    /**
     * The name that a model prefers; of equally good ones the first. By a coined name before a title's colon a method goes
     * whatever the model says, unless it is made of the first letters of another spelling; of spellings that differ in case or
     * hyphens alone the rule decides.
     *
     * @param free says of a name whether no other thing of the paper has it
     */
    static String name(
            MentionGroup group, String text, int abstractBegin, LogLinearModel model, Predicate<String> free) {
        String ruled = ruled(group, abstractBegin);
        if (group.type() == EntityType.Method
                && text.startsWith(ruled + ":")
                && group.spellings().stream().noneMatch(longForm -> NameOptions.isInitialsOf(ruled, longForm))
                && NameOptions.isCoined(ruled)) {
            return ruled;
        }
        List<NameOptions.Option> options = NameOptions.of(group, text, abstractBegin).stream()
                .filter(option -> free.test(option.name()))
                .toList();
        double[] probabilities =
                model.choose(options.stream().map(NameOptions.Option::signs).toList());
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        String name = options.get(best).name();
        return Spelling.folded(name).equals(Spelling.folded(ruled)) ? ruled : name;
    }

    /**
     * The one by which the text names it first, because acronyms and shortened forms come after. A method's name is taken
     * from the abstract: titles write proper names in capitals and spell out what the abstract calls by its name. A metric's
     * is the singular, where the text has it.
     */
    static String ruled(MentionGroup group, int abstractBegin) {
        Mention first = group.mentions().get(0);
        if (group.type() == EntityType.Method) {
            // "R-KV: Redundancy-aware KV Cache Compression": so the authors want it called.
            if (first.span().begin() == 0 && NameOptions.isCoined(first.surfaceForm())) {
                return first.surfaceForm();
            }
            for (Mention mention : group.mentions()) {
                if (mention.span().begin() >= abstractBegin) {
                    return mention.surfaceForm();
                }
            }
        }
        if (group.type() == EntityType.Metric) {
            for (String spelling : group.spellings()) {
                if (first.surfaceForm().equals(spelling + "s")) {
                    return spelling;
                }
            }
        }
        return first.surfaceForm();
    }
}
