package org.papergraph.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

/** What is known about a paper itself, as quads and back. */
final class PaperQuads {

    private static final String DOI = "doi:";
    private static final String ARXIV = "arXiv:";

    private PaperQuads() {}

    /** The quads of a paper whose texts are in storable form. */
    static List<Quad> of(Node name, Paper paper) {
        List<Quad> quads = new ArrayList<>();
        add(quads, name, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE);
        add(quads, name, ReusedTerms.TITLE, Literals.english(paper.title()));
        add(quads, name, ReusedTerms.ABSTRACT, Literals.english(paper.abstractText()));
        addAuthors(quads, name, paper.authors());
        if (!paper.issued().isEmpty()) {
            add(quads, name, ReusedTerms.ISSUED, Literals.date(paper.issued()));
        }
        if (!paper.venue().isEmpty()) {
            add(quads, name, Vocabulary.VENUE, Literals.plain(paper.venue()));
        }
        quads.addAll(keys(name, paper));
        if (!paper.id().isEmpty()) {
            add(quads, name, Vocabulary.SOURCE_ID, Literals.plain(paper.id()));
            if (!paper.id().startsWith(DOI) && !paper.id().startsWith(ARXIV)) {
                add(quads, name, ReusedTerms.IDENTIFIER, Literals.plain(paper.id()));
            }
        }
        if (!paper.url().isEmpty()) {
            add(quads, name, ReusedTerms.URL, url(paper.url()));
        }
        for (Source source : paper.sources()) {
            add(quads, name, ReusedTerms.SOURCE, Literals.plain(source.toString()));
        }
        return quads;
    }

    /** The quads by which another listing of the paper is found. */
    static List<Quad> keys(Node name, Paper paper) {
        List<Quad> quads = new ArrayList<>();
        if (!paper.arxiv().isEmpty()) {
            add(quads, name, ReusedTerms.IDENTIFIER, Literals.plain(ARXIV + paper.arxiv()));
        }
        if (!paper.doi().isEmpty()) {
            add(quads, name, ReusedTerms.IDENTIFIER, Literals.plain(DOI + paper.doi()));
        }
        if (!paper.titleKey().isEmpty()) {
            add(quads, name, Vocabulary.TITLE_KEY, Literals.plain(paper.titleKey()));
        }
        return quads;
    }

    /** The paper of a named graph that holds one. */
    static Paper read(DatasetGraph dataset, Node name) {
        String doi = "";
        String arxiv = "";
        for (String identifier : texts(dataset, name, ReusedTerms.IDENTIFIER)) {
            if (identifier.startsWith(DOI)) {
                doi = identifier.substring(DOI.length());
            } else if (identifier.startsWith(ARXIV)) {
                arxiv = identifier.substring(ARXIV.length());
            }
        }
        return new Paper(
                text(dataset, name, Vocabulary.SOURCE_ID).orElse(""),
                text(dataset, name, ReusedTerms.TITLE).orElse(""),
                text(dataset, name, ReusedTerms.ABSTRACT).orElse(""),
                text(dataset, name, Vocabulary.AUTHORS).map(AuthorList::split).orElse(List.of()),
                text(dataset, name, ReusedTerms.ISSUED).orElse(""),
                text(dataset, name, Vocabulary.VENUE).orElse(""),
                doi,
                arxiv,
                text(dataset, name, ReusedTerms.URL).orElse(""),
                texts(dataset, name, ReusedTerms.SOURCE).stream()
                        .map(PaperQuads::source)
                        .toList());
    }

    /** The text that a paper has for a property of at most one value; an IRI's own text when it is one. */
    static Optional<String> text(DatasetGraph dataset, Node name, Node property) {
        return texts(dataset, name, property).stream().findFirst();
    }

    /** A digest of a paper whose texts are in storable form. */
    static String digest(Paper paper) {
        List<String> parts = new ArrayList<>(List.of(
                paper.id(),
                paper.title(),
                paper.abstractText(),
                AuthorList.join(paper.authors()),
                Integer.toString(paper.authors().size()),
                paper.issued(),
                paper.venue(),
                paper.doi(),
                paper.arxiv(),
                paper.url()));
        paper.sources().forEach(source -> parts.add(source.toString()));
        // Each part with its length before it: no two papers run together to one text.
        StringBuilder content = new StringBuilder();
        for (String part : parts) {
            content.append(part.length()).append(':').append(part);
        }
        return Sha256.of(content.toString());
    }

    private static List<String> texts(DatasetGraph dataset, Node name, Node property) {
        TreeSet<String> texts = new TreeSet<>();
        Iterator<Quad> quads = dataset.findNG(name, name, property, Node.ANY);
        while (quads.hasNext()) {
            Node object = quads.next().getObject();
            texts.add(object.isURI() ? object.getURI() : object.getLiteralLexicalForm());
        }
        return List.copyOf(texts);
    }

    private static void addAuthors(List<Quad> quads, Node name, List<String> authors) {
        if (authors.isEmpty()) {
            return;
        }
        for (String author : authors) {
            if (!author.isBlank()) {
                Node person = Iris.author(author);
                add(quads, name, ReusedTerms.CREATOR, person);
                quads.add(Quad.create(name, person, ReusedTerms.TYPE, ReusedTerms.PERSON));
                quads.add(Quad.create(name, person, ReusedTerms.NAME, Literals.plain(author)));
            }
        }
        add(quads, name, Vocabulary.AUTHORS, Literals.plain(AuthorList.join(authors)));
    }

    /** An IRI when it can stand as one in every format, else the text. */
    private static Node url(String url) {
        boolean plain = url.chars().allMatch(c -> c > ' ' && c < 0x7F && "<>\"{}|\\^`".indexOf(c) < 0);
        return plain && isAbsoluteIri(url) ? NodeFactory.createURI(url) : Literals.plain(url);
    }

    private static boolean isAbsoluteIri(String url) {
        try {
            IRIx iri = IRIx.create(url);
            return iri.isAbsolute() && !iri.hasViolations();
        } catch (IRIException e) {
            return false;
        }
    }

    private static Source source(String text) {
        int colon = text.lastIndexOf(':');
        return new Source(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    private static void add(List<Quad> quads, Node name, Node property, Node value) {
        quads.add(Quad.create(name, name, property, value));
    }
}
