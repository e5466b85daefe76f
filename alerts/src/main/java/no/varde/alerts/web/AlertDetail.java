package no.varde.alerts.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import no.varde.alerts.triage.HistoryEntry;

/** An alert with everything that happened to it, oldest first. */
record AlertDetail(@JsonUnwrapped AlertView alert, List<HistoryEntry> history) {}
