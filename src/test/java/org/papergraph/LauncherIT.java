package org.papergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code ./papergraph}, run by a real shell on the packed program. */
class LauncherIT {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final int MINUTES = 3;

    /** What a run left: exit code, standard output, standard error. */
    private record Run(int exitCode, String output, String talk) {}

    @TempDir
    private Path folder;

    @Test
    void startsFromAnyFolderThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("pg"), PROJECT.resolve("papergraph"));
        Run help = run(Map.of(), link.toString(), "--help");
        assertThat(help.exitCode()).as(help.talk()).isZero();
        assertThat(help.output()).contains("Usage: papergraph");
        assertThat(help.talk()).isEmpty();
    }

    @Test
    void passesArgumentsWithBlanksAndTheExitCodeOn() throws Exception {
        Run run = run(Map.of(), PROJECT.resolve("papergraph").toString(), "build", "--store", "st ore", "no such file");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.talk()).contains("no such file: ");
        assertThat(folder.resolve("st ore")).isDirectory();
    }

    @Test
    void saysWhatIsMissingToTrainTheEncoderOn() throws Exception {
        Run run = run(Map.of(), PROJECT.resolve("papergraph").toString(), "train", "--encoder", "no such file");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.talk()).contains("no such file: no such file");
    }

    @Test
    void saysHowToGoOnWhenASignalEndsABuild() throws Exception {
        Path talk = folder.resolve("signalled");
        Process build = new ProcessBuilder(PROJECT.resolve("papergraph").toString(), "build", "--store", "store", "-")
                .directory(folder.toFile())
                .redirectError(talk.toFile())
                .start();
        // It waits for papers that never come.
        Path store = folder.resolve("store");
        for (int i = 0; i < 600 && !Files.isDirectory(store.resolve("graph")); i++) {
            assertThat(build.isAlive()).isTrue();
            Thread.sleep(100);
        }
        Thread.sleep(2000);
        build.destroy();
        assertThat(build.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(build.exitValue()).isEqualTo(128 + 15);
        assertThat(Files.readString(talk)).contains("the same command goes on from there");
    }

    @Test
    void makesAnArchiveOfClassesOnceForFastStarts() throws Exception {
        run(Map.of(), PROJECT.resolve("papergraph").toString(), "--version");
        try (Stream<Path> files = Files.list(PROJECT.resolve("target/papergraph"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jsa"))
                            .toList())
                    .isNotEmpty();
        }
    }

    @Test
    void saysWhatToInstallWhereThereIsNoJava() throws Exception {
        Map<String, String> withoutJava = new TreeMap<>();
        withoutJava.put("PATH", toolsWithoutJava().toString());
        withoutJava.put("JAVA_HOME", "");
        Run run = run(withoutJava, "/bin/sh", PROJECT.resolve("papergraph").toString(), "--help");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.talk()).contains("Java 17 or newer is needed").contains("apt install");
    }

    @Test
    void saysSoWhenJavaHomeHoldsNoJava() throws Exception {
        Run run = run(
                Map.of("JAVA_HOME", folder.toString()),
                PROJECT.resolve("papergraph").toString(),
                "--help");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.talk()).contains("JAVA_HOME is '" + folder + "'");
    }

    @Test
    void refusesAnOldJava() throws Exception {
        Path home = folder.resolve("jdk");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.20\"\n");
        Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 0\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Run run = run(
                Map.of("JAVA_HOME", home.toString()),
                PROJECT.resolve("papergraph").toString(),
                "--help");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.talk()).contains("is 11.0.20");
    }

    /** A folder of the few programs that the launcher itself needs. */
    private Path toolsWithoutJava() throws IOException {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : new String[] {"dirname", "readlink", "find", "head", "sed", "mktemp", "rm", "mv"}) {
            for (String place : new String[] {"/bin", "/usr/bin"}) {
                Path program = Path.of(place, tool);
                if (Files.exists(program) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), program);
                }
            }
        }
        return tools;
    }

    private Run run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path talk = folder.resolve("talk");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(talk.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), output, Files.readString(talk));
    }
}
