package no.varde.alerts.rule.pressure;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import org.jspecify.annotations.Nullable;

/**
 * Home pressures of the calendar days that end with a reading's, in the patient's zone. Day 1, which is dropped since
 * people are tense when they begin, is the first of these days on which anything was measured: of a new series its real
 * first day; of one that goes on for weeks the oldest day still in the window. A reading counts where both its pressures
 * are usable.
 *
 * @param readings how many, without day 1
 * @param days on how many days, without day 1
 * @param systolic sum in mm[Hg]
 * @param diastolic sum in mm[Hg]
 */
record HomeSeries(int readings, int days, BigDecimal systolic, BigDecimal diastolic) {

    /**
     * @param window calendar days that are looked at, the reading's own included
     * @param readings how many make a series, without day 1
     * @param days on how many days they must lie, without day 1
     */
    record Protocol(ZoneId zone, int window, int readings, int days) {

        Instant begin(Instant last) {
            return startOf(LocalDate.ofInstant(last, zone).minusDays(window - 1L));
        }

        Instant endOfDay(Instant at) {
            return startOf(LocalDate.ofInstant(at, zone).plusDays(1));
        }

        private Instant startOf(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }
    }

    /** Null where the reading has no pressures or the series is too short. */
    static @Nullable HomeSeries endingWith(Situation situation, Protocol protocol) {
        if (pair(situation.now(HighPressure.SYSTOLIC)) == null) {
            return null;
        }
        Instant begin = protocol.begin(situation.at());
        List<Sample> samples = situation.series(HighPressure.SYSTOLIC, Duration.between(begin, situation.at()));
        int readings = 0;
        int day = 0;
        Instant nextDay = begin;
        BigDecimal systolic = BigDecimal.ZERO;
        BigDecimal diastolic = BigDecimal.ZERO;
        for (Sample sample : samples) {
            BigDecimal lower = pair(sample);
            if (lower == null) {
                continue;
            }
            if (!sample.measuredAt().isBefore(nextDay)) {
                nextDay = protocol.endOfDay(sample.measuredAt());
                day++;
            }
            if (day > 1) {
                readings++;
                systolic = systolic.add(sample.number());
                diastolic = diastolic.add(lower);
            }
        }
        return readings < protocol.readings() || day - 1 < protocol.days()
                ? null
                : new HomeSeries(readings, day - 1, systolic, diastolic);
    }

    BigDecimal sum(String vital) {
        return HighPressure.SYSTOLIC.equals(vital) ? systolic : diastolic;
    }

    /** The diastolic pressure that goes with a systolic one. */
    private static @Nullable BigDecimal pair(@Nullable Sample systolic) {
        if (systolic == null || systolic.value() == null) {
            return null;
        }
        Sample diastolic = systolic.entry().sample(HighPressure.DIASTOLIC);
        return diastolic == null || !diastolic.isUsable() ? null : diastolic.value();
    }
}
