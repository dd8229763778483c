package org.papergraph.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papergraph.paper.EntityType;
import org.papergraph.pipeline.MergeQuestion;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain-merge",
        description = "Says why two spellings are one node of the graph, or are not; exit code 1 when they are not.")
final class ExplainMergeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Option(
            names = "--type",
            paramLabel = "T",
            description = "Look at them as: ${COMPLETION-CANDIDATES} (default: each).")
    private @Nullable EntityType type;

    @Parameters(index = "0", paramLabel = "A", description = "A spelling.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another spelling.")
    private String other = "";

    ExplainMergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Set<EntityType> types = type == null ? EnumSet.allOf(EntityType.class) : EnumSet.of(type);
        try (PaperStore opened = console.stores().openExisting(store.directory)) {
            MergeQuestion question = MergeQuestion.ask(opened, one, other, types);
            question.lines().forEach(console.out()::println);
            return question.merged() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
