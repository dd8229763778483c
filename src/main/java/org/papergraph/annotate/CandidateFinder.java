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

    private final List<Sentence> sentences;
    private final List<List<Run>> runs = new ArrayList<>();

    /** By a name's key and by type. */
    private final Map<String, EnumMap<EntityType, List<Candidate.Place>>> places = new LinkedHashMap<>();

    /** Keys of names that are seen as something else than an acronym somewhere. */
    private final Set<String> words = new HashSet<>();

    private int longest;

    private CandidateFinder(List<Sentence> sentences) {
        this.sentences = sentences;
    }

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
        CandidateFinder finder = new CandidateFinder(sentences);
        for (int s = 0; s < sentences.size(); s++) {
            finder.addNames(sentences.get(s).tokens(), probabilities.get(s).runs(FLOOR), ofAllTypes);
        }
        for (int s = 0; s < sentences.size(); s++) {
            finder.addPlaces(s);
        }
        List<Candidate> candidates = new ArrayList<>();
        finder.places.forEach(
                (key, byType) -> byType.forEach((type, where) -> candidates.add(new Candidate(type, key, where))));
        return candidates;
    }

    private void addNames(List<Token> tokens, List<Run> possible, boolean ofAllTypes) {
        runs.add(possible);
        for (Run run : possible) {
            if (run.probability() >= LEAST && run.last() - run.first() < LONGEST) {
                String key = NameKey.of(tokens, run.first(), run.last());
                Map<EntityType, List<Candidate.Place>> byType =
                        places.computeIfAbsent(key, k -> new EnumMap<>(EntityType.class));
                byType.computeIfAbsent(run.type(), t -> new ArrayList<>());
                if (ofAllTypes) {
                    for (EntityType type : EntityType.values()) {
                        byType.computeIfAbsent(type, t -> new ArrayList<>());
                    }
                }
                longest = Math.max(longest, key.split(" ").length);
                if (!isAcronym(tokens, run.first(), run.last())) {
                    words.add(key);
                }
            }
        }
    }

    private void addPlaces(int sentence) {
        List<Token> tokens = sentences.get(sentence).tokens();
        Map<Long, List<Run>> bySpan = new HashMap<>();
        for (Run run : runs.get(sentence)) {
            bySpan.computeIfAbsent(span(run.first(), run.last()), span -> new ArrayList<>())
                    .add(run);
        }
        for (int first = 0; first < tokens.size(); first++) {
            for (int last = first; last < Math.min(tokens.size(), first + longest); last++) {
                String key = NameKey.of(tokens, first, last);
                EnumMap<EntityType, List<Candidate.Place>> found = places.get(key);
                List<Run> here = found == null ? List.of() : bySpan.getOrDefault(span(first, last), List.of());
                if (found != null && (!here.isEmpty() || words.contains(key) || isAcronym(tokens, first, last))) {
                    addPlace(found, here, sentence, first, last);
                }
            }
        }
    }

    private void addPlace(
            EnumMap<EntityType, List<Candidate.Place>> found, List<Run> here, int sentence, int first, int last) {
        double overlap = strongestAcross(runs.get(sentence), first, last);
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

    /** A short word with a capital behind its first letter: "IS" and "mAP" are not the words "is" and "maps". */
    private static boolean isAcronym(List<Token> tokens, int first, int last) {
        Token token = tokens.get(first);
        return first == last && token.form().length() <= LONGEST_ACRONYM && token.hasInnerCapital();
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
