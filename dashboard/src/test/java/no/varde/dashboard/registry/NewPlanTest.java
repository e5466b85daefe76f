package no.varde.dashboard.registry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import org.junit.jupiter.api.Test;

class NewPlanTest {

    @Test
    void every_default_limit_makes_a_plan() {
        VitalsTable.STANDARD
                .all()
                .forEach(vital -> assertThatCode(() -> plan(vital.code(), vital.defaults()))
                        .doesNotThrowAnyException());
    }

    @Test
    void limits_that_cross_are_refused() {
        Limits crossed = new Limits(new BigDecimal("95"), new BigDecimal("91"), null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan("SPO2", crossed))
                .withMessageContaining("SPO2");
    }

    @Test
    void a_vital_that_does_not_exist_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan("MOOD", Limits.NONE));
    }

    private static NewPlan plan(String vital, Limits limits) {
        return new NewPlan("p1", Map.of(vital, limits), Map.of(), null, 1, "doctor");
    }
}
