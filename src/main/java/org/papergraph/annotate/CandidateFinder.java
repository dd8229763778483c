package org.papergraph.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papergraph.annotate.LabelProbabilities.Run;
import org.papergraph.paper.EntityType;

/**
 * Gathers what the sequence classifier holds possible anywhere in a document into candidates: a name is judged by all its
 * places together, and one that is recognised in one place is looked for in all others.
 */
final class CandidateFinder {
    /** Runs less probable than this are not looked at, but see {@link #FLOOR}. */
    private static final double LEAST = 0.05;

    /** What a place gets at which the name stands but the sequence classifier does not see it. */
    private static final double FLOOR = 0.002;

    /** Names of more tokens are not looked for. */
    private static final int LONGEST = 14;

    /** Of longer words in capitals the other case is taken for the same name: titles are written so. */
    private static final int LONGEST_ACRONYM = 7;

    private CandidateFinder() {}

    /**
     * The candidates of a document, by first appearance.
     *
     * @param sentences the document
     * @param probabilities what the classifier thinks of each sentence
     */
    static List<Candidate> find(List<Sentence> sentences, List<LabelProbabilities> probabilities) {
        return find(sentences, probabilities, false);
    }

    /**
     * The candidates of a document, by first appearance.
     *
     * @param ofAllTypes whether what may be a name of one type is a candidate of every type
     */
    static List<Candidate> find(List<Sentence> sentences, List<LabelProbabilities> probabilities, boolean ofAllTypes) {
        List<List<Run>> runs = new ArrayList<>();
        Map<String, EnumMap<EntityType, List<Candidate.Place>>> places = new LinkedHashMap<>();
        // Their keys; what only acronyms are seen to be called, a word in lower case is not.
        Set<String> otherThanAcronyms = new HashSet<>();
        int longest = 0;
        for (int s = 0; s < sentences.size(); s++) {
            List<Run> possible = probabilities.get(s).runs(FLOOR);
            runs.add(possible);
            for (Run run : possible) {
                if (run.probability() >= LEAST && run.last() - run.first() < LONGEST) {
                    String key = NameKey.of(sentences.get(s).tokens(), run.first(), run.last());
                    Map<EntityType, List<Candidate.Place>> byType =
                            places.computeIfAbsent(key, k -> new EnumMap<>(EntityType.class));
                    byType.computeIfAbsent(run.type(), t -> new ArrayList<>());
                    if (ofAllTypes) {
                        for (EntityType type : EntityType.values()) {
                            byType.computeIfAbsent(type, t -> new ArrayList<>());
                        }
                    }
                    longest = Math.max(longest, key.split(" ").length);
                    if (!isAcronym(sentences.get(s).tokens(), run.first(), run.last())) {
                        otherThanAcronyms.add(key);
                    }
                }
            }
        }
        for (int s = 0; s < sentences.size(); s++) {
            addPlaces(s, sentences.get(s).tokens(), runs.get(s), longest, places, otherThanAcronyms);
        }
        List<Candidate> candidates = new ArrayList<>();
        places.forEach(
                (key, byType) -> byType.forEach((type, where) -> candidates.add(new Candidate(type, key, where))));
        return candidates;
    }

    private static void addPlaces(
            int sentence,
            List<Token> tokens,
            List<Run> runs,
            int longest,
            Map<String, EnumMap<EntityType, List<Candidate.Place>>> places,
            Set<String> otherThanAcronyms) {
        Map<Long, List<Run>> bySpan = new HashMap<>();
        for (Run run : runs) {
            bySpan.computeIfAbsent(span(run.first(), run.last()), span -> new ArrayList<>())
                    .add(run);
        }
        for (int first = 0; first < tokens.size(); first++) {
            for (int last = first; last < Math.min(tokens.size(), first + longest); last++) {
                String key = NameKey.of(tokens, first, last);
                EnumMap<EntityType, List<Candidate.Place>> found = places.get(key);
                if (found == null) {
                    continue;
                }
                List<Run> here = bySpan.getOrDefault(span(first, last), List.of());
                if (!here.isEmpty() || otherThanAcronyms.contains(key) || isAcronym(tokens, first, last)) {
                    double overlap = strongestAcross(runs, first, last);
                    for (Map.Entry<EntityType, List<Candidate.Place>> type : found.entrySet()) {
                        double probability = FLOOR;
                        double rival = 0;
                        for (Run run : here) {
                            if (run.type() == type.getKey()) {
                                probability = Math.max(probability, run.probability());
                            } else {
                                rival = Math.max(rival, run.probability());
                            }
                        }
                        type.getValue().add(new Candidate.Place(sentence, first, last, probability, rival, overlap));
                    }
                }
            }
        }
    }

    /** A short word with a capital behind its first letter: "IS" and "mAP" are not the words "is" and "maps". */
    private static boolean isAcronym(List<Token> tokens, int first, int last) {
        String form = tokens.get(first).form();
        return first == last
                && form.length() <= LONGEST_ACRONYM
                && form.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    private static double strongestAcross(List<Run> runs, int first, int last) {
        double strongest = 0;
        for (Run run : runs) {
            boolean same = run.first() == first && run.last() == last;
            if (!same && run.first() <= last && run.last() >= first) {
                strongest = Math.max(strongest, run.probability());
            }
        }
        return strongest;
    }

    private static long span(int first, int last) {
        return ((long) first << 32) | last;
    }
}
