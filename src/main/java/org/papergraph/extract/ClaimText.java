package org.papergraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

/** A text with its entities, cut up so that claims can be read from it. */
final class ClaimText {

    /** A sentence with more numbers than this is a table or a list of data and claims nothing. */
    private static final int MOST_NUMBERS = 50;

    /** A phrase that seldom names a metric is looked for at no other number. */
    private static final int LEAST_SHARE = 2;

    private final String text;
    private final List<Entity> entities;
    private final List<Line> lines = new ArrayList<>();
    private final MetricLexicon lexicon;
    private final Set<String> own;

    /**
     * @param lexicon names of metrics that may stand beside numbers unrecognised
     * @param own what the lexicon knows from this very paper
     */
    ClaimText(String text, List<Sentence> sentences, List<Entity> entities, MetricLexicon lexicon, Set<String> own) {
        this.text = text;
        this.entities = List.copyOf(entities);
        this.lexicon = lexicon;
        this.own = Set.copyOf(own);
        for (int i = 0; i < sentences.size(); i++) {
            lines.add(line(sentences.get(i), i));
        }
    }

    private Line line(Sentence sentence, int number) {
        List<Item.Naming> namings = new ArrayList<>();
        for (int thing = 0; thing < entities.size(); thing++) {
            for (Mention mention : entities.get(thing).mentions()) {
                if (sentence.span().contains(mention.span())) {
                    namings.add(
                            new Item.Naming(mention.span(), entities.get(thing).type(), thing));
                }
            }
        }
        List<Span> names = namings.stream().map(Item.Naming::span).toList();
        List<Quantity> quantities = new QuantityFinder()
                .find(text, sentence.span()).stream()
                        .flatMap(quantity -> quantity.beside(text, names).stream())
                        .toList();
        if (quantities.isEmpty() || quantities.size() > MOST_NUMBERS) {
            return Line.of(text, sentence.span(), number, namings, List.of());
        }
        for (Span place : lexicon.places(sentence, own)) {
            boolean free = namings.stream().noneMatch(naming -> naming.span().overlaps(place))
                    && quantities.stream().noneMatch(quantity -> quantity.span().overlaps(place));
            if (free && share(place) >= LEAST_SHARE) {
                namings.add(new Item.Naming(place, EntityType.Metric, -1));
            }
        }
        return Line.of(text, sentence.span(), number, namings, quantities);
    }

    String text() {
        return text;
    }

    List<Entity> entities() {
        return entities;
    }

    List<Line> lines() {
        return lines;
    }

    /** How sure the lexicon is of a place's naming a metric, in tenths. */
    int share(Span place) {
        return lexicon.share(place.in(text).toLowerCase(Locale.ROOT), own);
    }

    /** In how many papers the phrase of a place names a metric. */
    int named(Span place) {
        return lexicon.named(place.in(text).toLowerCase(Locale.ROOT), own);
    }

    /** How many names of metrics in other papers end with a word. */
    int heads(String word) {
        return lexicon.heads(word, own);
    }

    /** The things of a type that a line names, by their numbers. */
    Set<Integer> thingsIn(Line line, EntityType type) {
        Set<Integer> things = new HashSet<>();
        for (Item item : line.items()) {
            Item.Naming mention = item.mention();
            if (mention != null && mention.type() == type && mention.thing() >= 0) {
                things.add(mention.thing());
            }
        }
        return things;
    }
}
