package no.varde.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import no.varde.contract.Topics;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.event.Reading;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.embedded.EmbeddedPlatform;
import org.awaitility.Awaitility;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;

class SharedPlatformIT {

    private final String device = Ids.device();
    private final String patient = Ids.patient();

    @Test
    void there_is_one_platform_per_jvm() {
        assertThat(SharedPlatform.get()).isSameAs(SharedPlatform.get());
    }

    @Test
    void a_published_event_is_found_again() {
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            Reading reading = Readings.of(patient, device, "SPO2", "91", Instant.parse("2026-11-21T08:03:11Z"));
            kafka.publish(Topics.READINGS, patient, reading);

            assertThat(kafka.await(
                            Topics.READINGS, Reading.class, r -> r.patientId().equals(patient)))
                    .isEqualTo(reading);
            assertThat(kafka.raw(Topics.READINGS))
                    .filteredOn(message -> message.key().equals(patient))
                    .singleElement()
                    .satisfies(message ->
                            assertThat(KafkaProbe.header(message, "ce_type")).isEqualTo("no.varde.Reading"));
        }
    }

    @Test
    void each_app_has_its_own_database_account_and_needs_its_password() throws SQLException {
        EmbeddedPlatform platform = SharedPlatform.get();
        for (Database user : Database.values()) {
            Account account = platform.databaseAccount(user);
            try (Connection connection =
                            DriverManager.getConnection(platform.jdbcUrl(), account.username(), account.password());
                    ResultSet row = connection.createStatement().executeQuery("SELECT current_user")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(account.username());
            }
        }
        assertThatThrownBy(() -> DriverManager.getConnection(platform.jdbcUrl(), "varde_ingest", "wrong"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_registered_device_connects_and_publishes() throws Exception {
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            try (TestDevice client = TestDevice.enrolled(kafka, device, "secret", patient)) {
                client.publishReadings("{\"values\":{\"SPO2\":91}}");
                client.publishStatus("{\"online\":true}");
                assertThat(client.isConnected()).isTrue();
            }
        }
    }

    @Test
    void a_revoked_device_is_cut() throws Exception {
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            try (TestDevice client = TestDevice.enrolled(kafka, device, "secret", patient)) {
                DeviceRegistered revoked = Devices.revoked(device, "secret", 2);
                kafka.publish(Topics.DEVICES, device, revoked);
                Awaitility.await().until(() -> !client.isConnected());
                assertThatThrownBy(() -> TestDevice.connect(device, "secret")).isInstanceOf(MqttException.class);
            }
        }
    }
}
