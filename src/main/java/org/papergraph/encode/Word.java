package org.papergraph.encode;

/**
 * A token of a text, and where it stands.
 *
 * @param form its characters, as they stand in the text
 * @param opensSentence whether a sentence begins with it
 * @param inTitle whether it belongs to the paper's title
 */
public record Word(String form, boolean opensSentence, boolean inTitle) {}
