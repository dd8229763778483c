package org.papergraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperStoreTest {

    private static final Node S = node("s");
    private static final Node P = node("p");

    private final Path folder;

    PaperStoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsWhatWasWritten() {
        try (PaperStore store = PaperStore.open(folder.resolve("new/store"))) {
            add(store, "g", "o");
        }
        try (PaperStore store = PaperStore.openExisting(folder.resolve("new/store"))) {
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void takesAnEmptyFolder() {
        PaperStore.open(folder).close();
        assertThat(folder.resolve("papergraph-store")).hasContent("papergraph store 1");
    }

    @Test
    void showsAllNamedGraphsTogetherAsTheDefaultGraph() {
        try (PaperStore store = PaperStore.inMemory()) {
            add(store, "g1", "o");
            add(store, "g2", "o");
            add(store, "g2", "o2");
            assertThat(rows(store, "SELECT * { ?s ?p ?o }")).isEqualTo(2);
            assertThat(rows(store, "SELECT * { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(3);
        }
    }

    @Test
    void leavesNothingOfAWriteThatFails() {
        try (PaperStore store = PaperStore.open(folder)) {
            add(store, "g", "o");
            assertThatThrownBy(() -> store.write(dataset -> {
                        dataset.add(node("g"), S, P, node("o2"));
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            assertThat(count(store)).isEqualTo(1);
            add(store, "g", "o3");
            assertThat(count(store)).isEqualTo(2);
        }
    }

    @Test
    void refusesToChangeAnythingInARead() {
        try (PaperStore store = PaperStore.open(folder)) {
            assertThatThrownBy(() -> store.read(dataset -> {
                        dataset.add(node("g"), S, P, node("o"));
                        return true;
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(count(store)).isZero();
        }
    }

    @Test
    void keepsWhatItHoldsAndDeletesOldFilesWhenCompacted() throws IOException {
        try (PaperStore store = PaperStore.open(folder)) {
            for (int at = 0; at < 20; at++) {
                String object = "o" + at;
                store.write(dataset -> {
                    dataset.deleteAny(node("g"), Node.ANY, Node.ANY, Node.ANY);
                    dataset.add(node("g"), S, P, node(object));
                    return true;
                });
            }
            store.compact();
            assertThat(generations()).isEqualTo(1);
            assertThat(count(store)).isEqualTo(1);
            add(store, "g", "after");
        }
        try (PaperStore store = PaperStore.openExisting(folder)) {
            assertThat(count(store)).isEqualTo(2);
            assertThat(rows(store, "SELECT * { ?s ?p ?o }")).isEqualTo(2);
        }
    }

    @Test
    void isCompactedByItselfWhenItHasDoubled() {
        try (PaperStore store = PaperStore.open(folder)) {
            add(store, "g", "o");
            assertThat(store.compactWhenItPays()).as("a small store").isEmpty();
            assertThat(store.compactWhenItPays(1))
                    .hasValueSatisfying(
                            compaction -> assertThat(compaction.before()).isPositive());
            assertThat(store.compactWhenItPays(1)).as("just compacted").isEmpty();
            store.compact();
            assertThat(store.compactWhenItPays(1)).as("compacted by hand").isEmpty();
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void reckonsTheRoomThatCompactingNeedsByWhatTheStoreHolds() {
        try (PaperStore store = PaperStore.open(folder)) {
            add(store, "g", "o");
            long small = store.roomToCompact();
            add(store, "g", "o".repeat(1 << 20));

            assertThat(store.roomToCompact()).isGreaterThan(small + (8 << 20));
            assertThat(store.lacksRoomToCompact()).as("a small store").isFalse();
        }
        try (PaperStore store = PaperStore.inMemory()) {
            assertThat(store.roomToCompact()).isZero();
        }
    }

    @Test
    void deletesWhatAnInterruptedCompactionLeft() throws IOException {
        try (PaperStore store = PaperStore.open(folder)) {
            add(store, "g", "o");
            store.compact();
        }
        Files.createDirectories(folder.resolve("graph/Data-0001"));
        Files.writeString(folder.resolve("graph/Data-0001/GSPO.dat"), "old");
        Files.createDirectories(folder.resolve("graph/Data-0003-tmp"));
        try (PaperStore store = PaperStore.openExisting(folder)) {
            assertThat(count(store)).isEqualTo(1);
            assertThat(generations()).isEqualTo(1);
        }
    }

    @Test
    void saysThatItsFilesAreDamagedAndLeavesThem() throws IOException {
        try (PaperStore store = PaperStore.open(folder)) {
            add(store, "g", "o");
        }
        try (Stream<Path> files = Files.walk(folder.resolve("graph"))) {
            for (Path file : files.filter(path -> !path.toString().endsWith(".jrnl") && Files.isRegularFile(path))
                    .toList()) {
                byte[] noise = new byte[1 << 16];
                new Random(7).nextBytes(noise);
                Files.write(file, noise);
            }
        }
        assertThatExceptionOfType(UnusableStoreException.class)
                .isThrownBy(() -> {
                    try (PaperStore store = PaperStore.openExisting(folder)) {
                        rows(store, "SELECT * { ?s ?p ?o }");
                    }
                })
                .withMessageContaining("restore a backup into a new folder");
    }

    @Test
    void refusesToOpenAStoreTwice() {
        try (PaperStore store = PaperStore.open(folder)) {
            assertThatExceptionOfType(UnusableStoreException.class)
                    .isThrownBy(() -> PaperStore.open(folder))
                    .satisfies(e -> assertThat(e.problem()).isEqualTo("the store " + folder + " is open elsewhere"))
                    .satisfies(e -> assertThat(e.remedy()).contains("server"));
            assertThat(count(store)).isZero();
        }
        PaperStore.open(folder).close();
    }

    @Test
    void closesTwiceWithoutHarmToTheNextOwner() {
        PaperStore first = PaperStore.open(folder);
        first.close();
        try (PaperStore second = PaperStore.open(folder)) {
            first.close();
            add(second, "g", "o");
            assertThat(count(second)).isEqualTo(1);
        }
    }

    @Test
    void refusesAFolderOfOtherThings() throws IOException {
        Files.writeString(folder.resolve("thesis.tex"), "precious", StandardCharsets.UTF_8);
        assertThatExceptionOfType(UnusableStoreException.class)
                .isThrownBy(() -> PaperStore.open(folder))
                .withMessage(folder + " is not a papergraph store; name a store, or a folder that is new or empty");
        assertThatExceptionOfType(UnusableStoreException.class).isThrownBy(() -> PaperStore.openExisting(folder));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x", StandardCharsets.UTF_8);
        assertThatExceptionOfType(UnusableStoreException.class)
                .isThrownBy(() -> PaperStore.open(file))
                .withMessageContaining("is not a papergraph store");
        assertThatExceptionOfType(UnusableStoreException.class)
                .isThrownBy(() -> PaperStore.open(file.resolve("below")))
                .withMessageContaining("cannot be opened for writing");
    }

    @Test
    void refusesTheStoreOfANewerVersion() throws IOException {
        PaperStore.open(folder).close();
        Files.writeString(folder.resolve("papergraph-store"), "papergraph store 2\n", StandardCharsets.UTF_8);
        assertThatExceptionOfType(UnusableStoreException.class)
                .isThrownBy(() -> PaperStore.open(folder))
                .withMessageContaining("written by a newer papergraph")
                .withMessageContaining("update papergraph");
    }

    @Test
    void refusesAMarkerThatIsNotOurs() throws IOException {
        Files.writeString(folder.resolve("papergraph-store"), "something else", StandardCharsets.UTF_8);
        assertThatExceptionOfType(UnusableStoreException.class)
                .isThrownBy(() -> PaperStore.open(folder))
                .withMessageContaining("is not a papergraph store");
    }

    @Test
    void saysWhereNoStoreIs() {
        assertThatExceptionOfType(UnusableStoreException.class)
                .isThrownBy(() -> PaperStore.openExisting(folder.resolve("missing")))
                .withMessageStartingWith("there is no store at " + folder.resolve("missing"));
    }

    @Test
    void goesOnAfterACrashBeforeTheMarkerWasWritten() throws IOException {
        Files.writeString(folder.resolve("lock"), "", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("papergraph-store.new"), "paper", StandardCharsets.UTF_8);
        try (PaperStore store = PaperStore.open(folder)) {
            assertThat(count(store)).isZero();
        }
    }

    private long generations() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("graph"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("Data-"))
                    .count();
        }
    }

    @Test
    void makesItsFilesAnewWhenTheProcessEndedWhileTheyWereMade() throws IOException {
        PaperStore.open(folder).close();
        try (Stream<Path> files = Files.walk(folder.resolve("graph"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[4096]);
            }
        }
        Files.createFile(folder.resolve("unfinished"));
        try (PaperStore store = PaperStore.open(folder)) {
            add(store, "g", "o");
            assertThat(count(store)).isEqualTo(1);
        }
        assertThat(folder.resolve("unfinished")).doesNotExist();
    }

    private static void add(PaperStore store, String graph, String object) {
        store.write(dataset -> {
            dataset.add(node(graph), S, P, node(object));
            return true;
        });
    }

    private static long count(PaperStore store) {
        return store.read(dataset -> dataset.stream().count());
    }

    private static long rows(PaperStore store, String query) {
        return store.read(dataset -> {
            try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
                return exec.select().materialize().rewindable().size();
            }
        });
    }

    private static Node node(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }
}
