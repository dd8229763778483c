package org.papergraph.annotate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A trained recogniser as it is stored: word clusters, weights of the sequence classifier and of the judge.
 *
 * <p>The file is gzipped, names sorted and each written as the difference to the one before, weights in steps of 1/256:
 * the same model gives the same bytes.
 *
 * @param clusters the word clusters that the features speak of
 * @param crf the sequence classifier
 * @param judge the second stage
 * @param digest first digits of the file's SHA-256, the name of this model
 */
record RecognitionModel(WordClusters clusters, MentionCrf crf, EntityJudge judge, String digest) {
    /** Goes up whenever the file's layout or the features' names change. */
    static final int FORMAT = 1;

    private static final int MAGIC = 0x70674352;
    private static final float STEPS = 256;
    private static final int DIGEST_DIGITS = 12;

    /**
     * Reads a model.
     *
     * @throws IOException when it is not a model, or one of another format
     */
    static RecognitionModel read(InputStream input) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(new BufferedInputStream(input), sha256());
                DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(digested)))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("not a papergraph recognition model");
            }
            int format = data.readInt();
            if (format != FORMAT) {
                throw new IOException("recognition model of format " + format + ", this version reads " + FORMAT
                        + "; train it again");
            }
            WordClusters clusters = readClusters(data);
            MentionCrf crf = readCrf(data);
            EntityJudge judge = EntityJudge.read(data);
            data.readAllBytes();
            String digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            return new RecognitionModel(clusters, crf, judge, digest.substring(0, DIGEST_DIGITS));
        }
    }

    /** Writes the model; its digest is known when it is read again. */
    static void write(WordClusters clusters, MentionCrf crf, EntityJudge judge, OutputStream output)
            throws IOException {
        try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(output)))) {
            data.writeInt(MAGIC);
            data.writeInt(FORMAT);
            writeClusters(clusters, data);
            writeCrf(crf, data);
            judge.write(data);
        }
    }

    private static void writeClusters(WordClusters clusters, DataOutputStream data) throws IOException {
        data.writeInt(clusters.words().size());
        String last = "";
        for (Map.Entry<String, short[]> word : clusters.words().entrySet()) {
            last = writeName(word.getKey(), last, data);
            for (short cluster : word.getValue()) {
                data.writeShort(cluster);
            }
        }
    }

    private static WordClusters readClusters(DataInputStream data) throws IOException {
        SortedMap<String, short[]> words = new TreeMap<>();
        String word = "";
        for (int count = data.readInt(); count > 0; count--) {
            word = readName(word, data);
            short[] clusters = new short[WordClusters.GRANULARITIES];
            for (int i = 0; i < clusters.length; i++) {
                clusters[i] = data.readShort();
            }
            words.put(word, clusters);
        }
        return new WordClusters(words);
    }

    private static void writeCrf(MentionCrf crf, DataOutputStream data) throws IOException {
        for (float[] row : crf.transitionWeights()) {
            for (float weight : row) {
                data.writeFloat(weight);
            }
        }
        SortedMap<String, short[]> steps = new TreeMap<>();
        crf.nodeWeights().forEach((feature, weights) -> {
            short[] rounded = rounded(weights);
            if (rounded.length > 0) {
                steps.put(feature, rounded);
            }
        });
        data.writeInt(steps.size());
        String last = "";
        for (Map.Entry<String, short[]> feature : steps.entrySet()) {
            last = writeName(feature.getKey(), last, data);
            for (short weight : feature.getValue()) {
                data.writeShort(weight);
            }
        }
    }

    /** Weights in steps; empty when all are next to nothing. */
    private static short[] rounded(float[] weights) {
        short[] rounded = new short[weights.length];
        boolean matters = false;
        for (int i = 0; i < weights.length; i++) {
            rounded[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weights[i] * STEPS)));
            matters |= Math.abs(rounded[i]) > 1;
        }
        return matters ? rounded : new short[0];
    }

    private static MentionCrf readCrf(DataInputStream data) throws IOException {
        int labels = MentionCrf.LABELS.size();
        float[][] transitions = new float[labels][labels];
        for (float[] row : transitions) {
            for (int i = 0; i < labels; i++) {
                row[i] = data.readFloat();
            }
        }
        int count = data.readInt();
        Map<String, float[]> weights = new LinkedHashMap<>(count * 2);
        String feature = "";
        for (; count > 0; count--) {
            feature = readName(feature, data);
            float[] row = new float[labels];
            for (int i = 0; i < labels; i++) {
                row[i] = data.readShort() / STEPS;
            }
            weights.put(feature, row);
        }
        return MentionCrf.of(weights, transitions);
    }

    /** Writes how many characters a name shares with the last one, and the rest. */
    private static String writeName(String name, String last, DataOutputStream data) throws IOException {
        int shared = 0;
        while (shared < Math.min(255, Math.min(name.length(), last.length()))
                && name.charAt(shared) == last.charAt(shared)) {
            shared++;
        }
        data.writeByte(shared);
        data.writeUTF(name.substring(shared));
        return name;
    }

    private static String readName(String last, DataInputStream data) throws IOException {
        int shared = data.readUnsignedByte();
        return last.substring(0, shared) + data.readUTF();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
