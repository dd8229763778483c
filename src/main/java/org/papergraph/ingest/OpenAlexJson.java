package org.papergraph.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Works of OpenAlex, as the snapshot (JSON Lines) and the API (pages of results) give them; the abstract comes as an index
 * from words to their positions.
 *
 * @see <a href="https://docs.openalex.org/api-entities/works/work-object">Work object</a>
 */
final class OpenAlexJson implements JsonDialect {

    private static final String IRI = "https://openalex.org/";

    @Override
    public String name() {
        return "openalex";
    }

    @Override
    public boolean recognises(JsonNode paper) {
        return paper.has("abstract_inverted_index")
                || JsonDialect.text(paper.path("id")).startsWith(IRI);
    }

    @Override
    public void read(JsonNode paper, PaperDraft draft) {
        String id = JsonDialect.text(paper.path("id"));
        draft.id(id.replace(IRI, ""));
        draft.markedTitle(JsonDialect.first(paper.path("title"), paper.path("display_name")));
        draft.markedAbstract(inOrder(paper.path("abstract_inverted_index")));
        paper.path("authorships")
                .forEach(authorship ->
                        draft.author(JsonDialect.text(authorship.path("author").path("display_name"))));
        draft.issued(JsonDialect.text(paper.path("publication_date")));
        draft.issued(JsonDialect.text(paper.path("publication_year")));
        JsonNode location = paper.path("primary_location");
        draft.venue(JsonDialect.first(
                location.path("source").path("display_name"),
                paper.path("host_venue").path("display_name")));
        draft.doi(JsonDialect.text(paper.path("doi")));
        draft.url(JsonDialect.first(location.path("landing_page_url"), paper.path("id")));
        paper.path("locations").forEach(place -> draft.arxivFrom(JsonDialect.text(place.path("landing_page_url"))));
    }

    private static String inOrder(JsonNode index) {
        Map<Integer, String> words = new TreeMap<>();
        long size = 0;
        for (Map.Entry<String, JsonNode> word : index.properties()) {
            for (JsonNode position : word.getValue()) {
                size += word.getKey().length() + 1;
                // A long word at many places would be a text beyond all bounds; that one is refused for its length.
                if (size <= 2L * PaperDraft.LONGEST_ABSTRACT) {
                    words.put(position.asInt(), word.getKey());
                }
            }
        }
        return String.join(" ", words.values());
    }
}
