package no.varde.alerts.rule.limit;

import java.math.BigDecimal;
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
    public boolean isRed(Judged judged) {
        return judged.code() != null && vital.redCodes().contains(judged.code());
    }

    @Override
    public boolean isBeyondYellow(Judged judged) {
        return false;
    }

    @Override
    public boolean isCalm(Judged judged) {
        return judged.code() != null && vital.codes().contains(judged.code()) && !isRed(judged);
    }

    @Override
    public @Nullable BigDecimal limit(Severity severity) {
        return null;
    }
}
