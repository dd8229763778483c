package org.papergraph.resolve;

import java.util.EnumSet;
import java.util.Set;

/** How a spelling comes to count for a name. */
public final class Spelled {

    private Spelled() {}

    /** The rules that lead from a spelling to the name that it counts for; none when it is the name as it stands. */
    public static Set<MergeRule> rules(Decisions decisions, NameId name, String spelling) {
        NameId alone = decisions.name(name.type(), spelling);
        if (!alone.bare().equals(name.bare())) {
            // Only a paper's definition can have made another name of it.
            return EnumSet.of(MergeRule.DEFINED_ACRONYM);
        }
        if (Decisions.isSplit(alone)) {
            return EnumSet.of(MergeRule.DECISION);
        }
        Set<MergeRule> rules = EnumSet.noneOf(MergeRule.class);
        rules.addAll(NameForm.of(name.type(), spelling).rules());
        return rules;
    }
}
