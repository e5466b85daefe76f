package no.varde.alerts.rule.baseline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.rule.Sample;

/**
 * One vital on one local day.
 *
 * @param number days since 1970
 * @param samples at least one, oldest first
 */
record Day(long number, List<Sample> samples) {

    /** The newest days that have data, newest first. */
    static List<Day> newest(List<Sample> series, LocalDays local, int atMost) {
        List<Day> days = new ArrayList<>();
        int end = series.size();
        while (end > 0 && days.size() < atMost) {
            long number = local.of(series.get(end - 1).measuredAt());
            int start = end - 1;
            while (start > 0 && local.of(series.get(start - 1).measuredAt()) == number) {
                start--;
            }
            days.add(new Day(number, series.subList(start, end)));
            end = start;
        }
        return days;
    }

    BigDecimal mean() {
        if (samples.size() == 1) {
            return samples.getFirst().number();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < samples.size(); i++) {
            sum = sum.add(samples.get(i).number());
        }
        return sum.divide(BigDecimal.valueOf(samples.size()), MathContext.DECIMAL128);
    }

    /** The mean, good enough to see what is far off. */
    double about() {
        double sum = 0;
        for (int i = 0; i < samples.size(); i++) {
            sum += samples.get(i).number().doubleValue();
        }
        return sum / samples.size();
    }
}
