package org.papergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of the README as a reader would, with the launcher and the packed program, and holds the answers
 * that it shows against the real ones.
 */
class ReadmeIT {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Pattern SHELL_BLOCK =
            Pattern.compile("```sh\n(.*?)```(?:\n\n```text\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final int MINUTES = 5;

    /** A listing of two invented papers, as a reader would have one. */
    private static final String LISTING = """
            Counting Sheep with Graph Attention Networks
            We study sheep counting in aerial images. We propose SheepGAT, a graph attention network that counts sheep, \
            and compare it with Faster R-CNN. On the HerdCount dataset, SheepGAT reaches a mean absolute error of 1.3, \
            against 2.1 for Faster R-CNN.
            Lullabies for Language Models
            We introduce LullaBench, a benchmark for bedtime story generation. We evaluate GPT-2 and T5 on LullaBench by \
            perplexity and human evaluation, and find that T5 obtains a perplexity of 12.4, lower than the 15.0 of GPT-2.
            """;

    /** A command of the README and, where it shows one, the output. */
    private record Command(String line, String shownOutput) {}

    @Test
    void everyCommandWorksAndEveryShownAnswerIsReal(@TempDir Path folder) throws Exception {
        Files.createSymbolicLink(folder.resolve("papergraph"), PROJECT.resolve("papergraph"));
        Files.createSymbolicLink(folder.resolve("src"), PROJECT.resolve("src"));
        Files.createDirectory(folder.resolve("my-papers"));
        Files.writeString(folder.resolve("my-papers/listing.txt"), LISTING);

        List<Command> commands = commands(Files.readString(PROJECT.resolve("README.md")));
        assertThat(commands).hasSizeGreaterThan(5);
        for (Command command : commands) {
            if (command.line().startsWith("./papergraph serve")
                    || command.line().equals("./papergraph demo")) {
                servesUntilItIsStopped(folder, command);
            } else {
                String output = run(folder, command.line());
                if (!command.shownOutput().isEmpty()) {
                    assertThat(output).as(command.line()).isEqualTo(command.shownOutput());
                }
            }
        }
    }

    private static List<Command> commands(String readme) {
        List<Command> commands = new ArrayList<>();
        Matcher block = SHELL_BLOCK.matcher(readme);
        while (block.find()) {
            List<String> lines = block.group(1)
                    .lines()
                    .map(line -> line.replaceFirst("\\s+#.*", ""))
                    .filter(line -> line.startsWith("./papergraph"))
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                boolean last = i == lines.size() - 1;
                commands.add(new Command(lines.get(i), last && block.group(2) != null ? block.group(2) : ""));
            }
        }
        return commands;
    }

    private static String run(Path folder, String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectError(folder.resolve("stderr").toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(line).isTrue();
        assertThat(process.exitValue())
                .as(line + "\n" + output + Files.readString(folder.resolve("stderr")))
                .isZero();
        return output;
    }

    private static void servesUntilItIsStopped(Path folder, Command command) throws Exception {
        Path talk = folder.resolve("talk");
        Process process = new ProcessBuilder("sh", "-c", "exec " + command.line() + " --port 0")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(talk.toFile())
                .start();
        try {
            String address = awaitAddress(process, talk);
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("papergraph");
        } finally {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS))
                    .as("stops when asked to")
                    .isTrue();
        }
    }

    private static String awaitAddress(Process process, Path talk) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (System.nanoTime() < deadline) {
            Matcher address = ADDRESS.matcher(Files.readString(talk));
            if (address.find()) {
                return address.group();
            }
            assertThat(process.isAlive()).as(Files.readString(talk)).isTrue();
            Thread.sleep(100);
        }
        throw new AssertionError("no address in: " + Files.readString(talk));
    }
}
