package org.papergraph.cli;

import java.util.concurrent.CountDownLatch;

/** Waits until the process is asked to end, and lets it end only when what was running has been closed. */
final class Shutdown {

    private static final long GRACE_SECONDS = 10;

    private Shutdown() {}

    /** Returns when the process gets an interrupt or termination signal. */
    static void await() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Thread waiting = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            asked.countDown();
                            try {
                                waiting.join(GRACE_SECONDS * 1000);
                            } catch (InterruptedException interrupted) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "shutdown"));
        asked.await();
    }
}
