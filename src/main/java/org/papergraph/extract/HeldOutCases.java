package org.papergraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;

/**
 * What weights say of texts that they were not fitted to, beside what is true: by these cases confidences are calibrated.
 *
 * <p>Mutable; one for all parts of a cross-validation.
 */
public final class HeldOutCases {

    private final List<Calibration.Case> roles = new ArrayList<>();
    private final List<Calibration.Case> results = new ArrayList<>();

    /** Adds what some weights say of a text. */
    public void add(ExtractionWeights weights, LabelledText text) {
        List<MentionGroup> groups = PaperExtractor.groups(text.text(), weights.entities()::join);
        RoleFinder finder = new RoleFinder(text.text().text(), text.text().sentences(), groups);
        for (MentionGroup group : groups) {
            if (group.type() == EntityType.Task) {
                continue;
            }
            EntityModels.Told told = weights.entities().role(group.type(), finder.signs(group));
            for (Role role : CueTrainer.role(group, text).stream().toList()) {
                roles.add(new Calibration.Case(told.probability(), told.role() == role));
            }
        }
        addResults(weights, text);
    }

    private void addResults(ExtractionWeights weights, LabelledText text) {
        ResultModels models = weights.results();
        List<Entity> entities = PaperExtractor.entities(text.text(), weights.entities());
        ClaimText paper =
                new ClaimText(text.text().text(), text.text().sentences(), entities, models.lexicon(), Set.of());
        Map<Quantity, LabelledText.Number> known = ResultTrainer.aligned(paper, text);
        for (ResultFinder.Draft draft : new ResultFinder(paper).drafts(models)) {
            LabelledText.Number number = known.get(draft.quantity());
            results.add(new Calibration.Case(draft.said(), number != null && isRight(draft, number, paper, text)));
        }
    }

    /** Whether a draft has unit and metric of the known result, that by any spelling; where it has none, its method. */
    private static boolean isRight(
            ResultFinder.Draft draft, LabelledText.Number number, ClaimText paper, LabelledText text) {
        if (!Objects.equals(draft.quantity().unit(), number.unit())) {
            return false;
        }
        Slot slot = number.metric() == null ? Slot.METHOD : Slot.METRIC;
        String known = number.part(slot);
        SlotSigns.Option option = draft.parts().get(slot);
        if (known == null || option == null) {
            return known == null && option == null;
        }
        Set<Spelling> taken = new HashSet<>();
        if (option.thing() < 0) {
            taken.add(Spelling.of(option.place().in(paper.text()), Map.of()));
        } else {
            Entity entity = paper.entities().get(option.thing());
            taken.add(Spelling.of(entity.name(), Map.of()));
            entity.aliases().forEach(alias -> taken.add(Spelling.of(alias, Map.of())));
        }
        taken.retainAll(text.spellings(slot.type(), known));
        return !taken.isEmpty();
    }

    Calibration ofRoles() {
        return Calibration.of(roles);
    }

    Calibration ofResults() {
        return Calibration.of(results);
    }

    /** How often what was said was right, in tenths of what was said: for the model card. */
    public String table() {
        return "roles\n" + table(roles) + "results\n" + table(results);
    }

    private static String table(List<Calibration.Case> cases) {
        StringBuilder table = new StringBuilder();
        for (int tenth = 0; tenth < 10; tenth++) {
            int all = 0;
            int right = 0;
            double said = 0;
            for (Calibration.Case each : cases) {
                if (Math.min(9, (int) (each.said() * 10)) == tenth) {
                    all++;
                    right += each.right() ? 1 : 0;
                    said += each.said();
                }
            }
            if (all > 0) {
                table.append(String.format(
                        java.util.Locale.ROOT,
                        "  %.1f to %.1f: %5d cases, said %.2f, right %.2f%n",
                        tenth / 10.0,
                        (tenth + 1) / 10.0,
                        all,
                        said / all,
                        (double) right / all));
            }
        }
        return table.toString();
    }
}
