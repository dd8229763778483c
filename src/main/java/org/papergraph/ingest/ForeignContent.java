package org.papergraph.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of content that people have at hand and that hold no abstracts as we read them, each with the way out. */
enum ForeignContent {
    PDF("a PDF document", "^%PDF-", Remedies.ABSTRACTS),
    ZIP("a ZIP archive or an office document", "^PK(\u0003\u0004|\u0005\u0006|\u0007\u0008)", Remedies.UNPACK),
    GZIP("a gzip file inside a gzip file", "^\u001f\u008b", Remedies.UNPACK),
    BZIP2("a bzip2 file", "^BZh[1-9]1AY", Remedies.UNPACK),
    XZ("an xz file", "^\u00fd7zXZ\0", Remedies.UNPACK),
    ZSTANDARD("a Zstandard file", "^\\(\u00b5/\u00fd", Remedies.UNPACK),
    SEVEN_ZIP("a 7-Zip archive", "^7z\u00bc\u00af'\u001c", Remedies.UNPACK),
    IMAGE(
            "an image",
            "^(\u0089PNG|\u00ff\u00d8\u00ff|GIF8[79]a|RIFF....WEBP|BM.{4}\0\0\0\0|II\\*\0|MM\0\\*)",
            Remedies.ABSTRACTS),
    OLE("an old office document", "^\u00d0\u00cf\u0011\u00e0", Remedies.ABSTRACTS),
    UTF_32("text in UTF-32", "^(\u00ff\u00fe\0\0|\0\0\u00fe\u00ff)", Remedies.UTF_8),
    UTF_16("text in UTF-16 without byte order mark", "^(\0[\\x09-\\x7e]){8}|^([\\x09-\\x7e]\0){8}", Remedies.UTF_8),
    BINARY("a binary file", "\0", Remedies.ABSTRACTS),
    RTF("a rich text document", "^\\{\\\\rtf", Remedies.ABSTRACTS),
    HTML(
            "an HTML page",
            "(?i)^\\s*<(!doctype html|html|head|body)\\b",
            "save the page as text, or " + Remedies.ABSTRACTS),
    XML(
            "XML of a kind that we do not know",
            "^\\s*<([?]xml|!|[A-Za-z][\\w:-]*[\\s/>])",
            "give arXiv's or OAI-PMH's, the ACL Anthology's, PubMed's, JATS or TEI, or " + Remedies.ABSTRACTS),
    BIBTEX("a BibTeX file after other text", "(?m)^\\s*@[A-Za-z]+\\s*[{(]", "say so if it is (--format bibtex)"),
    TAGGED("a reference manager's tagged file", "^\\s*(PMID- |%[0A] \\S)", "export RIS or BibTeX from there"),
    TABLE(
            "a table",
            "(?i)^\\s*\"?(title|abstract|[\\w ]{1,30}\"?[,;\t]([^\\n]{0,500}[,;\t])?\"?(title|abstract))\"?\\s*[,;\t]",
            "give one column the heading title and one the heading abstract");

    private final String description;
    private final Pattern sign;
    private final String remedy;

    ForeignContent(String description, String sign, String remedy) {
        this.description = description;
        this.sign = Pattern.compile(sign, Pattern.DOTALL);
        this.remedy = remedy;
    }

    /** Compressed, packed or otherwise no text, told from the first bytes of a file. */
    static Optional<ForeignContent> ofBytes(byte[] first) {
        // One character per byte, so that the signs can be written as text.
        String bytes = new String(first, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(content -> content.compareTo(BINARY) <= 0)
                .filter(content -> content.sign.matcher(bytes).find())
                .findFirst();
    }

    /** Text in a format of its own. */
    static Optional<ForeignContent> ofText(Head head) {
        return Arrays.stream(values())
                .filter(content -> content.compareTo(BINARY) > 0)
                .filter(content -> content.sign.matcher(head.text()).find())
                .findFirst();
    }

    /** What it seems to be: a noun phrase. */
    String description() {
        return description;
    }

    String remedy() {
        return remedy;
    }

    /** What to do instead; a class of its own because an enum's constants cannot see its later constants. */
    static final class Remedies {
        static final String ABSTRACTS =
                "give titles and abstracts as text (title on one line, abstract on the next) or as JSON Lines with title and abstract";
        static final String UNPACK = "unpack it and give the files in it, or pack it with gzip";
        static final String UTF_8 = "save it as UTF-8";

        private Remedies() {}
    }
}
