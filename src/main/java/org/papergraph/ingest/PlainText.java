package org.papergraph.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles and abstracts as a person would read them aloud: without tags, entities, LaTeX commands and hard line ends.
 *
 * <p>Every format whose texts carry markup sends them through here, so that one paper reads the same from all of them.
 * Formulas between dollar signs stay, unless they are but a number. Pages of text and plain JSON are taken as they stand.
 */
final class PlainText {

    /** Elements of HTML, JATS, MathML and the ACL Anthology; other things between angle brackets are text. */
    private static final String TAG_NAMES =
            "p|sec|title|label|div|br|li|ul|ol|list|list-item|abstract|h[1-6]|i|b|u|em|strong|italic|bold|underline|sub|sup"
                    + "|sc|span|a|tt|monospace|code|small|font|ext-link|xref|uri|url|fixed-case|tex-math|inline-formula"
                    + "|disp-formula|alternatives|styled-content|named-content|math|mrow|mi|mn|mo|ms|mtext|msub|msup"
                    + "|msubsup|mfrac|msqrt|mover|munder|mstyle|mspace|mfenced|semantics|annotation|mml:[a-z]{1,20}|scp|inf";

    private static final Pattern TAG =
            Pattern.compile("</?(?:jats:|mml:)?(" + TAG_NAMES + ")(?:\\s[^<>]{0,1000})?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile(
            "<(jats:)?title>\\s*(?:abstract|summary)\\s*[.:]?\\s*</(jats:)?title>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECTION_TITLE =
            Pattern.compile("<(?:jats:)?title>([^<>]{1,200})</(?:jats:)?title>", Pattern.CASE_INSENSITIVE);
    /** A formula that is given twice: the one in TeX counts. */
    private static final Pattern SECOND_FORMULA = Pattern.compile(
            "(</(?:jats:)?tex-math>\\s*)<(?:mml:)?math\\b.{0,8000}?</(?:mml:)?math>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENT = Pattern.compile("<!--.{0,4000}?-->", Pattern.DOTALL);
    private static final Set<String> APART =
            Set.of("p", "sec", "title", "div", "br", "li", "list-item", "abstract", "h1", "h2", "h3", "h4", "h5", "h6");

    private static final Pattern ENTITY =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("thinsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("times", "×"),
            Map.entry("plusmn", "±"),
            Map.entry("deg", "°"),
            Map.entry("micro", "µ"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("asymp", "≈"),
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("sigma", "σ"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("szlig", "ß"));

    /** Nothing that is kept of a paper is longer, in UTF-16 code units; a longer text is refused by whoever gets it. */
    private static final int LONGEST = 1 << 20;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u00A0\\u2028\\u2029]+");

    private PlainText() {}

    /** The text on one line, without markup. */
    static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        String plain = text.indexOf('<') < 0 ? text : withoutTags(text);
        plain = plain.indexOf('&') < 0 ? plain : withoutEntities(plain);
        // Some sources escape their tags and entities once more.
        plain = plain.indexOf('<') < 0 ? plain : withoutTags(plain);
        plain = LatexText.needsReading(plain) ? LatexText.plain(plain) : plain;
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The character that an entity of HTML or XML stands for, by its name; a blank when nobody here knows it. */
    static String entity(String name) {
        return ENTITIES.getOrDefault(name, " ");
    }

    private static String withoutTags(String text) {
        String plain = COMMENT.matcher(text).replaceAll(" ");
        plain = HEADING.matcher(plain).replaceAll(" ");
        plain = SECOND_FORMULA.matcher(plain).replaceAll("$1");
        plain = SECTION_TITLE
                .matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(" " + headed(found.group(1))));
        return TAG.matcher(plain).replaceAll(tag -> APART.contains(tag.group(1).toLowerCase(Locale.ROOT)) ? " " : "");
    }

    /** The heading of a part of a text, set before it. */
    static String headed(String heading) {
        String text = heading.strip();
        boolean ends = text.isEmpty() || ".:?!".indexOf(text.charAt(text.length() - 1)) >= 0;
        return text + (ends ? " " : ": ");
    }

    private static String withoutEntities(String text) {
        return ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    }

    private static String character(String name, String whole) {
        if (name.charAt(0) != '#') {
            return ENTITIES.getOrDefault(name, whole);
        }
        boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean legal = Character.isValidCodePoint(code) && (code > 0xFFFF || !Character.isSurrogate((char) code));
        return legal ? Character.toString(code) : " ";
    }
}
