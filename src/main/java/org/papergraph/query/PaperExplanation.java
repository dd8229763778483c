package org.papergraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Span;

/**
 * All that the graph says of one paper, beside the words that say it.
 *
 * @param iri the paper
 * @param text title, line feed, abstract
 * @param mentions where the text names something, in order, without overlap
 * @param names what it names and how it relates to it, by kind of relation and name
 * @param results what it claims, in order of the numbers
 * @param relations how what it names relates to each other
 */
public record PaperExplanation(
        String iri,
        String text,
        List<Mention> mentions,
        List<Statement> names,
        List<Statement> results,
        List<Statement> relations) {

    public PaperExplanation {
        mentions = List.copyOf(mentions);
        names = List.copyOf(names);
        results = List.copyOf(results);
        relations = List.copyOf(relations);
    }

    /**
     * A place that names something.
     *
     * @param span in the text
     * @param type what it names
     */
    public record Mention(Span span, EntityType type) {}

    /**
     * Something that the paper says.
     *
     * @param kind the property's local name, {@code proposesMethod}; of a result {@code result}
     * @param words what is said, in a few words
     * @param confidence 0 to 1, as the graph has it
     * @param sentence the sentence that says it; empty where the graph has none
     */
    public record Statement(String kind, String words, double confidence, String sentence) {}

    /**
     * The explanation of a paper; to be called within a transaction.
     *
     * @param name IRI, arXiv id, DOI, id or title of the paper
     * @param remarks hears what to know about how the name was understood
     * @throws WrongArgumentException when no paper is called so; the message names papers that are called nearly so
     */
    public static PaperExplanation of(DatasetGraph dataset, String name, List<String> remarks) {
        PaperNames names = new PaperNames(dataset);
        Optional<Node> paper = names.find(name, remarks).or(() -> new PaperWords(dataset).find(name, remarks));
        if (paper.isEmpty()) {
            throw new WrongArgumentException(
                    "paper",
                    "the graph has no paper '" + name + "'" + names.near(name).sentence(" but ", "", "")
                            + "; give an IRI, arXiv id, DOI, or words of a title");
        }
        return new Reading(dataset, paper.get()).explanation();
    }

    /** Reads one paper's graph. */
    private record Reading(DatasetGraph dataset, Node paper) {

        PaperExplanation explanation() {
            String text = literal(paper, ReusedTerms.TITLE) + "\n" + literal(paper, ReusedTerms.ABSTRACT);
            List<Statement> names = new ArrayList<>();
            List<Statement> relations = new ArrayList<>();
            for (Node claim : subjects(ReusedTerms.TYPE, Vocabulary.CLAIM)) {
                Node property = object(claim, ReusedTerms.PREDICATE);
                Node subject = object(claim, ReusedTerms.SUBJECT);
                String object = label(object(claim, ReusedTerms.OBJECT));
                if (subject.equals(paper)) {
                    names.add(statement(claim, property.getLocalName(), object));
                } else {
                    String words = label(subject) + " -- " + property.getLocalName() + " --> " + object;
                    relations.add(statement(claim, property.getLocalName(), words));
                }
            }
            Comparator<Statement> byKind = Comparator.comparing(Statement::kind).thenComparing(Statement::words);
            names.sort(byKind);
            relations.sort(byKind);
            return new PaperExplanation(paper.getURI(), text, mentions(), names, results(), relations);
        }

        private List<Mention> mentions() {
            Map<Node, EntityType> types = Map.of(
                    Vocabulary.TASK, EntityType.Task,
                    Vocabulary.METHOD, EntityType.Method,
                    Vocabulary.DATASET, EntityType.Dataset,
                    Vocabulary.METRIC, EntityType.Metric);
            List<Mention> mentions = new ArrayList<>();
            for (Node phrase : subjects(ReusedTerms.TYPE, ReusedTerms.PHRASE)) {
                EntityType type = types.get(object(phrase, ReusedTerms.CLASS_REF));
                if (type != null) {
                    mentions.add(new Mention(span(phrase), type));
                }
            }
            mentions.sort(Comparator.comparing(Mention::span));
            return mentions;
        }

        private List<Statement> results() {
            List<Node> results = subjects(ReusedTerms.TYPE, Vocabulary.RESULT);
            results.sort(Comparator.comparingInt(Reading::place).thenComparing(Node::getURI));
            List<Statement> statements = new ArrayList<>();
            for (Node result : results) {
                StringBuilder words = new StringBuilder();
                words.append(part("", result, Vocabulary.OF_METHOD, ": "));
                words.append(literal(result, Vocabulary.RAW_VALUE));
                for (Node comparison : objects(result, Vocabulary.COMPARISON)) {
                    words.append(' ').append(comparison.getLocalName().toLowerCase(Locale.ROOT));
                }
                words.append(part(" ", result, ReusedTerms.SPECIFIED_BY, ""));
                words.append(part(" on ", result, Vocabulary.ON_DATASET, ""));
                words.append(part(" (", result, Vocabulary.FOR_TASK, ")"));
                words.append(part(" over ", result, Vocabulary.BASELINE, ""));
                statements.add(statement(result, "result", words.toString()));
            }
            return statements;
        }

        /** Where the number stands, as the IRI of a result says it. */
        private static int place(Node result) {
            String uri = result.getURI();
            String offsets = uri.substring(uri.lastIndexOf('=') + 1);
            return Integer.parseInt(offsets.substring(0, offsets.indexOf(',')));
        }

        private String part(String before, Node subject, Node property, String behind) {
            List<Node> objects = objects(subject, property);
            return objects.isEmpty() ? "" : before + label(objects.get(0)) + behind;
        }

        private Statement statement(Node subject, String kind, String words) {
            String sentence = "";
            for (Node evidence : objects(subject, ReusedTerms.WAS_DERIVED_FROM)) {
                if (dataset.contains(paper, evidence, ReusedTerms.TYPE, ReusedTerms.SENTENCE)) {
                    sentence = literal(evidence, ReusedTerms.ANCHOR_OF);
                }
            }
            String confidence = literal(subject, Vocabulary.CONFIDENCE);
            return new Statement(kind, words, confidence.isEmpty() ? 0 : Double.parseDouble(confidence), sentence);
        }

        private Span span(Node phrase) {
            return new Span(
                    Integer.parseInt(literal(phrase, ReusedTerms.BEGIN_INDEX)),
                    Integer.parseInt(literal(phrase, ReusedTerms.END_INDEX)));
        }

        private String label(Node entity) {
            List<Node> labels = new ArrayList<>();
            dataset.find(Iris.ENTITIES_GRAPH, entity, ReusedTerms.PREF_LABEL, Node.ANY)
                    .forEachRemaining(quad -> labels.add(quad.getObject()));
            return labels.isEmpty()
                    ? literal(entity, Vocabulary.SURFACE_FORM)
                    : labels.get(0).getLiteralLexicalForm();
        }

        private String literal(Node subject, Node property) {
            List<Node> objects = objects(subject, property);
            return objects.isEmpty() ? "" : objects.get(0).getLiteralLexicalForm();
        }

        private Node object(Node subject, Node property) {
            List<Node> objects = objects(subject, property);
            if (objects.isEmpty()) {
                throw new IllegalStateException(subject + " has no " + property);
            }
            return objects.get(0);
        }

        /** In order of their text form. */
        private List<Node> objects(Node subject, Node property) {
            List<Node> objects = new ArrayList<>();
            dataset.find(paper, subject, property, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
            objects.sort(Comparator.comparing(Node::toString));
            return objects;
        }

        private List<Node> subjects(Node property, Node object) {
            List<Node> subjects = new ArrayList<>();
            dataset.find(paper, Node.ANY, property, object).forEachRemaining(quad -> subjects.add(quad.getSubject()));
            subjects.sort(Comparator.comparing(Node::toString));
            return subjects;
        }
    }
}
