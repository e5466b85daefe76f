package no.varde.alerts.rule.limit;

import java.math.BigDecimal;
import no.varde.alerts.rule.Sample;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Vital;
import org.jspecify.annotations.Nullable;

/** The codes of a coded vital that are red by themselves, such as any consciousness but A. Source: RCP NEWS2. */
record CodedEdge(Vital vital) implements Edge {

    @Override
    public @Nullable Side side() {
        return null;
    }

    @Override
    public boolean isRed(Sample sample) {
        return sample.code() != null && vital.redCodes().contains(sample.code());
    }

    @Override
    public boolean isBeyondYellow(Sample sample) {
        return false;
    }

    @Override
    public boolean isCalm(Sample sample) {
        return sample.code() != null && vital.codes().contains(sample.code()) && !isRed(sample);
    }

    @Override
    public @Nullable BigDecimal limit(Severity severity) {
        return null;
    }
}
