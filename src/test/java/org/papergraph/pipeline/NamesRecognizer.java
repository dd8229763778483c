package org.papergraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.papergraph.annotate.MentionRecognizer;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

/** Takes some names for methods wherever they stand, and fails on a text that holds a certain word. */
record NamesRecognizer(Set<String> names, String failsOn) implements MentionRecognizer {

    @Override
    public List<Mention> recognize(String text, List<Sentence> sentences) {
        if (text.contains(failsOn)) {
            throw new IllegalStateException("the word '" + failsOn + "'");
        }
        TreeMap<Span, Mention> found = new TreeMap<>();
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                Span span = new Span(at, at + name.length());
                found.put(span, new Mention(span, name, EntityType.Method, 0.9));
            }
        }
        return new ArrayList<>(found.values());
    }

    @Override
    public String version() {
        return "names";
    }
}
