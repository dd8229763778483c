package org.papergraph.ingest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The metadata snapshot of arXiv, JSON Lines.
 *
 * @see <a href="https://www.kaggle.com/datasets/Cornell-University/arxiv">arXiv dataset</a>
 */
final class ArxivJson implements JsonDialect {

    @Override
    public String name() {
        return "arxiv-json";
    }

    @Override
    public boolean recognises(JsonNode paper) {
        return paper.has("authors_parsed") || (paper.has("categories") && paper.has("versions"));
    }

    @Override
    public void read(JsonNode paper, PaperDraft draft) {
        String id = JsonDialect.text(paper.path("id"));
        draft.id(id);
        draft.arxiv(id);
        draft.markedTitle(JsonDialect.text(paper.path("title")));
        draft.markedAbstract(JsonDialect.text(paper.path("abstract")));
        draft.venue(PlainText.of(JsonDialect.text(paper.path("journal-ref"))));
        draft.doi(JsonDialect.text(paper.path("doi")));
        draft.issuedOn(JsonDialect.text(paper.path("versions").path(0).path("created")));
        if (draft.hasNoDate()) {
            draft.issued(JsonDialect.text(paper.path("update_date")));
        }
        draft.url(id.isBlank() ? "" : "https://arxiv.org/abs/" + id.strip());
        JsonNode parsed = paper.path("authors_parsed");
        if (parsed.isArray() && !parsed.isEmpty()) {
            parsed.forEach(name -> draft.markedAuthor(JsonDialect.text(name.path(1)) + " "
                    + JsonDialect.text(name.path(0)) + " " + JsonDialect.text(name.path(2))));
        } else {
            AuthorNames.in(JsonDialect.text(paper.path("authors"))).forEach(draft::markedAuthor);
        }
    }
}
