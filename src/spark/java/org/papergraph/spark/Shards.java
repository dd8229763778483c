package org.papergraph.spark;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.TextOutputFormat;

/** Lines of N-Quads as files that other tools know for such by their name. A task's file is there as a whole or not at all. */
public final class Shards extends TextOutputFormat<NullWritable, Text> {

    @Override
    public Path getDefaultWorkFile(TaskAttemptContext task, String extension) throws java.io.IOException {
        return super.getDefaultWorkFile(task, ".nq" + extension);
    }
}
