package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papergraph.paper.EntityType;
import org.papergraph.pipeline.StoreDecisions;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "decide",
        description = {
            "Overrules what the rules make of names; holds for all later builds.",
            "merge A B: A is B. split A B: A is not B. reject A: A is nothing. rename A LABEL: A is called LABEL.",
            "Without an action: lists what was decided."
        })
final class DecideCommand implements Callable<Integer> {

    private enum Action {
        merge,
        split,
        reject,
        rename
    }

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Option(names = "--type", paramLabel = "T", description = "What A is: ${COMPLETION-CANDIDATES}.")
    private @Nullable EntityType type;

    @Option(names = "--other-type", paramLabel = "T", description = "What B is, when not the same.")
    private @Nullable EntityType otherType;

    @Option(names = "--undo", description = "Take the decision back.")
    private boolean undo;

    @Option(names = "--decisions", paramLabel = "FILE", description = "Add the decisions of a Turtle file.")
    private @Nullable Path read;

    @Option(names = "--write", paramLabel = "FILE", description = "Write all decisions as a Turtle file.")
    private @Nullable Path write;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}")
    private @Nullable Action action;

    @Parameters(index = "1..*", paramLabel = "NAME", description = "The names that it is about.")
    private List<String> names = List.of();

    DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (PaperStore opened = console.stores().openExisting(store.directory)) {
            StoreDecisions decisions = new StoreDecisions(opened);
            if (read != null) {
                decisions.read(read);
            }
            if (action != null) {
                decide(decisions, action);
            }
            if (write != null) {
                decisions.write(write);
            }
            decisions.lines().forEach(console.out()::println);
            decisions.unused().forEach(console::say);
            return ExitCode.DONE;
        }
    }

    private void decide(StoreDecisions decisions, Action wanted) {
        int needed = wanted == Action.reject ? 1 : 2;
        if (names.size() != needed) {
            throw new ParameterException(
                    spec.commandLine(), wanted + " takes " + needed + " names, in quotes where they hold blanks");
        }
        String name = names.get(0);
        EntityType of = type == null ? known(decisions, name) : type;
        switch (wanted) {
            case merge -> decisions.merge(of, name, otherType == null ? of : otherType, names.get(1), undo);
            case split -> decisions.split(of, name, names.get(1), undo);
            case reject -> decisions.reject(of, name, undo);
            case rename -> decisions.rename(of, name, names.get(1), undo);
        }
    }

    private EntityType known(StoreDecisions decisions, String name) {
        Set<EntityType> types = decisions.types(name);
        if (types.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    types.isEmpty()
                            ? "no paper names '" + name + "'; check the spelling, or say what it is with --type"
                            : "'" + name + "' is known as " + types + "; say which is meant with --type");
        }
        return types.iterator().next();
    }
}
