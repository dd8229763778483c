/**
 * The command line: options in, printing out.
 *
 * <p>One class per command, named after it; {@link org.papergraph.cli.Main} joins them. Results go to standard output,
 * talk and progress to standard error. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but something was rejected.
 */
@NullMarked
package org.papergraph.cli;

import org.jspecify.annotations.NullMarked;
