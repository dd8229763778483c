package org.papergraph.encode;

import ai.djl.training.tracker.Tracker;

/** A learning rate that rises over the first twentieth of the steps and falls to 0 in a straight line. */
final class LearningRate implements Tracker {
    private static final int RISING_SHARE = 20;

    private final float highest;
    private final int steps;
    private final int rising;
    private int step;

    /** @param steps of the whole training */
    LearningRate(float highest, int steps) {
        this.highest = highest;
        this.steps = steps;
        this.rising = Math.max(1, steps / RISING_SHARE);
    }

    /** Says that some steps are done. */
    void advance(int done) {
        step += done;
    }

    @Override
    public float getNewValue(int updates) {
        return highest
                * (step < rising
                        ? (step + 1f) / rising
                        : Math.max(0, (steps - step) / (float) Math.max(1, steps - rising)));
    }
}
