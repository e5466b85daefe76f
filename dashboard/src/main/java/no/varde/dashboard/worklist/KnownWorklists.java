package no.varde.dashboard.worklist;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.alerts.AlertsClient;
import no.varde.dashboard.alerts.AlertsUnavailable;
import no.varde.dashboard.alerts.Worklist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The worklist of each user, and what it was when {@code alerts} last answered: old work beats an empty page. */
@Component
final class KnownWorklists {

    private static final Logger log = LoggerFactory.getLogger(KnownWorklists.class);

    private final AlertsClient alerts;
    private final Clock clock;
    private final Map<String, Worklist> lastKnown = new ConcurrentHashMap<>();

    KnownWorklists(AlertsClient alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /** @param current false when {@code alerts} did not answer */
    record Known(Worklist worklist, boolean current) {}

    Known of(Clinician clinician) {
        String user = clinician.staff().username();
        try {
            Worklist worklist = alerts.worklist(clinician);
            lastKnown.put(user, worklist);
            return new Known(worklist, true);
        } catch (AlertsUnavailable e) {
            log.warn("The worklist is not current: {}", e.getMessage());
            return new Known(lastKnown.getOrDefault(user, Worklist.empty(clock.instant())), false);
        }
    }
}
