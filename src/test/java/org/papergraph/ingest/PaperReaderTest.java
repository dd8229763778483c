package org.papergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperReaderTest {

    private final Path folder;

    PaperReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsAFolderInTheOrderOfNamesWithoutHiddenFiles() throws IOException {
        Path pages = folder.resolve("pages");
        write("pages/b.jsonl", json("B"));
        write("pages/a/z.jsonl", json("Z"));
        write("pages/C.jsonl", json("C"));
        write("pages/.hidden.jsonl", json("H"));
        write("pages/.git/x.jsonl", json("X"));
        Gathered gathered = Gathered.from(pages.toString());

        assertThat(gathered.titles()).containsExactly("Paper C", "Paper Z", "Paper B");
        assertThat(gathered.papers)
                .extracting(paper -> paper.sources().get(0).toString())
                .containsExactly("pages/C.jsonl:1", "pages/a/z.jsonl:1", "pages/b.jsonl:1");
        assertThat(gathered.files)
                .containsExactly(
                        pages.resolve("C.jsonl").toString(),
                        pages.resolve("a/z.jsonl").toString(),
                        pages.resolve("b.jsonl").toString());
        assertThat(gathered.rejections).isEmpty();
    }

    @Test
    void namesSourcesAlikeHoweverTheFolderIsWritten() throws IOException {
        write("pages/a.jsonl", json("A"));
        String plain = folder.resolve("pages").toString();

        for (String given : List.of(plain, plain + "/", plain + "/.", plain + "/../pages")) {
            assertThat(Gathered.from(given).papers.get(0).sources().get(0)).hasToString("pages/a.jsonl:1");
        }
    }

    @Test
    void namesAFileThatIsGivenDirectlyByItsName() throws IOException {
        String file = write("pages/a.jsonl", "\n" + json("A"));

        assertThat(Gathered.from(file).papers.get(0).sources().get(0)).hasToString("a.jsonl:2");
    }

    @Test
    void readsStandardInputAmongFiles() throws IOException {
        String file = write("a.jsonl", json("A"));
        Gathered gathered = new Gathered();
        new PaperReader()
                .read(
                        List.of(file, "-"),
                        new ByteArrayInputStream(json("B").getBytes(StandardCharsets.UTF_8)),
                        gathered);

        assertThat(gathered.titles()).containsExactly("Paper A", "Paper B");
        assertThat(gathered.papers.get(1).sources().get(0)).hasToString("-:1");
    }

    @Test
    void unpacksGzipWhateverTheName() throws IOException {
        byte[] packed = gzip(json("A") + json("B"));
        Files.write(folder.resolve("a.txt"), packed);

        assertThat(Gathered.from(folder.resolve("a.txt").toString()).titles()).containsExactly("Paper A", "Paper B");
        assertThat(Gathered.fromBytes(packed).titles()).containsExactly("Paper A", "Paper B");
    }

    @Test
    void readsACutOffGzipFileAsFarAsItGoes() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            many.append(json("no. " + i * 7919 % 5003));
        }
        byte[] packed = gzip(many.toString());
        Gathered gathered = Gathered.fromBytes(Arrays.copyOf(packed, packed.length / 2));

        assertThat(gathered.papers).hasSizeBetween(1000, 4000);
        assertThat(gathered.rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(gathered.papers.size());
            assertThat(rejection.problem()).contains("gzip", "cut off");
        });
    }

    @Test
    void rejectsWhatIsNotThereAndReadsTheOthers() throws IOException {
        String missing = folder.resolve("missing.txt").toString();
        Gathered gathered = Gathered.from(missing, write("a.jsonl", json("A")), "", "a\0b");

        assertThat(gathered.papers).hasSize(1);
        assertThat(gathered.rejections).extracting(Rejection::file).containsExactly(missing, "", "a\0b");
        assertThat(gathered.rejections.get(0)).hasToString(missing + ": no such file or folder; check the path");
    }

    @Test
    void rejectsAFileThatMayNotBeRead() throws IOException {
        String file = write("pages/a.jsonl", json("A"));
        write("pages/b.jsonl", json("B"));
        Files.setPosixFilePermissions(Path.of(file), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(Path.of(file)), "this user may read everything");
        Gathered gathered = Gathered.from(folder.resolve("pages").toString());

        assertThat(gathered.titles()).containsExactly("Paper B");
        assertThat(gathered.rejections)
                .containsExactly(new Rejection(file, 0, "the file may not be read", "check its permissions"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "' \n\n', empty",
        "%PDF-1.7 x, PDF",
        "'PK\u0003\u0004\u0014\u0000', ZIP",
        "'\u0089PNG\r\n\u001a\n\u0000', image",
        "'ab\u0000cd', binary",
        "'<!DOCTYPE html><title>x</title>', HTML",
        "'<?xml version=\"1.0\"?><a/>', XML",
        "'@article{roe2024, title = {Bees}}', no abstract",
        "'prose\n\n\n\n\n\na\nb\nc\nd\n@article{roe2024, title = {Bees}}', BibTeX",
        "'id,title,keywords\n1,Bees,bee', table",
        "'Bees count.\nAnts walk.', no page",
        "'\u00e9t\u00e9', UTF-8"
    })
    void saysWhatAFileWithoutPapersSeemsToBe(String content, String named) throws IOException {
        Gathered gathered = Gathered.fromBytes(content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(gathered.papers).isEmpty();
        assertThat(gathered.rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.problem()).contains(named);
            assertThat(rejection.remedy()).isNotBlank();
        });
        assertThat(gathered.files).containsExactly("-");
    }

    @Test
    void rejectsAnEmptyFolder() throws IOException {
        Files.createDirectories(folder.resolve("pages/.hidden"));

        assertThat(Gathered.from(folder.resolve("pages").toString()).rejections)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.problem()).contains("empty"));
    }

    @Test
    void doesNotFollowLinksInCircles() throws IOException {
        write("pages/a.jsonl", json("A"));
        Files.createSymbolicLink(folder.resolve("pages/back"), folder.resolve("pages"));
        Files.createSymbolicLink(folder.resolve("pages/self"), Path.of("self"));
        Gathered gathered = Gathered.from(folder.resolve("pages").toString());

        assertThat(gathered.titles()).containsExactly("Paper A");
        assertThat(gathered.rejections)
                .extracting(Rejection::problem)
                .containsExactly("a link to a folder that is read already", "a link that leads nowhere");
    }

    @Test
    void passesOnThatStandardInputFails() {
        InputStream first = new ByteArrayInputStream(json("A").getBytes(StandardCharsets.UTF_8));
        InputStream broken = new SequenceInputStream(first, new BrokenPipe());

        assertThatThrownBy(() -> new PaperReader().read(List.of("-"), broken, new Gathered()))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("the pipe broke");
    }

    private static final class BrokenPipe extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the pipe broke");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }
    }

    private String write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    private static String json(String name) {
        return "{\"title\": \"Paper " + name + "\", \"abstract\": \"It is about " + name + ".\"}\n";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
