package org.papergraph.cli;

/** What a command's exit code says. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int SOME_REJECTED = 3;

    private ExitCode() {}
}
