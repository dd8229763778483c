package org.papergraph.ingest;

import java.util.List;
import java.util.Set;

/**
 * Papers in TEI as GROBID writes it from PDF files; only the header is read.
 *
 * @see <a href="https://grobid.readthedocs.io/en/latest/TEI-encoding-of-results/">TEI encoding of GROBID's results</a>
 */
final class TeiXml implements XmlDialect {

    @Override
    public String name() {
        return "tei";
    }

    @Override
    public Set<String> roots() {
        return Set.of("TEI", "teiCorpus");
    }

    @Override
    public Set<String> papers() {
        return Set.of("TEI");
    }

    @Override
    public Set<String> skipped() {
        return Set.of("text", "encodingDesc", "facsimile");
    }

    @Override
    public void read(XmlElement paper, PaperDraft draft) {
        XmlElement header = paper.first("teiHeader");
        XmlElement file = header.first("fileDesc");
        XmlElement source = file.first("sourceDesc", "biblStruct");
        String title = file.first("titleStmt", "title").text();
        draft.title(title.isEmpty() ? source.first("analytic", "title").text() : title);
        draft.abstractText(header.first("profileDesc", "abstract").text());
        for (XmlElement author : source.first("analytic").all("author")) {
            XmlElement name = author.first("persName");
            StringBuilder whole = new StringBuilder();
            for (String part : List.of("forename", "surname", "genName")) {
                name.all(part).forEach(element -> whole.append(element.text()).append(' '));
            }
            draft.author(whole.toString());
        }
        draft.issued(file.first("publicationStmt", "date").attribute("when"));
        source.below("date").forEach(date -> draft.issued(date.attribute("when")));
        draft.venue(source.first("monogr", "title").text());
        for (XmlElement id : source.below("idno")) {
            switch (id.attribute("type")) {
                case "DOI" -> draft.doi(id.text());
                case "arXiv" -> draft.arxiv(id.text().replaceFirst("\\s*\\[.*", ""));
                default -> {
                    // MD5 and the like name the file, not the paper.
                }
            }
        }
        source.below("ptr").forEach(link -> draft.url(link.attribute("target")));
    }
}
