package org.papergraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSearchTest {

    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    @TempDir
    private Path folder;

    private static Node paper(int number) {
        return NodeFactory.createURI("https://example.org/paper/" + number);
    }

    private static void put(PaperStore store, int number, String title) {
        store.write(dataset -> {
            dataset.deleteAny(paper(number), Node.ANY, Node.ANY, Node.ANY);
            dataset.add(
                    paper(number),
                    paper(number),
                    NodeFactory.createURI(DCTERMS + "title"),
                    NodeFactory.createLiteralLang(title, "en"));
            return dataset;
        });
    }

    private static List<String> found(PaperStore store, String words) {
        return store.read(dataset -> {
            List<String> found = new ArrayList<>();
            String query = "PREFIX text: <http://jena.apache.org/text#> SELECT ?s ?text { (?s ?fit ?text) text:query (<"
                    + DCTERMS + "title> '" + words + "') } ORDER BY ?s";
            try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
                execution
                        .select()
                        .forEachRemaining(row -> found.add(row.get("s").getURI().replaceFirst(".*/", "") + " "
                                + row.get("text").getLiteralLexicalForm() + "@"
                                + row.get("text").getLiteralLanguage()));
            }
            return found;
        });
    }

    @Test
    void findsWordsInTheirOtherForms() {
        try (PaperStore store = PaperStore.inMemory()) {
            put(store, 1, "Graph neural networks");
            put(store, 2, "On trees");

            assertThat(found(store, "network")).containsExactly("1 Graph neural networks@en");
            assertThat(found(store, "tree OR graphs")).hasSize(2);
        }
    }

    @Test
    void followsTheGraph() {
        try (PaperStore store = PaperStore.openExisting(made())) {
            put(store, 1, "Graph neural networks");
            assertThat(found(store, "graph")).hasSize(1);
            put(store, 1, "Trees");
            assertThat(found(store, "graph")).isEmpty();
            assertThat(found(store, "tree")).containsExactly("1 Trees@en");
            store.write(dataset -> {
                dataset.removeGraph(paper(1));
                return dataset;
            });
            assertThat(found(store, "tree")).isEmpty();
        }
    }

    @Test
    void findsALiteralOnceThatTwoGraphsHold() {
        try (PaperStore store = PaperStore.inMemory()) {
            put(store, 1, "Trees");
            store.write(dataset -> {
                dataset.add(
                        paper(2),
                        paper(1),
                        NodeFactory.createURI(DCTERMS + "title"),
                        NodeFactory.createLiteralLang("Trees", "en"));
                return dataset;
            });
            assertThat(found(store, "tree")).hasSize(1);
            store.write(dataset -> {
                dataset.removeGraph(paper(2));
                return dataset;
            });
            assertThat(found(store, "tree")).hasSize(1);
        }
    }

    /** Else one more paper would take as long as all. */
    @Test
    void readsNoMoreThanWhatChangedAfterTheStoreWasReopened() throws IOException {
        Path store = folder.resolve("s");
        try (PaperStore first = PaperStore.open(store)) {
            put(first, 1, "Graph neural networks");
        }
        Path marker = store.resolve("texts/in-step");
        assertThat(marker).exists();
        try (Directory directory = FSDirectory.open(store.resolve("texts"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()))) {
            writer.deleteAll();
        }
        try (PaperStore second = PaperStore.openExisting(store)) {
            put(second, 2, "Other graphs");

            assertThat(found(second, "graphs")).containsExactly("2 Other graphs@en");
        }
        Files.delete(marker);
        try (PaperStore third = PaperStore.openExisting(store)) {
            third.write(dataset -> true);
            assertThat(marker).as("of an index that was out of step").doesNotExist();
            assertThat(found(third, "graphs")).hasSize(2);
        }
    }

    @Test
    void keepsTheIndexWhenTheStoreIsClosed() {
        try (PaperStore store = PaperStore.open(folder.resolve("s"))) {
            put(store, 1, "Graph neural networks");
        }
        try (PaperStore store = PaperStore.openExisting(folder.resolve("s"))) {
            put(store, 2, "Other graphs");
            assertThat(found(store, "graph")).hasSize(2);
        }
    }

    @Test
    void makesTheIndexAnewAfterACrashAndForAStoreThatHasNone() throws Exception {
        Path made = made();
        try (PaperStore store = PaperStore.openExisting(made)) {
            put(store, 1, "Graph neural networks");
            assertThat(found(store, "graph")).hasSize(1);
        }
        Path marker = made.resolve("texts").resolve("in-step");
        assertThat(marker).exists();
        Files.delete(marker);
        try (PaperStore store = PaperStore.openExisting(made)) {
            assertThat(found(store, "graph")).hasSize(1);
        }
        assertThat(marker).exists();
    }

    @Test
    void isAsBeforeWhenAWriteFails() {
        try (PaperStore store = PaperStore.openExisting(made())) {
            put(store, 1, "Graph neural networks");
            assertThatThrownBy(() -> store.write(dataset -> {
                        dataset.removeGraph(paper(1));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(found(store, "graph")).hasSize(1);
        }
    }

    @Test
    void findsLabelsWithoutAProperty() {
        try (PaperStore store = PaperStore.inMemory()) {
            Node label = NodeFactory.createURI(SKOS + "altLabel");
            store.write(dataset -> {
                dataset.add(paper(1), paper(2), label, NodeFactory.createLiteralLang("self-attention", "en"));
                return dataset;
            });
            String query =
                    "PREFIX text: <http://jena.apache.org/text#> ASK { <https://example.org/paper/2> text:query 'attention' }";
            assertThat((boolean) store.read(
                            dataset -> QueryExec.dataset(dataset).query(query).ask()))
                    .isTrue();
        }
    }

    private Path made() {
        Path made = folder.resolve("made");
        PaperStore.open(made).close();
        return made;
    }
}
