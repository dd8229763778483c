package org.papergraph.resolve;

import java.util.Locale;

/** Why two spellings name one thing. */
public enum MergeRule {
    /** They differ in case, hyphens, punctuation, a determiner or the plural of the last word. */
    SPELLING("differ in case, hyphens, punctuation, determiner or plural only"),
    /** They differ in British and American spelling, Greek letters, LaTeX remains, or the plural of an inner word. */
    VARIANT("differ in British or American spelling, Greek letters, LaTeX remains or an inner plural"),
    /** One has its own acronym in parentheses: "Chain-of-Thought (CoT)". */
    OWN_ACRONYM("one carries its own acronym"),
    /** One has an adjective that sets nothing apart: "standard fine-tuning". */
    EMPTY_ADJECTIVE("one has an adjective that sets nothing apart"),
    /** One ends in a noun that says again what kind of thing it is: "routing mechanism". */
    GENERIC_HEAD("one ends in a noun that says its kind again"),
    /** One says as a verb with its object what the other says as a noun: "generating text", "text generation". */
    WORD_ORDER("one says with a verb what the other says with a noun"),
    /** An acronym, in a paper that says what it stands for. */
    DEFINED_ACRONYM("the acronym is defined in the papers that use it"),
    /** An acronym in a paper that does not say what it stands for, while the papers that do agree. */
    AGREED_ACRONYM("the papers that define the acronym agree on what it stands for"),
    /** Papers type the name differently, and most of them agree on one type. */
    TYPE("most papers that use the name agree on its type"),
    /** Somebody has decided so. */
    DECISION("somebody has decided so");

    private final String sentence;

    MergeRule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule's name in words. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The rule as the end of a sentence about two spellings. */
    public String sentence() {
        return sentence;
    }
}
