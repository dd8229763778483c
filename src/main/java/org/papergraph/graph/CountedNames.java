package org.papergraph.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.paper.Extraction;
import org.papergraph.resolve.AgreedAcronyms;
import org.papergraph.resolve.NameCount;
import org.papergraph.resolve.NameId;
import org.papergraph.resolve.PaperNames;

/**
 * What some papers of a corpus say of names, as texts: so the papers can be counted apart, each part anywhere, and the
 * counts be {@linkplain #sum added up} in any order before they are {@linkplain NameSettling settled}. Mutable; for one
 * part.
 */
public final class CountedNames {

    private final Map<NameId, NameCount> names = new HashMap<>();
    private final Map<String, AgreedAcronyms> acronyms = new HashMap<>();

    /** Counts one paper more. */
    public void add(Extraction extraction) {
        PaperNames paper = PaperNames.of(extraction);
        for (NameId name : paper.spellings().keySet()) {
            names.put(name, paper.addedTo(names.getOrDefault(name, NameCount.NONE), name));
        }
        for (String acronym : paper.acronyms()) {
            acronyms.put(acronym, paper.addedTo(acronyms.getOrDefault(acronym, AgreedAcronyms.NONE), acronym));
        }
    }

    /** The counts by what they are of. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        names.forEach((name, count) -> texts.put(key(name), NameIndex.text(count)));
        acronyms.forEach(
                (acronym, agreed) -> texts.put(NameIndex.acronymNode(acronym).getURI(), NameIndex.text(agreed)));
        return texts;
    }

    /** The names of a paper, as {@link #texts} has them. */
    public static Set<String> keys(Extraction extraction) {
        Set<String> keys = new TreeSet<>();
        PaperNames.of(extraction).spellings().keySet().forEach(name -> keys.add(key(name)));
        return keys;
    }

    /**
     * Two counts of one thing by different papers, as one.
     *
     * @param of what both count, a key of {@link #texts}
     */
    public static String sum(String of, String one, String other) {
        return isAcronym(of)
                ? NameIndex.text(NameIndex.agreedAcronyms(one).and(NameIndex.agreedAcronyms(other)))
                : NameIndex.text(NameIndex.nameCount(one).and(NameIndex.nameCount(other)));
    }

    static boolean isAcronym(String key) {
        return NameIndex.isAcronym(node(key));
    }

    static Node node(String key) {
        return NodeFactory.createURI(key);
    }

    static String key(NameId name) {
        return NameIndex.node(name).getURI();
    }
}
