package no.varde.dashboard.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.varde.contract.Topics;
import no.varde.contract.event.CareUnitChanged;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Role;
import no.varde.contract.vitals.Limits;
import no.varde.dashboard.RunningDashboard;
import no.varde.testkit.KafkaProbe;
import no.varde.testkit.SharedPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class RegistryIT {

    private static RunningDashboard dashboard;
    private static KafkaProbe kafka;

    private final String org = "org-" + UUID.randomUUID();
    private final String unit = "unit-" + UUID.randomUUID();
    private final String patient = "patient-" + UUID.randomUUID();
    private final String device = "device-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        dashboard = started();
        kafka = KafkaProbe.shared();
    }

    @AfterAll
    static void stop() {
        kafka.close();
        dashboard.close();
    }

    private static RunningDashboard started(String... more) {
        return new RunningDashboard(SharedPlatform.get(), "http://127.0.0.1:1", 0, more);
    }

    private void ward() {
        dashboard.registry().addOrganisation(org, "Nordvik");
        dashboard.addUnit(org, unit, "North");
    }

    @Test
    void what_is_registered_reaches_kafka_with_rising_versions() {
        ward();
        dashboard.addPatient(patient, org, unit, "Ola", "Nordmann");
        Limits limits = new Limits(new BigDecimal("88"), new BigDecimal("91"), null, null);
        dashboard.registry().activatePlan(new NewPlan(patient, Map.of("SPO2", limits), Map.of(), null, 2, "doctor"));

        List<MonitoringPlan> plans = kafka.awaitCount(
                Topics.MONITORING,
                MonitoringPlan.class,
                plan -> plan.patientId().equals(patient),
                2);

        assertThat(plans).extracting(MonitoringPlan::version).containsExactly(1L, 2L);
        assertThat(plans)
                .extracting(MonitoringPlan::status)
                .containsExactly(MonitoringPlan.Status.WAITING, MonitoringPlan.Status.ACTIVE);
        assertThat(plans.getLast().limits()).containsEntry("SPO2", limits);
        assertThat(plans.getLast().responsibleUnit()).isEqualTo(unit);
        assertThat(plans.getLast().approvedBy()).isEqualTo("doctor");
    }

    @Test
    void no_event_carries_a_name_or_an_identity_number() {
        ward();
        dashboard.addPatient(patient, org, unit, "Vilhelmine", "Unmistakable");
        kafka.await(
                Topics.MONITORING,
                MonitoringPlan.class,
                plan -> plan.patientId().equals(patient));

        assertThat(kafka.raw(Topics.MONITORING))
                .noneMatch(message -> message.value() != null
                        && new String(message.value(), StandardCharsets.UTF_8).contains("Unmistakable"));
    }

    @Test
    void a_device_is_known_by_the_hash_of_its_secret_and_by_whom_it_measures() throws Exception {
        ward();
        dashboard.addPatient(patient, org, unit, "Ola", "Nordmann");
        String secret = dashboard.registry().enrolDevice(device, org);
        Instant from = Instant.parse("2026-11-01T08:00:00Z");
        dashboard.registry().assignDevice(device, null, patient, from);

        DeviceRegistered known = kafka.await(
                Topics.DEVICES, DeviceRegistered.class, d -> d.deviceId().equals(device) && d.version() == 2);

        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        assertThat(known.credentials())
                .extracting(DeviceRegistered.Credential::value)
                .containsExactly(hash);
        assertThat(known.patientAt(null, from)).isEqualTo(patient);
        assertThat(known.patientAt(null, from.minusSeconds(1))).isNull();
    }

    @Test
    void a_device_that_moves_on_measures_one_patient_at_a_time() {
        ward();
        dashboard.addPatient(patient, org, unit, "Ola", "Nordmann");
        dashboard.addPatient(patient + "-2", org, unit, "Kari", "Nordmann");
        dashboard.registry().enrolDevice(device, org);
        Instant from = Instant.parse("2026-11-01T08:00:00Z");
        Instant moved = from.plus(Duration.ofDays(3));
        dashboard.registry().assignDevice(device, null, patient, from);
        dashboard.registry().assignDevice(device, null, patient + "-2", moved);

        DeviceRegistered known = kafka.await(
                Topics.DEVICES, DeviceRegistered.class, d -> d.deviceId().equals(device) && d.version() == 3);

        assertThat(known.patientAt(null, moved.minusSeconds(1))).isEqualTo(patient);
        assertThat(known.patientAt(null, moved)).isEqualTo(patient + "-2");
    }

    @Test
    void a_shift_is_told_to_those_who_escalate() {
        ward();
        String nurse = "nurse-" + UUID.randomUUID();
        dashboard.addUser(nurse, "Kari N.", Role.NURSE, unit);
        dashboard.registry().setShift(nurse, Instant.now().plus(Duration.ofHours(8)));

        CareUnitChanged changed = kafka.await(
                Topics.CARE_UNITS,
                CareUnitChanged.class,
                u -> u.careUnitId().equals(unit) && !u.onShift().isEmpty());

        assertThat(changed.onShift()).containsExactly(new CareUnitChanged.OnShift(nurse, Role.NURSE));
    }

    @Test
    void what_was_committed_before_a_crash_is_published_after_it_in_order() {
        // The instance that commits has no relay, as if it died before its relay came round.
        try (RunningDashboard dying = started("--dashboard.outbox.enabled=false")) {
            stopRelayWhile(() -> {
                dying.registry().addOrganisation(org, "Nordvik");
                dying.addUnit(org, unit, "North");
                dying.addPatient(patient, org, unit, "Ola", "Nordmann");
                for (int i = 0; i < 20; i++) {
                    dying.registry().activatePlan(new NewPlan(patient, Map.of(), Map.of(), null, 1, "doctor"));
                }
            });
        }

        List<MonitoringPlan> plans = kafka.awaitCount(
                Topics.MONITORING,
                MonitoringPlan.class,
                plan -> plan.patientId().equals(patient),
                21);

        assertThat(plans).extracting(MonitoringPlan::version).isSorted();
        assertThat(plans.getLast().version()).isEqualTo(21);
    }

    private static void stopRelayWhile(Runnable work) {
        dashboard.close();
        work.run();
        dashboard = started();
    }

    @Test
    void a_refused_change_leaves_no_trace() {
        ward();
        dashboard.addPatient(patient, org, unit, "Ola", "Nordmann");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> dashboard.registry().assignDevice("nobody", null, patient, Instant.now()));
        assertThatThrownBy(() -> dashboard.addUnit(org, unit, "Again")).isInstanceOf(DuplicateKeyException.class);

        String after = "after-" + unit;
        dashboard.addUnit(org, after, "Behind what was refused");
        kafka.await(
                Topics.CARE_UNITS, CareUnitChanged.class, u -> u.careUnitId().equals(after));
        assertThat(kafka.records(
                        Topics.CARE_UNITS,
                        CareUnitChanged.class,
                        u -> u.careUnitId().equals(unit)))
                .singleElement()
                .satisfies(u -> assertThat(u.version()).isEqualTo(1));
    }

    @Test
    void nobody_can_change_the_audit_log() {
        JdbcClient jdbc = dashboard.bean(JdbcClient.class);
        jdbc.sql("INSERT INTO audit.entry (at, username, roles, organisation_id, action)"
                        + " VALUES (now(), 'x', '{}', 'o', 'PATIENT_VIEWED')")
                .update();

        for (String change :
                List.of("UPDATE audit.entry SET username = 'y'", "DELETE FROM audit.entry", "TRUNCATE audit.entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("never changed");
        }
    }
}
