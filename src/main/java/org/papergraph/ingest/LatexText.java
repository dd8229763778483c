package org.papergraph.ingest;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * LaTeX in running text, as abstracts and bibliographies have it: commands of fonts and spacing are left out, accents and
 * symbols become characters, citations go, braces that only group go. What is not known stays as it stands.
 *
 * <p>One pass; what a brace or dollar sign opens is looked for within a bounded distance.
 */
final class LatexText {

    /** No group or formula of running text is longer, in UTF-16 code units. */
    private static final int LONGEST_GROUP = 2_000;

    private static final int LONGEST_COMMAND = 32;

    /** Combining characters, by the command that sets the accent. */
    private static final Map<String, Character> ACCENTS = Map.ofEntries(
            Map.entry("`", '\u0300'),
            Map.entry("'", '\u0301'),
            Map.entry("^", '\u0302'),
            Map.entry("~", '\u0303'),
            Map.entry("=", '\u0304'),
            Map.entry("u", '\u0306'),
            Map.entry(".", '\u0307'),
            Map.entry("\"", '\u0308'),
            Map.entry("r", '\u030A'),
            Map.entry("H", '\u030B'),
            Map.entry("v", '\u030C'),
            Map.entry("d", '\u0323'),
            Map.entry("c", '\u0327'),
            Map.entry("k", '\u0328'),
            Map.entry("b", '\u0331'));

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("ss", "ß"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("i", "ı"),
            Map.entry("j", "ȷ"),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("textquoteright", "’"),
            Map.entry("textquoteleft", "‘"),
            Map.entry("textquotedblleft", "“"),
            Map.entry("textquotedblright", "”"),
            Map.entry("textasciitilde", "~"),
            Map.entry("textasciicircum", "^"),
            Map.entry("textbackslash", "\\"),
            Map.entry("textunderscore", "_"),
            Map.entry("textgreater", ">"),
            Map.entry("textless", "<"),
            Map.entry("texttimes", "×"),
            Map.entry("textdegree", "°"),
            Map.entry("textpm", "±"),
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("times", "×"),
            Map.entry("pm", "±"),
            Map.entry("approx", "≈"),
            Map.entry("sim", "~"),
            Map.entry("geq", "≥"),
            Map.entry("leq", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("le", "≤"),
            Map.entry("LaTeX", "LaTeX"),
            Map.entry("TeX", "TeX"),
            Map.entry("quad", " "),
            Map.entry("newline", " "),
            Map.entry("par", " "),
            Map.entry("noindent", " "));

    private static final Set<String> FONTS = Set.of(
            "emph",
            "textbf",
            "textit",
            "texttt",
            "textsc",
            "textrm",
            "textsf",
            "textsl",
            "textup",
            "textnormal",
            "text",
            "underline",
            "mbox",
            "url",
            "uppercase",
            "lowercase",
            "mathrm",
            "mathbf",
            "mathcal",
            "ensuremath",
            "em",
            "bf",
            "it",
            "tt",
            "sc",
            "rm",
            "sf",
            "sl",
            "bfseries",
            "itshape",
            "ttfamily",
            "scshape",
            "small",
            "large",
            "protect");
    private static final Set<String> REFERENCES = Set.of(
            "cite",
            "citep",
            "citet",
            "citealp",
            "citealt",
            "citeauthor",
            "citeyear",
            "ref",
            "cref",
            "Cref",
            "autoref",
            "label",
            "footnote",
            "thanks",
            "vspace",
            "hspace");
    private static final String ESCAPED = "&%_#${}";
    private static final Pattern NUMBER =
            Pattern.compile("[\\d.,%×x+\\-−±≈~<>=≥≤/:kKMB°\\s]*\\d[\\d.,%×x+\\-−±≈~<>=≥≤/:kKMB°\\s]*");
    private static final Pattern SET =
            Pattern.compile("[^\\p{L}\\p{N}\\\\`'\"{$(].*|[^{}\\s]{1,3}(?:\\s*,\\s*[^{}\\s,]{1,3})+", Pattern.DOTALL);

    private static final int DEEPEST = 8;

    private final String text;
    private final int depth;
    private final StringBuilder plain;
    private int at;

    private LatexText(String text, int depth) {
        this.text = text;
        this.depth = depth;
        this.plain = new StringBuilder(text.length());
    }

    /** Whether anything in a text can be LaTeX. */
    static boolean needsReading(String text) {
        return text.indexOf('\\') >= 0
                || text.indexOf('{') >= 0
                || text.indexOf('$') >= 0
                || text.indexOf('~') >= 0
                || text.contains("``")
                || text.contains("''");
    }

    static String plain(String text) {
        return plain(text, 0);
    }

    private static String plain(String text, int depth) {
        LatexText reading = new LatexText(text, depth);
        while (reading.at < text.length()) {
            reading.next();
        }
        return reading.plain.toString();
    }

    private void next() {
        char c = text.charAt(at);
        switch (c) {
            case '\\' -> command();
            case '{' -> group(false);
            case '$' -> formula();
            case '~' -> tie();
            case '`', '\'' -> quote(c);
            default -> {
                plain.append(c);
                at++;
            }
        }
    }

    private void command() {
        int begin = at + 1;
        int end = begin;
        while (end < text.length() && end - begin < LONGEST_COMMAND && isLetter(text.charAt(end))) {
            end++;
        }
        if (end == begin) {
            sign(begin);
            return;
        }
        String name = text.substring(begin, end);
        at = end;
        if (ACCENTS.containsKey(name)) {
            accent(name, begin - 1);
        } else if (SYMBOLS.containsKey(name)) {
            plain.append(SYMBOLS.get(name));
            at = afterEmptyGroup(end);
        } else if (FONTS.contains(name)) {
            skipBlanks();
            if (at < text.length() && text.charAt(at) == '{') {
                group(true);
            }
        } else if (REFERENCES.contains(name)) {
            reference();
        } else if (name.equals("href")) {
            at = groupEnd(end);
        } else {
            at = groupEnd(end);
            plain.append(text, begin - 1, at);
        }
    }

    /** A backslash and one sign. */
    private void sign(int begin) {
        if (begin == text.length()) {
            plain.append('\\');
            at = begin;
            return;
        }
        char c = text.charAt(begin);
        at = begin + 1;
        if (ACCENTS.containsKey(String.valueOf(c))) {
            accent(String.valueOf(c), begin - 1);
        } else if (ESCAPED.indexOf(c) >= 0) {
            plain.append(c);
        } else if (c == '\\' || c == ' ' || c == ',' || c == ';' || c == '\n') {
            plain.append(' ');
        } else if (c != '-' && c != '/' && c != '!' && c != '@') {
            plain.append('\\').append(c);
        }
    }

    /** @param begin where the backslash stands */
    private void accent(String name, int begin) {
        skipBlanks();
        boolean grouped = at < text.length() && text.charAt(at) == '{';
        int letter = grouped ? at + 1 : at;
        boolean dotless = text.startsWith("\\i", letter) || text.startsWith("\\j", letter);
        int base = dotless ? letter + 1 : letter;
        int end = base + 1;
        boolean closed = !grouped || (end < text.length() && text.charAt(end) == '}');
        if (base >= text.length() || !Character.isLetter(text.charAt(base)) || !closed) {
            at = begin + 1 + name.length();
            plain.append(text, begin, at);
            return;
        }
        String composed = "" + text.charAt(base) + ACCENTS.get(name);
        plain.append(Normalizer.normalize(composed, Normalizer.Form.NFC));
        at = grouped ? end + 1 : end;
    }

    /** What a reference names is no part of the sentence. */
    private void reference() {
        while (plain.length() > 0 && plain.charAt(plain.length() - 1) == ' ') {
            plain.setLength(plain.length() - 1);
        }
        while (at < text.length() && text.charAt(at) == '[') {
            int close = text.substring(at, Math.min(text.length(), at + LONGEST_GROUP))
                    .indexOf(']');
            if (close < 0) {
                return;
            }
            at += close + 1;
        }
        at = groupEnd(at);
    }

    /** Braces that protect a word or bound a command go; those of a set stay. */
    private void group(boolean ofCommand) {
        int end = groupEnd(at);
        if (end == at || depth == DEEPEST) {
            plain.append('{');
            at++;
            return;
        }
        String inside = text.substring(at + 1, end - 1);
        if (inside.isEmpty()) {
            at = end;
        } else if (!ofCommand && SET.matcher(inside).matches()) {
            plain.append(text, at, end);
            at = end;
        } else {
            plain.append(plain(inside, depth + 1));
            at = end;
        }
    }

    private void formula() {
        int width = text.startsWith("$$", at) ? 2 : 1;
        int close = text.indexOf("$".repeat(width), at + width);
        // "It costs $5" opens no formula.
        if (close < 0 || close - at > LONGEST_GROUP || close == at + width || text.charAt(close - 1) == '\\') {
            plain.append("$".repeat(width));
            at += width;
            return;
        }
        String inside = text.substring(at + width, close);
        String simple = inside.replace("\\%", "%")
                .replace("\\times", "×")
                .replace("\\pm", "±")
                .replace("\\approx", "≈")
                .replace("\\sim", "~")
                .replace("\\geq", "≥")
                .replace("\\leq", "≤")
                .replace("^\\circ", "°")
                .replace("\\,", "")
                .replace("{,}", ",")
                .strip();
        if (NUMBER.matcher(simple).matches()) {
            plain.append(simple);
        } else {
            plain.append('$').append(inside).append('$');
        }
        at = close + width;
    }

    /** A tilde between two signs is a blank; before a number it may mean "about". */
    private void tie() {
        boolean before =
                at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || ".,)}".indexOf(text.charAt(at - 1)) >= 0);
        boolean after = at + 1 < text.length()
                && (Character.isLetterOrDigit(text.charAt(at + 1)) || "\\$({".indexOf(text.charAt(at + 1)) >= 0);
        plain.append(before && after ? ' ' : '~');
        at++;
    }

    private void quote(char c) {
        if (at + 1 < text.length() && text.charAt(at + 1) == c) {
            plain.append('"');
            at += 2;
        } else {
            plain.append(c);
            at++;
        }
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private int afterEmptyGroup(int from) {
        if (text.startsWith("{}", from)) {
            return from + 2;
        }
        // TeX swallows the blank that ends a command's name.
        return from < text.length()
                        && text.charAt(from) == ' '
                        && from + 1 < text.length()
                        && isLetter(text.charAt(from + 1))
                        && plain.length() > 0
                        && Character.isLetter(plain.charAt(plain.length() - 1))
                ? from + 1
                : from;
    }

    /** The end of the group that begins here, or here when there is none. */
    private int groupEnd(int from) {
        if (from >= text.length() || text.charAt(from) != '{') {
            return from;
        }
        int open = 0;
        int limit = Math.min(text.length(), from + LONGEST_GROUP);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                return i + 1;
            }
        }
        return from;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
