package no.varde.alerts.rule.missing;

import java.time.Instant;
import java.util.Map;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Sample;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/** Something that did not come, and what would end that. */
public record Gap(Finding finding, Open open) {

    /**
     * @param code the vital; null for anything at all
     * @param raisedAt when it was found
     * @param since a usable reading measured then or later ends it
     */
    public record Open(@Nullable String code, String ruleId, Severity severity, Instant raisedAt, Instant since) {

        /** Whether it is work that ends by itself; what is only for information has no end. */
        public boolean isWork() {
            return severity != Severity.INFO;
        }

        public boolean endsWith(Entry entry) {
            if (entry.measuredAt().isBefore(since)) {
                return false;
            }
            for (Sample sample : entry.samples()) {
                if (sample.isUsable() && (code == null || code.equals(sample.vital()))) {
                    return true;
                }
            }
            return false;
        }

        /** @param at when it ended; a finding that ends something is always later than what it ends */
        public Finding ended(Watch watch, Instant at) {
            Instant end = at.isAfter(raisedAt) ? at : raisedAt.plusMillis(1);
            return new Missed(watch, code, end).finding(Finding.Kind.CLEARED, ruleId, severity, Map.of());
        }
    }
}
