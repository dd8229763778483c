package org.papergraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.paper.EntityType;
import org.papergraph.resolve.Decision;
import org.papergraph.resolve.NameId;

/** Decisions that the papers of a dataset give no occasion for. */
public final class UnusedDecisions {

    private UnusedDecisions() {}

    /** One sentence for each decision that changes nothing because no paper names what it is about. */
    public static List<String> of(DatasetGraph dataset) {
        NameIndex index = new NameIndex(dataset);
        List<String> sentences = new ArrayList<>();
        for (Decision decision : index.decisions().all()) {
            if (!isNamed(index, decision.name())) {
                sentences.add(sentence(decision, decision.name()));
            } else {
                decision.other()
                        .filter(other -> !isNamed(index, other))
                        .ifPresent(other -> sentences.add(sentence(decision, other)));
            }
        }
        return sentences;
    }

    /** Whether papers hold a name. */
    public static boolean isNamed(DatasetGraph dataset, EntityType type, String spelling) {
        return isNamed(new NameIndex(dataset), new Decision.Name(type, spelling));
    }

    private static String sentence(Decision decision, Decision.Name missing) {
        return "the decision to " + decision.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " the "
                + decision.name().type() + " '" + decision.name().spelling() + "' has no effect: no paper names the "
                + missing.type() + " '" + missing.spelling() + "'";
    }

    private static boolean isNamed(NameIndex index, Decision.Name name) {
        Set<NameId> spelled = index.namesSpelled(Iris.key(name.type(), name.spelling()));
        NameId own = index.decisions().name(name.type(), name.spelling());
        return !spelled.isEmpty() || index.name(own).papers() > 0;
    }
}
