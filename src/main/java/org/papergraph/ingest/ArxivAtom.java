package org.papergraph.ingest;

import java.util.Set;

/**
 * Answers of the arXiv API: Atom feeds with an entry for each paper.
 *
 * @see <a href="https://info.arxiv.org/help/api/user-manual.html">arXiv API user's manual</a>
 */
final class ArxivAtom implements XmlDialect {

    @Override
    public String name() {
        return "arxiv-atom";
    }

    @Override
    public Set<String> roots() {
        return Set.of("feed");
    }

    @Override
    public Set<String> papers() {
        return Set.of("entry");
    }

    @Override
    public void read(XmlElement entry, PaperDraft draft) {
        String id = entry.first("id").text();
        draft.id(id.replaceFirst("^https?://arxiv\\.org/abs/", ""));
        draft.arxiv(id);
        draft.title(entry.first("title").text());
        draft.abstractText(entry.first("summary").text());
        entry.all("author").forEach(author -> draft.author(author.first("name").text()));
        draft.issued(entry.first("published").text());
        draft.venue(entry.first("journal_ref").text());
        draft.doi(entry.first("doi").text());
        draft.url(id);
    }
}
