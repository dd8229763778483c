package org.papergraph.ingest;

import java.util.List;
import java.util.Set;

/**
 * Harvests over OAI-PMH with the metadata prefixes {@code arXiv}, {@code arXivRaw} and {@code oai_dc}; deleted records
 * are passed over.
 *
 * @see <a href="https://www.openarchives.org/OAI/openarchivesprotocol.html">OAI-PMH 2.0</a>
 * @see <a href="https://info.arxiv.org/help/oa/index.html">arXiv's OAI-PMH interface</a>
 */
final class OaiPmhXml implements XmlDialect {

    @Override
    public String name() {
        return "oai-pmh";
    }

    @Override
    public Set<String> roots() {
        return Set.of("OAI-PMH", "ListRecords", "GetRecord");
    }

    @Override
    public Set<String> papers() {
        return Set.of("record");
    }

    @Override
    public boolean isPaper(XmlElement paper) {
        return !paper.first("header").attribute("status").equals("deleted");
    }

    @Override
    public void read(XmlElement paper, PaperDraft draft) {
        XmlElement metadata = paper.first("metadata");
        XmlElement dublinCore = metadata.first("dc");
        if (dublinCore.isEmpty()) {
            XmlElement raw = metadata.first("arXivRaw");
            readArxiv(raw.isEmpty() ? metadata.first("arXiv") : raw, draft);
        } else {
            draft.id(paper.first("header", "identifier").text());
            readDublinCore(dublinCore, draft);
        }
    }

    private static void readArxiv(XmlElement arxiv, PaperDraft draft) {
        String id = arxiv.first("id").text();
        draft.id(id);
        draft.arxiv(id);
        draft.title(arxiv.first("title").text());
        draft.abstractText(arxiv.first("abstract").text());
        List<XmlElement> authors = arxiv.first("authors").all("author");
        authors.forEach(author -> draft.author(author.first("forenames").text() + " "
                + author.first("keyname").text() + " " + author.first("suffix").text()));
        if (authors.isEmpty()) {
            AuthorNames.in(arxiv.first("authors").text()).forEach(draft::author);
        }
        draft.issued(arxiv.first("created").text());
        draft.issuedOn(arxiv.first("version", "date").text());
        draft.venue(arxiv.first("journal-ref").text());
        draft.doi(arxiv.first("doi").text());
        draft.url(id.isEmpty() ? "" : "https://arxiv.org/abs/" + id);
    }

    /** Of several descriptions the longest is the abstract; of several dates the first is that of publication. */
    private static void readDublinCore(XmlElement paper, PaperDraft draft) {
        draft.title(paper.first("title").text());
        String longest = "";
        for (XmlElement description : paper.all("description")) {
            String text = description.text();
            longest = text.length() > longest.length() ? text : longest;
        }
        draft.abstractText(longest);
        paper.all("creator").forEach(creator -> draft.invertedAuthor(creator.text()));
        draft.issued(paper.first("date").text());
        for (XmlElement identifier : paper.all("identifier")) {
            String text = identifier.text();
            draft.doi(text);
            draft.arxivFrom(text);
            draft.url(text);
        }
    }
}
