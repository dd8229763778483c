package org.papergraph.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits a {@link LogLinearModel} to examples: the weights under which the right outcomes are most probable, with a Gaussian
 * prior on each.
 *
 * <p>Limited-memory BFGS (Nocedal 1980) from zero weights with a backtracking line search; examples and signs in a fixed
 * order, so that the same examples give the same weights.
 */
final class LogLinearTrainer {

    private static final int MOST_STEPS = 60;
    private static final int MEMORY = 8;
    private static final double ENOUGH = 1e-5;

    /** Of Armijo's condition: the share of the promised decrease that a step must reach. */
    private static final double DECREASE = 1e-4;

    private static final int MOST_HALVINGS = 30;

    private final double sigma;
    private final int seldom;

    /** Options with their signs as numbers, and which of them are right. */
    private record Example(int[][] options, boolean[] right) {}

    /**
     * @param sigma standard deviation of the prior on a weight
     * @param seldom signs that fewer options show are left out
     */
    LogLinearTrainer(double sigma, int seldom) {
        this.sigma = sigma;
        this.seldom = seldom;
    }

    /**
     * A thing with a known outcome.
     *
     * @param signs what it shows
     * @param outcome number of its outcome, from 0
     */
    record Outcome(Collection<String> signs, int outcome) {}

    /**
     * Options of which some are known to be right.
     *
     * @param options what each shows
     * @param right whether it is right; one at least
     */
    record Choice(List<? extends Collection<String>> options, List<Boolean> right) {}

    /** A model that tells outcomes. */
    LogLinearModel outcomes(List<Outcome> seen, int outcomes) {
        Map<String, Integer> counts = new TreeMap<>();
        seen.forEach(thing -> thing.signs.forEach(sign -> counts.merge(sign, 1, Integer::sum)));
        Map<String, Integer> numbers = numbers(counts);
        int columns = outcomes - 1;
        List<Example> examples = new ArrayList<>(seen.size());
        for (Outcome thing : seen) {
            int[] signs = numbered(thing.signs, numbers);
            int[][] options = new int[outcomes][];
            boolean[] right = new boolean[outcomes];
            options[0] = new int[0];
            for (int k = 0; k < columns; k++) {
                options[k + 1] = new int[signs.length];
                for (int i = 0; i < signs.length; i++) {
                    options[k + 1][i] = signs[i] * columns + k;
                }
            }
            right[thing.outcome] = true;
            examples.add(new Example(options, right));
        }
        return model(numbers, columns, fit(examples, numbers.size() * columns));
    }

    /** A model that chooses. */
    LogLinearModel choices(List<Choice> seen) {
        Map<String, Integer> counts = new TreeMap<>();
        seen.forEach(choice ->
                choice.options.forEach(option -> option.forEach(sign -> counts.merge(sign, 1, Integer::sum))));
        Map<String, Integer> numbers = numbers(counts);
        List<Example> examples = new ArrayList<>(seen.size());
        for (Choice choice : seen) {
            int[][] options = new int[choice.options.size()][];
            boolean[] right = new boolean[options.length];
            for (int i = 0; i < options.length; i++) {
                options[i] = numbered(choice.options.get(i), numbers);
                right[i] = choice.right.get(i);
            }
            examples.add(new Example(options, right));
        }
        return model(numbers, 1, fit(examples, numbers.size()));
    }

    private Map<String, Integer> numbers(Map<String, Integer> counts) {
        Map<String, Integer> numbers = new HashMap<>();
        counts.forEach((sign, count) -> {
            if (count >= seldom) {
                numbers.put(sign, numbers.size());
            }
        });
        return numbers;
    }

    private static int[] numbered(Collection<String> signs, Map<String, Integer> numbers) {
        return signs.stream()
                .filter(numbers::containsKey)
                .mapToInt(sign -> numbers.getOrDefault(sign, 0))
                .toArray();
    }

    private static LogLinearModel model(Map<String, Integer> numbers, int columns, double[] fitted) {
        Map<String, double[]> weights = new HashMap<>();
        numbers.forEach((sign, number) -> {
            double[] row = new double[columns];
            System.arraycopy(fitted, number * columns, row, 0, columns);
            weights.put(sign, row);
        });
        return new LogLinearModel(columns, weights).rounded();
    }

    private double[] fit(List<Example> examples, int size) {
        double[] weights = new double[size];
        double[] gradient = new double[size];
        double loss = loss(examples, weights, gradient);
        Deque<double[][]> memory = new ArrayDeque<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            double length = memory.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
            double[] next = new double[size];
            double[] nextGradient = new double[size];
            double nextLoss = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                for (int i = 0; i < size; i++) {
                    next[i] = weights[i] + length * direction[i];
                }
                nextLoss = loss(examples, next, nextGradient);
                if (nextLoss <= loss + DECREASE * length * slope) {
                    break;
                }
                length /= 2;
            }
            if (nextLoss >= loss) {
                break;
            }
            double[] moved = minus(next, weights);
            double[] bent = minus(nextGradient, gradient);
            if (dot(moved, bent) > 0) {
                memory.addLast(new double[][] {moved, bent});
                if (memory.size() > MEMORY) {
                    memory.removeFirst();
                }
            }
            boolean done = loss - nextLoss <= ENOUGH * Math.max(1, Math.abs(loss));
            weights = next;
            gradient = nextGradient;
            loss = nextLoss;
            if (done) {
                break;
            }
        }
        return weights;
    }

    /** The two-loop recursion. */
    private static double[] direction(double[] gradient, Deque<double[][]> memory) {
        double[] direction = gradient.clone();
        double[] alphas = new double[memory.size()];
        int at = memory.size();
        for (Iterator<double[][]> newest = memory.descendingIterator(); newest.hasNext(); ) {
            double[][] pair = newest.next();
            at--;
            alphas[at] = dot(pair[0], direction) / dot(pair[0], pair[1]);
            add(direction, -alphas[at], pair[1]);
        }
        if (!memory.isEmpty()) {
            double[][] last = memory.getLast();
            double scale = dot(last[0], last[1]) / dot(last[1], last[1]);
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
        for (double[][] pair : memory) {
            double beta = dot(pair[1], direction) / dot(pair[0], pair[1]);
            add(direction, alphas[at] - beta, pair[0]);
            at++;
        }
        for (int i = 0; i < direction.length; i++) {
            direction[i] = -direction[i];
        }
        return direction;
    }

    /** Negative logarithm of the probability of weights and right outcomes, up to a constant; fills in its gradient. */
    private double loss(List<Example> examples, double[] weights, double[] gradient) {
        double loss = 0;
        double precision = 1 / (sigma * sigma);
        for (int i = 0; i < weights.length; i++) {
            loss += weights[i] * weights[i] * precision / 2;
            gradient[i] = weights[i] * precision;
        }
        for (Example example : examples) {
            double[] odds = odds(example, weights);
            double all = 0;
            double right = 0;
            for (int i = 0; i < odds.length; i++) {
                all += odds[i];
                right += example.right[i] ? odds[i] : 0;
            }
            loss -= StrictMath.log(Math.max(Double.MIN_NORMAL, right / all));
            for (int i = 0; i < odds.length; i++) {
                double error = odds[i] / all - (example.right[i] ? odds[i] / Math.max(Double.MIN_NORMAL, right) : 0);
                for (int sign : example.options[i]) {
                    gradient[sign] += error;
                }
            }
        }
        return loss;
    }

    private static double[] odds(Example example, double[] weights) {
        double[] odds = new double[example.options.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < odds.length; i++) {
            for (int sign : example.options[i]) {
                odds[i] += weights[sign];
            }
            highest = Math.max(highest, odds[i]);
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] = StrictMath.exp(odds[i] - highest);
        }
        return odds;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double[] minus(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
