package no.varde.alerts.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * Why an alert stands as it does: the worst finding so far and, among equals, the one measured last.
 *
 * @param careUnitId unit responsible for the patient, as the latest finding says
 * @param limit what the value was held against, in the same unit
 * @param deviceId the device whose reading or silence decided it
 * @param inputs what the rule computed with and came to, by name
 * @param symptoms reported symptoms that made a difference
 * @param news2 the patient's NEWS2 as of measuredAt
 * @param ackWithinMinutes how soon somebody must take it, where the rule asks for sooner than its severity does
 */
public record Evidence(
        Severity severity,
        boolean immediate,
        String ruleId,
        int ruleVersion,
        @Nullable String careUnitId,
        @Nullable BigDecimal value,
        @Nullable String code,
        @Nullable String unit,
        @Nullable BigDecimal limit,
        List<String> readingIds,
        Instant measuredAt,
        Instant receivedAt,
        @Nullable Instant evaluatedAt,
        long planVersion,
        @Nullable String deviceId,
        Map<String, BigDecimal> inputs,
        List<Symptom> symptoms,
        @Nullable Integer news2,
        @Nullable Integer ackWithinMinutes) {

    public Evidence {
        readingIds = List.copyOf(readingIds);
        inputs = Map.copyOf(inputs);
        symptoms = List.copyOf(symptoms);
    }

    public static Evidence of(Finding finding) {
        return new Evidence(
                finding.severity(),
                finding.immediate(),
                finding.ruleId(),
                finding.ruleVersion(),
                finding.careUnitId(),
                finding.value(),
                finding.code(),
                finding.unit(),
                finding.limit(),
                finding.readingIds(),
                finding.measuredAt(),
                finding.receivedAt(),
                finding.evaluatedAt(),
                finding.planVersion(),
                finding.deviceId(),
                finding.inputs(),
                finding.symptoms(),
                finding.news2(),
                finding.ackWithinMinutes());
    }

    /** More urgent: of a worse severity or, within it, to be seen before all others. */
    public boolean isWorseThan(Evidence other) {
        int compared = severity.compareTo(other.severity);
        return compared < 0 || (compared == 0 && immediate && !other.immediate);
    }

    /** The evidence that an alert with this one shows once the other has come. */
    Evidence joinedBy(Evidence other) {
        boolean replaces = other.isWorseThan(this) || (!isWorseThan(other) && other.measuredAt.isAfter(measuredAt));
        return (replaces ? other : this).inUnitOf(other);
    }

    /**
     * The same, for the unit that was responsible when the other was found: whatever comes later was found under the
     * newer plan, and work that stays with a unit that lost the patient would be seen by nobody.
     */
    Evidence inUnitOf(Evidence other) {
        if (other.careUnitId == null || other.careUnitId.equals(careUnitId)) {
            return this;
        }
        return new Evidence(
                severity,
                immediate,
                ruleId,
                ruleVersion,
                other.careUnitId,
                value,
                code,
                unit,
                limit,
                readingIds,
                measuredAt,
                receivedAt,
                evaluatedAt,
                planVersion,
                deviceId,
                inputs,
                symptoms,
                news2,
                ackWithinMinutes);
    }
}
