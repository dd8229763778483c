package org.papergraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final Names names = new Names();

    @BeforeEach
    void nameSome() {
        names.add(0, "Vision Transformer");
        names.add(1, "Transformer-XL");
        names.add(2, "Transformer");
        names.add(3, "Pérez network");
        names.add(3, "C++");
    }

    @Test
    void findsByTheBeginningsOfWords() {
        assertThat(names.find("trans vis", 9, place -> true)).containsExactly(0);
        assertThat(names.find("perez", 9, place -> true)).containsExactly(3);
        assertThat(names.find("c++", 9, place -> true)).containsExactly(3);
    }

    @Test
    void putsTheExactNameFirstThenWhatBeginsSo() {
        assertThat(names.find("TRANSFORMER", 9, place -> true)).containsExactly(2, 1, 0);
        assertThat(names.find("transformer", 1, place -> true)).containsExactly(2);
    }

    @Test
    void findsNothingForNothing() {
        assertThat(names.find(" - ", 9, place -> true)).isEmpty();
        assertThat(names.find("recurrent", 9, place -> true)).isEmpty();
        assertThat(names.find("transformer", 9, place -> place > 8)).isEmpty();
    }
}
