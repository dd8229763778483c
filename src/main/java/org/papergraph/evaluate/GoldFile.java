package org.papergraph.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Source;

/** A file in the gold format: UTF-8, one JSON object a line, blank lines skipped, unknown keys ignored. */
public final class GoldFile {

    private static final Set<String> TYPES = Set.of("Task", "Method", "Dataset", "Metric");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final String file;

    private GoldFile(String file) {
        this.file = file;
    }

    /**
     * The papers of a file.
     *
     * @throws BrokenGoldException when a line is not in the format
     * @throws IOException when the file cannot be read
     */
    public static List<GoldPaper> read(Path path) throws IOException {
        GoldFile gold = new GoldFile(path.toString());
        List<GoldPaper> papers = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    papers.add(gold.paper(line, number));
                }
            }
        } catch (CharacterCodingException e) {
            throw new BrokenGoldException(path.toString(), number + 1, "not UTF-8");
        }
        return papers;
    }

    private GoldPaper paper(String line, int number) {
        try {
            JsonNode paper = mapper.readTree(line);
            if (!paper.isObject()) {
                throw new UnexpectedJson("not a JSON object");
            }
            String title = required(paper, "title");
            List<GoldEntity> entities = new ArrayList<>();
            for (JsonNode entity : list(paper, "entities")) {
                entities.add(entity(entity));
            }
            List<GoldResult> results = new ArrayList<>();
            for (JsonNode result : list(paper, "results")) {
                results.add(result(result));
            }
            return new GoldPaper(
                    text(paper, "id"), title, text(paper, "abstract"), entities, results, new Source(file, number));
        } catch (JsonProcessingException e) {
            throw new BrokenGoldException(file, number, "not JSON: " + e.getOriginalMessage());
        } catch (UnexpectedJson e) {
            throw new BrokenGoldException(file, number, e.getMessage());
        }
    }

    private static GoldEntity entity(JsonNode entity) throws UnexpectedJson {
        String type = required(entity, "type");
        String name = required(entity, "name");
        if (!TYPES.contains(type)) {
            throw new UnexpectedJson("'" + type + "' is no entity type, it is one of Task, Method, Dataset, Metric");
        }
        List<String> aliases = new ArrayList<>();
        for (JsonNode alias : list(entity, "aliases")) {
            if (!alias.isTextual()) {
                throw new UnexpectedJson("an alias of '" + name + "' is not a string");
            }
            aliases.add(alias.textValue());
        }
        return new GoldEntity(EntityType.valueOf(type), name, aliases, text(entity, "role"));
    }

    private static GoldResult result(JsonNode result) throws UnexpectedJson {
        return new GoldResult(
                text(result, "method"),
                text(result, "task"),
                text(result, "dataset"),
                text(result, "metric"),
                result.path("value").isNumber() ? result.path("value").asText() : text(result, "value"),
                text(result, "unit"),
                text(result, "comparison"),
                text(result, "baseline"));
    }

    private static Iterable<JsonNode> list(JsonNode object, String key) throws UnexpectedJson {
        JsonNode list = object.path(key);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new UnexpectedJson("\"" + key + "\" is not a list");
        }
        return list;
    }

    private static String required(JsonNode object, String key) throws UnexpectedJson {
        String text = text(object, key);
        if (text.isBlank()) {
            throw new UnexpectedJson("\"" + key + "\" is missing");
        }
        return text;
    }

    private static String text(JsonNode object, String key) throws UnexpectedJson {
        JsonNode text = object.path(key);
        if (text.isMissingNode() || text.isNull()) {
            return "";
        }
        if (!text.isTextual()) {
            throw new UnexpectedJson("\"" + key + "\" is not a string but " + text);
        }
        return text.textValue();
    }

    /** JSON that is not of the format; becomes a {@link BrokenGoldException} where file and line are known. */
    private static final class UnexpectedJson extends Exception {

        private static final long serialVersionUID = 1L;

        private UnexpectedJson(String problem) {
            super(problem, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
