package org.papergraph.spark;

import java.util.Iterator;
import java.util.Locale;
import org.papergraph.graph.CorpusGraph.ExtractedPaper;
import org.papergraph.graph.PaperLine;
import org.papergraph.ingest.Rejection;

/** What became of a paper that was read, as a line: the extracted paper, or why there is none. */
final class ReadLine {

    private static final String REJECTED = "rejected\t";

    private ReadLine() {}

    static String of(ExtractedPaper paper) {
        return PaperLine.of(paper);
    }

    static String of(Rejection rejection) {
        return String.join(
                "\t",
                "rejected",
                oneField(rejection.file()),
                String.format(Locale.ROOT, "%d", rejection.line()),
                oneField(rejection.problem()),
                oneField(rejection.remedy()));
    }

    static boolean isRejection(String line) {
        return line.startsWith(REJECTED);
    }

    static Rejection rejection(String line) {
        String[] fields = line.split("\t", -1);
        return new Rejection(fields[1], Integer.parseInt(fields[2]), fields[3], fields[4]);
    }

    /** The extracted papers among lines. */
    static Iterator<ExtractedPaper> papers(Iterator<String> lines) {
        Iterable<String> all = () -> lines;
        return java.util.stream.StreamSupport.stream(all.spliterator(), false)
                .filter(line -> !isRejection(line))
                .map(PaperLine::extractedPaper)
                .iterator();
    }

    private static String oneField(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
