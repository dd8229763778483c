package org.papergraph.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What there is to see of each candidate when an encoder has read the text: how sure it is of each place, and how the
 * text uses the name. The {@link EntityJudge} weighs it, for all types together and for each by itself.
 */
final class NameEvidence {
    private static final double SEEN = 0.3;
    private static final int LONGEST_COUNTED = 6;
    private static final double USUAL_NAMES = 20;
    private static final double USUAL_SENTENCES = 8;
    private static final double USUAL_TOKENS = 200;
    private static final double SURE = 0.999;

    // Abstracts lie within these; longer texts are judged like the longest abstracts.
    private static final double MOST_NAMES = 50;
    private static final double FEWEST_TOKENS = 60;
    private static final double MOST_TOKENS = 500;
    private static final int MOST_PLACES = 12;

    private NameEvidence() {}

    /**
     * The evidence of each candidate.
     *
     * @param sentences the text
     * @param candidates all that were found in it
     */
    static List<SortedMap<String, Double>> of(List<Sentence> sentences, List<Candidate> candidates) {
        int tokens = sentences.stream()
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
        double names = candidates.stream().mapToDouble(Candidate::best).sum();
        Map<String, Double> ofAllTypes = new HashMap<>();
        candidates.forEach(candidate -> ofAllTypes.merge(candidate.key(), candidate.best(), Double::sum));
        List<SortedMap<String, Double>> evidence = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            SortedMap<String, Double> facts = new TreeMap<>();
            facts.put("bias", 1.0);
            facts.put("many", Math.min(MOST_NAMES, names) / USUAL_NAMES);
            facts.put("size", Math.log(Math.max(FEWEST_TOKENS, Math.min(MOST_TOKENS, tokens)) / USUAL_TOKENS));
            facts.put("share", candidate.best() / ofAllTypes.getOrDefault(candidate.key(), 1.0));
            addPlaces(candidate, facts);
            addForm(sentences, candidate.places().get(0), facts);
            SortedMap<String, Double> all = new TreeMap<>(facts);
            facts.forEach((name, value) -> all.put(candidate.type() + "," + name, value));
            evidence.add(all);
        }
        return evidence;
    }

    private static void addPlaces(Candidate candidate, SortedMap<String, Double> facts) {
        int count = candidate.places().size();
        double missed = 1;
        double rival = 0;
        double leastOverlap = 1;
        double overlap = 0;
        int seen = 0;
        boolean titled = false;
        for (Candidate.Place place : candidate.places()) {
            missed *= 1 - place.probability();
            rival = Math.max(rival, place.rival());
            leastOverlap = Math.min(leastOverlap, place.overlap());
            overlap += place.overlap();
            seen += place.probability() > SEEN ? 1 : 0;
            titled |= place.sentence() == 0;
        }
        facts.put("best", logOdds(candidate.best()));
        facts.put("mean", logOdds(candidate.mean()));
        facts.put("any", logOdds(1 - missed));
        facts.put("rival", rival);
        facts.put("overlap", leastOverlap);
        facts.put("overlapMean", overlap / count);
        facts.put("places", Math.log(Math.min(MOST_PLACES, count)));
        facts.put("seen", seen / (double) count);
        facts.put("titled", flag(titled));
    }

    private static void addForm(List<Sentence> sentences, Candidate.Place place, SortedMap<String, Double> facts) {
        List<Token> tokens = sentences.get(place.sentence()).tokens().subList(place.first(), place.last() + 1);
        facts.put("length=" + Math.min(tokens.size(), LONGEST_COUNTED), 1.0);
        facts.put(
                "capital",
                flag(tokens.stream().anyMatch(token -> token.form().chars().anyMatch(Character::isUpperCase))));
        facts.put(
                "digit",
                flag(tokens.stream().anyMatch(token -> token.form().chars().anyMatch(Character::isDigit))));
        facts.put(
                "inner",
                flag(tokens.stream()
                        .anyMatch(token -> token.form().chars().skip(1).anyMatch(Character::isUpperCase))));
        facts.put("sentence", Math.min(1, place.sentence() / USUAL_SENTENCES));
    }

    private static double logOdds(double probability) {
        double bounded = Math.max(1 - SURE, Math.min(SURE, probability));
        return Math.log(bounded / (1 - bounded));
    }

    private static double flag(boolean fact) {
        return fact ? 1 : 0;
    }
}
