package org.papergraph.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Prefixes;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;

/**
 * Keeps account of what writes add and delete, so that the balance is known without looking at the store a second time.
 *
 * <p>What is deleted and added again, in one write or in several, comes to nothing. Memory grows with what changes.
 */
final class ChangeTally {

    private enum Kind {
        PAPER,
        ENTITY,
        MERGE,
        RESULT
    }

    /** What is said of a thing, and whether that it is there at all hangs on this. */
    private record Aspect(Kind kind, boolean essential) {}

    /** The parts of a result and what it says of them; the rest of the parts {@link StoreDifference} compares, too. */
    private static final Map<Node, Aspect> ASPECTS = Map.ofEntries(
            Map.entry(Vocabulary.CONTENT_DIGEST, new Aspect(Kind.PAPER, true)),
            Map.entry(Vocabulary.EXTRACTED_BY, new Aspect(Kind.PAPER, false)),
            Map.entry(ReusedTerms.PREF_LABEL, new Aspect(Kind.ENTITY, true)),
            Map.entry(Vocabulary.MERGED_INTO, new Aspect(Kind.MERGE, true)),
            Map.entry(ReusedTerms.HAS_VALUE, new Aspect(Kind.RESULT, true)),
            Map.entry(Vocabulary.OF_METHOD, new Aspect(Kind.RESULT, false)),
            Map.entry(Vocabulary.FOR_TASK, new Aspect(Kind.RESULT, false)),
            Map.entry(Vocabulary.ON_DATASET, new Aspect(Kind.RESULT, false)),
            Map.entry(ReusedTerms.SPECIFIED_BY, new Aspect(Kind.RESULT, false)),
            Map.entry(Vocabulary.UNIT, new Aspect(Kind.RESULT, false)));

    private record Statement(Node property, Node object) {}

    private final Map<Kind, Map<String, Map<Statement, Integer>>> balances = new EnumMap<>(Kind.class);

    ChangeTally() {
        for (Kind kind : Kind.values()) {
            balances.put(kind, new HashMap<>());
        }
    }

    /** The same dataset, whose changes are entered here. */
    DatasetGraph watching(DatasetGraph dataset) {
        return new Watched(dataset);
    }

    /** What has changed since the beginning. */
    StoreChange change() {
        return new StoreChange(balance(Kind.PAPER), balance(Kind.ENTITY), balance(Kind.MERGE), balance(Kind.RESULT));
    }

    private StoreChange.Balance balance(Kind kind) {
        long came = 0;
        long gone = 0;
        long changed = 0;
        for (Map<Statement, Integer> statements :
                balances.getOrDefault(kind, Map.of()).values()) {
            boolean more = hasEssential(statements, 1);
            boolean less = hasEssential(statements, -1);
            came += more && !less ? 1 : 0;
            gone += less && !more ? 1 : 0;
            changed += more == less ? 1 : 0;
        }
        return new StoreChange.Balance(came, gone, changed);
    }

    private static boolean hasEssential(Map<Statement, Integer> statements, int sign) {
        return statements.entrySet().stream()
                .anyMatch(entry -> Integer.signum(entry.getValue()) == sign
                        && aspect(entry.getKey().property()).essential());
    }

    private static Aspect aspect(Node property) {
        Aspect aspect = ASPECTS.get(property);
        if (aspect == null) {
            throw new IllegalArgumentException(property + " says nothing that counts");
        }
        return aspect;
    }

    private void enter(Node subject, Node property, Node object, int change) {
        if (ASPECTS.containsKey(property)) {
            Map<String, Map<Statement, Integer>> things =
                    balances.getOrDefault(aspect(property).kind(), new HashMap<>());
            String name = StoreDifference.name(Prefixes.shortForm(subject.getURI()));
            Map<Statement, Integer> statements = things.computeIfAbsent(name, ignored -> new HashMap<>());
            Statement statement = new Statement(property, object);
            if (statements.merge(statement, change, Integer::sum) == 0) {
                statements.remove(statement);
            }
            if (statements.isEmpty()) {
                things.remove(name);
            }
        }
    }

    /** Enters each quad that is added or deleted. */
    private final class Watched extends DatasetGraphWrapper {

        Watched(DatasetGraph dataset) {
            super(dataset);
        }

        @Override
        public void add(Quad quad) {
            add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
        }

        @Override
        public void add(Node graph, Node subject, Node property, Node object) {
            enter(subject, property, object, 1);
            super.add(graph, subject, property, object);
        }

        @Override
        public void delete(Quad quad) {
            delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
        }

        @Override
        public void delete(Node graph, Node subject, Node property, Node object) {
            enter(subject, property, object, -1);
            super.delete(graph, subject, property, object);
        }

        @Override
        public void deleteAny(Node graph, Node subject, Node property, Node object) {
            for (Node known : ASPECTS.keySet()) {
                if (property.matches(known)) {
                    List<Quad> quads = new ArrayList<>();
                    getWrapped().find(graph, subject, known, object).forEachRemaining(quads::add);
                    quads.forEach(quad -> enter(quad.getSubject(), known, quad.getObject(), -1));
                }
            }
            super.deleteAny(graph, subject, property, object);
        }
    }
}
