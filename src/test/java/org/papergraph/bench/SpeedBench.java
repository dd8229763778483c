package org.papergraph.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.papergraph.annotate.BundledRecognizer;
import org.papergraph.ingest.PaperReader;
import org.papergraph.ingest.PaperSink;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Paper;
import org.papergraph.pipeline.PaperAnalysis;

/**
 * How fast papers are extracted, or read by stock CoreNLP with Open Information Extraction: each in a process of its own, with
 * the options of the Java machine that suit it, on the same texts and threads.
 *
 * <p>Arguments: {@code papergraph} or {@code stock}, number of papers, number of threads, files or folders. Loading is not
 * counted; a tenth of the papers is read before the clock starts.
 */
final class SpeedBench {
    private static final String STOCK = "tokenize,pos,lemma,depparse,natlog,openie";

    private SpeedBench() {}

    /** What is done with one paper; says how much was found. */
    private interface Work {
        int on(Paper paper);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int count = Integer.parseInt(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        List<Paper> papers = papers(List.of(arguments).subList(3, arguments.length));
        List<Paper> chosen = papers.subList(0, Math.min(count, papers.size()));
        switch (arguments[0]) {
            case "papergraph" -> {
                PaperAnalysis analysis = PaperAnalysis.load(BundledRecognizer.ENCODER);
                time(
                        "papergraph",
                        chosen,
                        threads,
                        paper -> analysis.analyse(paper).entities().size());
            }
            case "stock" -> {
                Properties properties = new Properties();
                properties.setProperty("annotators", STOCK);
                StanfordCoreNLP stock = new StanfordCoreNLP(properties);
                time("CoreNLP " + STOCK, chosen, threads, paper -> {
                    Annotation annotation = new Annotation(paper.text());
                    stock.annotate(annotation);
                    return annotation
                            .get(CoreAnnotations.SentencesAnnotation.class)
                            .size();
                });
            }
            default -> throw new IllegalArgumentException("neither papergraph nor stock: " + arguments[0]);
        }
    }

    private static void time(String name, List<Paper> papers, int threads, Work work)
            throws InterruptedException, ExecutionException {
        run(papers.subList(0, Math.max(1, papers.size() / 10)), threads, work);
        long cpu = cpuNanos();
        long begin = System.nanoTime();
        int found = run(papers, threads, work);
        double seconds = (System.nanoTime() - begin) / 1e9;
        print("%s: %d papers, %d threads: %.1f s wall, %.1f s cpu, %.1f ms a paper, %d found"
                .formatted(
                        name,
                        papers.size(),
                        threads,
                        seconds,
                        (cpuNanos() - cpu) / 1e9,
                        seconds * 1e3 / papers.size(),
                        found));
    }

    private static int run(List<Paper> papers, int threads, Work work) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        AtomicInteger next = new AtomicInteger();
        List<Future<Integer>> sums = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            sums.add(workers.submit(() -> {
                int found = 0;
                for (int k = next.getAndIncrement(); k < papers.size(); k = next.getAndIncrement()) {
                    found += work.on(papers.get(k));
                }
                return found;
            }));
        }
        int found = 0;
        for (Future<Integer> sum : sums) {
            found += sum.get();
        }
        workers.shutdown();
        workers.awaitTermination(1, TimeUnit.MINUTES);
        return found;
    }

    private static List<Paper> papers(List<String> inputs) throws IOException {
        List<Paper> papers = new ArrayList<>();
        new PaperReader().read(inputs, InputStream.nullInputStream(), new PaperSink() {
            @Override
            public void paper(Paper paper) {
                papers.add(paper);
            }

            @Override
            public void rejected(Rejection rejection) {
                print("not read: " + rejection);
            }
        });
        return papers;
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
