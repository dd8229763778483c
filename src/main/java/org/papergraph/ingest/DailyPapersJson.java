package org.papergraph.ingest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The daily papers of Hugging Face, as the API gives them: arXiv papers, each within an entry of the day's list.
 *
 * @see <a href="https://huggingface.co/docs/hub/api">Hub API</a>
 */
final class DailyPapersJson implements JsonDialect {

    @Override
    public String name() {
        return "daily-papers";
    }

    @Override
    public boolean recognises(JsonNode paper) {
        return paper.path("paper").isObject();
    }

    @Override
    public void read(JsonNode entry, PaperDraft draft) {
        JsonNode paper = entry.path("paper");
        String id = JsonDialect.text(paper.path("id"));
        draft.id(id);
        draft.arxiv(id);
        draft.markedTitle(JsonDialect.first(paper.path("title"), entry.path("title")));
        draft.markedAbstract(JsonDialect.first(paper.path("summary"), entry.path("summary")));
        paper.path("authors").forEach(author -> draft.author(JsonDialect.text(author.path("name"))));
        draft.issued(JsonDialect.first(paper.path("publishedAt"), entry.path("publishedAt")));
        draft.url(id.isBlank() ? "" : "https://arxiv.org/abs/" + id);
    }
}
