package no.varde.dashboard.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"12435099945", "12685099991", "12835099928", "128350 99928"})
    void people_who_do_not_exist_are_accepted(String digits) {
        assertThat(IdentityNumber.of(digits).digits()).hasSize(11);
    }

    @Test
    void a_number_that_could_be_a_real_persons_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityNumber.of("12035099962"))
                .withMessageContaining("synthetic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12835099929", "1283509992", "128350999281", "abcdefghijk", "12995099928"})
    void what_is_no_identity_number_is_refused_and_not_repeated(String digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityNumber.of(digits))
                .satisfies(refusal -> assertThat(digits.isEmpty()
                                || !String.valueOf(refusal.getMessage()).contains(digits))
                        .isTrue());
    }

    @Test
    void it_does_not_show_itself_in_a_log() {
        assertThat(IdentityNumber.of("12835099928").toString()).doesNotContain("9928");
    }
}
