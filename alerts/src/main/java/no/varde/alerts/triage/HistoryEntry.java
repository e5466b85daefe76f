package no.varde.alerts.triage;

import java.time.Instant;
import no.varde.alerts.alert.Person;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/** One line of an alert's history, with the note that exists nowhere else. */
public record HistoryEntry(
        Instant at,
        String event,
        @Nullable Person actor,
        AlertState state,
        Severity severity,
        @Nullable Outcome outcome,
        @Nullable String note) {}
