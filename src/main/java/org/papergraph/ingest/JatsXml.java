package org.papergraph.ingest;

import java.util.List;
import java.util.Set;

/**
 * Journal articles in JATS, as PubMed Central and many publishers give them; only their front matter is read.
 *
 * @see <a href="https://jats.nlm.nih.gov/publishing/tag-library/1.3/">JATS journal publishing tag set</a>
 */
final class JatsXml implements XmlDialect {

    /** Dates of publication, the one on which the article was first to be had before others. */
    private static final List<String> DATES = List.of("epub", "pub", "ppub", "collection");

    @Override
    public String name() {
        return "jats";
    }

    @Override
    public Set<String> roots() {
        return Set.of("article", "articles", "pmc-articleset");
    }

    @Override
    public Set<String> papers() {
        return Set.of("article");
    }

    @Override
    public Set<String> skipped() {
        return Set.of("body", "back", "floats-group", "sub-article", "response", "permissions", "ref-list", "xref");
    }

    @Override
    public void read(XmlElement article, PaperDraft draft) {
        XmlElement meta = article.first("front", "article-meta");
        String title = meta.first("title-group", "article-title").text();
        String subtitle = meta.first("title-group", "subtitle").text();
        draft.title(subtitle.isEmpty() ? title : title + ": " + subtitle);
        // Graphical and short abstracts say so; the plain one is the abstract.
        meta.all("abstract").stream()
                .filter(given -> given.attribute("abstract-type").isEmpty())
                .findFirst()
                .ifPresent(given -> draft.abstractText(given.text()));
        for (XmlElement group : meta.all("contrib-group")) {
            group.all("contrib").stream()
                    .filter(person -> Set.of("", "author").contains(person.attribute("contrib-type")))
                    .forEach(person -> draft.author(nameOf(person)));
        }
        DATES.forEach(kind -> meta.all("pub-date").stream()
                .filter(date -> date.attribute("pub-type").equals(kind)
                        || date.attribute("date-type").equals(kind)
                        || date.attribute("pub-type").isEmpty())
                .forEach(date -> readDate(date, draft)));
        draft.venue(article.first("front", "journal-meta", "journal-title-group", "journal-title")
                .text());
        for (XmlElement id : meta.all("article-id")) {
            switch (id.attribute("pub-id-type")) {
                case "doi" -> draft.doi(id.text());
                case "arxiv" -> draft.arxiv(id.text());
                case "pmid" -> draft.id("PMID:" + id.text());
                default -> {
                    // Publishers' numbers lead nowhere.
                }
            }
        }
        draft.url(meta.first("self-uri").attribute("href"));
    }

    private static String nameOf(XmlElement person) {
        XmlElement name = person.first("name");
        String given = name.first("given-names").text();
        String whole = given + " " + name.first("surname").text() + " "
                + name.first("suffix").text();
        return whole.isBlank() ? person.first("collab").text() : whole;
    }

    private static void readDate(XmlElement date, PaperDraft draft) {
        if (!draft.hasNoDate()) {
            return;
        }
        String year = date.first("year").text();
        String month = Month.of(date.first("month").text());
        String day = date.first("day").text();
        draft.issued(month.isEmpty() ? year : day.isEmpty() ? year + "-" + month : year + "-" + month + "-" + day);
    }
}
