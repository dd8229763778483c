package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.papergraph.pipeline.VocabularyLinks;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "link",
        description = {
            "Links entities to the concepts of other vocabularies by their labels (skos:exactMatch, skos:closeMatch).",
            "Again after a build: links to the same file are made anew."
        })
final class LinkCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Option(
            names = "--vocabulary",
            required = true,
            paramLabel = "FILE",
            description =
                    "SKOS or other RDF, CSV with a column label, JSON Lines with a key name, or a label on each line.")
    private List<Path> vocabularies = List.of();

    LinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (PaperStore opened = console.stores().openExisting(store.directory)) {
            for (Path file : vocabularies) {
                VocabularyLinks links = VocabularyLinks.link(opened, file);
                console.out()
                        .printf(
                                "%s: %d concepts, %d exact and %d close links%n",
                                links.vocabulary(), links.concepts(), links.exact(), links.close());
            }
            return ExitCode.DONE;
        }
    }
}
