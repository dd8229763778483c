package org.papergraph.extract;

import java.util.List;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.Role;

final class RoleFinder {
    RoleFinder(String text, List<Sentence> sentences, List<MentionGroup> groups) {}
    Role role(MentionGroup group) { return group.type().roles().get(0); }
}
