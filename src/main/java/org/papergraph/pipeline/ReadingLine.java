package org.papergraph.pipeline;

import java.util.Locale;
import org.papergraph.graph.CorpusGraph.ExtractedPaper;
import org.papergraph.graph.PaperLine;
import org.papergraph.ingest.Rejection;

/**
 * What became of a paper that was read, as one line of text: the extracted paper, or why there is none.
 *
 * <p>Goes from one process to another of the same version, and may wait in a file.
 */
public final class ReadingLine {

    private static final String REJECTED = "rejected";
    private static final String BETWEEN_FIELDS = "\t";

    private ReadingLine() {}

    /** Of a paper that could be read. */
    public static String of(ExtractedPaper paper) {
        return PaperLine.of(paper);
    }

    /** Of one that could not; line breaks and tabs in what is said of it become blanks. */
    public static String of(Rejection rejection) {
        return String.join(
                BETWEEN_FIELDS,
                REJECTED,
                oneField(rejection.file()),
                String.format(Locale.ROOT, "%d", rejection.line()),
                oneField(rejection.problem()),
                oneField(rejection.remedy()));
    }

    /** Whether a line says why there is no paper. */
    public static boolean isRejection(String line) {
        return line.startsWith(REJECTED);
    }

    /** The extracted paper of a line that is no rejection. */
    public static ExtractedPaper paper(String line) {
        return PaperLine.extractedPaper(line);
    }

    /** The rejection of a line that is one. */
    public static Rejection rejection(String line) {
        String[] fields = line.split(BETWEEN_FIELDS, -1);
        return new Rejection(fields[1], Integer.parseInt(fields[2]), fields[3], fields[4]);
    }

    private static String oneField(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
