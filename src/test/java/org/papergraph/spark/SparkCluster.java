package org.papergraph.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A standalone Spark cluster on this machine: one master and two workers of one core each, every one a process of its own,
 * from the jars that the profile {@code spark} lays out as Spark's own distribution does.
 */
final class SparkCluster implements AutoCloseable {

    static final Path SPARK = Path.of("target", "spark").toAbsolutePath();

    private static final Path PROGRAM = Path.of("target", "papergraph").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://[\\d.:]+)");
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String HERE = "127.0.0.1";

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private final String address;

    SparkCluster(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Path log = folder.resolve("master.log");
        start(log, "256m", "org.apache.spark.deploy.master.Master", "--host", HERE, "--port", "0", "--webui-port", "0");
        address = addressIn(log);
        for (int i = 1; i <= 2; i++) {
            workers.add(start(
                    folder.resolve("worker-" + i + ".log"),
                    "256m",
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    HERE,
                    "--port",
                    "0",
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve("worker-" + i).toString(),
                    address));
        }
    }

    /** Submits papergraph's jar with its libraries, as docs/cluster.md says, and does not wait. */
    Process submit(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "--master",
                address,
                "--class",
                "org.papergraph.cli.ClusterMain",
                // No task begins before both workers are there to take one.
                "--conf",
                "spark.cores.max=2",
                "--conf",
                "spark.scheduler.minRegisteredResourcesRatio=1",
                "--conf",
                "spark.scheduler.maxRegisteredResourcesWaitingTime=60s",
                "--conf",
                "spark.driver.host=" + HERE,
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.memory=1g",
                "--conf",
                "spark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "--jars"));
        try (Stream<Path> libraries = Files.list(PROGRAM.resolve("lib"))) {
            command.add(libraries.map(Path::toString).sorted().collect(Collectors.joining(",")));
        }
        command.add(PROGRAM.resolve("papergraph.jar").toString());
        command.addAll(arguments);
        return start(log, "512m", "org.apache.spark.deploy.SparkSubmit", command.toArray(String[]::new));
    }

    /** Kills a worker and what it runs, as a power cut does. */
    void killWorker(int number) throws InterruptedException {
        Process worker = workers.get(number);
        List<ProcessHandle> executors = worker.descendants().toList();
        if (executors.isEmpty()) {
            throw new IllegalStateException("worker " + number + " has nothing to do");
        }
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        worker.waitFor();
    }

    private Process start(Path log, String heap, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                SPARK.resolve("jars") + "/*",
                program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // What bin/load-spark-env.sh of a distribution sets.
        builder.environment().put("SPARK_HOME", SPARK.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", HERE);
        builder.environment().put("SPARK_LOCAL_DIRS", folder.toString());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private String addressIn(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            Matcher matcher = ADDRESS.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher.group(1);
            }
            if (System.nanoTime() > end || !processes.get(0).isAlive()) {
                close();
                throw new IOException("Spark's master did not start: " + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>();
        for (Process process : processes) {
            process.descendants().forEach(all::add);
            all.add(process.toHandle());
        }
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            for (Process process : processes) {
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
