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

    /** What is taken from one paper, given the sentences, tokens and mentions of its {@linkplain Paper#text() text}. */
    public Extraction extract(Paper paper, AnnotatedText annotated) {
        String text = annotated.text();
        List<Sentence> sentences = annotated.sentences();
        List<AcronymDefinition> acronyms = new AcronymFinder().find(text, sentences);
        MentionTrimmer trimmer = new MentionTrimmer();
        List<Mention> mentions = annotated.mentions().stream()
                .map(mention -> trimmer.trimmed(text, mention))
                .flatMap(Optional::stream)
                .toList();
        List<MentionGroup> groups = new EntityGrouper(text, sentences, acronyms).group(mentions);
        List<Entity> entities = new ArrayList<>();
        RoleFinder roles = new RoleFinder(text, sentences, groups);
        for (MentionGroup group : groups) {
            entities.add(group.entity(roles.role(group), paper.title().length() + 1));
        }
        List<Result> results = new ResultFinder(text, sentences, entities).find();
        List<Span> spans = sentences.stream().map(Sentence::span).toList();
        return new Extraction(paper, spans, entities, results);
    }

    /** Changes whenever the same annotated text may give another extraction. */
    public String version() {
        return "extract-1";
    }
}
