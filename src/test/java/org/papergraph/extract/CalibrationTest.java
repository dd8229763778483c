package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void saysHowOftenSuchCasesWereRight() {
        List<Calibration.Case> cases = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            cases.add(new Calibration.Case(0.9, i < 60));
            cases.add(new Calibration.Case(0.3, i < 10));
        }
        Calibration calibration = Calibration.of(cases);

        assertThat(calibration.of(0.9)).isCloseTo(0.6, within(0.001));
        assertThat(calibration.of(0.3)).isCloseTo(0.1, within(0.001));
        assertThat(calibration.of(0.6)).isBetween(0.1, 0.6);
    }

    @Test
    void neverFallsWhereMoreIsSaid() {
        List<Calibration.Case> cases = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double said = i / 400.0;
            cases.add(new Calibration.Case(said, (i * 7919) % 400 < i));
        }
        Calibration calibration = Calibration.of(cases);

        double before = 0;
        for (double said = 0; said <= 1; said += 0.01) {
            assertThat(calibration.of(said)).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(1);
            before = calibration.of(said);
        }
    }

    @Test
    void isNeverCertain() {
        List<Calibration.Case> cases = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            cases.add(new Calibration.Case(0.9, true));
        }

        assertThat(Calibration.of(cases).of(1)).isLessThan(1);
    }

    @Test
    void takesWhatIsSaidWhereNothingIsKnown() {
        assertThat(Calibration.none().of(0.7)).isEqualTo(0.7);
    }
}
