package org.papergraph.ingest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows the lines of a page that belong to no paper: by what they are (dates, counts, links, labels), and by their
 * coming again and again.
 *
 * <p>What it remembers of a page is bounded.
 */
final class PageFurniture {

    private static final int REMEMBERED = 1000;

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String WEEKDAY =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
    private static final String COUNTED =
            "(?:author|(?:up)?vote|like|comment|repl(?:y|ie)|star|view|read|download|citation|page|paper|result|"
                    + "min(?:ute)?|hour|day|week|month|year)";
    private static final Pattern KNOWN = Pattern.compile(
            // A date, with or without what happened on it
            "(?:(?:published|submitted|updated|posted)\\s+(?:on\\s+)?)?" + WEEKDAY + "(?:" + MONTH
                    + "\\s+\\d{1,2}|\\d{1,2}\\s+" + MONTH + ")(?:,?\\s+\\d{4})?|" + MONTH + "\\s+\\d{4}"
                    // A count
                    + "|[+-]?\\d+(?:[.,]\\d+)*k?\\s+" + COUNTED + "s?(?:\\s+ago)?"
                    // A link
                    + "|(?:https?://|www\\.)\\S+"
                    // A label of one word
                    + "|(?:abstract|summary|title|authors?|pdf|html|share)\\s*:?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BUTTON = Pattern.compile(
            "subscribe|sign (?:in|up)|log ?in|menu|new|home|next|previous|search", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Set<String> ofHeader = new HashSet<>();
    private final Map<String, Line> single = new LinkedHashMap<>();
    private final Set<String> repeated = new HashSet<>();

    /** Remembers lines that stand before the first paper of a page: where they come again they are no titles. */
    void header(List<Line> lines) {
        for (Line line : lines) {
            if (ofHeader.size() < REMEMBERED) {
                ofHeader.add(form(line));
            }
        }
    }

    /** Whether a line is no title, whatever stands around it. */
    boolean isKnown(Line line) {
        String text = line.text().strip();
        return text.codePoints().noneMatch(Character::isLetter)
                || KNOWN.matcher(text).matches()
                || isButton(line);
    }

    /** Whether a line belongs to the head or foot of a page. */
    boolean isButton(Line line) {
        return BUTTON.matcher(line.text().strip()).matches();
    }

    /** Whether a line like it was seen before, without being a title. */
    boolean isSeen(Line line) {
        String form = form(line);
        return ofHeader.contains(form) || single.containsKey(form) || repeated.contains(form);
    }

    /**
     * Remembers a line between two papers that belongs to neither.
     *
     * @return lines that are remembered no longer and came only once
     */
    List<Line> unpaired(Line line) {
        String form = form(line);
        if (isKnown(line) || ofHeader.contains(form) || repeated.contains(form)) {
            return List.of();
        }
        if (single.remove(form) != null) {
            if (repeated.size() < REMEMBERED) {
                repeated.add(form);
            }
            return List.of();
        }
        single.put(form, line);
        if (single.size() <= REMEMBERED) {
            return List.of();
        }
        String eldest = single.keySet().iterator().next();
        Line forgotten = single.get(eldest);
        single.remove(eldest);
        return forgotten == null ? List.of() : List.of(forgotten);
    }

    /** The lines between papers that came only once. */
    List<Line> singles() {
        return List.copyOf(single.values());
    }

    /** Lines that differ only in their numbers are alike. */
    private static String form(Line line) {
        return DIGITS.matcher(line.text().strip().toLowerCase(Locale.ROOT)).replaceAll("0");
    }
}
