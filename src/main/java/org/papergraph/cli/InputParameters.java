package org.papergraph.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** The arguments that name what is to be read. */
final class InputParameters {

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files (listing pages or JSON Lines, also .gz), folders of such, or - for standard input.")
    List<String> inputs = List.of();
}
