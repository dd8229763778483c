package org.papergraph.evaluate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

/**
 * A paper with what is to be found in it, or was found, in the gold format.
 *
 * @param id the file's name for it; may be empty
 * @param title its title, not blank; papers are paired by it
 * @param abstractText its abstract; empty where the file holds none
 * @param entities in the file's order
 * @param results in the file's order
 * @param source where it was read
 */
public record GoldPaper(
        String id,
        String title,
        String abstractText,
        List<GoldEntity> entities,
        List<GoldResult> results,
        Source source) {

    private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

    public GoldPaper {
        entities = List.copyOf(entities);
        results = List.copyOf(results);
    }

    /** What was found in a paper, in the form in which it is scored. */
    public static GoldPaper of(Extraction extraction) {
        Paper paper = extraction.paper();
        return new GoldPaper(
                paper.id(),
                paper.title(),
                paper.abstractText(),
                extraction.entities().stream().map(GoldEntity::of).toList(),
                extraction.results().stream().map(GoldResult::of).toList(),
                paper.sources().get(0));
    }

    /**
     * The paper without its annotation, to be read by the system.
     *
     * @throws IllegalArgumentException when it has no abstract
     */
    public Paper paper() {
        return new Paper(id, title, abstractText, List.of(), "", "", "", "", "", List.of(source));
    }

    /** The title reduced to letters, digits and underscores (NFKC, lower case), by which gold and prediction are paired. */
    String titleKey() {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_OF_A_WORD.matcher(folded).replaceAll("");
    }
}
