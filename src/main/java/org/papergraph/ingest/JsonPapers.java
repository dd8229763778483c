package org.papergraph.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Papers as JSON objects: one on each line (JSON Lines), one or an array of them over several lines, or an array within an
 * object. Each is read by the first {@link JsonDialect} that recognises it.
 *
 * <p>On lines, one broken object costs that object alone; in a document nothing after the break can be trusted.
 *
 * @see <a href="https://jsonlines.org/">JSON Lines</a>
 */
final class JsonPapers implements PaperFormat {

    private static final Pattern ARRAY_OF_VALUES = Pattern.compile("^\\[\\s*([{\\[\\]\"].*)?$", Pattern.DOTALL);
    private static final Pattern OBJECT_WITH_KEY = Pattern.compile("^\\{\\s*\".*", Pattern.DOTALL);
    private static final Pattern INNER_PLACE =
            Pattern.compile("\\s*\\(start marker at.*?\\)\\s*$|, from `.*?`|\\s*\\n.*", Pattern.DOTALL);
    private static final String LINES_WANTED =
            "every line must be one JSON object like {\"title\": \"...\", \"abstract\": \"...\"}";

    // Field names are whatever a file says: they are not kept for reuse, which would let memory grow.
    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LineReader.LIMIT)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final String name;
    private final List<JsonDialect> dialects;

    /**
     * @param name by which a user can ask for it
     * @param dialects the first that recognises an object reads it; the last one reads whatever is left
     */
    JsonPapers(String name, List<JsonDialect> dialects) {
        this.name = name;
        this.dialects = List.copyOf(dialects);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<PaperFormat> variants() {
        return dialects.stream()
                .<PaperFormat>map(dialect -> new JsonPapers(dialect.name(), List.of(dialect)))
                .toList();
    }

    @Override
    public boolean recognises(Head head) {
        char first = head.firstCharacter();
        if (first == '{') {
            return ForeignContent.ofText(head).isEmpty();
        }
        if (first == '[') {
            return ARRAY_OF_VALUES.matcher(head.text().strip()).matches();
        }
        // The first lines may be broken ones; a text that shows some JSON has fewer such lines.
        List<String> lines = head.lines().stream().limit(20).toList();
        long objects = lines.stream()
                .filter(line -> OBJECT_WITH_KEY.matcher(line.strip()).matches())
                .count();
        return objects > 0 && objects * 2 >= lines.size();
    }

    @Override
    public void read(Input input, PaperSink sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(input.bytes(), Head.LIMIT + 1);
        Input again = new Input(input.source(), input.given(), bytes);
        if (isDocument(Head.of(bytes))) {
            readDocument(again, sink);
        } else {
            readLines(again, sink);
        }
    }

    /** Whether the first value goes over several lines, or is an array, or a page of papers on one line. */
    private boolean isDocument(Head head) {
        if (head.firstCharacter() == '[') {
            return true;
        }
        if (head.lines().size() == 1 && head.bytes() == Head.LIMIT) {
            return beginsWithAPage(head.text());
        }
        Iterator<String> lines = head.lines().iterator();
        String first = lines.hasNext() ? lines.next().strip() : "";
        if (!lines.hasNext() || !first.startsWith("{") || first.endsWith("}")) {
            return false;
        }
        boolean goesOn = "{[,:".indexOf(first.charAt(first.length() - 1)) >= 0;
        return goesOn || !lines.next().strip().startsWith("{");
    }

    private boolean beginsWithAPage(String text) {
        Held found = new Held();
        try (JsonParser parser = json.createParser(text)) {
            new JsonRecords(parser, found).readAll();
        } catch (IOException e) {
            // The head is cut off; what was found before counts. A paper alone on the line is not whole yet.
            return !found.objects.isEmpty();
        }
        return false;
    }

    private void readLines(Input input, PaperSink sink) throws IOException {
        LineReader lines = new LineReader(input.bytes());
        for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Line line = next.get();
            if (!line.isSound()) {
                sink.rejected(input.rejection(line.number(), line.problem(), line.remedy()));
            } else if (!line.isBlank()) {
                readLine(line, input, sink);
            }
        }
    }

    private void readLine(Line line, Input input, PaperSink sink) throws IOException {
        try (JsonParser parser = json.createParser(line.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                sink.rejected(input.rejection(line.number(), "not a JSON object", LINES_WANTED));
                return;
            }
            Held found = new Held();
            new JsonRecords(parser, found).readObject();
            if (parser.nextToken() != null) {
                sink.rejected(input.rejection(line.number(), "more than one JSON value on the line", LINES_WANTED));
                return;
            }
            Delivery delivery = new Delivery(input, sink);
            found.objects.forEach(object -> delivery.object(object, line.number()));
            for (int i = 0; i < found.others; i++) {
                delivery.bareValue(line.number());
            }
        } catch (JsonProcessingException e) {
            sink.rejected(input.rejection(line.number(), described(e), LINES_WANTED));
        }
    }

    private void readDocument(Input input, PaperSink sink) throws IOException {
        Reader characters = new InputStreamReader(
                input.bytes(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (JsonParser parser = json.createParser(characters)) {
            readDocument(parser, input, sink);
        }
    }

    private void readDocument(JsonParser parser, Input input, PaperSink sink) throws IOException {
        try {
            new JsonRecords(parser, new Delivery(input, sink)).readAll();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null
                    ? lineOf(parser)
                    : Math.max(1, e.getLocation().getLineNr());
            sink.rejected(input.rejection(
                    line,
                    described(e) + ", what follows is not read",
                    "mend it, or give one object per line (JSON Lines), where one broken line costs no other"));
        } catch (CharacterCodingException e) {
            sink.rejected(input.rejection(
                    lineOf(parser),
                    "not UTF-8 here or soon after, what follows is not read",
                    "save the file as UTF-8"));
        }
    }

    private static int lineOf(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static String described(JsonProcessingException e) {
        String kind = e instanceof StreamConstraintsException ? "JSON beyond what is read" : "broken JSON";
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        String reason = INNER_PLACE.matcher(message).replaceAll("");
        String shortened = reason.length() > 160 ? reason.substring(0, 160) + "…" : reason;
        String place = e.getLocation() == null
                ? ""
                : " at column " + Math.max(1, e.getLocation().getColumnNr());
        return kind + place + (shortened.isEmpty() ? "" : " (" + shortened + ")");
    }

    /** Reads each object in the dialect that it is in. */
    private final class Delivery implements JsonRecords.Visitor {

        private final Input input;
        private final PaperSink sink;

        Delivery(Input input, PaperSink sink) {
            this.input = input;
            this.sink = sink;
        }

        @Override
        public void object(JsonNode object, int line) {
            PaperDraft draft = new PaperDraft(line);
            int last = dialects.size() - 1;
            for (int i = 0; i <= last; i++) {
                if (i == last || dialects.get(i).recognises(object)) {
                    dialects.get(i).read(object, draft);
                    break;
                }
            }
            draft.deliver(input, sink);
        }

        @Override
        public void bareValue(int line) {
            sink.rejected(input.rejection(
                    line,
                    "not a JSON object but a bare value",
                    "give objects with title and abstract, one or an array of them"));
        }

        @Override
        public void tooLarge(int line) {
            sink.rejected(input.rejection(
                    line, "the JSON object is too large for one paper", "give one object for each paper"));
        }
    }

    /** Keeps what is found, for a text that is to be read as a whole or not at all. */
    private static final class Held implements JsonRecords.Visitor {

        private final List<JsonNode> objects = new ArrayList<>();
        private int others;

        @Override
        public void object(JsonNode object, int line) {
            objects.add(object);
        }

        @Override
        public void bareValue(int line) {
            others++;
        }

        @Override
        public void tooLarge(int line) {
            others++;
        }
    }
}
