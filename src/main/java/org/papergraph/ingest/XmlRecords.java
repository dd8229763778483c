package org.papergraph.ingest;

import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the elements that hold papers in an XML document, and holds one of them at a time. */
final class XmlRecords {

    /** Takes what is found, with the line on which it begins, from 1. */
    interface Visitor {
        void paper(XmlElement paper, int line);

        void tooLarge(int line);
    }

    /** No element lies deeper. */
    static final int DEEPEST = 300;

    /** A paper of thousands of authors has fewer pieces of content, text counted by {@link #CHARACTERS_OF_A_PIECE}. */
    private static final int MOST_PIECES = 500_000;

    private static final int CHARACTERS_OF_A_PIECE = 64;

    /** Of what is kept beside papers, this much. */
    private static final int MOST_KEPT = 20_000;

    private final XMLStreamReader xml;
    private final BoundedStream bytes;
    private final XmlDialect dialect;
    private final Visitor visitor;
    private int pieces;

    /**
     * @param xml stands at the start of the first element
     * @param bytes what it reads from
     */
    XmlRecords(XMLStreamReader xml, BoundedStream bytes, XmlDialect dialect, Visitor visitor) {
        this.xml = xml;
        this.bytes = bytes;
        this.dialect = dialect;
        this.visitor = visitor;
    }

    /** Reads to the end of the document. */
    void read() throws XMLStreamException {
        around(Optional.empty());
        while (xml.hasNext()) {
            next();
        }
    }

    /** Reads an open element: a paper, something kept, or what may hold such. */
    private void around(Optional<XmlElement> parent) throws XMLStreamException {
        String name = xml.getLocalName();
        if (dialect.skipped().contains(name)) {
            skip();
        } else if (dialect.papers().contains(name)) {
            int line = Math.max(1, xml.getLocation().getLineNumber());
            pieces = 0;
            XmlElement paper = element(parent, MOST_PIECES);
            if (pieces > MOST_PIECES) {
                visitor.tooLarge(line);
            } else {
                visitor.paper(paper, line);
            }
        } else if (parent.isPresent() && dialect.kept().contains(name)) {
            pieces = 0;
            XmlElement kept = element(parent, MOST_KEPT);
            parent.filter(above -> above.all(name).isEmpty()).ifPresent(above -> above.add(kept));
        } else {
            XmlElement open = new XmlElement(name, parent);
            attributesTo(open);
            while (next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    around(Optional.of(open));
                }
            }
        }
    }

    /** The element at whose start the parser stands, as far as the bound allows. */
    private XmlElement element(Optional<XmlElement> parent, int most) throws XMLStreamException {
        XmlElement element = new XmlElement(xml.getLocalName(), parent);
        attributesTo(element);
        while (next() != XMLStreamConstants.END_ELEMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (dialect.skipped().contains(xml.getLocalName())) {
                        skip();
                    } else {
                        XmlElement child = element(Optional.of(element), most);
                        if (counts(1, most)) {
                            element.add(child);
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (counts(1 + xml.getTextLength() / CHARACTERS_OF_A_PIECE, most)) {
                        element.add(xml.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    if (counts(1, most)) {
                        element.add(PlainText.entity(xml.getLocalName()));
                    }
                }
                default -> {
                    // Comments and instructions are no text.
                }
            }
        }
        return element;
    }

    private int next() throws XMLStreamException {
        bytes.nextPiece();
        return xml.next();
    }

    private boolean counts(int more, int most) {
        pieces += more;
        return pieces <= most;
    }

    private void attributesTo(XmlElement element) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    private void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
