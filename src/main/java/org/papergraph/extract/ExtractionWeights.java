package org.papergraph.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;

/** By which weights roles and results are told. Papergraph ships a set; {@link CueTrainer} fits others. */
public final class ExtractionWeights {

    private static final String ROLES = "role-weights.tsv";
    private static final String RESULTS = "result-weights.tsv";

    private static final ExtractionWeights BUNDLED = new ExtractionWeights(
            new RoleWeights(CueTable.parse(RoleCue.class, resource(ROLES))),
            new ResultWeights(CueTable.parse(ResultCue.class, resource(RESULTS))));

    private final RoleWeights roles;
    private final ResultWeights results;

    ExtractionWeights(RoleWeights roles, ResultWeights results) {
        this.roles = roles;
        this.results = results;
    }

    /** The weights that papergraph ships. */
    public static ExtractionWeights bundled() {
        return BUNDLED;
    }

    /**
     * Writes the weights as tables of text, {@code role-weights.tsv} and {@code result-weights.tsv}.
     *
     * @param folder is made where it is missing
     * @throws IOException when a file cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ROLES), roles.table().text());
        Files.writeString(folder.resolve(RESULTS), results.table().text());
    }

    /** Eight hexadecimal digits that change with the weights. */
    String digest() {
        CRC32 digest = new CRC32();
        digest.update(roles.table().text().getBytes(StandardCharsets.UTF_8));
        digest.update(results.table().text().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", digest.getValue());
    }

    RoleWeights roles() {
        return roles;
    }

    ResultWeights results() {
        return results;
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(ExtractionWeights.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
