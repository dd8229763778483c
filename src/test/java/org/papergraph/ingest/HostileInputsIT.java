package org.papergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to fill memory or time, each of a hundred megabytes or more, read with a heap of 128. */
class HostileInputsIT {

    @Test
    void readsEachInLittleMemoryAndTime(@TempDir Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileInputs.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = reading.waitFor(10, TimeUnit.MINUTES);
        reading.destroyForcibly();
        String said = Files.readString(output, StandardCharsets.UTF_8);

        assertThat(ended).as(said).isTrue();
        List<String> lines = said.lines().toList();
        assertThat(lines).as(said).hasSize(HostileInputs.attacks().size());
        assertThat(lines).allSatisfy(line -> {
            String[] fields = line.split("\t", -1);
            assertThat(Integer.parseInt(fields[1]) + Integer.parseInt(fields[2]))
                    .as(line)
                    .isPositive();
            assertThat(Long.parseLong(fields[3])).as(line).isLessThan(120_000);
        });
        assertThat(said)
                .contains("billion laughs\t1\t0\t")
                .contains("it unpacks to more than 300 times its size")
                .contains("the XML element is too large for one paper")
                .contains("MB long, and 8 MB is the limit");
    }
}
