package org.papergraph.extract;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;

/**
 * How much each cue speaks for a role against the customary role of the type.
 *
 * <p>The weights are those of a logistic regression on the cues of annotated papers, rounded.
 *
 * @param proposed for a method's being proposed and not used
 * @param compared for a method's being compared and not used
 * @param introducedDataset for a dataset's being introduced and not used
 * @param introducedMetric for a metric's being introduced and not reported
 */
record RoleWeights(double proposed, double compared, double introducedDataset, double introducedMetric) {

    private static final RoleWeights NONE = new RoleWeights(0, 0, 0, 0);

    /** What speaks for the roles before any cue is seen. */
    private static final RoleWeights PRIOR = new RoleWeights(-0.7, -1.2, -1.6, -1.7);

    private static final Map<RoleCue, RoleWeights> OF = Map.ofEntries(
            entry(RoleCue.AFTER_PROPOSAL, new RoleWeights(0.0, -0.6, 0.4, -1.3)),
            entry(RoleCue.BASELINE, new RoleWeights(0.6, 1.6, 0.4, -0.7)),
            entry(RoleCue.BASELINE_BEHIND, new RoleWeights(0.9, 2.5, 0.0, 0.2)),
            entry(RoleCue.BEFORE_PROPOSAL, new RoleWeights(-1.5, -0.2, 0.1, -1.6)),
            entry(RoleCue.CALLED_PROPOSED, new RoleWeights(0.5, 0.4, -0.6, 2.0)),
            entry(RoleCue.COINED, new RoleWeights(0.7, 0.0, 0.5, 0.2)),
            entry(RoleCue.COMPLAINT, new RoleWeights(0.1, 0.9, -0.5, -1.1)),
            entry(RoleCue.COMPOUND, new RoleWeights(0.5, -0.8, 0.0, -0.1)),
            entry(RoleCue.DOES, new RoleWeights(0.0, -0.1, 0.4, -0.5)),
            entry(RoleCue.EARLY, new RoleWeights(-0.5, 0.3, -0.7, -1.1)),
            entry(RoleCue.EVALUATED_ON, new RoleWeights(-0.3, 0.3, -1.0, -0.3)),
            entry(RoleCue.EXAMPLE, new RoleWeights(-1.0, 0.9, -1.0, 0.6)),
            entry(RoleCue.EXPERIMENT, new RoleWeights(-0.6, 0.7, -0.8, -0.5)),
            entry(RoleCue.EXPLAINED, new RoleWeights(0.8, 0.3, 1.0, 1.6)),
            entry(RoleCue.EXPLAINED_AS_NEW, new RoleWeights(0.9, 0.1, 1.5, 1.0)),
            entry(RoleCue.FAMILY, new RoleWeights(-1.4, 0.3, 0.0, -0.1)),
            entry(RoleCue.HAS_ACRONYM, new RoleWeights(-0.4, -1.3, -0.3, -0.9)),
            entry(RoleCue.INDEFINITE, new RoleWeights(0.6, -0.6, 1.4, -0.6)),
            entry(RoleCue.IN_LIST, new RoleWeights(0.0, -0.1, -0.3, 0.2)),
            entry(RoleCue.IN_TITLE, new RoleWeights(0.1, -1.7, -0.5, 0.3)),
            entry(RoleCue.LATE, new RoleWeights(0.1, 0.5, -0.8, -1.3)),
            entry(RoleCue.LONG_NAME, new RoleWeights(1.0, 0.4, 1.7, -0.5)),
            entry(RoleCue.MADE, new RoleWeights(0.5, -0.4, 1.9, 0.8)),
            entry(RoleCue.MADE_BEHIND, new RoleWeights(0.6, -0.3, 1.5, 0.6)),
            entry(RoleCue.MEANS, new RoleWeights(-0.7, -0.3, -0.5, 0.5)),
            entry(RoleCue.MEASURE, new RoleWeights(0.8, 0.0, -0.1, 1.0)),
            entry(RoleCue.NAMED, new RoleWeights(0.8, -0.4, 1.0, 0.9)),
            entry(RoleCue.NEW, new RoleWeights(1.1, 0.3, 2.2, 2.4)),
            entry(RoleCue.NOTHING_PROPOSED, new RoleWeights(-0.9, -1.1, -1.1, -1.1)),
            entry(RoleCue.OFTEN, new RoleWeights(0.4, -0.6, 0.7, -0.7)),
            entry(RoleCue.OLD, new RoleWeights(-1.9, 0.4, -1.0, -0.2)),
            entry(RoleCue.ONCE, new RoleWeights(-0.6, -0.2, 0.0, -1.3)),
            entry(RoleCue.ONLY_TITLE, new RoleWeights(1.3, 0.0, 1.7, 0.9)),
            entry(RoleCue.OTHERS, new RoleWeights(-1.7, 1.1, -0.2, -0.9)),
            entry(RoleCue.OURS, new RoleWeights(1.6, 0.1, 0.3, 1.2)),
            entry(RoleCue.PART, new RoleWeights(0.3, -0.5, -0.3, 0.9)),
            entry(RoleCue.PART_NAME, new RoleWeights(0.5, -0.2, -0.1, -0.5)),
            entry(RoleCue.PREPOSITION, new RoleWeights(-0.8, -0.2, -0.8, 0.0)),
            entry(RoleCue.PROPER_NAME, new RoleWeights(-0.5, 0.0, -0.8, 0.4)),
            entry(RoleCue.PROPOSED_BEHIND, new RoleWeights(1.9, 0.2, 0.3, -0.1)),
            entry(RoleCue.PROPOSED_FIRST, new RoleWeights(1.6, -0.7, 1.9, 1.5)),
            entry(RoleCue.PROPOSED_LATER, new RoleWeights(0.1, -0.8, -0.7, 0.1)),
            entry(RoleCue.RIVAL, new RoleWeights(-0.5, 3.2, -0.6, -0.9)),
            entry(RoleCue.STUDIED, new RoleWeights(0.0, -0.3, 0.8, -0.1)),
            entry(RoleCue.SUFFERS, new RoleWeights(-0.4, -0.2, 0.9, 0.7)),
            entry(RoleCue.THIS, new RoleWeights(0.8, 0.2, 0.0, -0.8)),
            entry(RoleCue.TITLE_AFTER_PREPOSITION, new RoleWeights(-0.3, -1.4, -0.5, 0.1)),
            entry(RoleCue.TITLE_BEFORE_COLON, new RoleWeights(3.2, 0.9, 2.8, 1.4)),
            entry(RoleCue.TITLE_BEGINS, new RoleWeights(1.5, -0.7, 2.7, 1.0)),
            entry(RoleCue.WE, new RoleWeights(0.2, -0.7, -0.1, 0.3)),
            entry(RoleCue.WELL_KNOWN, new RoleWeights(-1.6, -0.8, 0.2, -0.4)),
            entry(RoleCue.WINS, new RoleWeights(0.1, -0.8, -0.3, -1.0)),
            entry(RoleCue.WITHOUT, new RoleWeights(-1.0, 0.4, -0.7, -0.7)));

    /** The role that the cues speak for most. */
    static Role role(EntityType type, Set<RoleCue> cues) {
        RoleWeights sum = cues.stream().map(cue -> OF.getOrDefault(cue, NONE)).reduce(PRIOR, RoleWeights::plus);
        return switch (type) {
            case Task -> Role.ADDRESSED;
            case Method -> {
                if (sum.proposed > 0 && sum.proposed >= sum.compared) {
                    yield Role.PROPOSED;
                }
                yield sum.compared > 0 ? Role.COMPARED : Role.USED;
            }
            case Dataset -> sum.introducedDataset > 0 ? Role.INTRODUCED : Role.USED;
            case Metric -> sum.introducedMetric > 0 ? Role.INTRODUCED : Role.REPORTED;
        };
    }

    private RoleWeights plus(RoleWeights other) {
        return new RoleWeights(
                proposed + other.proposed,
                compared + other.compared,
                introducedDataset + other.introducedDataset,
                introducedMetric + other.introducedMetric);
    }
}
