package no.varde.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpSessionEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.dashboard.AlertsStub;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Staff;
import no.varde.dashboard.access.StaffDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.mock.web.MockHttpSession;

class LiveStreamsTest {

    private final AtomicInteger lookups = new AtomicInteger();
    private final LiveStreams streams = new LiveStreams(
            new StaffDirectory(JdbcClient.create(new Counting()), Clock.systemUTC()),
            new LiveProperties(Duration.ofSeconds(15), Duration.ofMinutes(10)),
            new SimpleMeterRegistry());

    @BeforeEach
    void start() {
        streams.start();
    }

    @AfterEach
    void stop() {
        streams.stop();
    }

    private static Clinician nurse(String username) {
        return new Clinician(new Staff(username, "A Nurse", Set.of(Role.NURSE), List.of()));
    }

    @Test
    void a_change_costs_one_look_up_of_rights_for_each_reader_however_many_pages_are_open() {
        streams.open(nurse("kari"), "s1");
        streams.open(nurse("kari"), "s1");
        streams.open(nurse("tom"), "s2");

        streams.push(AlertsStub.changed(AlertsStub.open("a", "p", "u", Severity.RED, "SPO2", "88")));

        assertThat(lookups).hasValue(2);
    }

    @Test
    void the_end_of_a_session_ends_its_streams_and_no_others() {
        MockHttpSession ending = new MockHttpSession();
        LiveStream ends = streams.open(nurse("kari"), ending.getId());
        LiveStream stays = streams.open(nurse("kari"), "another");

        streams.sessionDestroyed(new HttpSessionEvent(ending));

        assertThat(ends.isOpen()).isFalse();
        assertThat(stays.isOpen()).isTrue();
    }

    private final class Counting extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            lookups.incrementAndGet();
            throw new SQLException("away");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
