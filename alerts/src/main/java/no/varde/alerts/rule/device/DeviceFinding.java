package no.varde.alerts.rule.device;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.DedupKey;
import no.varde.alerts.rule.FindingId;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding about a device.
 *
 * @param plan of the patient whom it measures; null for nobody
 * @param decidedBy what decided: an instant, or the id of what was rejected
 */
public record DeviceFinding(
        String deviceId, @Nullable MonitoringPlan plan, String ruleId, String decidedBy, Instant at) {

    private static final int VERSION = 1;

    public Finding raised(Severity severity, Map<String, BigDecimal> inputs) {
        return finding(Finding.Kind.RAISED, severity, inputs);
    }

    public Finding cleared(Severity was) {
        return finding(Finding.Kind.CLEARED, was, Map.of());
    }

    private Finding finding(Finding.Kind kind, Severity severity, Map<String, BigDecimal> inputs) {
        Finding.Subject subject = new Finding.Subject(Finding.Subject.Type.DEVICE, deviceId);
        DedupKey key = new DedupKey(subject, new Concern(ruleId, null, null));
        return new Finding(
                FindingId.of(key.text(), kind.name(), severity.name(), ruleId, Integer.toString(VERSION), decidedBy),
                kind,
                key.text(),
                subject,
                plan == null ? null : plan.patientId(),
                plan == null ? null : plan.organisationId(),
                plan == null ? null : plan.responsibleUnit(),
                ruleId,
                VERSION,
                ruleId,
                null,
                null,
                severity,
                Category.TECHNICAL,
                false,
                null,
                null,
                null,
                null,
                plan == null ? 0 : plan.version(),
                List.of(),
                at,
                at,
                at,
                deviceId,
                inputs,
                List.of(),
                null,
                null,
                null);
    }
}
