package org.papergraph.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/**
 * Works of Crossref, as its REST API and its public data files give them; abstracts are JATS.
 *
 * @see <a href="https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md">API format</a>
 */
final class CrossrefJson implements JsonDialect {

    @Override
    public String name() {
        return "crossref";
    }

    @Override
    public boolean recognises(JsonNode paper) {
        return paper.has("DOI") && (paper.path("title").isArray() || paper.has("container-title"));
    }

    @Override
    public void read(JsonNode paper, PaperDraft draft) {
        String subtitle = JsonDialect.first(paper.path("subtitle"));
        String title = JsonDialect.first(paper.path("title"));
        draft.markedTitle(subtitle.isBlank() || title.contains(subtitle) ? title : title + ": " + subtitle);
        draft.markedAbstract(JsonDialect.text(paper.path("abstract")));
        for (JsonNode author : paper.path("author")) {
            String given = JsonDialect.text(author.path("given"));
            String family = JsonDialect.text(author.path("family"));
            draft.author(family.isBlank() ? JsonDialect.text(author.path("name")) : given + " " + family);
        }
        draft.issued(date(paper.path("issued").path("date-parts").path(0)));
        draft.venue(PlainText.of(JsonDialect.first(
                paper.path("container-title"), paper.path("event").path("name"))));
        draft.doi(JsonDialect.text(paper.path("DOI")));
        draft.url(JsonDialect.text(paper.path("URL")));
    }

    private static String date(JsonNode parts) {
        StringJoiner date = new StringJoiner("-");
        parts.forEach(part -> date.add(JsonDialect.text(part)));
        return date.toString();
    }
}
