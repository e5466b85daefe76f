package no.varde.alerts.rule.missing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.DedupKey;
import no.varde.alerts.rule.Families;
import no.varde.alerts.rule.FindingId;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * That something did not come, in the words of the contract.
 *
 * @param code the vital or form; null for anything at all
 * @param found when that was so
 */
record Missed(Watch watch, @Nullable String code, Instant found) {

    private static final int VERSION = 1;

    /** @param since a reading measured then or later ends the gap */
    Gap gap(String ruleId, Severity severity, Instant since, Map<String, BigDecimal> inputs) {
        return new Gap(
                finding(Finding.Kind.RAISED, ruleId, severity, inputs),
                new Gap.Open(code, ruleId, severity, found, since));
    }

    Finding finding(Finding.Kind kind, String ruleId, Severity severity, Map<String, BigDecimal> inputs) {
        DedupKey key = DedupKey.ofPatient(watch.patientId(), new Concern(Families.MISSING, code, null));
        return new Finding(
                FindingId.of(
                        key.text(), kind.name(), severity.name(), ruleId, Integer.toString(VERSION), found.toString()),
                kind,
                key.text(),
                key.subject(),
                watch.patientId(),
                watch.organisationId(),
                watch.careUnitId(),
                ruleId,
                VERSION,
                Families.MISSING,
                code,
                null,
                severity,
                Category.MISSING,
                false,
                null,
                null,
                null,
                null,
                watch.planVersion(),
                List.of(),
                found,
                found,
                found,
                null,
                inputs,
                List.of(),
                null,
                null,
                null);
    }
}
