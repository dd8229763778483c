package org.papergraph.paper;

import java.util.List;

/** What an entity is. The names are those of the gold annotation's format. */
public enum EntityType {
    /** A problem that is solved, studied or evaluated on. */
    Task,
    /** A named or specifically described technique: model, algorithm, architecture, system, library, framework. */
    Method,
    /** A named dataset, corpus, benchmark or test suite. */
    Dataset,
    /** A measure by which something is evaluated or compared, quality or cost. */
    Metric;

    /** The roles in which a paper can relate to an entity of this type; the first is the customary one. */
    public List<Role> roles() {
        return switch (this) {
            case Task -> List.of(Role.ADDRESSED);
            case Method -> List.of(Role.USED, Role.PROPOSED, Role.COMPARED);
            case Dataset -> List.of(Role.USED, Role.INTRODUCED);
            case Metric -> List.of(Role.REPORTED, Role.INTRODUCED);
        };
    }
}
