package org.papergraph.ingest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Papers of Semantic Scholar, as its Academic Graph API (single, in batches or in pages of {@code data}) and its data sets
 * give them.
 *
 * @see <a href="https://api.semanticscholar.org/api-docs/graph">Academic Graph API</a>
 */
final class SemanticScholarJson implements JsonDialect {

    @Override
    public String name() {
        return "semantic-scholar";
    }

    @Override
    public boolean recognises(JsonNode paper) {
        return paper.has("paperId") || paper.has("externalIds") || paper.has("corpusid");
    }

    @Override
    public void read(JsonNode paper, PaperDraft draft) {
        draft.id(JsonDialect.first(paper.path("paperId"), paper.path("corpusid")));
        draft.markedTitle(JsonDialect.text(paper.path("title")));
        draft.markedAbstract(JsonDialect.text(paper.path("abstract")));
        paper.path("authors").forEach(author -> draft.author(JsonDialect.text(author.path("name"))));
        draft.issued(JsonDialect.first(paper.path("publicationDate"), paper.path("publicationdate")));
        draft.issued(JsonDialect.text(paper.path("year")));
        draft.venue(JsonDialect.first(
                paper.path("venue"),
                paper.path("publicationVenue").path("name"),
                paper.path("journal").path("name")));
        JsonNode ids = paper.has("externalIds") ? paper.path("externalIds") : paper.path("externalids");
        draft.doi(JsonDialect.text(ids.path("DOI")));
        draft.arxiv(JsonDialect.text(ids.path("ArXiv")));
        draft.url(JsonDialect.text(paper.path("url")));
    }
}
