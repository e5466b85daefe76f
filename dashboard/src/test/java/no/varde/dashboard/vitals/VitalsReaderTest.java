package no.varde.dashboard.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

class VitalsReaderTest {

    @Test
    void a_database_that_is_slow_or_away_costs_the_values_and_not_the_page() {
        VitalsReader reader = new VitalsReader(JdbcClient.create(new Slow()), Clock.systemUTC());

        assertThat(reader.latest("p", Duration.ofDays(1))).isEmpty();
        assertThat(reader.seriesOf(Map.of("p", "SPO2"), Duration.ofDays(1))).isEmpty();
        assertThat(reader.lastContact(List.of("p"))).isEmpty();
    }

    private static final class Slow extends AbstractDataSource {

        @Override
        public java.sql.Connection getConnection() throws SQLException {
            throw new SQLException("canceling statement due to statement timeout", "57014");
        }

        @Override
        public java.sql.Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
