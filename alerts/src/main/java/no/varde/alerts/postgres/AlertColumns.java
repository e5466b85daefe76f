package no.varde.alerts.postgres;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Condition;
import no.varde.alerts.alert.Contacts;
import no.varde.alerts.alert.Deadlines;
import no.varde.alerts.alert.Evidence;
import no.varde.alerts.alert.Handling;
import no.varde.alerts.alert.Identity;
import no.varde.alerts.alert.Marks;
import no.varde.alerts.alert.Person;
import no.varde.alerts.alert.Phase;
import no.varde.contract.event.Outcome;
import no.varde.contract.json.EventCodec;
import org.jspecify.annotations.Nullable;

/** An alert as named parameters of the columns of {@code triage.alert}. */
final class AlertColumns {

    private final Map<String, @Nullable Object> columns = new HashMap<>();

    private AlertColumns() {}

    static Map<String, @Nullable Object> of(Alert alert) {
        AlertColumns all = new AlertColumns();
        all.columns.put("alert_id", alert.alertId());
        all.columns.put("version", alert.version());
        all.columns.put("state", alert.state().name());
        all.identity(alert.identity());
        all.evidence(alert.evidence());
        all.marks(alert.marks());
        all.phase(alert.phase());
        all.columns.put("wake_at", timestamp(Deadlines.next(alert)));
        return all.columns;
    }

    private void identity(Identity identity) {
        columns.put("dedup_key", identity.dedupKey());
        columns.put("patient_id", identity.patientId());
        columns.put("organisation_id", identity.organisationId());
        columns.put("family", identity.family());
        columns.put("vital", identity.vital());
        columns.put("side", name(identity.side()));
        columns.put("category", identity.category().name());
    }

    private void evidence(Evidence evidence) {
        columns.put("severity", evidence.severity().name());
        columns.put("immediate", evidence.immediate());
        columns.put("rule_id", evidence.ruleId());
        columns.put("rule_version", evidence.ruleVersion());
        columns.put("care_unit_id", evidence.careUnitId());
        columns.put("value", evidence.value());
        columns.put("code", evidence.code());
        columns.put("unit", evidence.unit());
        columns.put("limit_value", evidence.limit());
        columns.put("reading_ids", evidence.readingIds().toArray(String[]::new));
        columns.put("measured_at", timestamp(evidence.measuredAt()));
        columns.put("received_at", timestamp(evidence.receivedAt()));
        columns.put("evaluated_at", timestamp(evidence.evaluatedAt()));
        columns.put("plan_version", evidence.planVersion());
        columns.put("device_id", evidence.deviceId());
        columns.put("inputs", EventCodec.mapper().writeValueAsString(evidence.inputs()));
        columns.put("symptoms", evidence.symptoms().stream().map(Enum::name).toArray(String[]::new));
        columns.put("news2", evidence.news2());
        columns.put("ack_within_minutes", evidence.ackWithinMinutes());
    }

    private void marks(Marks marks) {
        columns.put("opened_at", timestamp(marks.openedAt()));
        columns.put("due_resolve_at", timestamp(marks.dueResolveAt()));
        columns.put("suppressed_by", marks.suppressedBy());
        columns.put("reopen_count", marks.reopenCount());
        columns.put("decided_version", marks.decidedVersion());
        columns.put("previous_alert_id", marks.previousAlertId());
        condition(marks.condition());
        handling(marks.handling());
    }

    private void condition(Condition condition) {
        Condition.RepeatNormal repeat = condition.repeatNormal();
        columns.put("raised_at", timestamp(condition.raisedAt()));
        columns.put("newest_at", timestamp(condition.newestAt()));
        columns.put("condition_active", condition.active());
        columns.put("cleared_at", timestamp(condition.clearedAt()));
        columns.put("repeat_normal_at", repeat == null ? null : timestamp(repeat.at()));
        columns.put("repeat_normal_value", repeat == null ? null : repeat.value());
    }

    private void handling(Handling handling) {
        person("previous_owner", handling.previousOwner());
        columns.put("ack_at", timestamp(handling.ackAt()));
        columns.put("covering", handling.covering());
        columns.put("owned_since", timestamp(handling.ownedSince()));
        Contacts contacts = handling.contacts();
        columns.put("first_contact_at", timestamp(contacts.firstAt()));
        columns.put("attempts", contacts.attempts());
        columns.put("last_attempt_at", timestamp(contacts.lastAttemptAt()));
        columns.put("recall_at", timestamp(contacts.recallAt()));
        columns.put("recall_told", contacts.recallTold());
    }

    private void phase(Phase phase) {
        columns.put("due_ack_at", phase instanceof Phase.Open it ? timestamp(it.dueAckAt()) : null);
        person("owner", phase instanceof Phase.Owned it ? it.owner() : null);
        columns.put("snoozed_until", phase instanceof Phase.Snoozed it ? timestamp(it.until()) : null);
        columns.put("closed_at", phase instanceof Phase.Closed it ? timestamp(it.at()) : null);
        ended(phase instanceof Phase.Closed closed ? closed.ended() : phase instanceof Phase.Ended it ? it : null);
    }

    private void ended(Phase.@Nullable Ended ended) {
        Phase.Resolved resolved = ended instanceof Phase.Resolved it ? it : null;
        columns.put("resolved_at", ended == null ? null : timestamp(ended.at()));
        columns.put("outcome", resolved == null ? null : name(resolved.outcome()));
        person("resolved_by", resolved == null ? null : resolved.by());
    }

    private void person(String prefix, @Nullable Person person) {
        columns.put(prefix + "_user", person == null ? null : person.user());
        columns.put(prefix + "_name", person == null ? null : person.name());
    }

    /** How a step ended the alert, for its history. */
    static @Nullable String outcome(Alert alert) {
        Outcome outcome = alert.ended() instanceof Phase.Resolved resolved ? resolved.outcome() : null;
        return name(outcome);
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
