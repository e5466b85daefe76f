package no.varde.alerts.web;

import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/** How far back a list goes. */
final class LookBack {

    private static final int MOST = 90;

    private LookBack() {}

    static Instant from(Instant now, int days) {
        if (days < 1 || days > MOST) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "days", "Too short or too long", "days is from 1 to 90.");
        }
        return now.minus(Duration.ofDays(days));
    }
}
