package no.varde.dashboard.patient;

import java.time.Duration;
import java.util.Arrays;

/** How far back the chart goes. */
public enum ChartRange {
    DAY("24h", Duration.ofHours(24)),
    WEEK("7d", Duration.ofDays(7)),
    MONTH("30d", Duration.ofDays(30));

    private final String code;
    private final Duration period;

    ChartRange(String code, Duration period) {
        this.code = code;
        this.period = period;
    }

    /** As it stands in a URL. */
    public String code() {
        return code;
    }

    public Duration period() {
        return period;
    }

    /** @return DAY for anything unknown: a mistyped link still shows the patient */
    static ChartRange of(String code) {
        return Arrays.stream(values())
                .filter(range -> range.code.equals(code))
                .findFirst()
                .orElse(DAY);
    }
}
