package org.papergraph.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordFeaturesTest {

    private static TreeSet<Integer> features(int word, String... forms) {
        List<Word> words = new ArrayList<>();
        for (String form : forms) {
            words.add(new Word(form, words.isEmpty(), false));
        }
        TreeSet<Integer> present = new TreeSet<>();
        float[] features = WordFeatures.of(words)[word];
        for (int i = 0; i < features.length; i++) {
            if (features[i] == 1) {
                present.add(i);
            }
        }
        return present;
    }

    @Test
    void seesLowerCase() {
        assertThat(features(1, "We", "train")).containsExactly(0, 14);
    }

    @Test
    void seesACapitalAtTheBeginningOfASentence() {
        assertThat(features(0, "We", "train")).containsExactly(5, 10, 14);
    }

    @Test
    void seesAnAcronymInBrackets() {
        assertThat(features(2, "error", "(", "WER", ")")).containsExactly(2, 11, 12, 14, 18, 21);
    }

    @Test
    void seesMixedCaseWithDigits() {
        assertThat(features(1, "on", "CIFAR10")).containsExactly(3, 14, 18, 22, 23);
    }

    @Test
    void seesThatAWordComesBackCapitalised() {
        assertThat(features(0, "bert", "and", "BERT")).containsExactly(0, 10, 15, 18);
    }

    @Property
    void givesEachWordOneKindWhateverItIs(@ForAll List<String> forms) {
        List<Word> words =
                forms.stream().map(form -> new Word(form, false, true)).toList();

        for (float[] features : WordFeatures.of(words)) {
            float kinds = 0;
            for (int kind = 0; kind < 6; kind++) {
                kinds += features[kind];
            }
            assertThat(kinds).isEqualTo(1);
        }
    }
}
