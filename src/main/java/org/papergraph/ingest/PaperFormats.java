package org.papergraph.ingest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The formats that papergraph knows. Adding one is one line here. */
public final class PaperFormats {

    private static final List<PaperFormat> ALL = List.of(
            new JsonPapers(
                    "json",
                    List.of(
                            new ArxivJson(),
                            new OpenAlexJson(),
                            new SemanticScholarJson(),
                            new CrossrefJson(),
                            new DailyPapersJson(),
                            new PlainJson())),
            new XmlPapers(
                    "xml",
                    List.of(
                            new ArxivAtom(),
                            new OaiPmhXml(),
                            new AclAnthologyXml(),
                            new PubMedXml(),
                            new JatsXml(),
                            new TeiXml())),
            new BibtexPapers(),
            new RisPapers(),
            new TablePapers(),
            // Pages of text have no mark of their own.
            new ListingPage(),
            new WrappedListing());

    private PaperFormats() {}

    /** The names by which a format can be asked for, in the order in which a file is tried. */
    public static List<String> names() {
        return all().map(PaperFormat::name).distinct().toList();
    }

    /** In the order in which a file is tried. */
    static List<PaperFormat> toTry() {
        return ALL;
    }

    /**
     * The format of a name.
     *
     * @throws IllegalArgumentException when there is none, naming those there are
     */
    static PaperFormat named(String name) {
        return all().filter(format -> format.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no input format '" + name + "'; it is one of " + String.join(", ", names())));
    }

    private static Stream<PaperFormat> all() {
        return ALL.stream().flatMap(format -> Stream.concat(Stream.of(format), format.variants().stream()));
    }
}
