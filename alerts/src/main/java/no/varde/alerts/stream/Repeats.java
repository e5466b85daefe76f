package no.varde.alerts.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Evaluation;
import no.varde.alerts.rule.RuleSet;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;

/**
 * Repeats that a rule asked for before it raises anything. A patient who does not measure again must not be forgotten for
 * it: when the time is over, the rules judge the patient as of then, as if a reading without values had come.
 */
final class Repeats {

    /** A little longer than rules wait for a repeat. */
    private static final Duration PATIENCE = Duration.ofMinutes(61);

    private static final String NOTHING_CAME = "unanswered-";

    private final PatientState state;

    Repeats(PatientState state) {
        this.state = state;
    }

    /** Looks whether a repeat was asked for. A later one covers the earlier ones: its reading judged them already. */
    void asked(Patient patient, List<Finding> findings) {
        Instant last = null;
        for (Finding finding : findings) {
            if (finding.kind() == Finding.Kind.RAISED
                    && finding.severity() == Severity.INFO
                    && finding.repeatAfterMinutes() != null) {
                last = last == null || finding.measuredAt().isAfter(last) ? finding.measuredAt() : last;
            }
        }
        if (last != null) {
            Scheduled before = patient.scheduled();
            state.schedule(patient.patientId(), before, before.withRepeat(last.plus(PATIENCE)));
        }
    }

    /** The time is over. */
    void over(Patient patient, Instant at, Consumer<Finding> found) {
        RuleSet rules = patient.rules();
        List<Entry> known = patient.chart().entries();
        if (rules != null && rules.plan().isActive() && !known.isEmpty()) {
            long arrival = known.stream().mapToLong(Entry::arrival).max().getAsLong();
            String device = known.getLast().origin().deviceId();
            Entry.Origin origin = new Entry.Origin(NOTHING_CAME + at.getEpochSecond(), device, null, arrival);
            Entry nothing = new Entry(origin, at, at, Entry.Circumstances.of(null), List.of());
            patient.chart().add(nothing);
            Evaluation.Result result = Evaluation.of(patient.chart(), nothing, arrival, rules, at);
            result.findings().forEach(found);
            result.changed().forEach(entry -> state.keep(patient, entry));
        }
        Scheduled before = patient.scheduled();
        state.schedule(patient.patientId(), before, before.withRepeat(null));
    }
}
