package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.paper.Span;

/**
 * A sentence as a row of mentions, numbers and words.
 *
 * @param span the sentence
 * @param number its number in the text; the title has 0
 * @param items in order, without overlap
 */
record Line(Span span, int number, List<Item> items) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'\u2019.][\\p{L}\\p{N}]+)*|[^\\s]");

    /** What parts the numbers of a list or range, with what LaTeX leaves over. */
    private static final Set<String> BETWEEN_NUMBERS = Set.of(
            ",", "/", "and", "or", "to", "-", "--", "\u2013", "\u2014", "\u2212", "~", "\u223c", "sim", "\\", "$", "{",
            "}", "+", "by", "of", "%");

    /** Farther apart than this, in items, numbers are not looked for. */
    private static final int LONGEST_LIST = 14;

    Line {
        items = List.copyOf(items);
    }

    /**
     * Cuts up a sentence. Of a number within a mention, the mention stands.
     *
     * @param namings in any order, without overlap
     */
    static Line of(String text, Span span, int number, List<Item.Naming> namings, List<Quantity> quantities) {
        List<Item> known = new ArrayList<>();
        for (Item.Naming naming : namings) {
            known.add(new Item(naming.span(), naming.type().name().toUpperCase(Locale.ROOT), naming, null));
        }
        for (Quantity quantity : quantities) {
            if (known.stream().noneMatch(item -> item.span().overlaps(quantity.span()))) {
                known.add(new Item(quantity.span(), "#", null, quantity));
            }
        }
        known.sort(Comparator.comparing(Item::span));
        List<Item> items = new ArrayList<>();
        int at = span.begin();
        for (Item item : known) {
            addWords(text, at, item.span().begin(), items);
            items.add(item);
            at = item.span().end();
        }
        addWords(text, at, span.end(), items);
        return new Line(span, number, items);
    }

    private static void addWords(String text, int begin, int end, List<Item> items) {
        if (begin >= end) {
            return;
        }
        Matcher words = WORD.matcher(text).region(begin, end);
        while (words.find()) {
            Span word = new Span(words.start(), words.end());
            items.add(new Item(word, words.group().toLowerCase(Locale.ROOT), null, null));
        }
    }

    /** The form of an item, {@code ^} before the first and {@code $} behind the last. */
    String form(int at) {
        if (at < 0) {
            return "^";
        }
        return at < items.size() ? items.get(at).form() : "$";
    }

    /**
     * Where the list of numbers begins that a number stands in: at the number itself, or earlier, as "4.6" for each number
     * of "4.6%, 4.1% and 2.3%".
     */
    int beginOfList(int at) {
        int begin = at;
        int next = at - 1;
        while (next >= 0 && at - next <= LONGEST_LIST && isOfList(next)) {
            begin = items.get(next).quantity() == null ? begin : next;
            next--;
        }
        return begin;
    }

    /** Where that list ends. */
    int endOfList(int at) {
        int end = at;
        int next = at + 1;
        while (next < items.size() && next - at <= LONGEST_LIST && isOfList(next)) {
            end = items.get(next).quantity() == null ? end : next;
            next++;
        }
        return end;
    }

    private boolean isOfList(int at) {
        Item item = items.get(at);
        return item.quantity() != null || (item.mention() == null && BETWEEN_NUMBERS.contains(item.form()));
    }

    /** Where the item of a place stands, or -1. */
    int indexOf(Span place) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).span().equals(place)) {
                return i;
            }
        }
        return -1;
    }
}
