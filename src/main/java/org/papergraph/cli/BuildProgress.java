package org.papergraph.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
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
    private long expected;

    BuildProgress(Console console) {
        this.console = console;
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName("papers")
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .setUpdateIntervalMillis(200)
                .setConsumer(new Lines(console));
        this.bar = builder.build();
    }

    @Override
    public void read(long listings, long inAll) {
        expected = inAll;
        bar.maxHint(inAll == 0 ? -1 : inAll);
    }

    @Override
    public void settled(long listings) {
        bar.stepTo(listings);
        long now = System.nanoTime();
        if (!console.interactive() && listings > 0 && now >= nextLine) {
            nextLine = now + BETWEEN_LINES.toNanos();
            console.say(line(listings, expected, (now - start) / 1e9));
        }
    }

    /**
     * How far a build is, in words.
     *
     * @param done at least 1
     * @param expected 0 when not known
     */
    static String line(long done, long expected, double seconds) {
        String rate = String.format("%d papers, %.1f a second", done, done / seconds);
        if (expected < done) {
            return rate;
        }
        return rate + ", of about " + expected + ", " + words(Math.round((expected - done) * seconds / done)) + " left";
    }

    private static String words(long seconds) {
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 120 ? minutes + " min" : "%d h %02d min".formatted(minutes / 60, minutes % 60);
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
