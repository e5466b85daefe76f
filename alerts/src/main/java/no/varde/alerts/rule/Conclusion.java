package no.varde.alerts.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Severity;
import no.varde.contract.vitals.Vital;
import org.jspecify.annotations.Nullable;

/** What a rule came to about one reading, in the words of the contract. */
record Conclusion(
        RuleSet rules,
        RuleDescription rule,
        Entry event,
        @Nullable Integer news2,
        Instant now) {

    /** The concern that a match is about; a late one's is the patient's one late row, whatever it says. */
    Concern concern(Match match, boolean late) {
        return late ? new Concern(Families.LATE, null, null) : new Concern(rule.family(), match.vital(), match.side());
    }

    Finding of(Match match, boolean late) {
        Concern concern = concern(match, late);
        Severity severity = late ? Severity.YELLOW : match.severity();
        List<String> decisive = decisive(match);
        MonitoringPlan plan = rules.plan();
        DedupKey key = DedupKey.ofPatient(plan.patientId(), concern);
        return new Finding(
                id(key, match.kind(), severity),
                match.kind(),
                key.text(),
                key.subject(),
                plan.patientId(),
                plan.organisationId(),
                plan.responsibleUnit(),
                rule.id(),
                rule.version(),
                concern.family(),
                match.vital(),
                match.side(),
                severity,
                rule.category(),
                !late && match.isImmediate(),
                match.value(),
                match.code(),
                match.limit(),
                unit(match.vital()),
                plan.version(),
                decisive,
                event.measuredAt(),
                event.receivedAt(),
                now,
                event.origin().deviceId(),
                match.inputs(),
                match.symptoms(),
                news2,
                match.ackWithinMinutes(),
                late ? null : match.repeatAfterMinutes());
    }

    Finding cleared(Concern concern, Severity was, List<Entry> calm) {
        MonitoringPlan plan = rules.plan();
        DedupKey key = DedupKey.ofPatient(plan.patientId(), concern);
        Sample sample = concern.vital() == null ? null : event.sample(concern.vital());
        return new Finding(
                id(key, Finding.Kind.CLEARED, was),
                Finding.Kind.CLEARED,
                key.text(),
                key.subject(),
                plan.patientId(),
                plan.organisationId(),
                plan.responsibleUnit(),
                rule.id(),
                rule.version(),
                concern.family(),
                concern.vital(),
                concern.side(),
                was,
                rule.category(),
                false,
                sample == null ? null : sample.value(),
                sample == null ? null : sample.code(),
                null,
                unit(concern.vital()),
                plan.version(),
                calm.stream().map(Entry::readingId).toList(),
                event.measuredAt(),
                event.receivedAt(),
                now,
                event.origin().deviceId(),
                Map.of(),
                List.of(),
                news2,
                null,
                null);
    }

    private String id(DedupKey key, Finding.Kind kind, Severity severity) {
        return FindingId.of(
                key.text(),
                kind.name(),
                severity.name(),
                rule.id(),
                Integer.toString(rule.version()),
                event.readingId());
    }

    private List<String> decisive(Match match) {
        Set<String> ids = new LinkedHashSet<>();
        match.decisive().forEach(entry -> ids.add(entry.readingId()));
        ids.remove(event.readingId());
        List<String> all = new ArrayList<>(ids);
        all.add(event.readingId());
        return all;
    }

    private @Nullable String unit(@Nullable String vital) {
        if (vital == null) {
            return null;
        }
        return rules.vitals()
                .find(vital)
                .map(Vital::unit)
                .filter(unit -> !unit.isEmpty())
                .orElse(null);
    }

    /** Only what is clinical is late; a late technical matter says what it always says. */
    boolean isClinical() {
        return rule.category() == Category.CLINICAL;
    }
}
