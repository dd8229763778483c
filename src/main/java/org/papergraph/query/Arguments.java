package org.papergraph.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.Iris;
import org.papergraph.paper.EntityType;

/** Turns what somebody wrote for a question's parameters into RDF terms. */
final class Arguments {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})");
    private static final Pattern NOT_IN_AN_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

    private final Question question;
    private final EntityNames entities;
    private final PaperNames papers;
    private final List<String> remarks;

    Arguments(Question question, DatasetGraph dataset, List<String> remarks) {
        this.question = question;
        this.entities = new EntityNames(dataset);
        this.papers = new PaperNames(dataset);
        this.remarks = remarks;
    }

    /** The terms of all parameters that are given or have a default. */
    Binding bind(Map<String, String> given) {
        requireKnown(given.keySet());
        BindingBuilder terms = Binding.builder();
        for (Parameter parameter : question.parameters()) {
            @Nullable String argument = given.getOrDefault(parameter.name(), parameter.defaultValue());
            if (argument != null && !argument.isBlank()) {
                terms.add(Var.alloc(parameter.variable()), term(parameter, argument.strip()));
            } else if (parameter.required()) {
                throw new WrongArgumentException(
                        parameter.name(),
                        "'" + question.name() + "' needs " + parameter.name() + ", "
                                + parameter.type().form() + "; for example " + example(parameter));
            }
        }
        return terms.build();
    }

    /** How many rows are wanted, at least 1; 0 where nothing is said. */
    int limit(Map<String, String> given) {
        String limit = given.getOrDefault(Parameter.LIMIT, "").strip();
        if (limit.isEmpty()) {
            return 0;
        }
        if (question.kind() != AnswerKind.TABLE || !limit.matches("[1-9]\\d{0,8}")) {
            throw new WrongArgumentException(
                    Parameter.LIMIT,
                    "'limit' is a whole number of rows from 1, for a question that answers with"
                            + " a table; for example limit=10");
        }
        return Integer.parseInt(limit);
    }

    private void requireKnown(Set<String> names) {
        for (String name : names.stream().sorted().toList()) {
            boolean known =
                    question.parameters().stream().anyMatch(p -> p.name().equals(name));
            if (!known && !name.equals(Parameter.LIMIT)) {
                List<String> those =
                        question.parameters().stream().map(Parameter::name).toList();
                throw new WrongArgumentException(
                        name,
                        "'" + question.name() + "' has no parameter '" + name + "'; it has "
                                + (those.isEmpty() ? "none but limit" : String.join(", ", those) + " and limit"),
                        those);
            }
        }
    }

    private Node term(Parameter parameter, String argument) {
        return switch (parameter.type()) {
            case STRING -> NodeFactory.createLiteralString(argument);
            case INTEGER -> number(parameter, argument, INTEGER, XSDDatatype.XSDinteger);
            case DECIMAL -> number(parameter, argument, DECIMAL, XSDDatatype.XSDdecimal);
            case DATE -> date(parameter, argument);
            case IRI -> iri(parameter, argument);
            case PAPER -> paper(parameter, argument);
            case ENTITY, TASK, METHOD, DATASET, METRIC -> entity(parameter, argument);
        };
    }

    private Node number(Parameter parameter, String argument, Pattern form, XSDDatatype datatype) {
        if (!form.matcher(argument).matches()) {
            throw wrong(parameter, argument);
        }
        return NodeFactory.createLiteralDT(argument, datatype);
    }

    private Node date(Parameter parameter, String argument) {
        List<XSDDatatype> forms = List.of(XSDDatatype.XSDgYear, XSDDatatype.XSDgYearMonth, XSDDatatype.XSDdate);
        int form = argument.length() / 3 - 1;
        if (!argument.matches("\\d{4}(-\\d\\d){0,2}") || !forms.get(form).isValid(argument)) {
            throw wrong(parameter, argument);
        }
        return NodeFactory.createLiteralDT(argument, forms.get(form));
    }

    private Node iri(Parameter parameter, String argument) {
        String iri = argument.contains(":") ? argument : Iris.BASE + argument;
        try {
            if (NOT_IN_AN_IRI.matcher(iri).find() || !IRIx.create(iri).isAbsolute()) {
                throw wrong(parameter, argument);
            }
        } catch (IRIException e) {
            throw wrong(parameter, argument);
        }
        return NodeFactory.createURI(iri);
    }

    private Node paper(Parameter parameter, String argument) {
        Optional<Node> paper = papers.find(argument, remarks);
        if (paper.isEmpty()) {
            throw unknown(parameter, argument, papers.near(argument));
        }
        return paper.get();
    }

    private Node entity(Parameter parameter, String argument) {
        Set<EntityType> types = Arrays.stream(EntityType.values())
                .filter(type -> parameter.type() == ParameterType.ENTITY || parameter.type() == ParameterType.of(type))
                .collect(Collectors.toSet());
        Optional<Node> entity = entities.find(argument, types, remarks);
        if (entity.isEmpty()) {
            throw unknown(parameter, argument, entities.near(argument, types));
        }
        return entity.get();
    }

    private static WrongArgumentException wrong(Parameter parameter, String argument) {
        return wrong(parameter, argument, "", List.of());
    }

    private static WrongArgumentException unknown(Parameter parameter, String argument, NearNames near) {
        String why = "; the graph has none such" + near.sentence(" but ", "", "");
        return wrong(parameter, argument, why, near.names());
    }

    private static WrongArgumentException wrong(
            Parameter parameter, String argument, String why, List<String> suggestions) {
        return new WrongArgumentException(
                parameter.name(),
                "'" + argument + "' is no " + parameter.name() + ": wanted is "
                        + parameter.type().form() + why + "; for example " + example(parameter),
                suggestions);
    }

    private static String example(Parameter parameter) {
        String example = parameter.example();
        return parameter.name() + "=" + (example.contains(" ") ? "'" + example + "'" : example);
    }
}
