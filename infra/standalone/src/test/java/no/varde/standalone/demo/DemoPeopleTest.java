package no.varde.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.varde.contract.Identifiers;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

    private static final List<DemoPatient> PEOPLE = DemoPeople.patients(300);

    @Test
    void three_hundred_people_share_neither_name_nor_number() {
        assertThat(PEOPLE).extracting(DemoPatient::name).doesNotHaveDuplicates();
        assertThat(PEOPLE).extracting(DemoPatient::identityNumber).doesNotHaveDuplicates();
        assertThat(PEOPLE)
                .extracting(DemoPatient::patientId)
                .doesNotHaveDuplicates()
                .allMatch(Identifiers::isValid);
    }

    @Test
    void identity_numbers_are_synthetic_and_their_control_digits_right() {
        assertThat(PEOPLE).allSatisfy(patient -> {
            String number = patient.identityNumber();
            assertThat(number).hasSize(11).containsOnlyDigits();
            assertThat(Integer.parseInt(number.substring(2, 4)) - 80)
                    .isEqualTo(patient.birthDate().getMonthValue());
            assertThat(weighted(number, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1)).isZero();
            assertThat(weighted(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)).isZero();
        });
    }

    private static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }

    @Test
    void both_units_have_patients() {
        assertThat(DemoPeople.patients(12))
                .extracting(DemoPatient::careUnitId)
                .contains(DemoPeople.NORTH, DemoPeople.SOUTH);
    }
}
