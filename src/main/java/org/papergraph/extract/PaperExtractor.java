package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papergraph.annotate.AnnotatedText;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.Entity;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Result;
import org.papergraph.paper.Span;

/**
 * Takes the entities and results of a paper from its annotated text.
 *
 * <p>Without state: the extraction is a function of the arguments alone. Safe for use by several threads.
 */
public final class PaperExtractor {

    /** Goes up when entities, roles or results come out otherwise under the same weights. */
    private static final int VERSION = 2;

    private final ExtractionWeights weights;

    /** With the weights that papergraph ships. */
    public PaperExtractor() {
        this(ExtractionWeights.bundled());
    }

    /** With weights of one's own. */
    public PaperExtractor(ExtractionWeights weights) {
        this.weights = weights;
    }

    /** What is taken from one paper, given the sentences, tokens and mentions of its {@linkplain Paper#text() text}. */
    public Extraction extract(Paper paper, AnnotatedText annotated) {
        List<Entity> entities = entities(annotated, weights.roles());
        List<Result> results =
                new ResultFinder(annotated.text(), annotated.sentences(), entities).find(weights.results());
        List<Span> spans = annotated.sentences().stream().map(Sentence::span).toList();
        return new Extraction(paper, spans, entities, results);
    }

    static List<Entity> entities(AnnotatedText annotated, RoleWeights weights) {
        List<MentionGroup> groups = groups(annotated);
        List<Entity> entities = new ArrayList<>();
        RoleFinder roles = new RoleFinder(annotated.text(), annotated.sentences(), groups);
        // The title is the first sentence.
        int abstractBegin = annotated.text().indexOf('\n') + 1;
        for (MentionGroup group : groups) {
            entities.add(group.entity(weights.role(group.type(), roles.cues(group)), abstractBegin));
        }
        return entities;
    }

    static List<MentionGroup> groups(AnnotatedText annotated) {
        String text = annotated.text();
        List<Sentence> sentences = annotated.sentences();
        List<AcronymDefinition> acronyms = new AcronymFinder().find(text, sentences);
        MentionTrimmer trimmer = new MentionTrimmer();
        List<Mention> mentions = annotated.mentions().stream()
                .map(mention -> trimmer.trimmed(text, mention))
                .flatMap(Optional::stream)
                .toList();
        return new EntityGrouper(text, sentences, acronyms).group(mentions);
    }

    /** Changes whenever the same annotated text may give another extraction. */
    public String version() {
        return "extract-" + VERSION + "." + weights.digest();
    }
}
