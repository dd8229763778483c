package org.papergraph.ingest;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Papers in an XML document, read as a stream in the {@link XmlDialect} that its first element tells.
 *
 * <p>Document type declarations are passed over: no entity is fetched from elsewhere, and none expanded. After a place
 * where the document is not well-formed nothing is read.
 */
final class XmlPapers implements PaperFormat {

    private static final Pattern PROLOG =
            Pattern.compile("\\G(?:\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?]\\s*)?>)", Pattern.DOTALL);
    private static final Pattern START = Pattern.compile("\\G<(?:[\\p{L}_][\\w.-]*:)?([\\p{L}_][\\w.-]*)");
    private static final Pattern DECLARED_UTF_16 =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']utf-?16", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final List<XmlDialect> dialects;

    XmlPapers(String name, List<XmlDialect> dialects) {
        this.name = name;
        this.dialects = List.copyOf(dialects);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<PaperFormat> variants() {
        return dialects.stream()
                .<PaperFormat>map(dialect -> new XmlPapers(dialect.name(), List.of(dialect)))
                .toList();
    }

    @Override
    public boolean recognises(Head head) {
        return root(head.text())
                .filter(root ->
                        dialects.stream().anyMatch(dialect -> dialect.roots().contains(root)))
                .isPresent();
    }

    /** The name of the first element. */
    private static Optional<String> root(String text) {
        Matcher prolog = PROLOG.matcher(text);
        int at = 0;
        while (prolog.find(at) && prolog.end() > at) {
            at = prolog.end();
        }
        Matcher start = START.matcher(text);
        return start.find(at) ? Optional.of(start.group(1)) : Optional.empty();
    }

    @Override
    public void read(Input input, PaperSink sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(input.bytes(), Head.LIMIT + 1);
        boolean transcoded = DECLARED_UTF_16.matcher(Head.of(bytes).text()).find();
        try {
            BoundedStream pieces = new BoundedStream(bytes);
            XMLStreamReader xml = open(pieces, transcoded);
            try {
                while (xml.next() != XMLStreamReader.START_ELEMENT) {
                    // The prolog says nothing.
                }
                XmlDialect dialect = dialect(xml.getLocalName());
                new XmlRecords(xml, pieces, dialect, new Delivery(dialect, input, sink)).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            boolean ofContent = e.getCause() instanceof CharConversionException
                    || e.getCause() instanceof BoundedStream.TooLongException;
            if (!ofContent && e.getCause() instanceof IOException cause) {
                throw cause;
            }
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            sink.rejected(input.rejection(
                    line,
                    "broken XML" + described(e) + ", what follows is not read",
                    "mend it, or fetch the file again"));
        }
    }

    private XmlDialect dialect(String root) {
        return dialects.stream()
                .filter(dialect -> dialect.roots().contains(root))
                .findFirst()
                .orElse(dialects.get(0));
    }

    /** A parser that looks at nothing but the bytes, and bounds what it holds. */
    private static XMLStreamReader open(InputStream bytes, boolean transcoded) throws XMLStreamException {
        // One factory for each document: a factory remembers all names it has met.
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, XmlRecords.DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1 << 16);
        return transcoded ? factory.createXMLStreamReader(bytes, "UTF-8") : factory.createXMLStreamReader(bytes);
    }

    private static String described(XMLStreamException e) {
        if (e.getCause() instanceof CharConversionException) {
            return " (not in the encoding that it declares)";
        }
        if (e.getCause() instanceof BoundedStream.TooLongException tooLong) {
            return " (a tag or comment is " + tooLong.getMessage() + ")";
        }
        String message = e.getMessage() == null ? "" : e.getMessage().replaceAll("\\s*\\R.*", "");
        return message.isEmpty()
                ? ""
                : " (" + (message.length() > 160 ? message.substring(0, 160) + "…" : message) + ")";
    }

    /** Reads each element that holds a paper. */
    private record Delivery(XmlDialect dialect, Input input, PaperSink sink) implements XmlRecords.Visitor {

        @Override
        public void paper(XmlElement paper, int line) {
            if (dialect.isPaper(paper)) {
                PaperDraft draft = new PaperDraft(line);
                dialect.read(paper, draft);
                draft.deliver(input, sink);
            }
        }

        @Override
        public void tooLarge(int line) {
            sink.rejected(input.rejection(
                    line, "the XML element is too large for one paper", "give one element for each paper"));
        }
    }
}
