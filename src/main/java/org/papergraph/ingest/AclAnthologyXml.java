package org.papergraph.ingest;

import java.util.Set;

/**
 * The metadata files of the ACL Anthology: collections of volumes of papers. Front matter is passed over.
 *
 * @see <a href="https://acl-anthology.readthedocs.io/latest/guide/xml/">ACL Anthology XML</a>
 */
final class AclAnthologyXml implements XmlDialect {

    private static final String SITE = "https://aclanthology.org/";

    @Override
    public String name() {
        return "acl-anthology";
    }

    @Override
    public Set<String> roots() {
        return Set.of("collection", "volume");
    }

    @Override
    public Set<String> papers() {
        return Set.of("paper");
    }

    @Override
    public Set<String> kept() {
        return Set.of("meta");
    }

    @Override
    public void read(XmlElement paper, PaperDraft draft) {
        String id = id(paper);
        draft.id(id);
        draft.title(paper.first("title").text());
        draft.abstractText(paper.first("abstract").text());
        paper.all("author")
                .forEach(author -> draft.author(author.first("first").text() + " "
                        + author.first("last").text()));
        XmlElement volume = paper.around("volume").first("meta");
        String year = text(paper.first("year"), volume.first("year"));
        String month = Month.of(text(paper.first("month"), volume.first("month")));
        draft.issued(month.isEmpty() ? year : year + "-" + month);
        draft.venue(text(paper.first("booktitle"), volume.first("booktitle")));
        draft.doi(paper.first("doi").text());
        String url = paper.first("url").text();
        boolean relative = !url.isEmpty() && !url.contains("/");
        draft.url(relative ? SITE + url : url.isEmpty() && !id.isEmpty() ? SITE + id : url);
    }

    /** Since 2020 {@code 2020.acl-main.1}, before {@code N19-1423}: volume and number together have four digits. */
    private static String id(XmlElement paper) {
        String collection = paper.around("collection").attribute("id");
        String volume = paper.around("volume").attribute("id");
        String number = paper.attribute("id");
        if (collection.isEmpty() || volume.isEmpty() || !number.matches("\\d{1,4}")) {
            return "";
        }
        if (!collection.matches("[A-Z]\\d\\d")) {
            return collection + "-" + volume + "." + number;
        }
        boolean workshop = collection.startsWith("W") || collection.equals("C69") || collection.equals("D19");
        boolean wide = collection.startsWith("W")
                || collection.equals("C69")
                || (collection.equals("D19") && volume.matches("[56]\\d"));
        return workshop && wide
                ? collection + "-" + padded(volume, 2) + padded(number, 2)
                : collection + "-" + volume + padded(number, 3);
    }

    private static String padded(String number, int digits) {
        return "0".repeat(Math.max(0, digits - number.length())) + number;
    }

    private static String text(XmlElement own, XmlElement ofVolume) {
        String text = own.text();
        return text.isEmpty() ? ofVolume.text() : text;
    }
}
