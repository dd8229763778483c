package org.papergraph.encode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Trains heads on labelled texts, and keeps each as a file as soon as it is trained, so that training goes on where it was
 * broken off.
 */
public final class HeadTraining {
    /** Word pieces of a text; the encoder takes some more. */
    static final int LONGEST = 500;

    /** From so many texts it is learned how a text's vector is made. */
    private static final int MOST_OF_TEXT = 2500;

    private final List<LabelledText> parts = new ArrayList<>();
    private final List<Integer> textOfPart = new ArrayList<>();
    private final FrozenVectors vectors;
    private final EncoderBody body;
    private final Path folder;
    private final int labels;
    private final Consumer<String> progress;

    /**
     * Reads the texts with the encoder.
     *
     * @param body the encoder
     * @param texts what is learned from
     * @param labels how many labels there are
     * @param folder where vectors and heads are kept
     * @param progress takes a line now and then
     */
    public HeadTraining(EncoderBody body, List<LabelledText> texts, int labels, Path folder, Consumer<String> progress)
            throws IOException {
        this.labels = labels;
        this.folder = folder;
        this.progress = progress;
        this.body = body;
        WordPieces pieces = wordPieces();
        for (int i = 0; i < texts.size(); i++) {
            for (LabelledText part : texts.get(i).parts(pieces, LONGEST)) {
                parts.add(part);
                textOfPart.add(i);
            }
        }
        Files.createDirectories(folder);
        this.vectors = FrozenVectors.of(parts, folder.resolve("vectors.bin"), body, pieces, progress);
    }

    static WordPieces wordPieces() throws IOException {
        return WordPieces.read(new java.io.ByteArrayInputStream(
                EncoderModel.vocabulary().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /**
     * Trains a head.
     *
     * @param name of the file that keeps it
     * @param chosen says of the number of a text whether it is learned from
     */
    public Tensors train(String name, IntPredicate chosen, HeadSettings settings) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (chosen.test(textOfPart.get(i))) {
                numbers.add(i);
            }
        }
        Path file = folder.resolve(name + "-" + settings.seed() + ".heads");
        if (!Files.exists(file)) {
            try (HeadTrainer trainer = new HeadTrainer(settings, vectors.wordWidth(), labels)) {
                write(file, List.of(trainer.train(parts, vectors, numbers, progress)));
            }
        }
        return read(file);
    }

    /** The first of the heads in a file. */
    static Tensors read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return TensorFile.read(stream).get(0);
        }
    }

    /** Writes heads as one file. */
    public static void write(Path file, List<Tensors> heads) throws IOException {
        Path part = Path.of(file + ".part");
        try (OutputStream stream = Files.newOutputStream(part)) {
            TensorFile.write(stream, heads);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The encoder with heads, ready to read texts. */
    public TextEncoder encoder(List<Tensors> heads) throws IOException {
        byte[] model = EncoderModel.withHeads(body, heads, Optional.empty());
        return new TextEncoder(model, wordPieces(), "in training");
    }

    /**
     * Learns to make texts' vectors as the encoder was published to make them, from whole texts and, since questions are
     * short, from first sentences; kept in a file.
     */
    public Tensors ofText() throws IOException {
        Path file = folder.resolve("text.heads");
        if (!Files.exists(file)) {
            List<List<Word>> texts = new ArrayList<>();
            int step = Math.max(1, parts.size() / MOST_OF_TEXT);
            for (int i = 0; i < parts.size(); i += step) {
                List<Word> words = parts.get(i).words();
                int end = 1;
                while (end < words.size() && !words.get(end).opensSentence()) {
                    end++;
                }
                texts.add(words);
                texts.add(words.subList(0, end));
            }
            write(
                    file,
                    List.of(new TextVectorTrainer(body, EncoderModel.published(), wordPieces(), progress)
                            .train(texts)));
        }
        return read(file);
    }
}
