package org.papergraph.ingest;

import java.util.Set;

/**
 * Articles of PubMed, as its files and E-utilities give them.
 *
 * @see <a href="https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html">MEDLINE/PubMed XML elements</a>
 */
final class PubMedXml implements XmlDialect {

    @Override
    public String name() {
        return "pubmed";
    }

    @Override
    public Set<String> roots() {
        return Set.of("PubmedArticleSet", "PubmedArticle", "MedlineCitationSet");
    }

    @Override
    public Set<String> papers() {
        return Set.of("PubmedArticle", "MedlineCitation");
    }

    @Override
    public Set<String> skipped() {
        return Set.of("ReferenceList", "MeshHeadingList", "ChemicalList");
    }

    @Override
    public void read(XmlElement paper, PaperDraft draft) {
        XmlElement inner = paper.first("MedlineCitation");
        XmlElement citation = inner.isEmpty() ? paper : inner;
        XmlElement article = citation.first("Article");
        String pmid = citation.first("PMID").text();
        draft.id(pmid.isEmpty() ? "" : "PMID:" + pmid);
        // Titles that were translated stand in brackets, and all end with a stop.
        draft.title(article.first("ArticleTitle").text().replaceFirst("^\\[(.*)]\\.?$", "$1"));
        draft.abstractText(abstractOf(article.first("Abstract")));
        for (XmlElement author : article.first("AuthorList").all("Author")) {
            String family = author.first("LastName").text();
            draft.author(
                    family.isEmpty()
                            ? author.first("CollectiveName").text()
                            : author.first("ForeName").text() + " " + family + " "
                                    + author.first("Suffix").text());
        }
        readDate(article.first("ArticleDate"), draft);
        readDate(article.first("Journal", "JournalIssue", "PubDate"), draft);
        draft.venue(article.first("Journal", "Title").text());
        article.all("ELocationID").stream()
                .filter(id -> id.attribute("EIdType").equals("doi"))
                .forEach(id -> draft.doi(id.text()));
        paper.first("PubmedData", "ArticleIdList").all("ArticleId").stream()
                .filter(id -> id.attribute("IdType").equals("doi"))
                .forEach(id -> draft.doi(id.text()));
        draft.url(pmid.isEmpty() ? "" : "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/");
    }

    private static String abstractOf(XmlElement given) {
        StringBuilder text = new StringBuilder();
        for (XmlElement part : given.all("AbstractText")) {
            String label = part.attribute("Label");
            text.append(label.isBlank() || label.equalsIgnoreCase("unlabelled") ? "" : PlainText.headed(label));
            text.append(part.text()).append(' ');
        }
        return text.toString();
    }

    private static void readDate(XmlElement date, PaperDraft draft) {
        String year = date.first("Year").text();
        String month = Month.of(date.first("Month").text());
        String day = date.first("Day").text();
        draft.issued(month.isEmpty() ? year : day.isEmpty() ? year + "-" + month : year + "-" + month + "-" + day);
        String free = date.first("MedlineDate").text();
        draft.issued(free.length() < 4 ? "" : free.substring(0, 4));
    }
}
