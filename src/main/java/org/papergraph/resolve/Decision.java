package org.papergraph.resolve;

import java.util.Optional;
import org.papergraph.paper.EntityType;

/** What somebody has decided about names, over the head of the rules. */
public sealed interface Decision {

    /** A spelling of a type, as somebody would write it. */
    record Name(EntityType type, String spelling) {

        public Name {
            if (spelling.isBlank()) {
                throw new IllegalArgumentException("a decision needs a name");
            }
        }

        EntityKey key() {
            return EntityKey.of(type, spelling);
        }
    }

    /** The name that is decided about. */
    Name name();

    /** The second name that the decision is about, if there is one. */
    default Optional<Name> other() {
        return Optional.empty();
    }

    /** A name means what another means. */
    record Merge(Name name, Name into) implements Decision {

        @Override
        public Optional<Name> other() {
            return Optional.of(into);
        }
    }

    /** A name does not mean what another means, but a thing of its own. */
    record Split(Name name, Name from) implements Decision {

        @Override
        public Optional<Name> other() {
            return Optional.of(from);
        }
    }

    /** What a name means is nothing that the graph should hold. */
    record Reject(Name name) implements Decision {}

    /** What a name means is to be called otherwise. */
    record Rename(Name name, String label) implements Decision {

        public Rename {
            if (label.isBlank()) {
                throw new IllegalArgumentException("a label is not blank");
            }
        }
    }
}
