package org.papergraph.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.papergraph.paper.EntityType;

/**
 * What is wrong in one paper.
 *
 * @param id the gold file's name for the paper
 * @param title the paper's title
 * @param found whether there is a prediction for it at all
 * @param missed gold entities that no prediction matches
 * @param invented predicted entities that match no gold entity
 * @param roles matched entities with another role than gold's
 * @param missedResults gold results that no prediction matches
 * @param inventedResults predicted results that match no gold result
 */
public record PaperErrors(
        String id,
        String title,
        boolean found,
        List<GoldEntity> missed,
        List<GoldEntity> invented,
        List<RoleError> roles,
        List<GoldResult> missedResults,
        List<GoldResult> inventedResults) {

    public PaperErrors {
        missed = List.copyOf(missed);
        invented = List.copyOf(invented);
        roles = List.copyOf(roles);
        missedResults = List.copyOf(missedResults);
        inventedResults = List.copyOf(inventedResults);
    }

    /**
     * An entity that was found but got another role.
     *
     * @param gold the gold entity, with the right role
     * @param predicted label of the role that was given instead
     */
    public record RoleError(GoldEntity gold, String predicted) {}

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return missed.isEmpty()
                && invented.isEmpty()
                && roles.isEmpty()
                && missedResults.isEmpty()
                && inventedResults.isEmpty();
    }

    /** For reading: the paper's id and title, then a line for each error, missed before invented, by type. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add((id + " " + title).strip() + (found ? "" : " [no prediction]"));
        for (EntityType type : EntityType.values()) {
            missed.stream()
                    .filter(entity -> entity.type() == type)
                    .forEach(entity -> lines.add("  missed   " + entity));
            invented.stream()
                    .filter(entity -> entity.type() == type)
                    .forEach(entity -> lines.add("  invented " + entity));
        }
        roles.forEach(error -> lines.add("  role     " + error.gold() + ", not " + error.predicted()));
        missedResults.forEach(result -> lines.add("  missed   result " + result));
        inventedResults.forEach(result -> lines.add("  invented result " + result));
        return String.join("\n", lines);
    }
}
