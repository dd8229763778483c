package org.papergraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.papergraph.pipeline.PaperRemoval;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Takes papers out of the graph, which is then as if they had never been in it.")
final class RemoveCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Parameters(arity = "1..*", paramLabel = "PAPER", description = "Title, arXiv id, DOI or IRI.")
    private List<String> papers = List.of();

    RemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (PaperStore opened = console.stores().openExisting(store.directory)) {
            PaperRemoval removal = PaperRemoval.remove(opened, papers);
            removal.removed().forEach(title -> console.out().println("removed: " + title));
            removal.unknown()
                    .forEach(name -> console.say("papergraph: no paper is called '" + name
                            + "'; give its title, arXiv id, DOI or IRI in full"));
            console.out().println(BuildCommand.holds(removal.store()));
            return removal.unknown().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
