package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.papergraph.paper.EntityType;

/** Signs of a number's and a name's having the same position in two lists: "A, B and C by 2-3x, 4x and 5x, respectively". */
final class Alignment {

    /** What parts the names of a list. */
    private static final Set<String> BETWEEN_NAMES = Set.of(",", "and", "/", "&", "or", "the", "its", "their", "both");

    /** What parts the ends of a range. */
    private static final Set<String> BETWEEN_ENDS =
            Set.of("-", "--", "\u2013", "\u2014", "\u2212", "~", "\u223c", "to", "sim");

    /** More words than this, and a list of names has ended. */
    private static final int LONGEST_BETWEEN = 5;

    private static final int MANY = 3;

    private final Line line;
    private final int number;
    private final int name;
    private final boolean respectively;

    /**
     * @param number the number's place in the line
     * @param name the name's
     */
    Alignment(Line line, int number, int name) {
        this.line = line;
        this.number = number;
        this.name = name;
        this.respectively = line.items().stream().anyMatch(item -> item.form().equals("respectively"));
    }

    /** @param names the places of all names of that type in the line */
    void addTo(Set<String> signs, List<Integer> names) {
        addOfLine(signs, names);
        addOfLists(signs);
    }

    /** All numbers of the line against all names. */
    private void addOfLine(Set<String> signs, List<Integer> names) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < line.items().size(); i++) {
            if (line.items().get(i).quantity() != null) {
                numbers.add(i);
            }
        }
        int ofNumber = numbers.indexOf(number);
        int ofName = names.indexOf(name);
        if (numbers.size() == names.size() && numbers.size() > 1) {
            signs.add("aligned=" + (ofNumber == ofName) + (respectively ? " respectively" : ""));
        } else if (respectively && names.size() > 1 && numbers.size() % names.size() == 0) {
            signs.add("aligned in part=" + (ofNumber * names.size() / numbers.size() == ofName));
            signs.add("alternating=" + (ofNumber % names.size() == ofName));
        }
    }

    /** The numbers that stand together with this one, both ends of a range as one, against the names together with that one. */
    private void addOfLists(Set<String> signs) {
        int numbers = 0;
        int ofNumber = 0;
        int last = -1;
        for (int i = line.beginOfList(number); i <= line.endOfList(number); i++) {
            if (line.items().get(i).quantity() != null) {
                numbers += last >= 0 && isRange(last, i) ? 0 : 1;
                ofNumber = i <= number ? numbers : ofNumber;
                last = i;
            }
        }
        int before = namesFrom(-1);
        int names = before + 1 + namesFrom(1);
        String side = name < number ? "<" : ">";
        if (numbers > 1 && numbers == names) {
            boolean aligned = ofNumber == before + 1;
            signs.add("lists aligned=" + aligned);
            signs.add("lists aligned=" + aligned + side + respectively);
        } else if (names > 1 || numbers > 1) {
            signs.add("lists " + Math.min(MANY, numbers) + " " + Math.min(MANY, names) + side);
        }
    }

    private boolean isRange(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!BETWEEN_ENDS.contains(line.form(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many names of the type there are to one side, with nothing but a list's joints between. */
    private int namesFrom(int step) {
        int names = 0;
        int between = 0;
        for (int i = name + step; i >= 0 && i < line.items().size() && between <= LONGEST_BETWEEN; i += step) {
            if (line.items().get(i).names(type())) {
                names++;
                between = 0;
            } else if (BETWEEN_NAMES.contains(line.form(i))) {
                between++;
            } else {
                break;
            }
        }
        return names;
    }

    private EntityType type() {
        Item.Naming naming = line.items().get(name).mention();
        if (naming == null) {
            throw new IllegalStateException("no name stands at " + name);
        }
        return naming.type();
    }
}
