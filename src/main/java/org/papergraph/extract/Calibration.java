package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * From what a model says to how often it is right: a rising line through the means of held-out cases.
 *
 * <p>Isotonic regression by pooling adjacent violators (Ayer et al. 1955), as Zadrozny and Elkan (KDD 2002) use it; between
 * the pools' middles the line is straight.
 */
final class Calibration {

    /** Pools of fewer cases are joined: a share of few cases says little. */
    private static final int FEWEST = 20;

    /** However many cases were right, the next may not be. */
    private static final double NEVER_SURER = 0.999;

    private final List<Pool> pools;

    /** @param pools in order of what was said */
    private Calibration(List<Pool> pools) {
        this.pools = List.copyOf(pools);
    }

    private record Pool(double said, double right, int cases) {

        Pool plus(Pool other) {
            int all = cases + other.cases;
            return new Pool(
                    (said * cases + other.said * other.cases) / all,
                    (right * cases + other.right * other.cases) / all,
                    all);
        }
    }

    /**
     * A case of which the truth is known.
     *
     * @param said the model's probability
     * @param right whether it was right
     */
    record Case(double said, boolean right) {}

    /** What is said is taken as it is. */
    static Calibration none() {
        return new Calibration(List.of());
    }

    static Calibration of(List<Case> cases) {
        List<Case> sorted = new ArrayList<>(cases);
        sorted.sort(Comparator.comparingDouble(Case::said).thenComparing(Case::right));
        List<Pool> pools = new ArrayList<>();
        Pool filling = new Pool(0, 0, 0);
        double last = Double.NaN;
        for (Case each : sorted) {
            // Cases of which the same was said belong together.
            if (filling.cases >= FEWEST && each.said != last) {
                add(filling, pools);
                filling = new Pool(0, 0, 0);
            }
            filling = filling.plus(new Pool(each.said, each.right ? 1 : 0, 1));
            last = each.said;
        }
        if (filling.cases > 0) {
            if (!pools.isEmpty() && filling.cases < FEWEST) {
                filling = pools.remove(pools.size() - 1).plus(filling);
            }
            add(filling, pools);
        }
        return new Calibration(pools).rounded();
    }

    private static void add(Pool pool, List<Pool> pools) {
        Pool last = pool;
        while (!pools.isEmpty() && pools.get(pools.size() - 1).right >= last.right) {
            last = pools.remove(pools.size() - 1).plus(last);
        }
        pools.add(last);
    }

    static Calibration parse(List<String> lines) {
        List<Pool> pools = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split("\t");
            pools.add(new Pool(
                    Double.parseDouble(fields[0]), Double.parseDouble(fields[1]), Integer.parseInt(fields[2])));
        }
        return new Calibration(pools);
    }

    List<String> lines() {
        return pools.stream()
                .map(pool -> String.format(Locale.ROOT, "%.4f\t%.4f\t%d", pool.said, pool.right, pool.cases))
                .toList();
    }

    private Calibration rounded() {
        return parse(lines());
    }

    /** The share of cases of which as much was said that were right, 0 to {@value #NEVER_SURER}. */
    double of(double said) {
        if (pools.isEmpty()) {
            return said;
        }
        Pool before = new Pool(0, 0, 0);
        for (Pool pool : pools) {
            if (said <= pool.said) {
                return between(before, pool, said);
            }
            before = pool;
        }
        return between(before, new Pool(1, before.right, 0), said);
    }

    private static double between(Pool low, Pool high, double said) {
        double width = high.said - low.said;
        double part = width <= 0 ? 1 : (said - low.said) / width;
        return Math.min(NEVER_SURER, low.right + part * (high.right - low.right));
    }
}
