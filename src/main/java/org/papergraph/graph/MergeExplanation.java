package org.papergraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.paper.EntityType;
import org.papergraph.resolve.AgreedAcronyms;
import org.papergraph.resolve.MergeRule;
import org.papergraph.resolve.NameForm;
import org.papergraph.resolve.NameId;
import org.papergraph.resolve.NameResolver;
import org.papergraph.resolve.Spelled;

/**
 * Why two spellings are one node, or are not.
 *
 * @param type as which they were looked at
 * @param merged whether they are one
 * @param lines the reasons, for people to read
 */
public record MergeExplanation(EntityType type, boolean merged, List<String> lines) {

    public MergeExplanation {
        lines = List.copyOf(lines);
    }

    /** Explains two spellings of one type. They need not be in the graph: the rules hold for any. */
    public static MergeExplanation of(DatasetGraph dataset, EntityType type, String one, String other) {
        Explainer explainer = new Explainer(new NameIndex(dataset), type);
        List<String> lines = new ArrayList<>();
        Set<NameId> ones = explainer.explain(one, lines);
        Set<NameId> others = explainer.explain(other, lines);
        Set<NameId> shared = new TreeSet<>(ones);
        shared.retainAll(others);
        if (shared.isEmpty()) {
            String first = explainer.words(one);
            String second = explainer.words(other);
            lines.add(
                    first.equals(second)
                            ? "They are two, though the rules alone would make them one."
                            : "They are two: '" + first + "' and '" + second
                                    + "' differ by more than the rules take away, and no papers say that they are one.");
        } else {
            lines.add("They are one: " + explainer.node(shared.iterator().next()) + ".");
        }
        return new MergeExplanation(type, !shared.isEmpty(), lines);
    }

    /** Follows spellings to what they mean. */
    private record Explainer(NameIndex index, EntityType type) {

        /** All things that the spelling means somewhere. */
        Set<NameId> explain(String spelling, List<String> lines) {
            NameResolver resolver = new NameResolver(index);
            Set<NameId> names = new TreeSet<>(index.namesSpelled(Iris.key(type, spelling)));
            NameId alone = index.decisions().name(type, spelling);
            names.removeIf(name -> !index.name(name).spellings().containsKey(spelling));
            names.add(alone);
            Set<NameId> things = new TreeSet<>();
            for (NameId name : names) {
                int papers = index.name(name).spellings().getOrDefault(spelling, 0);
                if (papers == 0 && names.size() > 1) {
                    continue;
                }
                lines.add("'" + spelling + "' (" + (papers == 0 ? "in no paper" : papers + " papers") + "):");
                for (MergeRule rule : Spelled.rules(index.decisions(), name, spelling)) {
                    lines.add("  " + rule.label() + ": " + rule.sentence());
                }
                List<NameResolver.Step> steps = resolver.steps(name);
                steps.forEach(step -> lines.add("  " + step.rule().label() + ": " + step.counts()));
                NameId thing = resolver.resolve(name);
                if (steps.isEmpty()) {
                    resolver.acronyms(name)
                            .forEach(acronym -> disagreement(acronym).ifPresent(lines::add));
                }
                lines.add("  so it is " + node(thing));
                things.add(thing);
            }
            return things;
        }

        /** What speaks against writing out an acronym. */
        private Optional<String> disagreement(String acronym) {
            Map<String, AgreedAcronyms.Count> longForms = index.acronym(acronym).longForms();
            if (longForms.isEmpty()) {
                return Optional.of("  no paper defines '" + acronym + "'");
            }
            List<String> counts = new ArrayList<>();
            longForms.forEach((words, count) -> counts.add("'" + words + "' in " + count.papers()));
            return Optional.of("  papers define '" + acronym + "' as " + String.join(", ", counts)
                    + ": too few, too different, or of another type");
        }

        String words(String spelling) {
            return String.join(" ", NameForm.of(type, spelling).words());
        }

        String node(NameId thing) {
            return index.entity(thing)
                    .map(Node::getURI)
                    .map(Prefixes::shortForm)
                    .orElse("no node of the graph (" + thing.type() + " " + thing.id() + ")");
        }
    }
}
