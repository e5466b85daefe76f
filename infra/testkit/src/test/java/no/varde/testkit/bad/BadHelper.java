package no.varde.testkit.bad;

import java.sql.Connection;
import java.time.Instant;

/** Breaks rules on purpose: its name, JDBC and the clock in pure code, and a package that is not null-marked. */
public final class BadHelper {

    Connection connection;

    Instant now() {
        return Instant.now();
    }
}
