package no.varde.alerts.rule.limit;

import java.math.BigDecimal;
import no.varde.alerts.rule.Sample;
import org.jspecify.annotations.Nullable;

/** What is held against a limit: a sample's own value, or the median that stands for it. */
record Judged(@Nullable BigDecimal value, @Nullable String code) {

    static Judged of(Sample sample) {
        return new Judged(sample.value(), sample.code());
    }
}
