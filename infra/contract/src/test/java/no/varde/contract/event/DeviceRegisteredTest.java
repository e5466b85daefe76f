package no.varde.contract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import no.varde.contract.event.DeviceRegistered.Assignment;
import org.junit.jupiter.api.Test;

class DeviceRegisteredTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final DeviceRegistered gateway = new DeviceRegistered(
            "d-1",
            "org",
            1,
            DeviceRegistered.Status.ACTIVE,
            null,
            List.of(),
            List.of(new Assignment(null, "p-home", MARCH, null), new Assignment("cuff", "p-own", MARCH, MAY)));

    @Test
    void a_source_measures_the_patient_of_its_own_assignment() {
        assertThat(gateway.patientAt("cuff", MARCH)).isEqualTo("p-own");
    }

    @Test
    void a_source_without_assignments_measures_the_patient_of_the_device() {
        assertThat(gateway.patientAt("scale", MAY)).isEqualTo("p-home");
        assertThat(gateway.patientAt(null, MAY)).isEqualTo("p-home");
    }

    @Test
    void a_source_whose_own_assignment_does_not_cover_the_instant_measures_nobody() {
        assertThat(gateway.patientAt("cuff", MAY)).isNull();
        assertThat(gateway.patientAt("cuff", MARCH.minusSeconds(1))).isNull();
    }
}
