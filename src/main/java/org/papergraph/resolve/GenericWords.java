package org.papergraph.resolve;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.paper.EntityType;

/** Takes from a name's words those at its ends that set nothing apart. */
final class GenericWords {

    /** What is named here is plain without them; "new" and "simple" are not among them: they begin names. */
    private static final Set<String> EMPTY_ADJECTIVES = Set.of("existing", "original", "standard", "traditional");

    private static final Set<String> EMPTY_ADVERBS = Set.of("accurately", "effectively", "efficiently", "reliably");

    private static final Set<String> TASK_HEADS = Set.of("problem", "task");
    private static final Set<String> METRIC_HEADS = Set.of("level", "metric", "score", "value");
    private static final Set<String> DATASET_HEADS = Set.of("benchmark", "corpus", "dataset");

    /** Heads behind which any noun stays what it is. */
    private static final Set<String> METHOD_HEADS = Set.of(
            "architecture",
            "formula",
            "formulation",
            "mechanism",
            "paradigm",
            "principle",
            "procedure",
            "scheme",
            "strategy",
            "technique");

    /** Heads that only a noun of action can do without: "pruning method", but "kernel method". */
    private static final Set<String> HEADS_OF_ACTIONS = Set.of("algorithm", "approach", "method");

    /** Heads behind which a single word of action stays what it is: "routing mechanism". */
    private static final Set<String> HEADS_OF_ONE_WORD =
            Set.of("approach", "mechanism", "method", "strategy", "technique");

    /** Actions too common to be one thing by themselves. */
    private static final Set<String> VAGUE = Set.of(
            "adaptation",
            "annotation",
            "classification",
            "detection",
            "estimation",
            "evaluation",
            "extraction",
            "generation",
            "inference",
            "learning",
            "modeling",
            "optimization",
            "prediction",
            "processing",
            "reasoning",
            "training");

    /** Heads that a proper name can do without: "the AdamW optimizer", "the Viterbi algorithm". */
    private static final Set<String> HEADS_OF_NAMES = Set.of("algorithm", "architecture", "optimizer");

    /** Common nouns that name a class of models by themselves, so that "model" behind them says nothing. */
    private static final Set<String> MODELS = Set.of("autoencoder", "ensemble", "perceptron", "transformer");

    private static final Set<String> HEADS_OF_MODELS = Set.of("architecture", "approach", "method", "model", "network");

    private static final Pattern ACTION =
            Pattern.compile("\\p{L}{2,}(ing|[st]ion|ment|ance|ence|ysis)|attention|search");
    private static final Pattern ADJECTIVE =
            Pattern.compile("\\p{L}{2,}(al|ive|ous|ic|able|ible|ed|ary|ful|less|ian|ar|ant|ent|free|wise|aware|based)");
    private static final Set<String> ADJECTIVES = Set.of(
            "deep",
            "dense",
            "fast",
            "greedy",
            "high",
            "hybrid",
            "joint",
            "large",
            "lazy",
            "light",
            "low",
            "modern",
            "new",
            "novel",
            "offline",
            "online",
            "own",
            "private",
            "proposed",
            "robust",
            "same",
            "simple",
            "small",
            "smart",
            "sparse",
            "unified");

    private final EntityType type;
    private final List<String> words;
    private final Set<MergeRule> rules;

    /** @param words lower case and singular; changed in place */
    GenericWords(EntityType type, List<String> words, Set<MergeRule> rules) {
        this.type = type;
        this.words = words;
        this.rules = rules;
    }

    /** @param properName whether the word before the last is written as a proper name */
    void drop(boolean properName) {
        dropFront();
        switch (type) {
            case Task -> dropLast(TASK_HEADS);
            case Dataset -> dropLast(DATASET_HEADS);
            case Metric -> dropLast(METRIC_HEADS);
            case Method -> dropMethodHead(properName);
        }
    }

    private void dropFront() {
        Set<String> empty = switch (type) {
            case Task -> EMPTY_ADVERBS;
            case Method -> EMPTY_ADJECTIVES;
            case Dataset, Metric -> Set.of();
        };
        while (words.size() > 1 && empty.contains(words.get(0)) && !isVague(words.subList(1, words.size()))) {
            words.remove(0);
            rules.add(MergeRule.EMPTY_ADJECTIVE);
        }
        // "automatic speech recognition"; but "calibration" alone may well be done by hand.
        if (type == EntityType.Task && words.size() > 2 && words.get(0).equals("automatic")) {
            words.remove(0);
            rules.add(MergeRule.EMPTY_ADJECTIVE);
        }
        if (type == EntityType.Metric
                && words.size() > 2
                && words.get(0).equals("number")
                && words.get(1).equals("of")) {
            words.subList(0, 2).clear();
            rules.add(MergeRule.GENERIC_HEAD);
        }
    }

    /** Whether what is left says too little to be a name: "standard training", "existing model". */
    private static boolean isVague(List<String> rest) {
        String only = rest.get(0);
        return rest.size() == 1
                && (METHOD_HEADS.contains(only)
                        || HEADS_OF_ACTIONS.contains(only)
                        || HEADS_OF_MODELS.contains(only)
                        || VAGUE.contains(only));
    }

    private void dropLast(Set<String> heads) {
        if (words.size() > 1 && heads.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
            rules.add(MergeRule.GENERIC_HEAD);
        }
    }

    private void dropMethodHead(boolean properName) {
        int last = words.size() - 1;
        String head = words.get(last);
        if (last > 0 && isSafe(head, words.get(last - 1), last, properName)) {
            words.remove(last);
            rules.add(MergeRule.GENERIC_HEAD);
            last--;
        }
        if (last > 0 && words.get(last).equals("based") && isNameOfMethod(words.get(last - 1))) {
            words.remove(last);
            rules.add(MergeRule.GENERIC_HEAD);
        }
        int end = words.size() - 1;
        if (end > 0 && (words.get(end).equals("estimate") || words.get(end).equals("optimizer"))) {
            words.set(end, words.get(end).equals("estimate") ? "estimation" : "optimization");
            rules.add(MergeRule.VARIANT);
        }
    }

    private boolean isSafe(String head, String before, int left, boolean properName) {
        boolean adjective =
                ADJECTIVES.contains(before) || ADJECTIVE.matcher(before).matches();
        if (properName && !adjective && HEADS_OF_NAMES.contains(head)) {
            return true;
        }
        if (before.equals("based") && left > 1) {
            return isNameOfMethod(words.get(left - 2))
                    && (HEADS_OF_MODELS.contains(head) || METHOD_HEADS.contains(head));
        }
        if (HEADS_OF_MODELS.contains(head) && MODELS.contains(before)) {
            return true;
        }
        if (ACTION.matcher(before).matches()) {
            // "search algorithm", "annotation scheme": what is left of these is not what they are.
            return left > 1
                    ? METHOD_HEADS.contains(head) || HEADS_OF_ACTIONS.contains(head)
                    : !VAGUE.contains(before) && HEADS_OF_ONE_WORD.contains(head);
        }
        return left > 1 && !adjective && METHOD_HEADS.contains(head);
    }

    /** What "-based" may be taken from: "pruning-based", "Transformer-based", but not "graph-based". */
    private static boolean isNameOfMethod(String word) {
        return MODELS.contains(word) || (ACTION.matcher(word).matches() && !VAGUE.contains(word));
    }
}
