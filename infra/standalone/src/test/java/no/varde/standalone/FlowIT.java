package no.varde.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import no.varde.testkit.TestDevice;
import org.junit.jupiter.api.Test;

/** From a device's PUBLISH to the nurse's page and event stream, through every part and a real sign-in. */
class FlowIT {

    private final TestWard ward = TestWard.get();

    @Test
    void a_red_reading_reaches_the_event_stream_and_the_worklist() throws Exception {
        TestWard.Patient patient = ward.newPatient("Flyt", "Strømsnes");
        try (NurseBrowser nurse = new NurseBrowser(ward.dashboard());
                TestDevice device = patient.device()) {
            assertThat(nurse.signIn("nurse", ward.password()).uri().getPath()).isEqualTo("/");
            List<String> events = nurse.listen();
            assertThat(nurse.page("/")).doesNotContain(patient.patientId());

            device.publishReadings(TestWard.Patient.reading("SPO2", 84));

            await().until(() -> events.stream().anyMatch(line -> line.contains(patient.patientId())));
            await().untilAsserted(() -> assertThat(nurse.page("/"))
                    .containsPattern("data-severity=\"RED\"[^>]*data-patient=\"" + patient.patientId() + "\"")
                    .contains("Strømsnes"));
        }
    }

    @Test
    void who_is_not_signed_in_or_no_clinician_sees_no_patient() throws Exception {
        TestWard.Patient patient = ward.newPatient("Annen", "Avdeling");
        try (NurseBrowser stranger = new NurseBrowser(ward.dashboard());
                NurseBrowser admin = new NurseBrowser(ward.dashboard())) {
            assertThat(stranger.signIn("nurse", "wrong password").uri().getPath())
                    .isEqualTo("/login");
            assertThat(stranger.page("/patients/" + patient.patientId())).doesNotContain("Avdeling");

            admin.signIn("admin", ward.password());
            assertThat(admin.status("/patients/" + patient.patientId())).isEqualTo(403);
            assertThat(admin.page("/patients/" + patient.patientId())).doesNotContain("Avdeling");
        }
    }
}
