package org.papergraph.extract;

import java.util.List;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.Entity;
import org.papergraph.paper.Result;

final class ResultFinder {
    ResultFinder(String text, List<Sentence> sentences, List<Entity> entities) {}
    List<Result> find() { return List.of(); }
}
