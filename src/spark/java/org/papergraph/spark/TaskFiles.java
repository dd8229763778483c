package org.papergraph.spark;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.papergraph.graph.PaperLine;
import org.papergraph.paper.Paper;

/** Papers as the tasks of executors: so many to a packed file, which is read as one partition. */
final class TaskFiles implements Closeable {

    private final FileSystem files;
    private final Path folder;
    private final int papersPerTask;
    private Writer current = Writer.nullWriter();
    private int left;
    private int tasks;

    TaskFiles(FileSystem files, Path folder, int papersPerTask) {
        this.files = files;
        this.folder = folder;
        this.papersPerTask = papersPerTask;
    }

    void add(Paper paper) {
        try {
            if (left == 0) {
                begin();
            }
            current.write(PaperLine.of(paper));
            current.write('\n');
            left--;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        current.close();
        Path file = new Path(folder, String.format(Locale.ROOT, "papers-%06d.gz", tasks));
        current = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(files.create(file), 1 << 16), StandardCharsets.US_ASCII));
        left = papersPerTask;
        tasks++;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
