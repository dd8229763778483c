package org.papergraph.annotate;

/** The lists of names that the judge knows; the ordinal is the column behind those of the labelled papers. */
enum NameLists {
    /** Task names of leaderboards. */
    LEADERBOARD_TASKS,
    LEADERBOARD_DATASETS,
    LEADERBOARD_METRICS,
    /** Names and full names of methods. */
    METHODS,
    /** Topics of computer science. */
    TOPICS,
    /** Names marked in other corpora, by type. */
    CORPUS_TASKS,
    CORPUS_METHODS,
    CORPUS_DATASETS,
    CORPUS_METRICS;

    static final int COUNT = values().length;
}
