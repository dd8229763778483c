package org.papergraph.ingest;

import java.util.Locale;
import java.util.Map;

/**
 * What columns of tables, tags of RIS and fields of BibTeX say of a paper, by the names that the usual programs give them
 * (Scopus, Web of Science, IEEE Xplore, Zotero, Mendeley, EndNote).
 */
final class NamedFacts {

    /** A fact about a paper. */
    enum Fact {
        ID,
        TITLE,
        ABSTRACT,
        /** One author, or several in one text. */
        AUTHORS,
        DATE,
        VENUE,
        DOI,
        ARXIV,
        URL,
        /** None that the graph holds. */
        OTHER
    }

    private static final Map<String, Fact> COLUMNS = Map.ofEntries(
            Map.entry("id", Fact.ID),
            Map.entry("key", Fact.ID),
            Map.entry("paper id", Fact.ID),
            Map.entry("paperid", Fact.ID),
            Map.entry("eid", Fact.ID),
            Map.entry("ut", Fact.ID),
            Map.entry("title", Fact.TITLE),
            Map.entry("paper title", Fact.TITLE),
            Map.entry("article title", Fact.TITLE),
            Map.entry("document title", Fact.TITLE),
            Map.entry("ti", Fact.TITLE),
            Map.entry("abstract", Fact.ABSTRACT),
            Map.entry("abstract note", Fact.ABSTRACT),
            Map.entry("paper abstract", Fact.ABSTRACT),
            Map.entry("summary", Fact.ABSTRACT),
            Map.entry("ab", Fact.ABSTRACT),
            Map.entry("author", Fact.AUTHORS),
            Map.entry("authors", Fact.AUTHORS),
            Map.entry("author full names", Fact.AUTHORS),
            Map.entry("af", Fact.AUTHORS),
            Map.entry("year", Fact.DATE),
            Map.entry("publication year", Fact.DATE),
            Map.entry("py", Fact.DATE),
            Map.entry("date", Fact.DATE),
            Map.entry("published", Fact.DATE),
            Map.entry("publication date", Fact.DATE),
            Map.entry("venue", Fact.VENUE),
            Map.entry("journal", Fact.VENUE),
            Map.entry("conference", Fact.VENUE),
            Map.entry("source title", Fact.VENUE),
            Map.entry("publication title", Fact.VENUE),
            Map.entry("so", Fact.VENUE),
            Map.entry("doi", Fact.DOI),
            Map.entry("di", Fact.DOI),
            Map.entry("arxiv", Fact.ARXIV),
            Map.entry("arxiv id", Fact.ARXIV),
            Map.entry("arxivid", Fact.ARXIV),
            Map.entry("url", Fact.URL),
            Map.entry("link", Fact.URL));

    private NamedFacts() {}

    /** What a column of a table says, by its heading. */
    static Fact ofColumn(String heading) {
        String name = heading.replace('_', ' ').replace('-', ' ').strip().toLowerCase(Locale.ROOT);
        return COLUMNS.getOrDefault(name, Fact.OTHER);
    }

    /** Gives a paper a fact; the first title and abstract count. */
    static void give(Fact fact, String value, PaperDraft draft) {
        switch (fact) {
            case ID -> draft.id(value);
            case TITLE -> draft.markedTitle(value);
            case ABSTRACT -> draft.markedAbstract(value);
            case AUTHORS -> AuthorNames.in(PlainText.of(value)).forEach(draft::invertedAuthor);
            case DATE -> draft.issued(value);
            case VENUE -> draft.venue(PlainText.of(value));
            case DOI -> draft.doi(value);
            case ARXIV -> draft.arxiv(value);
            case URL -> draft.url(value);
            case OTHER -> {
                // Says nothing that the graph holds.
            }
        }
    }
}
