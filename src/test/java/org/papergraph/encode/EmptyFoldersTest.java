package org.papergraph.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyFoldersTest {
    @TempDir
    private Path temporary;

    private Path folder(String name, Duration age, String... files) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        for (String file : files) {
            Files.createFile(folder.resolve(file));
        }
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
        return folder;
    }

    @Test
    void onlyOldEmptyOnesOfTheRuntimeGo() throws IOException {
        Path left = folder("onnxruntime-java1", Duration.ofHours(1));
        Path inUse = folder("onnxruntime-java2", Duration.ofHours(1), "libonnxruntime.so");
        Path starting = folder("onnxruntime-java3", Duration.ZERO);
        Path others = folder("something-else", Duration.ofHours(1));

        EmptyFolders.delete(temporary);

        assertThat(left).doesNotExist();
        assertThat(inUse.resolve("libonnxruntime.so")).exists();
        assertThat(starting).exists();
        assertThat(others).exists();
    }

    @Test
    void aMissingFolderIsNoFailure() {
        EmptyFolders.delete(temporary.resolve("missing"));

        assertThat(temporary).isEmptyDirectory();
    }
}
