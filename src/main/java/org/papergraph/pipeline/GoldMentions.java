package org.papergraph.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.papergraph.annotate.MentionRecognizer;
import org.papergraph.annotate.Sentence;
import org.papergraph.annotate.Token;
import org.papergraph.evaluate.GoldEntity;
import org.papergraph.evaluate.GoldPaper;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

/** Takes for mentions all places of a gold paper's names, on token boundaries, the longest name first. */
final class GoldMentions implements MentionRecognizer {

    private final List<Name> longestFirst = new ArrayList<>();

    private record Name(String spelling, EntityType type) {}

    GoldMentions(GoldPaper gold) {
        for (GoldEntity entity : gold.entities()) {
            entity.spellings().forEach(spelling -> longestFirst.add(new Name(spelling, entity.type())));
        }
        longestFirst.removeIf(name -> name.spelling.isBlank());
        longestFirst.sort(Comparator.comparingInt((Name name) -> name.spelling.length())
                .reversed()
                .thenComparing(Name::spelling));
    }

    @Override
    public List<Mention> recognize(String text, List<Sentence> sentences) {
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Set<Integer> begins = new HashSet<>();
            Set<Integer> ends = new HashSet<>();
            for (Token token : sentence.tokens()) {
                begins.add(token.span().begin());
                ends.add(token.span().end());
            }
            for (Name name : longestFirst) {
                int length = name.spelling.length();
                int at = text.indexOf(name.spelling, sentence.span().begin());
                while (at >= 0 && at + length <= sentence.span().end()) {
                    Span span = new Span(at, at + length);
                    if (begins.contains(at)
                            && ends.contains(at + length)
                            && mentions.stream()
                                    .noneMatch(mention -> mention.span().overlaps(span))) {
                        mentions.add(new Mention(span, name.spelling, name.type, 1));
                    }
                    at = text.indexOf(name.spelling, at + 1);
                }
            }
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return mentions;
    }

    @Override
    public String version() {
        return "gold";
    }
}
