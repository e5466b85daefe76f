package no.varde.alerts.ward;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.DedupKey;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;

/**
 * A finding about the platform itself: of no patient and no care unit. It goes through triage as any other, so that it
 * has a history, escalates and comes back as they do.
 *
 * @param rule id and family in one
 * @param value what was measured, in that unit
 * @param limit what it was held against
 */
record PlatformFinding(
        String rule,
        Severity severity,
        BigDecimal value,
        BigDecimal limit,
        String unit,
        Map<String, BigDecimal> inputs) {

    /** Dedup key of the alert that says how many patients are silent at once. */
    static final String BLIND_SPOT = key("TECH-8");

    /** Dedup key of the alert that says readings wait too long for the rules. */
    static final String INGEST_DELAY = key("TECH-7");

    private static final Finding.Subject PLATFORM = new Finding.Subject(Finding.Subject.Type.PLATFORM, "varde");

    Finding make(Finding.Kind kind, Instant now) {
        String key = key(rule);
        String id = UUID.nameUUIDFromBytes((key + "\n" + kind + "\n" + now).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return new Finding(
                id,
                kind,
                key,
                PLATFORM,
                null,
                null,
                null,
                rule,
                1,
                rule,
                null,
                null,
                severity,
                Category.TECHNICAL,
                false,
                value,
                null,
                limit,
                unit,
                0,
                List.of(),
                now,
                now,
                now,
                null,
                inputs,
                List.of(),
                null,
                null,
                null);
    }

    private static String key(String family) {
        Finding.Subject subject = new Finding.Subject(Finding.Subject.Type.PLATFORM, "varde");
        return new DedupKey(subject, new Concern(family, null, null)).text();
    }
}
