package org.papergraph.extract;

import java.util.List;

/** Chooses the fullest unambiguous spelling: the long form of an acronym, else what the text says most. */
final class NameChooser {

    String name(MentionGroup group) {
        List<String> spellings = group.spellings();
        List<String> longForms = spellings.stream()
                .filter(spelling -> !group.shortForms().contains(spelling))
                .toList();
        String best = "";
        long most = -1;
        for (String spelling : longForms.isEmpty() ? spellings : longForms) {
            long count = group.mentions().stream()
                    .filter(mention -> mention.surfaceForm().equals(spelling))
                    .count();
            if (count > most) {
                best = spelling;
                most = count;
            }
        }
        return best;
    }
}
