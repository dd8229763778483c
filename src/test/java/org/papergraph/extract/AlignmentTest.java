package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Span;

class AlignmentTest {

    /** The signs of a number and a metric's name, each given by how it stands in the text. */
    private static Set<String> signs(String text, String number, String name, String... metrics) {
        Span sentence = new Span(0, text.length());
        List<Item.Naming> namings = new ArrayList<>();
        for (String metric : metrics) {
            int begin = text.indexOf(metric);
            namings.add(new Item.Naming(new Span(begin, begin + metric.length()), EntityType.Metric, namings.size()));
        }
        Line line = Line.of(text, sentence, 1, namings, new QuantityFinder().find(text, sentence));
        List<Integer> places = new ArrayList<>();
        int ofNumber = -1;
        for (int i = 0; i < line.items().size(); i++) {
            if (line.items().get(i).mention() != null) {
                places.add(i);
            }
            Quantity quantity = line.items().get(i).quantity();
            if (quantity != null && quantity.value().equals(number)) {
                ofNumber = i;
            }
        }
        int begin = text.indexOf(name);
        Set<String> signs = new TreeSet<>();
        new Alignment(line, ofNumber, line.indexOf(new Span(begin, begin + name.length()))).addTo(signs, places);
        return signs;
    }

    @Test
    void aRangeIsOneNumberOfAList() {
        String text = "It lowers latency, memory and energy by 2-3x, 4x and 5x, respectively.";
        String[] metrics = {"latency", "memory", "energy"};

        assertThat(signs(text, "3", "latency", metrics)).contains("lists aligned=true", "lists aligned=true<true");
        assertThat(signs(text, "3", "memory", metrics)).contains("lists aligned=false");
        assertThat(signs(text, "4", "memory", metrics)).contains("lists aligned=true");
    }

    @Test
    void otherNumbersOfTheSentenceAreNoPartOfAList() {
        String text = "With 16 layers it lowers latency/energy by 2x/1.3x.";

        assertThat(signs(text, "1.3", "energy", "latency", "energy")).contains("lists aligned=true<false");
        assertThat(signs(text, "16", "energy", "latency", "energy")).contains("lists 1 2>");
    }

    @Test
    void asManyNumbersAsNamesInALineStandInTheSameOrder() {
        String text = "It has a latency of 2 ms and an accuracy of 90.1%.";

        assertThat(signs(text, "90.1", "accuracy", "latency", "accuracy")).contains("aligned=true");
        assertThat(signs(text, "90.1", "latency", "latency", "accuracy")).contains("aligned=false");
    }
}
