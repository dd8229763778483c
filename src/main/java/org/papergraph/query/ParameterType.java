package org.papergraph.query;

import java.util.Locale;
import org.papergraph.paper.EntityType;

/** What may be given for a parameter, and what it becomes in the query. */
public enum ParameterType {
    /** Any text; becomes a plain string. */
    STRING("a text"),
    /** A whole number; becomes an {@code xsd:integer}. */
    INTEGER("a whole number"),
    /** A number with or without a decimal point; becomes an {@code xsd:decimal}. */
    DECIMAL("a number such as 0.5"),
    /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; becomes an {@code xsd:gYear}, {@code gYearMonth} or {@code date}. */
    DATE("a date: YYYY, YYYY-MM or YYYY-MM-DD"),
    /** An absolute IRI, or the part of a papergraph IRI after its beginning: {@code method/bert}. */
    IRI("an IRI"),
    /** A paper of the graph: IRI, arXiv id, DOI, id of its source or title; becomes its IRI. */
    PAPER("a paper: its title, arXiv id, DOI, id or IRI"),
    /** Something that the graph's papers name, of any type: label or IRI; becomes its IRI. */
    ENTITY("a task, method, dataset or metric: its name or IRI"),
    /** As {@link #ENTITY}, but tasks only. */
    TASK("a task: its name or IRI"),
    /** As {@link #ENTITY}, but methods only. */
    METHOD("a method: its name or IRI"),
    /** As {@link #ENTITY}, but datasets only. */
    DATASET("a dataset: its name or IRI"),
    /** As {@link #ENTITY}, but metrics only. */
    METRIC("a metric: its name or IRI");

    private final String form;

    ParameterType(String form) {
        this.form = form;
    }

    /** The type's name in a question's file: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What to write, for messages and help: {@code a whole number}. */
    public String form() {
        return form;
    }

    /** The type of a papergraph entity. */
    static ParameterType of(EntityType type) {
        return switch (type) {
            case Task -> TASK;
            case Method -> METHOD;
            case Dataset -> DATASET;
            case Metric -> METRIC;
        };
    }
}
