package org.papergraph.extract;

import org.papergraph.paper.Span;

/**
 * A place where a text says what an acronym stands for.
 *
 * @param shortForm the acronym, {@code LLMs}
 * @param longForm what it stands for, {@code large language models}
 */
public record AcronymDefinition(Span shortForm, Span longForm) {}
