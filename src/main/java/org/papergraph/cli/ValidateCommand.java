package org.papergraph.cli;

import java.util.concurrent.Callable;
import org.papergraph.pipeline.StoreValidation;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "validate",
        description = "Checks the graph against its shapes (SHACL); exit code 1 when it does not conform.")
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final StoreOption store = new StoreOption();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (PaperStore opened = console.stores().openExisting(store.directory)) {
            StoreValidation report = StoreValidation.of(opened);
            report.violations().forEach(console.out()::println);
            console.out().println(report.summary());
            return report.conforms() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
