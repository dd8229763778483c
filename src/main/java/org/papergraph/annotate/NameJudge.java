package org.papergraph.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.papergraph.paper.Mention;

/**
 * Second stage of the encoder's recogniser: how probable it is that a candidate is an entity of the paper, seeing all its
 * places and all its rivals at once, and what is known of the name from elsewhere.
 *
 * @param table what is known of names
 * @param trees weigh the {@link CandidateFacts}
 * @param threshold least probability of what is taken
 */
record NameJudge(NameTable table, BoostedTrees trees, double threshold) {

    /** The probability of each candidate of a text. */
    double[] probabilities(List<Sentence> sentences, List<Candidate> candidates) {
        return new CandidateFacts(sentences, candidates, table)
                .all().stream().mapToDouble(trees::probability).toArray();
    }

    /**
     * The mentions that are probable enough.
     *
     * @param sentences the text, long sentences cut, as the candidates have them
     */
    List<Mention> mentions(String text, List<Sentence> sentences, List<Candidate> candidates) {
        return MentionChoice.mentions(text, sentences, candidates, probabilities(sentences, candidates), threshold);
    }

    void write(OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
            out.writeDouble(threshold);
            table.write(out);
            trees.write(out);
        }
    }

    static NameJudge read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new GZIPInputStream(from, 1 << 16));
        double threshold = in.readDouble();
        NameTable table = NameTable.read(in);
        return new NameJudge(table, BoostedTrees.read(in), threshold);
    }
}
