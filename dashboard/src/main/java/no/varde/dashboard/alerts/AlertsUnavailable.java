package no.varde.dashboard.alerts;

import org.jspecify.annotations.Nullable;

/** {@code alerts} did not answer, or not as agreed. */
public final class AlertsUnavailable extends RuntimeException {

    AlertsUnavailable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
