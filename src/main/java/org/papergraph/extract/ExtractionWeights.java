package org.papergraph.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;

/** By which weights spellings are joined, roles and results told. Papergraph ships a set; {@link CueTrainer} fits others. */
public final class ExtractionWeights {

    private static final String ENTITIES = "entities.model";
    private static final String RESULTS = "results.model";
    private static final String RELATIONS = "relations.model";

    private final EntityModels entities;
    private final ResultModels results;
    private final RelationModels relations;

    ExtractionWeights(EntityModels entities, ResultModels results, RelationModels relations) {
        this.entities = entities;
        this.results = results;
        this.relations = relations;
    }

    /** The weights that papergraph ships. */
    public static ExtractionWeights bundled() {
        return Bundled.WEIGHTS;
    }

    /** Read when first asked for: who fits weights needs none. */
    private static final class Bundled {
        private static final ExtractionWeights WEIGHTS = new ExtractionWeights(
                EntityModels.parse(resource(ENTITIES)),
                ResultModels.parse(resource(RESULTS)),
                RelationModels.parse(resource(RELATIONS)));
    }

    /**
     * Writes the weights as text, {@code entities.model} and {@code results.model}.
     *
     * @param folder is made where it is missing
     * @throws IOException when a file cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ENTITIES), entities.text());
        Files.writeString(folder.resolve(RESULTS), results.text());
    }

    /**
     * Fits what relations are told by to some texts and writes it as text, {@code relations.model}.
     *
     * @param texts to learn from
     * @param heldOut others, by which the confidences are calibrated
     * @param folder is made where it is missing
     * @throws IOException when the file cannot be written
     */
    public static void writeRelations(List<RelatedText> texts, List<RelatedText> heldOut, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(RELATIONS), RelationTrainer.train(texts, heldOut).text());
    }

    /** The same with confidences that say how often such roles and results were right among some cases. */
    public ExtractionWeights calibrated(HeldOutCases cases) {
        ResultModels calibrated = new ResultModels(
                results.judge(), results.comparison(), results.slots(), results.lexicon(), cases.ofResults());
        return new ExtractionWeights(
                new EntityModels(entities.joins(), entities.roles(), entities.names(), cases.ofRoles()),
                calibrated,
                relations);
    }

    /** Eight hexadecimal digits that change with the weights. */
    String digest() {
        CRC32 digest = new CRC32();
        digest.update(entities.text().getBytes(StandardCharsets.UTF_8));
        digest.update(results.text().getBytes(StandardCharsets.UTF_8));
        digest.update(relations.text().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", digest.getValue());
    }

    EntityModels entities() {
        return entities;
    }

    ResultModels results() {
        return results;
    }

    RelationModels relations() {
        return relations;
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(ExtractionWeights.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
