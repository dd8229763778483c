package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

class NameOptionsTest {

    private static final String TEXT = "DraftNet: Drafts\nDraft Network (DraftNet) has a DraftNet drafting module.";
    private static final int ABSTRACT = TEXT.indexOf('\n') + 1;

    @Test
    void areTheSpellingsAndWhatIsLeftWithoutTheirFirstAndLastWords() {
        assertThat(names("DraftNet drafting module"))
                .containsExactly("DraftNet drafting module", "drafting module", "DraftNet drafting", "DraftNet");
    }

    @Test
    void areNothingThatNamesNothing() {
        assertThat(names("Draft Network")).containsExactly("Draft Network", "Draft");
    }

    @Test
    void areChosenFromByWhatIsKnownOfDroppedWords() {
        MentionGroup group = group("DraftNet drafting module");
        LogLinearModel knowing = new LogLinearModel(
                1, Map.of("drop> all module", new double[] {2}, "drop> all drafting module", new double[] {3}));

        assertThat(NameChooser.name(group, TEXT, ABSTRACT, knowing, name -> true))
                .isEqualTo("DraftNet");
        assertThat(NameChooser.name(group, TEXT, ABSTRACT, knowing, name -> !name.equals("DraftNet")))
                .as("where another thing has that name")
                .isEqualTo("DraftNet drafting");
        assertThat(NameChooser.name(group, TEXT, ABSTRACT, new LogLinearModel(1, Map.of()), name -> true))
                .isEqualTo("DraftNet drafting module");
    }

    @Test
    void sayWhichOfThemTheRuleWouldTake() {
        List<NameOptions.Option> options = NameOptions.of(group("DraftNet", "Draft Network"), TEXT, ABSTRACT);

        assertThat(options.get(0).signs()).contains("ruled", "place titleabstract", "opens=true coined");
        assertThat(options.get(1).signs()).contains("not ruled", "place abstract");
    }

    @Test
    void sayWhetherAnAcronymIsMadeOfFirstLetters() {
        assertThat(NameOptions.isInitialsOf("DTS-N", "Dual Temporal-Sync network"))
                .isTrue();
        assertThat(NameOptions.isInitialsOf("DraftNet", "Draft Network")).isFalse();
        assertThat(NameOptions.isInitialsOf("D", "Draft")).isFalse();
    }

    @Test
    void leaveACoinedNameBeforeTheTitlesColonUnlessItIsMadeOfFirstLetters() {
        LogLinearModel spellingOut = new LogLinearModel(1, Map.of("place abstract", new double[] {5}));

        assertThat(NameChooser.name(group("DraftNet", "Draft Network"), TEXT, ABSTRACT, spellingOut, name -> true))
                .isEqualTo("DraftNet");
        String text = "DN1: Drafts\nDraft Network 1 (DN1) drafts.";
        MentionGroup group = new MentionGroup(
                EntityType.Method,
                List.of(
                        new Mention(new Span(0, 3), "DN1", EntityType.Method, 0.9),
                        new Mention(new Span(12, 27), "Draft Network 1", EntityType.Method, 0.9)),
                Set.of("DN1"));
        assertThat(NameChooser.name(group, text, 12, spellingOut, name -> true)).isEqualTo("Draft Network 1");
    }

    private static List<String> names(String... spellings) {
        return NameOptions.of(group(spellings), TEXT, ABSTRACT).stream()
                .map(NameOptions.Option::name)
                .toList();
    }

    private static MentionGroup group(String... spellings) {
        List<Mention> mentions = new ArrayList<>();
        for (String spelling : spellings) {
            for (int at = TEXT.indexOf(spelling); at >= 0; at = TEXT.indexOf(spelling, at + 1)) {
                mentions.add(new Mention(new Span(at, at + spelling.length()), spelling, EntityType.Method, 0.9));
            }
        }
        return new MentionGroup(EntityType.Method, mentions, Set.of());
    }
}
