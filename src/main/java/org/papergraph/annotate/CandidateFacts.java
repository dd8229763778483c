package org.papergraph.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.papergraph.paper.EntityType;

/**
 * What there is to see of each candidate: how sure the heads are of its places and of those of its rivals, how the text
 * uses the name, and what is known of it and of its words from labelled papers and lists of names.
 *
 * <p>Every fact is a number; their order is part of the trained judge.
 */
final class CandidateFacts {
    /** Columns of the table of names: four types in labelled papers, papers with the string, then the lists. */
    static final int LABELLED_PAPERS = 4;

    private static final int TYPES = EntityType.values().length;

    private static final double SEEN = 0.3;
    private static final double SURE = 0.999;
    private static final int MOST_PLACES = 12;
    private static final int MOST_TOKENS = 500;

    /** Words that begin with as many equal letters are taken for forms of one: "translate", "translation". */
    private static final int STEM = 6;

    /** No abstract has as many; it bounds the work on very long texts. */
    private static final int MOST_RELATIVES = 60;

    private static final double LEAST_WEIGHT = 0.2;

    /** Words before a name; those of one set say the same of it. */
    private static final List<Set<String>> BEFORE = List.of(
            Set.of("the"),
            Set.of("a", "an"),
            Set.of("our", "we", "this"),
            Set.of("on", "across"),
            Set.of("using", "with", "via", "by", "through"),
            Set.of("of"),
            Set.of("for", "in"),
            Set.of("as", "called", "named", "is"),
            Set.of("and", "or", ","),
            Set.of("("));

    /** Words behind a name, likewise. */
    private static final List<Set<String>> BEHIND = List.of(
            Set.of("dataset", "datasets", "benchmark", "benchmarks", "corpus", "corpora", "test"),
            Set.of("model", "models", "network", "networks"),
            Set.of("method", "methods", "algorithm", "algorithms", "framework", "approach", "technique", "techniques"),
            Set.of("task", "tasks", "problem", "problems"),
            Set.of("score", "scores", "metric", "metrics"),
            Set.of(")"),
            Set.of("("),
            Set.of(",", "and", "or"),
            Set.of("."),
            Set.of("is", "are", "has", "have", "can"));

    private final List<Sentence> sentences;
    private final List<Candidate> candidates;
    private final NameTable table;
    private final Map<String, float[]> bestByType = new HashMap<>();
    private final List<List<At>> bySentence = new ArrayList<>();
    private final Map<String, Set<String>> stems = new HashMap<>();
    private final Map<String, List<Candidate>> byStem = new HashMap<>();
    private final double[] expected = new double[TYPES];
    private final int tokens;

    private record At(Candidate candidate, Candidate.Place place, double best) {}

    CandidateFacts(List<Sentence> sentences, List<Candidate> candidates, NameTable table) {
        this.sentences = sentences;
        this.candidates = candidates;
        this.table = table;
        sentences.forEach(sentence -> bySentence.add(new ArrayList<>()));
        for (Candidate candidate : candidates) {
            // Once: it is a walk over all places.
            double best = candidate.best();
            float[] ofTypes = bestByType.computeIfAbsent(candidate.key(), key -> new float[TYPES]);
            ofTypes[candidate.type().ordinal()] = (float) best;
            candidate.places().forEach(place -> bySentence.get(place.sentence()).add(new At(candidate, place, best)));
            expected[candidate.type().ordinal()] += best;
            for (String stem : stems(candidate.key())) {
                List<Candidate> sharing = byStem.computeIfAbsent(candidate.type() + stem, key -> new ArrayList<>());
                if (sharing.size() < MOST_RELATIVES) {
                    sharing.add(candidate);
                }
            }
        }
        this.tokens = sentences.stream()
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
    }

    /** The facts of each candidate, in their order. */
    List<float[]> all() {
        return candidates.stream().map(this::of).toList();
    }

    private float[] of(Candidate candidate) {
        Row row = new Row();
        for (EntityType type : EntityType.values()) {
            row.add(candidate.type() == type);
        }
        addPlaces(candidate, row);
        addNeighbours(candidate, row);
        addForm(candidate, row);
        addSurroundings(candidate, row);
        addRelatives(candidate, row);
        addKnown(candidate, row);
        return row.values();
    }

    /** Other names of the same type that share words with this one: it may be another spelling of theirs. */
    private void addRelatives(Candidate candidate, Row row) {
        Set<String> words = stems(candidate.key());
        Set<Candidate> relatives = new LinkedHashSet<>();
        words.forEach(word -> relatives.addAll(byStem.getOrDefault(candidate.type() + word, List.of())));
        double likest = 0;
        double ofLikest = 0;
        double within = 0;
        double around = 0;
        for (Candidate other : relatives) {
            if (other.key().equals(candidate.key())) {
                continue;
            }
            Set<String> others = stems(other.key());
            double best = best(other);
            int shared = 0;
            for (String word : words) {
                shared += others.contains(word) ? 1 : 0;
            }
            double likeness =
                    (double) shared / (words.size() + others.size() - shared) * Math.min(1, LEAST_WEIGHT + best);
            if (likeness > likest) {
                likest = likeness;
                ofLikest = best;
            }
            within = shared == words.size() ? Math.max(within, best) : within;
            around = shared == others.size() ? Math.max(around, best) : around;
        }
        row.add(likest);
        row.add(ofLikest - best(candidate));
        row.add(within);
        row.add(around);
    }

    private double best(Candidate candidate) {
        return bestByType
                .getOrDefault(candidate.key(), new float[TYPES])[
                candidate.type().ordinal()];
    }

    private Set<String> stems(String key) {
        return stems.computeIfAbsent(key, name -> {
            Set<String> ofName = new HashSet<>();
            for (String word : name.split(" ")) {
                if (word.length() > 3 || word.chars().anyMatch(Character::isDigit)) {
                    ofName.add(word.substring(0, Math.min(word.length(), STEM)));
                } else if (word.length() > 1 && name.indexOf(' ') < 0) {
                    ofName.add(word);
                }
            }
            return ofName;
        });
    }

    private void addPlaces(Candidate candidate, Row row) {
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
        int count = candidate.places().size();
        row.add(logOdds(candidate.best()));
        row.add(logOdds(candidate.mean()));
        row.add(logOdds(1 - missed));
        row.add(logOdds(candidate.places().get(0).probability()));
        row.add(rival);
        row.add(leastOverlap);
        row.add(overlap / count);
        row.add(seen / (double) count);
        row.add(Math.min(MOST_PLACES, count));
        row.add(titled);
        float[] ofTypes = bestByType.getOrDefault(candidate.key(), new float[TYPES]);
        double sum = 0;
        double other = 0;
        for (EntityType type : EntityType.values()) {
            row.add(logOdds(ofTypes[type.ordinal()]));
            sum += ofTypes[type.ordinal()];
            other = type == candidate.type() ? other : Math.max(other, ofTypes[type.ordinal()]);
        }
        row.add(candidate.best() / Math.max(SURE - 1 + 1e-9, sum));
        row.add(candidate.best() - other);
        row.add(sum);
        row.add(expected[candidate.type().ordinal()]);
        row.add(Math.min(MOST_TOKENS, tokens));
        row.add(candidate.places().get(0).sentence() / (double) Math.max(1, sentences.size()));
        row.add(candidate.places().get(count - 1).sentence() / (double) Math.max(1, sentences.size()));
    }

    /** What stands around and within the candidate's places: longer and shorter candidates, other halves, lists. */
    private void addNeighbours(Candidate candidate, Row row) {
        double longer = 0;
        double longerOther = 0;
        double shorter = 0;
        double shorterOther = 0;
        double half = 0;
        double halfOther = 0;
        double listed = 0;
        double listedOther = 0;
        for (Candidate.Place place : candidate.places()) {
            List<Token> words = sentences.get(place.sentence()).tokens();
            for (At at : bySentence.get(place.sentence())) {
                boolean sameType = at.candidate().type() == candidate.type();
                double best = at.best();
                int first = at.place().first();
                int last = at.place().last();
                if (first == place.first() && last == place.last()) {
                    continue;
                }
                if (first <= place.first() && last >= place.last()) {
                    longer = sameType ? Math.max(longer, best) : longer;
                    longerOther = sameType ? longerOther : Math.max(longerOther, best);
                } else if (first >= place.first() && last <= place.last()) {
                    shorter = sameType ? Math.max(shorter, best) : shorter;
                    shorterOther = sameType ? shorterOther : Math.max(shorterOther, best);
                } else if (isOtherHalf(words, place, at.place()) || isOtherHalf(words, at.place(), place)) {
                    half = sameType ? Math.max(half, best) : half;
                    halfOther = sameType ? halfOther : Math.max(halfOther, best);
                } else if (isListed(words, place, at.place()) || isListed(words, at.place(), place)) {
                    listed = sameType ? Math.max(listed, best) : listed;
                    listedOther = sameType ? listedOther : Math.max(listedOther, best);
                }
            }
        }
        row.add(longer);
        row.add(longerOther);
        row.add(shorter);
        row.add(shorterOther);
        row.add(half);
        row.add(halfOther);
        row.add(listed);
        row.add(listedOther);
    }

    /** "word error rate (WER)" */
    private static boolean isOtherHalf(List<Token> words, Candidate.Place before, Candidate.Place after) {
        return after.first() == before.last() + 2
                && words.get(before.last() + 1).form().equals("(")
                && after.last() + 1 < words.size()
                && ")],;".contains(words.get(after.last() + 1).form());
    }

    /** "BERT, GPT-2" or "BERT and GPT-2" or "BERT, and GPT-2" */
    private static boolean isListed(List<Token> words, Candidate.Place before, Candidate.Place after) {
        int between = after.first() - before.last() - 1;
        if (between < 1 || between > 2) {
            return false;
        }
        String next = words.get(before.last() + 1).form();
        return between == 1
                ? next.equals(",") || isConjunction(next) || next.equals("/")
                : next.equals(",") && isConjunction(words.get(before.last() + 2).form());
    }

    private static boolean isConjunction(String word) {
        return word.equals("and") || word.equals("or") || word.equals("&");
    }

    private void addForm(Candidate candidate, Row row) {
        Candidate.Place place = candidate.places().get(0);
        List<Token> words = sentences.get(place.sentence()).tokens().subList(place.first(), place.last() + 1);
        int capitals = 0;
        int inner = 0;
        int digits = 0;
        int hyphens = 0;
        int length = 0;
        int brackets = 0;
        for (Token word : words) {
            String form = word.form();
            capitals += Character.isUpperCase(form.charAt(0)) ? 1 : 0;
            inner += word.hasInnerCapital() ? 1 : 0;
            digits += form.chars().anyMatch(Character::isDigit) ? 1 : 0;
            hyphens += form.indexOf('-') > 0 ? 1 : 0;
            brackets += form.length() == 1 && "()[]".contains(form) ? 1 : 0;
            length += form.length();
        }
        row.add(words.size());
        row.add(length);
        row.add(capitals / (double) words.size());
        row.add(inner);
        row.add(digits);
        row.add(hyphens);
        row.add(brackets);
        row.add(words.get(0).form().endsWith("ing"));
        String last = words.get(words.size() - 1).form().toLowerCase(Locale.ROOT);
        row.add(last.endsWith("ing"));
        row.add(last.endsWith("ion") || last.endsWith("ions"));
        row.add(last.endsWith("er") || last.endsWith("ers") || last.endsWith("or") || last.endsWith("ors"));
        row.add(last.endsWith("s"));
        row.add(last.endsWith("ity") || last.endsWith("ness") || last.endsWith("cy"));
        row.add(words.stream().anyMatch(word -> isConjunction(word.form())));
        row.add(words.stream()
                .anyMatch(word -> word.form().equals("of")
                        || word.form().equals("for")
                        || word.form().equals("in")));
    }

    /** The words before and behind the places. */
    private void addSurroundings(Candidate candidate, Row row) {
        int[] counts = new int[BEFORE.size() + BEHIND.size()];
        for (Candidate.Place place : candidate.places()) {
            List<Token> words = sentences.get(place.sentence()).tokens();
            String previous = place.first() == 0
                    ? "^"
                    : words.get(place.first() - 1).form().toLowerCase(Locale.ROOT);
            String next = place.last() + 1 == words.size()
                    ? "$"
                    : words.get(place.last() + 1).form().toLowerCase(Locale.ROOT);
            for (int i = 0; i < BEFORE.size(); i++) {
                counts[i] += BEFORE.get(i).contains(previous) ? 1 : 0;
            }
            for (int i = 0; i < BEHIND.size(); i++) {
                counts[BEFORE.size() + i] += BEHIND.get(i).contains(next) ? 1 : 0;
            }
        }
        for (int count : counts) {
            row.add(count / (double) candidate.places().size());
        }
    }

    private void addKnown(Candidate candidate, Row row) {
        String key = candidate.key();
        String first = key.substring(0, (key + " ").indexOf(' '));
        String last = key.substring(key.lastIndexOf(' ') + 1);
        int own = candidate.type().ordinal();
        for (String string : new String[] {"=" + key, "<" + first, ">" + last}) {
            float sum = 0;
            for (int type = 0; type < TYPES; type++) {
                sum += (float) Math.pow(2, table.logCount(string, type)) - 1;
            }
            float ofType = table.logCount(string, own);
            float papers = table.logCount(string, LABELLED_PAPERS);
            row.add(ofType);
            row.add(papers);
            row.add(ofType - papers);
            row.add((Math.pow(2, ofType) - 0.5) / (sum + 2));
            row.add(sum);
        }
        for (int list = 0; list < NameLists.COUNT; list++) {
            row.add(table.logCount("=" + key, LABELLED_PAPERS + 1 + list));
        }
    }

    private static double logOdds(double probability) {
        double bounded = Math.max(1 - SURE, Math.min(SURE, probability));
        return Math.log(bounded / (1 - bounded));
    }

    /** Numbers in the making. */
    private static final class Row {
        private float[] values = new float[128];
        private int count;

        void add(double value) {
            if (count == values.length) {
                values = java.util.Arrays.copyOf(values, 2 * count);
            }
            values[count++] = (float) value;
        }

        void add(boolean fact) {
            add(fact ? 1 : 0);
        }

        float[] values() {
            return java.util.Arrays.copyOf(values, count);
        }
    }
}
