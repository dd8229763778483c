package org.papergraph.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.jena.sparql.core.Quad;
import org.apache.spark.HashPartitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.papergraph.export.Exporter;
import org.papergraph.export.SortedLines;
import org.papergraph.graph.CorpusGraph.ExtractedPaper;
import org.papergraph.graph.CountedNames;
import org.papergraph.graph.NameSettling;
import org.papergraph.graph.PaperLine;
import org.papergraph.graph.SettledNames;
import org.papergraph.ingest.PaperReader;
import org.papergraph.ingest.Rejection;
import org.papergraph.pipeline.DistinctPapers;
import org.papergraph.pipeline.ExtractionReport;
import org.papergraph.pipeline.ReadingLine;
import scala.Tuple2;

/**
 * Extracts a graph on a cluster.
 *
 * <p>Five steps, each from files or from a shuffle that Spark makes again when a machine is lost:
 *
 * <ol>
 *   <li>the driver reads the inputs, joins the listings of each paper and cuts the papers into tasks of a fixed number;
 *   <li>executors read the papers of a task and write what they say to a file of their own;
 *   <li>what each task's papers say of names is counted, and the counts are added up by name;
 *   <li>the driver settles the names: what each means, which node it is, and the graph of entities;
 *   <li>each task is given what its own names mean, and writes the quads of its papers, sorted, as one shard.
 * </ol>
 *
 * <p>The driver holds the different names and a digest of each listing, an executor the papers of the tasks it is at.
 */
public final class ExtractionJob {

    private static final String WORK = "work";
    private static final String GRAPH = "graph";
    private static final String INDEX = "index";

    /** Enough to keep all cores busy while some parts have more names than others. */
    private static final int PARTS_PER_CORE = 2;

    private final JavaSparkContext context;
    private final Reading reading;
    private final int papersPerTask;
    private final boolean packed;

    /**
     * @param papersPerTask as many as one task reads, at least 1: what is done again when a machine is lost
     * @param packed whether the shards are packed with gzip
     */
    public ExtractionJob(JavaSparkContext context, Reading reading, int papersPerTask, boolean packed) {
        this.context = context;
        this.reading = reading;
        this.papersPerTask = papersPerTask;
        this.packed = packed;
    }

    /**
     * Extracts from all inputs.
     *
     * @param inputs files or folders that the driver can read
     * @param output a folder that is not there yet, where the driver and all executors can read and write: a path or URI
     *     that Hadoop knows. The shards come to lie in {@code graph} below it,
     *     and in {@code index} what a store needs besides
     * @param rejections takes what could not be read of the inputs, as soon as it is met
     * @throws IOException when the output is there already or cannot be written
     */
    public JobReport run(PaperReader reader, List<String> inputs, String output, Consumer<Rejection> rejections)
            throws IOException {
        Path folder = new Path(output);
        FileSystem files = folder.getFileSystem(context.hadoopConfiguration());
        if (files.exists(folder)) {
            throw new IOException(output + " is there already; name a new folder, or remove this one");
        }
        Path work = new Path(folder, WORK);
        Path papers = new Path(work, "papers");
        Path readings = new Path(work, "readings");
        ExtractionReport read;
        try (TaskFiles tasks = new TaskFiles(files, papers, papersPerTask)) {
            read = new DistinctPapers(reader).read(inputs, InputStream.nullInputStream(), tasks::add, rejections);
        }
        if (read.papers() == 0) {
            files.delete(folder, true);
            return new JobReport(read, List.of());
        }
        Reading how = reading;
        context.textFile(papers.toString(), 1)
                .mapPartitions(lines -> read(how, lines))
                .saveAsTextFile(readings.toString(), GzipCodec.class);
        JavaRDD<String> lines = context.textFile(readings.toString(), 1);
        List<String> rejected = lines.filter(ReadingLine::isRejection).collect();
        settle(lines, folder);
        files.delete(work, true);
        return new JobReport(read, rejected.stream().map(ReadingLine::rejection).toList());
    }

    /** Step 2, on an executor. */
    private static Iterator<String> read(Reading how, Iterator<String> papers) {
        List<String> lines = new ArrayList<>();
        how.inThisProcess()
                .readAll(
                        mapped(papers, PaperLine::paper),
                        paper -> lines.add(ReadingLine.of(paper)),
                        rejection -> lines.add(ReadingLine.of(rejection)));
        return lines.iterator();
    }

    /** Steps 3 to 5. */
    private void settle(JavaRDD<String> readings, Path folder) {
        int tasks = readings.getNumPartitions();
        int parts = Math.min(tasks, PARTS_PER_CORE * context.defaultParallelism());
        Iterator<Tuple2<String, String>> counts = readings.mapPartitionsToPair(ExtractionJob::counts)
                .mapToPair(count -> new Tuple2<>(count._1, new Tuple2<>(count._1, count._2)))
                .reduceByKey((one, other) -> new Tuple2<>(one._1, CountedNames.sum(one._1, one._2, other._2)), parts)
                .values()
                .toLocalIterator();
        NameSettling settling =
                new NameSettling(mapped(counts, count -> new SimpleImmutableEntry<>(count._1, count._2)));
        List<Tuple2<String, String>> meanings = new ArrayList<>();
        settling.forEach((name, meaning) -> meanings.add(new Tuple2<>(name, meaning)));

        JavaPairRDD<String, Integer> holders =
                JavaPairRDD.fromJavaRDD(readings.mapPartitionsWithIndex(ExtractionJob::names, true));
        JavaRDD<Tuple2<String, String>> tables = holders.join(context.parallelizePairs(meanings, parts), parts)
                .mapToPair(held -> new Tuple2<>(held._2._1, new Tuple2<>(held._1, held._2._2)))
                .partitionBy(new HashPartitioner(tasks))
                .values();
        save(
                readings.zipPartitions(tables, ExtractionJob::shard).union(lines(settling.entities(), parts)),
                new Path(folder, GRAPH));
        save(
                readings.mapPartitions(ExtractionJob::index).union(lines(settling.index(), parts)),
                new Path(folder, INDEX));
    }

    /** Step 3, on an executor. */
    private static Iterator<Tuple2<String, String>> counts(Iterator<String> readings) {
        CountedNames counted = new CountedNames();
        papers(readings).forEachRemaining(paper -> counted.add(paper.extraction()));
        return mapped(counted.texts().entrySet().iterator(), count -> new Tuple2<>(count.getKey(), count.getValue()));
    }

    private static Iterator<ExtractedPaper> papers(Iterator<String> readings) {
        Iterable<String> lines = () -> readings;
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> !ReadingLine.isRejection(line))
                .map(ReadingLine::paper)
                .iterator();
    }

    /** The names that a task's papers hold, on an executor. */
    private static Iterator<Tuple2<String, Integer>> names(int task, Iterator<String> readings) {
        Set<String> names = new TreeSet<>();
        papers(readings).forEachRemaining(paper -> names.addAll(CountedNames.keys(paper.extraction())));
        return mapped(names.iterator(), name -> new Tuple2<>(name, task));
    }

    /** Step 5, on an executor. */
    private static Iterator<String> shard(Iterator<String> readings, Iterator<Tuple2<String, String>> table)
            throws IOException {
        Map<String, String> meanings = new HashMap<>();
        table.forEachRemaining(meaning -> meanings.put(meaning._1, meaning._2));
        SettledNames names = new SettledNames(meanings);
        SortedLines lines = new SortedLines();
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) done -> close(lines));
        for (Iterator<ExtractedPaper> papers = papers(readings); papers.hasNext(); ) {
            names.quads(papers.next()).stream().map(Exporter::line).forEach(line -> add(lines, line));
        }
        return new Lines(lines);
    }

    /** What a store remembers of a task's papers, on an executor. */
    private static Iterator<String> index(Iterator<String> readings) {
        List<String> lines = new ArrayList<>();
        papers(readings)
                .forEachRemaining(paper ->
                        SettledNames.index(paper).stream().map(Exporter::line).forEach(lines::add));
        lines.sort(SortedLines::compare);
        return lines.iterator();
    }

    private JavaRDD<String> lines(Iterator<Quad> quads, int parts) {
        List<String> lines = new ArrayList<>();
        quads.forEachRemaining(quad -> lines.add(Exporter.line(quad)));
        lines.sort(SortedLines::compare);
        return context.parallelize(lines, parts);
    }

    private void save(JavaRDD<String> lines, Path folder) {
        Configuration configuration = new Configuration(context.hadoopConfiguration());
        configuration.setBoolean(FileOutputFormat.COMPRESS, packed);
        configuration.setClass(FileOutputFormat.COMPRESS_CODEC, GzipCodec.class, CompressionCodec.class);
        lines.mapToPair(line -> new Tuple2<>(NullWritable.get(), new Text(line)))
                .saveAsNewAPIHadoopFile(folder.toString(), NullWritable.class, Text.class, Shards.class, configuration);
    }

    private static void add(SortedLines lines, String line) {
        try {
            lines.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(SortedLines lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <S, T> Iterator<T> mapped(Iterator<S> source, Function<S, T> function) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return source.hasNext();
            }

            @Override
            public T next() {
                return function.apply(source.next());
            }
        };
    }

    private static final class Lines implements Iterator<String> {

        private final SortedLines lines;
        private @Nullable String next;

        Lines(SortedLines lines) throws IOException {
            this.lines = lines;
            this.next = lines.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public String next() {
            String line = next;
            if (line == null) {
                throw new NoSuchElementException();
            }
            try {
                next = lines.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return line;
        }
    }
}
