package no.varde.alerts.rule.limit;

import java.math.BigDecimal;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Vital;
import org.jspecify.annotations.Nullable;

/** One side of a vital's limits in one patient's plan. */
sealed interface Edge permits NumericEdge, CodedEdge {

    Vital vital();

    /** Null for a coded vital, which has no sides. */
    @Nullable
    Side side();

    /** At or beyond the red limit. */
    boolean isRed(Judged judged);

    /** At or beyond the yellow limit; a red value is beyond it too. */
    boolean isBeyondYellow(Judged judged);

    /** Back inside by more than the deadband. */
    boolean isCalm(Judged judged);

    /** The limit of that severity, in the canonical unit. */
    @Nullable
    BigDecimal limit(Severity severity);
}
