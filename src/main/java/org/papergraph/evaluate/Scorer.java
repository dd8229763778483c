package org.papergraph.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.papergraph.paper.EntityType;

/**
 * Scores predictions against gold by the rules of the gold annotation's guideline.
 *
 * <p>Papers are paired by title. Matching is greedy and one to one: each prediction, in its order, takes the first gold
 * item that is still free and fits.
 */
public final class Scorer {

    private static final Pattern SEPARATORS = Pattern.compile(",");
    private static final Pattern PERCENT = Pattern.compile("%+\\z");

    private static final Map<String, Function<GoldResult, String>> SLOTS = slots();

    private final Map<EntityType, Tally> entities = new EnumMap<>(EntityType.class);
    private final Map<String, Tally> slots = new LinkedHashMap<>();
    private final List<PaperErrors> errors = new ArrayList<>();
    private Tally roles = Tally.NONE;
    private Tally results = Tally.NONE;
    private int notFound;

    private Scorer() {
        for (EntityType type : EntityType.values()) {
            entities.put(type, Tally.NONE);
        }
        SLOTS.keySet().forEach(slot -> slots.put(slot, Tally.NONE));
    }

    /**
     * The scores of predictions.
     *
     * @param gold the annotated papers
     * @param predicted what was found, in any order; of two with the same title the later counts, one that has no gold
     *     paper does not
     */
    public static Scores score(List<GoldPaper> gold, List<GoldPaper> predicted) {
        Map<String, GoldPaper> byTitle = new HashMap<>();
        predicted.forEach(paper -> byTitle.put(paper.titleKey(), paper));
        Scorer scorer = new Scorer();
        for (GoldPaper paper : gold) {
            GoldPaper prediction = byTitle.get(paper.titleKey());
            if (prediction == null) {
                scorer.notFound++;
                scorer.add(paper, List.of(), List.of(), false);
            } else {
                scorer.add(paper, prediction.entities(), prediction.results(), true);
            }
        }
        return new Scores(
                scorer.entities,
                scorer.roles,
                scorer.results,
                scorer.slots,
                gold.size(),
                scorer.notFound,
                scorer.errors);
    }

    private void add(GoldPaper gold, List<GoldEntity> predicted, List<GoldResult> predictedResults, boolean found) {
        Matching<GoldEntity> matching = Matching.of(gold.entities(), predicted, Scorer::sameEntity);
        List<PaperErrors.RoleError> roleErrors = new ArrayList<>();
        for (Pair<GoldEntity> pair : matching.pairs()) {
            count(pair.gold().type(), new Tally(1, 0, 0));
            boolean agree = pair.gold().role().equals(pair.predicted().role());
            roles = roles.plus(agreement(agree));
            if (!agree) {
                roleErrors.add(
                        new PaperErrors.RoleError(pair.gold(), pair.predicted().role()));
            }
        }
        predicted.forEach(entity -> count(entity.type(), new Tally(0, 1, 0)));
        gold.entities().forEach(entity -> count(entity.type(), new Tally(0, 0, 1)));

        Matching<GoldResult> resultMatching = Matching.of(gold.results(), predictedResults, Scorer::sameResult);
        for (Pair<GoldResult> pair : resultMatching.pairs()) {
            SLOTS.forEach((slot, part) -> {
                boolean agree =
                        SpellingForm.of(part.apply(pair.gold())).equals(SpellingForm.of(part.apply(pair.predicted())));
                slots.merge(slot, agreement(agree), Tally::plus);
            });
        }
        results = results.plus(new Tally(
                resultMatching.pairs().size(),
                predictedResults.size(),
                gold.results().size()));
        errors.add(new PaperErrors(
                gold.id(),
                gold.title(),
                found,
                matching.missed(),
                matching.invented(),
                roleErrors,
                resultMatching.missed(),
                resultMatching.invented()));
    }

    private void count(EntityType type, Tally tally) {
        entities.merge(type, tally, Tally::plus);
    }

    private static Tally agreement(boolean agree) {
        return new Tally(agree ? 1 : 0, 1, 1);
    }

    private static boolean sameEntity(GoldEntity gold, GoldEntity predicted) {
        Set<String> forms = predicted.forms();
        return gold.type() == predicted.type() && !Collections.disjoint(gold.forms(), forms);
    }

    private static boolean sameResult(GoldResult gold, GoldResult predicted) {
        if (!value(gold).equals(value(predicted)) || !unit(gold).equals(unit(predicted))) {
            return false;
        }
        if (!gold.metric().isEmpty()) {
            return !predicted.metric().isEmpty()
                    && SpellingForm.of(gold.metric()).equals(SpellingForm.of(predicted.metric()));
        }
        return SpellingForm.of(gold.method()).equals(SpellingForm.of(predicted.method()));
    }

    private static String value(GoldResult result) {
        String digits =
                SpellingForm.withoutBlanks(SEPARATORS.matcher(result.value()).replaceAll(""));
        return PERCENT.matcher(digits).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String unit(GoldResult result) {
        return SpellingForm.stripped(result.unit()).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Function<GoldResult, String>> slots() {
        Map<String, Function<GoldResult, String>> slots = new LinkedHashMap<>();
        slots.put("dataset", GoldResult::dataset);
        slots.put("method", GoldResult::method);
        slots.put("comparison", GoldResult::comparison);
        return Collections.unmodifiableMap(slots);
    }

    /** A gold item and the prediction that took it. */
    private record Pair<T>(T gold, T predicted) {}

    /** Who took whom, and who is left over. */
    private record Matching<T>(List<Pair<T>> pairs, List<T> missed, List<T> invented) {

        static <T> Matching<T> of(List<T> gold, List<T> predicted, BiPredicate<T, T> fits) {
            List<T> free = new ArrayList<>(gold);
            List<Pair<T>> pairs = new ArrayList<>();
            List<T> invented = new ArrayList<>();
            for (T prediction : predicted) {
                int first = firstThatFits(free, prediction, fits);
                if (first < 0) {
                    invented.add(prediction);
                } else {
                    pairs.add(new Pair<>(free.remove(first), prediction));
                }
            }
            return new Matching<>(pairs, free, invented);
        }

        private static <T> int firstThatFits(List<T> free, T prediction, BiPredicate<T, T> fits) {
            for (int i = 0; i < free.size(); i++) {
                if (fits.test(free.get(i), prediction)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
