package org.papergraph.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Span;

/**
 * Measures the classifier of relations on SciERC's test split with SciERC's own seven relations and six types: trained on
 * its train split, given its gold entities, or those of a file of predictions in the same format. Run by hand with the
 * corpus' folder and, if there are any, the predictions.
 */
final class SciercRelationBench {

    private static final List<String> TYPES =
            List.of("USED-FOR", "FEATURE-OF", "HYPONYM-OF", "PART-OF", "EVALUATE-FOR", "COMPARE", "CONJUNCTION");
    private static final Set<String> SYMMETRIC = Set.of("COMPARE", "CONJUNCTION");

    /** The probability of no relation that another must leave; chosen on the dev split. */
    private static final double NONE = Double.parseDouble(System.getProperty("none", "0.5"));

    private SciercRelationBench() {}

    private record Mention(Span span, String label) {}

    private record Found(Span head, String headLabel, Span tail, String tailLabel, String type) {}

    private record Document(String text, List<Span> sentences, List<Mention> mentions, Set<Found> relations) {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<LogLinearTrainer.Outcome> seen = new ArrayList<>();
        for (Document document : read(folder.resolve("train.jsonl"))) {
            for (Pair pair : pairs(document, document.mentions())) {
                seen.add(new LogLinearTrainer.Outcome(pair.signs, pair.outcome(document)));
            }
        }
        LogLinearModel model = new LogLinearTrainer(0.5, 2).outcomes(seen, 1 + 2 * TYPES.size());
        List<Document> test = read(folder.resolve("test.jsonl"));
        System.out.println("dev, gold entities: " + score(model, read(folder.resolve("dev.jsonl")), List.of()));
        System.out.println("test, gold entities: " + score(model, test, List.of()));
        if (args.length > 1) {
            System.out.println("test, predicted entities: " + score(model, test, read(Path.of(args[1]))));
        }
    }

    private static String score(LogLinearModel model, List<Document> gold, List<Document> predicted) {
        int found = 0;
        int known = 0;
        int strict = 0;
        int boundary = 0;
        for (int i = 0; i < gold.size(); i++) {
            Document document = gold.get(i);
            Set<Found> relations = new HashSet<>();
            List<Mention> mentions =
                    predicted.isEmpty() ? document.mentions() : predicted.get(i).mentions();
            for (Pair pair : pairs(document, mentions)) {
                double[] probabilities = model.probabilities(pair.signs);
                int best = 1;
                for (int k = 1; k < probabilities.length; k++) {
                    best = probabilities[k] > probabilities[best] ? k : best;
                }
                if (probabilities[0] < NONE) {
                    relations.add(pair.relation(best));
                }
            }
            found += relations.size();
            known += document.relations().size();
            strict += (int)
                    relations.stream().filter(document.relations()::contains).count();
            Set<String> bounds = new HashSet<>();
            document.relations().forEach(each -> bounds.add(each.head() + "" + each.tail() + each.type()));
            boundary += (int) relations.stream()
                    .filter(each -> bounds.contains(each.head() + "" + each.tail() + each.type()))
                    .count();
        }
        return String.format(
                Locale.ROOT,
                "strict F1 %.1f, boundary P %.1f R %.1f F1 %.1f",
                200.0 * strict / (found + known),
                100.0 * boundary / found,
                100.0 * boundary / known,
                200.0 * boundary / (found + known));
    }

    /** Two mentions of one sentence. */
    private record Pair(Mention one, Mention other, Set<String> signs) {

        int outcome(Document document) {
            for (Found each : document.relations()) {
                boolean forward = each.head().equals(one.span) && each.tail().equals(other.span);
                boolean backward = each.head().equals(other.span) && each.tail().equals(one.span);
                if (forward || backward) {
                    boolean turned = backward && !SYMMETRIC.contains(each.type());
                    return 1 + 2 * TYPES.indexOf(each.type()) + (turned ? 1 : 0);
                }
            }
            return 0;
        }

        Found relation(int outcome) {
            String type = TYPES.get((outcome - 1) / 2);
            boolean turned = (outcome - 1) % 2 == 1 && !SYMMETRIC.contains(type);
            return turned ? found(other, one, type) : found(one, other, type);
        }
    }

    private static Found found(Mention head, Mention tail, String type) {
        boolean turned = SYMMETRIC.contains(type) && head.span.compareTo(tail.span) > 0;
        return turned
                ? new Found(tail.span, tail.label, head.span, head.label, type)
                : new Found(head.span, head.label, tail.span, tail.label, type);
    }

    private static List<Pair> pairs(Document document, List<Mention> mentions) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < document.sentences().size(); i++) {
            Span sentence = document.sentences().get(i);
            List<Mention> numbered = new ArrayList<>();
            List<Item.Naming> namings = new ArrayList<>();
            List<Mention> longestFirst = new ArrayList<>(mentions);
            longestFirst.sort(Comparator.comparingInt(mention -> -mention.span().length()));
            for (Mention mention : longestFirst) {
                boolean free =
                        namings.stream().noneMatch(naming -> naming.span().overlaps(mention.span()));
                if (sentence.contains(mention.span()) && free) {
                    numbered.add(mention);
                    namings.add(new Item.Naming(mention.span(), EntityType.Method, namings.size()));
                }
            }
            Line plain = Line.of(document.text(), sentence, i + 1, namings, List.of());
            List<Item> items = new ArrayList<>();
            for (Item item : plain.items()) {
                Item.Naming naming = item.mention();
                String label = naming == null
                        ? item.form()
                        : numbered.get(naming.thing()).label().toUpperCase(Locale.ROOT);
                items.add(new Item(item.span(), label, naming, null));
            }
            addPairs(document, new Line(sentence, i + 1, items), numbered, pairs);
        }
        return pairs;
    }

    private static void addPairs(Document document, Line line, List<Mention> numbered, List<Pair> pairs) {
        for (int one = 0; one < line.items().size(); one++) {
            for (int other = one + 1; other < line.items().size(); other++) {
                Item.Naming first = line.items().get(one).mention();
                Item.Naming second = line.items().get(other).mention();
                if (first != null && second != null) {
                    pairs.add(new Pair(
                            numbered.get(first.thing()),
                            numbered.get(second.thing()),
                            RelationSigns.of(document.text(), line, one, other)));
                }
            }
        }
    }

    private static List<Document> read(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode json = new ObjectMapper().readTree(line);
            List<Mention> mentions = new ArrayList<>();
            for (JsonNode mention : json.path("mentions")) {
                mentions.add(new Mention(
                        new Span(
                                mention.path("start").asInt(),
                                mention.path("end").asInt()),
                        mention.path("label").asText()));
            }
            Set<Found> relations = new HashSet<>();
            for (JsonNode relation : json.path("relations")) {
                relations.add(found(
                        mentions.get(relation.path("head").asInt()),
                        mentions.get(relation.path("tail").asInt()),
                        relation.path("type").asText()));
            }
            List<Span> sentences = new ArrayList<>();
            for (JsonNode sentence : json.path("sentences")) {
                sentences.add(new Span(sentence.get(0).asInt(), sentence.get(1).asInt()));
            }
            documents.add(new Document(json.path("text").asText(), sentences, mentions, relations));
        }
        return documents;
    }
}
