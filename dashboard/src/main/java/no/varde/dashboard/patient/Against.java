package no.varde.dashboard.patient;

import java.math.BigDecimal;
import no.varde.contract.event.Severity;
import no.varde.contract.vitals.Limits;
import no.varde.dashboard.series.Measured;
import org.jspecify.annotations.Nullable;

/** A shown value against personal limits, for its colour alone: whether there is an alert is for {@code alerts}. */
final class Against {

    private Against() {}

    static @Nullable Severity limits(Measured measured, Limits limits) {
        BigDecimal value = measured.value();
        if (measured.vital().isCoded()) {
            String code = code(measured);
            return measured.vital().redCodes().contains(code) ? Severity.RED : null;
        }
        if (atOrBelow(value, limits.redLow()) || atOrAbove(value, limits.redHigh())) {
            return Severity.RED;
        }
        return atOrBelow(value, limits.yellowLow()) || atOrAbove(value, limits.yellowHigh()) ? Severity.YELLOW : null;
    }

    private static String code(Measured measured) {
        int ordinal = measured.value().intValue();
        return ordinal >= 0 && ordinal < measured.vital().codes().size()
                ? measured.vital().codes().get(ordinal)
                : "";
    }

    private static boolean atOrBelow(BigDecimal value, @Nullable BigDecimal limit) {
        return limit != null && value.compareTo(limit) <= 0;
    }

    private static boolean atOrAbove(BigDecimal value, @Nullable BigDecimal limit) {
        return limit != null && value.compareTo(limit) >= 0;
    }
}
