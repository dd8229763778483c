package org.papergraph.cli;

/** While it is open, a signal that ends the process makes it say how to go on with what was under way. */
final class Interruption implements AutoCloseable {

    private final Thread talk;

    /** @param advice one line */
    Interruption(Console console, String advice) {
        this.talk = new Thread(() -> console.say(System.lineSeparator() + advice), "interruption");
        Runtime.getRuntime().addShutdownHook(talk);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(talk);
        } catch (IllegalStateException ending) {
            // The signal came first: the line is being said, and rightly.
        }
    }
}
