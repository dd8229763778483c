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
     * The candidates that are probable enough, the most probable first, none that overlaps one taken; and {@link CutoffMetrics}.
     *
     * @param sentences the text, long sentences cut, as the candidates have them
     */
    List<Mention> mentions(String text, List<Sentence> sentences, List<Candidate> candidates) {
        return chosen(text, sentences, candidates, probabilities(sentences, candidates), threshold);
    }

    /** The same for candidates whose probabilities are known. */
    static List<Mention> chosen(
            String text,
            List<Sentence> sentences,
            List<Candidate> candidates,
            double[] probabilities,
            double threshold) {
        MentionChoice choice = new MentionChoice(text, sentences);
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] >= threshold) {
                choice.offer(candidates.get(i), probabilities[i]);
            }
        }
        return CutoffMetrics.addedTo(choice.mentions(), text, sentences);
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
