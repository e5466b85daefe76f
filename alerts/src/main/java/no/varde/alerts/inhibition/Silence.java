package no.varde.alerts.inhibition;

import java.time.Instant;
import java.util.Set;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Person;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's decision that some rules of one patient notify nobody until a time.
 *
 * @param rules ids of rules, such as MISS-2
 * @param families families of rules, such as MISS
 * @param reason free text by the clinician; it never leaves the triage schema but to those who may see the patient
 * @param endedAt null while it runs
 * @param endedBy null where it ran out
 */
public record Silence(
        String silenceId,
        String patientId,
        Set<String> rules,
        Set<String> families,
        Instant startsAt,
        Instant until,
        String reason,
        Person by,
        @Nullable Instant endedAt,
        @Nullable Person endedBy) {

    public Silence {
        rules = Set.copyOf(rules);
        families = Set.copyOf(families);
    }

    /** RED is never silenced, only limited anew. */
    boolean covers(Alert alert) {
        return alert.severity() != Severity.RED
                && (rules.contains(alert.evidence().ruleId())
                        || families.contains(alert.identity().family()));
    }
}
