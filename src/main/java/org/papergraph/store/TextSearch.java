package org.papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The words of labels, titles and abstracts, for {@code text:query} within SPARQL.
 *
 * <p>Every literal of a {@linkplain TextProperty known property} is one document under its subject. After a write the
 * documents of the subjects that it touched are made anew from what the graph then holds, so that the index depends on the
 * graph alone. Jena's own wrapping of a dataset writes each quad into the index as it comes; with a paper's graph
 * replaced as a whole that would need an identity for every literal and graph in every document, and a repeated title
 * would be found twice.
 *
 * <p>The index is opened, and made where it is missing, when it is first needed. A marker file says that it is in step
 * with the graph; it is away while the graph is written to, so that a crash in between leads to making the index anew.
 *
 * @see <a href="https://jena.apache.org/documentation/query/text-query.html">Jena full text search</a>
 */
final class TextSearch implements AutoCloseable {

    private static final String SUBJECT = "uri";
    private static final String MARKER = "in-step";

    private final DatasetGraph dataset;
    private final @Nullable Path folder;
    private @Nullable TextIndexLucene opened;

    /** Of an index that is not open yet: whether it held all texts before the change that is under way. */
    private boolean wasInStep;

    /** @param folder where the index is; null for one in memory */
    TextSearch(DatasetGraph dataset, @Nullable Path folder) {
        this.dataset = dataset;
        this.folder = folder;
        TextQuery.init();
        dataset.getContext().set(TextQuery.textIndex, whenAsked());
    }

    /** What queries find in their context: opens the index at the first call. */
    private TextIndex whenAsked() {
        return (TextIndex) Proxy.newProxyInstance(
                TextSearch.class.getClassLoader(), new Class<?>[] {TextIndex.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(index(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Before a write to the graph. */
    synchronized void beginChange() {
        if (folder != null) {
            try {
                boolean marked = Files.deleteIfExists(folder.resolve(MARKER));
                wasInStep = opened == null && marked;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * After a write to the graph.
     *
     * @param touched subjects with a literal that came or went
     */
    synchronized void endChange(Set<Node> touched) {
        if (opened == null && folder == null) {
            // Nobody asked yet; whoever does gets all of it.
            return;
        }
        TextIndexLucene index = opened == null && touched.isEmpty() ? null : index();
        try {
            if (index != null && !touched.isEmpty()) {
                Txn.executeRead(dataset, () -> touched.forEach(subject -> renew(index, subject)));
                index.commit();
            }
            if (index != null || wasInStep) {
                mark();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized TextIndexLucene index() {
        if (opened != null) {
            return opened;
        }
        try {
            boolean inStep = wasInStep || (folder != null && Files.exists(folder.resolve(MARKER)));
            TextIndexLucene index = new TextIndexLucene(directory(), configuration());
            if (!inStep) {
                index.getIndexWriter().deleteAll();
                addAll(index);
                index.commit();
                mark();
            }
            opened = index;
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Directory directory() throws IOException {
        return folder == null ? new ByteBuffersDirectory() : FSDirectory.open(folder);
    }

    private static TextIndexConfig configuration() {
        EntityDefinition fields = new EntityDefinition(SUBJECT, TextProperty.LABEL);
        for (TextProperty property : TextProperty.values()) {
            fields.set(property.field(), property.node());
        }
        fields.setLangField("language");
        TextIndexConfig configuration = new TextIndexConfig(fields);
        configuration.setAnalyzer(new EnglishAnalyzer());
        // So that a query can say which text it found.
        configuration.setValueStored(true);
        return configuration;
    }

    private void addAll(TextIndexLucene index) {
        boolean within = dataset.isInTransaction();
        Runnable adding = () -> {
            for (TextProperty property : TextProperty.values()) {
                Iterator<Quad> quads = dataset.find(Quad.unionGraph, Node.ANY, property.node(), Node.ANY);
                quads.forEachRemaining(quad -> add(index, quad, property));
            }
        };
        if (within) {
            adding.run();
        } else {
            Txn.executeRead(dataset, adding);
        }
    }

    private void renew(TextIndexLucene index, Node subject) {
        try {
            index.getIndexWriter().deleteDocuments(new Term(SUBJECT, subject.getURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (TextProperty property : TextProperty.values()) {
            Set<Quad> quads = new LinkedHashSet<>();
            dataset.find(Quad.unionGraph, subject, property.node(), Node.ANY).forEachRemaining(quads::add);
            quads.forEach(quad -> add(index, quad, property));
        }
    }

    private static void add(TextIndexLucene index, Quad quad, TextProperty property) {
        if (quad.getSubject().isURI() && quad.getObject().isLiteral()) {
            Node text = quad.getObject();
            Entity document =
                    new Entity(quad.getSubject().getURI(), null, text.getLiteralLanguage(), text.getLiteralDatatype());
            document.put(property.field(), text.getLiteralLexicalForm());
            index.addEntity(document);
        }
    }

    private void mark() throws IOException {
        if (folder != null) {
            Files.createDirectories(folder);
            Path marker = folder.resolve(MARKER);
            if (!Files.exists(marker)) {
                Files.createFile(marker);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
