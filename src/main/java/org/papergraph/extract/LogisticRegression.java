package org.papergraph.extract;

import java.util.List;

/**
 * Fits a logistic regression on cues that are there or not: multinomial, with a Gaussian prior on the weights.
 *
 * <p>Newton's method with step halving from zero weights, examples and cues in a fixed order: the same examples give the
 * same weights. The objective is convex, so that it does not matter where the search begins.
 */
final class LogisticRegression {

    private static final int MOST_STEPS = 50;
    private static final double ENOUGH = 1e-10;

    /** Standard deviation of the prior on what speaks for an outcome before any cue is seen: nearly free. */
    private static final double SIGMA_OF_PRIOR = 10;

    private final int cues;
    private final int outcomes;
    private final double sigma;

    /**
     * @param cues how many cues there are
     * @param outcomes how many outcomes there are, at least 2
     * @param sigma standard deviation of the prior on a cue's weight
     */
    LogisticRegression(int cues, int outcomes, double sigma) {
        this.cues = cues;
        this.outcomes = outcomes;
        this.sigma = sigma;
    }

    /**
     * What was seen once.
     *
     * @param cues numbers of the cues that are there, each once
     * @param outcome number of the outcome
     */
    record Example(List<Integer> cues, int outcome) {

        Example {
            cues = List.copyOf(cues);
        }
    }

    /**
     * The weights under which the examples are most probable.
     *
     * @return for each outcome but the first, which weighs nothing, the weights of the cues and at the end that of no cue
     */
    double[][] fit(List<Example> examples) {
        int size = (outcomes - 1) * (cues + 1);
        double[] weights = new double[size];
        double loss = loss(examples, weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(examples, weights);
            double length = 1;
            double[] next = moved(weights, direction, length);
            double nextLoss = loss(examples, next);
            while (nextLoss > loss && length > ENOUGH) {
                length /= 2;
                next = moved(weights, direction, length);
                nextLoss = loss(examples, next);
            }
            boolean done = loss - nextLoss <= ENOUGH * (1 + Math.abs(loss));
            if (nextLoss <= loss) {
                weights = next;
                loss = nextLoss;
            }
            if (done) {
                break;
            }
        }
        return rows(weights);
    }

    private double[][] rows(double[] weights) {
        double[][] rows = new double[outcomes - 1][cues + 1];
        for (int k = 0; k < outcomes - 1; k++) {
            System.arraycopy(weights, k * (cues + 1), rows[k], 0, cues + 1);
        }
        return rows;
    }

    private static double[] moved(double[] weights, double[] direction, double length) {
        double[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= length * direction[i];
        }
        return moved;
    }

    /** Negative logarithm of the probability of weights and outcomes, up to a constant. */
    private double loss(List<Example> examples, double[] weights) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            loss += weights[i] * weights[i] * precision(i) / 2;
        }
        for (Example example : examples) {
            loss -= StrictMath.log(Math.max(Double.MIN_NORMAL, probabilities(example, weights)[example.outcome]));
        }
        return loss;
    }

    private double precision(int weight) {
        double deviation = weight % (cues + 1) == cues ? SIGMA_OF_PRIOR : sigma;
        return 1 / (deviation * deviation);
    }

    private double[] probabilities(Example example, double[] weights) {
        double[] scores = new double[outcomes];
        double highest = 0;
        for (int k = 1; k < outcomes; k++) {
            int row = (k - 1) * (cues + 1);
            scores[k] = weights[row + cues];
            for (int cue : example.cues) {
                scores[k] += weights[row + cue];
            }
            highest = Math.max(highest, scores[k]);
        }
        double sum = 0;
        for (int k = 0; k < outcomes; k++) {
            scores[k] = StrictMath.exp(scores[k] - highest);
            sum += scores[k];
        }
        for (int k = 0; k < outcomes; k++) {
            scores[k] /= sum;
        }
        return scores;
    }

    /** Newton's step: the gradient divided by the matrix of second derivatives. */
    private double[] direction(List<Example> examples, double[] weights) {
        int size = weights.length;
        double[] gradient = new double[size];
        double[][] curvature = new double[size][size];
        for (int i = 0; i < size; i++) {
            gradient[i] = weights[i] * precision(i);
            curvature[i][i] = precision(i);
        }
        for (Example example : examples) {
            add(example, probabilities(example, weights), gradient, curvature);
        }
        return solve(curvature, gradient);
    }

    private void add(Example example, double[] probabilities, double[] gradient, double[][] curvature) {
        int[] active = new int[example.cues.size() + 1];
        for (int i = 0; i < active.length; i++) {
            active[i] = i < example.cues.size() ? example.cues.get(i) : cues;
        }
        for (int k = 1; k < outcomes; k++) {
            int row = (k - 1) * (cues + 1);
            double error = probabilities[k] - (example.outcome == k ? 1 : 0);
            for (int cue : active) {
                gradient[row + cue] += error;
            }
            for (int other = 1; other < outcomes; other++) {
                int column = (other - 1) * (cues + 1);
                double bend = probabilities[k] * ((k == other ? 1 : 0) - probabilities[other]);
                for (int cue : active) {
                    for (int second : active) {
                        curvature[row + cue][column + second] += bend;
                    }
                }
            }
        }
    }

    /** Gauss's elimination; the matrix is positive definite, so that no pivot needs to be looked for. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int below = i + 1; below < size; below++) {
                double factor = matrix[below][i] / matrix[i][i];
                if (factor != 0) {
                    for (int j = i; j < size; j++) {
                        matrix[below][j] -= factor * matrix[i][j];
                    }
                    right[below] -= factor * right[i];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double sum = right[i];
            for (int j = i + 1; j < size; j++) {
                sum -= matrix[i][j] * solution[j];
            }
            solution[i] = sum / matrix[i][i];
        }
        return solution;
    }
}
