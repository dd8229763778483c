package org.papergraph.page;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.query.Answer;
import org.papergraph.query.Answers;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Question;
import org.papergraph.query.TimeLimitException;

/** Finds papers by the words of titles and abstracts, by asking the catalogue's own question for it. */
final class FullText {

    private static final String QUESTION = "search";

    private final Site site;
    private final DatasetGraph dataset;
    private final Catalogue catalogue;
    private final Duration timeLimit;

    FullText(Site site, DatasetGraph dataset, Catalogue catalogue, Duration timeLimit) {
        this.site = site;
        this.dataset = dataset;
        this.catalogue = catalogue;
        this.timeLimit = timeLimit;
    }

    /** The best fitting papers first; none where the catalogue has no such question or the answer takes too long. */
    List<PaperEntry> papers(String words, int limit) {
        Optional<Question> question = catalogue.questions().stream()
                .filter(one -> one.name().equals(QUESTION))
                .findFirst();
        if (question.isEmpty() || Names.key(words).isEmpty()) {
            return List.of();
        }
        Map<String, String> arguments = Map.of("words", words, "type", "paper", "limit", String.valueOf(limit));
        try {
            Answer answer = new Answers(dataset, timeLimit).answer(question.get(), arguments);
            return answer.rows().stream()
                    .map(row -> site.index().paper(Site.resource("/" + row.get(row.size() - 1))))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (TimeLimitException e) {
            return List.of();
        }
    }
}
