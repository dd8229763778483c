package org.papergraph.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

/**
 * What a format found of one paper, before it is known whether it makes one.
 *
 * <p>Here is settled for all formats what a title, an abstract, an identifier or a date has to look like. Title and
 * abstract decide whether there is a paper; other facts that are not well-formed ("n/a" for a DOI) are left out, since
 * papers are told apart by them.
 */
final class PaperDraft {

    /** The longest abstract, in UTF-16 code units: three times the longest that we have seen. */
    static final int LONGEST_ABSTRACT = 30_000;

    /** The longest title, in UTF-16 code units. */
    static final int LONGEST_TITLE = 2_000;

    /** The largest collaborations have some thousands. */
    private static final int MOST_AUTHORS = 10_000;

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n\\u0085\\u2028\\u2029]\\s*");
    private static final Pattern FOREIGN_LINE_ENDS = Pattern.compile("\\r\\n?");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern ARXIV = Pattern.compile("\\d{4}\\.\\d{4,5}|[a-z]+(-[a-z]+)?(\\.[a-z]{2})?/\\d{7}");
    private static final Pattern ARXIV_FRAMED =
            Pattern.compile("^\\s*(?:https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf|html)/|arxiv:\\s*)?(" + ARXIV
                    + ")(?:v\\d+)?(?:\\.pdf)?/?\\s*$");
    private static final Pattern ARXIV_ELSEWHERE = Pattern.compile(
            "^(?:https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf|html)/|10\\.48550/arxiv\\.)(" + ARXIV + ")");
    private static final Pattern DATE =
            Pattern.compile("^\\s*(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?(?:[T\\s].*)?$");

    private final int line;
    private String title = "";
    private String abstractText = "";
    private String id = "";
    private final List<String> authors = new ArrayList<>();
    private String issued = "";
    private String venue = "";
    private String doi = "";
    private String arxiv = "";
    private String url = "";
    private String fault = "";
    private String faultRemedy = "";

    /** @param line where the paper begins, from 1 */
    PaperDraft(int line) {
        this.line = line;
    }

    /** A title on several lines is put on one. */
    void title(String text) {
        title = trimmed(LINE_BREAKS.matcher(text).replaceAll(" "));
    }

    /** A title of a format whose texts carry markup. */
    void markedTitle(String text) {
        title(PlainText.of(text));
    }

    /** An abstract of a format whose texts carry markup and hard line ends. */
    void markedAbstract(String text) {
        abstractText(PlainText.of(text));
    }

    /** An author whose family name may come first: {@code Roe, Jane}. */
    void invertedAuthor(String name) {
        String[] parts = PlainText.of(name).split(",", -1);
        author(parts.length == 2 ? parts[1].strip() + " " + parts[0].strip() : String.join(",", parts));
    }

    /** An author of a format whose texts carry markup. */
    void markedAuthor(String name) {
        author(PlainText.of(name));
    }

    /** Something that keeps it from being a paper, whatever else is found; the first one counts. */
    void fault(String problem, String remedy) {
        if (fault.isEmpty()) {
            fault = problem;
            faultRemedy = remedy;
        }
    }

    /** Line ends become line feeds. */
    void abstractText(String text) {
        abstractText = trimmed(FOREIGN_LINE_ENDS.matcher(text).replaceAll("\n"));
    }

    void id(String text) {
        id = onOneLine(text);
    }

    void author(String name) {
        String trimmed = onOneLine(name);
        if (!trimmed.isEmpty() && authors.size() < MOST_AUTHORS) {
            authors.add(trimmed);
        }
    }

    void venue(String text) {
        venue = onOneLine(text);
    }

    /** Any date that begins with a year, and optionally month and day; the most precise one given counts. */
    void issued(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return;
        }
        String normal;
        try {
            int year = Integer.parseInt(date.group(1));
            if (date.group(2) == null) {
                normal = date.group(1);
            } else if (date.group(3) == null) {
                normal = YearMonth.of(year, Integer.parseInt(date.group(2))).toString();
            } else {
                normal = LocalDate.of(year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)))
                        .toString();
            }
        } catch (DateTimeException e) {
            normal = date.group(1);
        }
        if (normal.length() > issued.length()) {
            issued = normal;
        }
    }

    /** The day of a time as HTTP and electronic mail write it: {@code Mon, 2 Apr 2007 19:18:42 GMT}. */
    void issuedOn(String time) {
        try {
            issued(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(time.strip()))
                    .toString());
        } catch (DateTimeException e) {
            // Then it says nothing.
        }
    }

    /** A DOI, bare or as a link. */
    void doi(String text) {
        Matcher found = DOI.matcher(text);
        if (found.find()) {
            doi = found.group().toLowerCase(Locale.ROOT);
            arxivFrom(doi);
        }
    }

    /** An arXiv id, bare, with prefix or as a link; its version is left out. */
    void arxiv(String text) {
        Matcher found = ARXIV_FRAMED.matcher(text.toLowerCase(Locale.ROOT));
        if (found.matches()) {
            arxiv = found.group(1);
        }
    }

    void url(String text) {
        String trimmed = text.strip();
        try {
            URI uri = new URI(trimmed);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
                url = trimmed;
                arxivFrom(trimmed);
            }
        } catch (URISyntaxException e) {
            // A link that leads nowhere is no fact about the paper.
        }
    }

    boolean hasNoDate() {
        return issued.isEmpty();
    }

    /** A link that may lead to arXiv. */
    void arxivFrom(String link) {
        Matcher found = ARXIV_ELSEWHERE.matcher(link.strip().toLowerCase(Locale.ROOT));
        if (arxiv.isEmpty() && found.find()) {
            arxiv = found.group(1);
        }
    }

    /** The paper, or what it lacks. */
    void deliver(Input input, PaperSink sink) {
        if (!fault.isEmpty()) {
            sink.rejected(input.rejection(line, fault, faultRemedy));
        } else if (hasNoWord(title)) {
            sink.rejected(input.rejection(
                    line, title.isEmpty() ? "the paper has no title" : "the title holds no word", "give it a title"));
        } else if (hasNoWord(abstractText)) {
            sink.rejected(input.rejection(
                    line,
                    abstractText.isEmpty() ? "the paper has no abstract" : "the abstract holds no word",
                    "give it an abstract"));
        } else if (title.length() > LONGEST_TITLE) {
            sink.rejected(input.rejection(
                    line,
                    "the title has %d characters, and %d is the limit".formatted(title.length(), LONGEST_TITLE),
                    "give the title alone"));
        } else if (abstractText.length() > LONGEST_ABSTRACT) {
            sink.rejected(input.rejection(
                    line,
                    "the abstract has %d characters, and %d is the limit"
                            .formatted(abstractText.length(), LONGEST_ABSTRACT),
                    "give the abstract alone, not the whole paper"));
        } else {
            Source source = new Source(input.source(), line);
            sink.paper(new Paper(id, title, abstractText, authors, issued, venue, doi, arxiv, url, List.of(source)));
        }
    }

    private static boolean hasNoWord(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String onOneLine(String text) {
        return trimmed(LINE_BREAKS.matcher(text).replaceAll(" "));
    }

    /**
     * Without blanks around it, invisible ones included, and with every code unit that XML and RDF cannot hold replaced
     * by one that they can, so that positions stay.
     */
    private static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isInvisible(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder clean = new StringBuilder(text.substring(begin, end));
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < clean.length()
                    && Character.isLowSurrogate(clean.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c >= '\uFFFE') {
                clean.setCharAt(i, '\uFFFD');
            } else if (c < ' ' && c != '\n' && c != '\t') {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }

    private static boolean isInvisible(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
