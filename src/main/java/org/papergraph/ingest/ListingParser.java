package org.papergraph.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds titles and abstracts among the lines of a listing page, one line after the other.
 *
 * <p>An abstract is a long line of prose; its title is the last line before it that can be one. Lines of middling length
 * are told apart by what stands before and after them, for which one line is held back. What stands before the first
 * paper and after the last is furniture of the page; a line between two papers that belongs to neither is a title whose
 * abstract is missing, unless it is known as furniture or comes again.
 */
final class ListingParser {

    /** Takes what is found. */
    interface Listings {
        void paper(Line title, List<String> authors, Line abstractText);

        void withoutAbstract(Line title);

        void withoutTitle(Line abstractText);
    }

    /** More lines than that between two papers are furniture, and not held. */
    private static final int HELD = 32;

    /**
     * The first title of a page may be glued to the button before it: "SubscribeBees", "SubscribevLLM"; but there are
     * "Subscribe to" and "Subscribers", too.
     */
    private static final Pattern GLUED =
            Pattern.compile("^Subscribe(?=[^\\p{Ll}\\s\\p{P}]|[\"'“‘(\\[$\\\\]|(?![rsd])\\p{Ll}{1,4}[\\p{Lu}\\p{Nd}])");

    private static final Pattern NUMBER = Pattern.compile("^(?:\\[(\\d{1,4})]|(\\d{1,4})[.)])\\s+(?=\\S)");
    private static final Pattern TITLE_LABEL = Pattern.compile("^(Title:|#{1,6})\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABSTRACT_LABEL = Pattern.compile("^(Abstract|Summary):\\s+", Pattern.CASE_INSENSITIVE);

    private final Listings listings;
    private final PageFurniture furniture = new PageFurniture();
    private final Deque<Line> gap = new ArrayDeque<>();
    private final List<Line> heldBack = new ArrayList<>(1);
    private LineShape heldShape = LineShape.SHORT;
    private int papers;
    private int lastNumber;

    ListingParser(Listings listings) {
        this.listings = listings;
    }

    void accept(Line line) {
        if (line.isBlank()) {
            return;
        }
        LineShape shape = shapeOf(line);
        settle(shape.isAbstractByItself());
        heldBack.add(line);
        heldShape = shape;
    }

    /** Of a line that was too long to be read only the beginning is there; it is never a title. */
    private static LineShape shapeOf(Line line) {
        boolean tooLong = !line.isSound() && line.text().length() >= LineReader.SHOWN_OF_A_BAD_LINE;
        return tooLong ? LineShape.PROSE : LineShape.of(line.text());
    }

    /** The page is at its end. */
    void end() {
        settle(false);
        furniture.singles().forEach(listings::withoutAbstract);
    }

    /** Decides on the line held back. */
    private void settle(boolean abstractFollows) {
        if (heldBack.isEmpty()) {
            return;
        }
        Line line = heldBack.remove(0);
        boolean titleStands = gap.stream().anyMatch(other -> !furniture.isKnown(other));
        boolean isAbstract = switch (heldShape) {
            case PROSE -> true;
            case SENTENCES -> titleStands || !abstractFollows;
            case SENTENCE -> titleStands && !abstractFollows;
            case SHORT, NOTICE -> false;
        };
        if (isAbstract) {
            close(line);
        } else if (heldShape != LineShape.NOTICE) {
            gap.addLast(line);
            if (gap.size() > HELD) {
                gap.removeFirst();
            }
        }
    }

    /** Takes the title from the lines since the last abstract. */
    private void close(Line abstractText) {
        List<Line> before = new ArrayList<>(gap);
        gap.clear();
        int at = titleIn(before);
        if (at < 0) {
            // Before the first paper a sentence or two are as likely to tell what the page is about.
            if (papers > 0 || heldShape == LineShape.PROSE) {
                listings.withoutTitle(abstractText);
            }
            return;
        }
        Line title = before.remove(at);
        // A line of names below the title is not the title, and the one above it is.
        List<String> authors = AuthorNames.ofLine(title.text());
        if (!authors.isEmpty() && at > 0 && canBeTitle(before.get(at - 1))) {
            title = before.remove(at - 1);
        } else {
            authors = List.of();
        }
        boolean first = papers == 0;
        // Several pages may stand in one file.
        if (first || before.stream().anyMatch(furniture::isButton)) {
            furniture.header(before);
        } else {
            before.forEach(line -> furniture.unpaired(line).forEach(listings::withoutAbstract));
        }
        papers++;
        boolean afterFurniture = first || !before.isEmpty();
        listings.paper(cleanTitle(title, afterFurniture), authors, cleanAbstract(abstractText));
    }

    /** The last line that can be the title and was not seen before; else the last that can be the title; else -1. */
    private int titleIn(List<Line> lines) {
        int seen = -1;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (!furniture.isKnown(line)) {
                if (!furniture.isSeen(line)) {
                    return i;
                }
                seen = Math.max(seen, i);
            }
        }
        return seen;
    }

    private boolean canBeTitle(Line line) {
        return !furniture.isKnown(line)
                && !furniture.isSeen(line)
                && AuthorNames.ofLine(line.text()).isEmpty();
    }

    private Line cleanTitle(Line title, boolean afterFurniture) {
        String text = title.text().strip();
        if (afterFurniture) {
            text = GLUED.matcher(text).replaceFirst("");
        }
        return title.withText(withoutNumber(withoutLabel(TITLE_LABEL, text)));
    }

    /** Where titles are numbered from 1 the number is not part of them; some may be missing in between. */
    private String withoutNumber(String title) {
        Matcher found = NUMBER.matcher(title);
        if (!found.lookingAt()) {
            return title;
        }
        int number = Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
        boolean inOrder = papers == 1 ? number == 1 : lastNumber > 0 && number > lastNumber && number <= papers + HELD;
        if (!inOrder) {
            return title;
        }
        lastNumber = number;
        return title.substring(found.end());
    }

    private static Line cleanAbstract(Line abstractText) {
        return abstractText.withText(
                withoutLabel(ABSTRACT_LABEL, abstractText.text().strip()));
    }

    private static String withoutLabel(Pattern label, String text) {
        Matcher found = label.matcher(text);
        return found.lookingAt() ? text.substring(found.end()) : text;
    }
}
