package org.papergraph.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.papergraph.graph.Concept;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;

/**
 * Reads the labels of another vocabulary's concepts.
 *
 * <p>RDF in any serialisation that its name tells: SKOS labels, and {@code rdfs:label} where there are none. CSV: a first
 * line that names the columns, of which {@code label} or {@code name} must be there and {@code iri}, {@code id},
 * {@code url} and {@code fullName} may. JSON Lines: objects with the same keys. Any other text: a label on each line.
 * Concepts without an IRI of their own get one of papergraph's, from the file's name and the label.
 */
final class VocabularyFile {

    private static final Node RDFS_LABEL = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
    private static final List<String> LABELS = List.of("label", "prefLabel", "name");
    private static final List<String> IRIS = List.of("iri", "uri", "id");
    private static final List<String> OTHERS = List.of("fullName", "altLabel");

    private final Path file;
    private final String name;

    VocabularyFile(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    /** The vocabulary's name: that of its folder and file. */
    String name() {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null || folder.getFileName() == null ? name : folder.getFileName() + "/" + name;
    }

    /**
     * The concepts, in the order of the file or, of RDF, of their IRIs.
     *
     * @throws IOException when the file cannot be read, naming it and, where there is one, the line
     */
    List<Concept> concepts() throws IOException {
        Lang lang = RDFLanguages.filenameToLang(name);
        if (lang != null && (RDFLanguages.isTriples(lang) || RDFLanguages.isQuads(lang))) {
            return ofRdf(lang);
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl")) {
            return ofJson(lines);
        }
        return lower.endsWith(".csv") ? ofCsv(lines) : ofLabels(lines);
    }

    private List<Concept> ofRdf(Lang lang) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(file).lang(lang).parse(graph);
        } catch (RiotException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        Map<String, Set<String>> labels = new TreeMap<>();
        for (Node property : List.of(ReusedTerms.PREF_LABEL, RDFS_LABEL, ReusedTerms.ALT_LABEL)) {
            graph.find(Node.ANY, property, Node.ANY).forEachRemaining(triple -> {
                String language =
                        triple.getObject().isLiteral() ? triple.getObject().getLiteralLanguage() : "-";
                if (triple.getSubject().isURI() && (language.isEmpty() || language.startsWith("en"))) {
                    labels.computeIfAbsent(triple.getSubject().getURI(), ignored -> new LinkedHashSet<>())
                            .add(triple.getObject().getLiteralLexicalForm());
                }
            });
        }
        List<Concept> concepts = new ArrayList<>();
        labels.forEach((iri, all) -> {
            List<String> ordered = List.copyOf(all);
            concepts.add(new Concept(iri, ordered.get(0), ordered.subList(1, ordered.size())));
        });
        return concepts;
    }

    private List<Concept> ofJson(List<String> lines) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Concept> concepts = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).isBlank()) {
                continue;
            }
            try {
                JsonNode tree = json.readTree(lines.get(line));
                Map<String, String> fields = new TreeMap<>();
                tree.properties().stream()
                        .filter(field -> field.getValue().isTextual())
                        .forEach(field ->
                                fields.put(field.getKey(), field.getValue().asText()));
                add(concepts, fields, line + 1);
            } catch (JsonProcessingException e) {
                throw new IOException(file + ":" + (line + 1) + ": no JSON object (" + e.getOriginalMessage() + ")", e);
            }
        }
        return concepts;
    }

    private List<Concept> ofCsv(List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> columns = CsvLine.fields(lines.get(0));
        List<Concept> concepts = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            List<String> fields = CsvLine.fields(lines.get(line));
            Map<String, String> named = new TreeMap<>();
            for (int column = 0; column < Math.min(columns.size(), fields.size()); column++) {
                named.put(columns.get(column).strip(), fields.get(column));
            }
            add(concepts, named, line + 1);
        }
        return concepts;
    }

    private List<Concept> ofLabels(List<String> lines) {
        List<Concept> concepts = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                concepts.add(new Concept(minted(line.strip()), line.strip(), List.of()));
            }
        }
        return concepts;
    }

    private void add(List<Concept> concepts, Map<String, String> fields, int line) throws IOException {
        String label = first(fields, LABELS);
        if (label.isBlank()) {
            throw new IOException(file + ":" + line + ": no label; name the column or key 'label' or 'name'");
        }
        String iri = first(fields, IRIS);
        List<String> others = new ArrayList<>();
        for (String key : OTHERS) {
            String other = fields.getOrDefault(key, "");
            if (!other.isBlank() && !other.equals(label)) {
                others.add(other);
            }
        }
        concepts.add(new Concept(iri.contains("://") ? iri : minted(label), label, others));
    }

    private static String first(Map<String, String> fields, List<String> keys) {
        return keys.stream()
                .map(key -> fields.getOrDefault(key, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private String minted(String label) {
        return Iris.BASE + "vocabulary/" + encoded(name()) + "/" + encoded(label);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
