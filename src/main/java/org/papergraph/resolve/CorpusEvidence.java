package org.papergraph.resolve;

/** What all papers together say about names, counted in papers. Answers depend on the set of papers alone. */
public interface CorpusEvidence {

    /** How papers spell a name; with no spellings when none names it. */
    NameCount name(NameId name);

    /** What papers say that an acronym stands for; with no long forms when none defines it. */
    AgreedAcronyms acronym(String lowerCase);

    /** What people have decided. */
    Decisions decisions();
}
