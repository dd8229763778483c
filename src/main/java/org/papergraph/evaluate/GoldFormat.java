package org.papergraph.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.Entity;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Relation;
import org.papergraph.paper.Result;
import org.papergraph.paper.Span;

/**
 * Writes extractions in the gold format, which {@link GoldFile} and the guideline's script read.
 *
 * <p>Keys stand in a fixed order. Beyond the format, entities carry {@code confidence}, {@code roleConfidence},
 * {@code roleEvidence} and {@code mentions}, results {@code confidence}, {@code begin}, {@code end} and
 * {@code evidence}, and there are {@code relations}, with begin and end of their sentence. Offsets are UTF-16 code units
 * in title, line feed, abstract; confidences have three decimals. Stateless; safe for use by several threads.
 */
public final class GoldFormat {

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** The extraction as one line of JSON, without a line feed. */
    public String line(Extraction extraction) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = mapper.getFactory().createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("id", extraction.paper().id());
            json.writeStringField("title", extraction.paper().title());
            json.writeStringField("abstract", extraction.paper().abstractText());
            json.writeArrayFieldStart("entities");
            for (Entity entity : extraction.entities()) {
                write(entity, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("results");
            for (Result result : extraction.results()) {
                write(result, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("relations");
            for (Relation relation : extraction.relations()) {
                write(relation, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return line.toString();
    }

    private static void write(Entity entity, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", entity.type().name());
        json.writeStringField("name", entity.name());
        json.writeArrayFieldStart("aliases");
        for (String alias : entity.aliases()) {
            json.writeString(alias);
        }
        json.writeEndArray();
        json.writeStringField("role", entity.role().label());
        json.writeNumberField("confidence", decimal(entity.confidence()));
        json.writeNumberField("roleConfidence", decimal(entity.roleConfidence()));
        write("roleEvidence", List.of(entity.roleEvidence()), json);
        json.writeArrayFieldStart("mentions");
        for (Mention mention : entity.mentions()) {
            json.writeStartObject();
            json.writeNumberField("begin", mention.span().begin());
            json.writeNumberField("end", mention.span().end());
            json.writeStringField("type", mention.type().name());
            json.writeNumberField("confidence", decimal(mention.confidence()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Result result, JsonGenerator json) throws IOException {
        Comparison comparison = result.comparison();
        json.writeStartObject();
        write("method", result.method(), json);
        write("task", result.task(), json);
        write("dataset", result.dataset(), json);
        write("metric", result.metric(), json);
        write("value", result.value(), json);
        write("unit", result.unit(), json);
        write("comparison", comparison == null ? null : comparison.label(), json);
        write("baseline", result.baseline(), json);
        json.writeNumberField("confidence", decimal(result.confidence()));
        json.writeNumberField("begin", result.span().begin());
        json.writeNumberField("end", result.span().end());
        write("evidence", result.mentions(), json);
        json.writeEndObject();
    }

    private static void write(Relation relation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", relation.type().label());
        write("subject", relation.subject(), json);
        write("object", relation.object(), json);
        json.writeNumberField("confidence", decimal(relation.confidence()));
        json.writeNumberField("begin", relation.sentence().begin());
        json.writeNumberField("end", relation.sentence().end());
        write("evidence", relation.mentions(), json);
        json.writeEndObject();
    }

    private static void write(String key, Relation.End end, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("type", end.type().name());
        json.writeStringField("name", end.name());
        json.writeEndObject();
    }

    private static void write(String key, List<Span> places, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(key);
        for (Span place : places) {
            json.writeStartObject();
            json.writeNumberField("begin", place.begin());
            json.writeNumberField("end", place.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(String key, @Nullable String text, JsonGenerator json) throws IOException {
        if (text == null) {
            json.writeNullField(key);
        } else {
            json.writeStringField(key, text);
        }
    }

    private static BigDecimal decimal(double confidence) {
        return BigDecimal.valueOf(confidence).setScale(3, RoundingMode.HALF_UP);
    }
}
