package org.papergraph.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.papergraph.ingest.Rejection;
import org.papergraph.pipeline.BuildListener;

/** Shows how far a build is: a bar on a terminal, a line now and then elsewhere. */
final class BuildProgress implements BuildListener, AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final int WIDTH = 100;

    private final Console console;
    private final ProgressBar bar;
    private final long start = System.nanoTime();
    private long nextLine = start + BETWEEN_LINES.toNanos();
    private long read;

    BuildProgress(Console console) {
        this.console = console;
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName("papers")
                .setInitialMax(0)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setUpdateIntervalMillis(200)
                .setConsumer(new Lines(console));
        this.bar = builder.build();
    }

    @Override
    public void read(long listings) {
        read = listings;
        bar.maxHint(listings);
    }

    @Override
    public void settled(long listings) {
        bar.stepTo(listings);
        long now = System.nanoTime();
        if (!console.interactive() && now >= nextLine) {
            nextLine = now + BETWEEN_LINES.toNanos();
            double seconds = (now - start) / 1e9;
            console.say(
                    String.format("%d of %d papers read so far, %.1f a second", listings, read, listings / seconds));
        }
    }

    @Override
    public void settledAnew(long papers, long all) {
        long now = System.nanoTime();
        if (papers == 0) {
            console.say("The store's names were settled by older rules; settling its " + all + " papers anew.");
        } else if (now >= nextLine || papers == all) {
            nextLine = now + BETWEEN_LINES.toNanos();
            console.say(String.format("%d of %d papers settled anew", papers, all));
        }
    }

    @Override
    public void rejected(Rejection rejection) {
        console.say("rejected: " + rejection);
    }

    @Override
    public void close() {
        bar.close();
    }

    /** Draws on the terminal and nowhere else. */
    private static final class Lines extends ConsoleProgressBarConsumer {

        private final boolean interactive;

        Lines(Console console) {
            super(console.err(), WIDTH);
            this.interactive = console.interactive();
        }

        @Override
        public void accept(String text) {
            if (interactive) {
                super.accept(text);
            }
        }

        @Override
        public void close() {
            if (interactive) {
                super.close();
            }
        }
    }
}
