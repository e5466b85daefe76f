package no.varde.bench.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;

/**
 * Patients with heart failure who measure four times a day: weight, pressure and pulse, saturation and pulse, and all that
 * NEWS2 asks for. Mostly well; one value in fifty is beyond a limit.
 */
public final class People {

    public static final Instant T0 = Instant.parse("2026-11-01T06:00:00Z");

    /** Rules that such a plan names, beside those that run for everyone. */
    public static final List<String> RULES = List.of(
            "LIM-3", "HF-W1", "HF-W2", "HF-W3", "HF-W5", "SYM-HF1", "SYM-HF2", "NEWS-1", "NEWS-2", "NEWS-3", "NEWS-4",
            "COPD-1");

    private static final Duration BETWEEN = Duration.ofHours(6);

    private final Random random = new Random(1);

    public static String id(int number) {
        return "pat-" + number;
    }

    /** The plan of one of them. */
    public MonitoringPlan plan(int number) {
        Map<String, Limits> limits = new HashMap<>();
        for (Vital vital : VitalsTable.STANDARD.all()) {
            if (!vital.defaults().isEmpty()) {
                limits.put(vital.code(), vital.defaults());
            }
        }
        Map<String, Map<String, BigDecimal>> rules = new HashMap<>();
        RULES.forEach(rule -> rules.put(rule, Map.of()));
        return plan(number, limits, rules, schedule("08:00"));
    }

    /** A plan that only expects a weight, at that time of day: for what goes by the clock. */
    public MonitoringPlan scheduled(int number, String time) {
        return plan(number, Map.of(), Map.of(), schedule(time));
    }

    /** The reading of a patient at a turn, four turns a day. */
    public Reading reading(int number, int turn) {
        Instant at = T0.plus(BETWEEN.multipliedBy(turn)).plusSeconds(number % 3_600);
        List<Reading.Value> values = new ArrayList<>();
        switch (turn % 4) {
            case 0 -> values.add(value("BODY_WEIGHT", 80, 0.2));
            case 1 -> {
                values.add(value("BP_SYSTOLIC", 128, 8));
                values.add(value("BP_DIASTOLIC", 78, 5));
                values.add(value("HEART_RATE", 72, 8));
            }
            case 2 -> {
                values.add(value("SPO2", 98, 0.5));
                values.add(value("HEART_RATE", 72, 8));
            }
            default -> {
                values.add(value("SPO2", 98, 0.5));
                values.add(value("RESP_RATE", 16, 1.5));
                values.add(value("BODY_TEMP", 36.9, 0.3));
                values.add(value("BP_SYSTOLIC", 128, 8));
                values.add(value("HEART_RATE", 72, 8));
                values.add(Reading.Value.coded("ACVPU", "A"));
            }
        }
        return new Reading(
                "%016x%016x".formatted(number, turn),
                id(number),
                "dev-" + number,
                null,
                at,
                at.plusSeconds(1),
                values,
                new Reading.Context(false, List.of(), null, List.of()),
                null);
    }

    private Reading.Value value(String code, double usual, double spread) {
        Vital vital = VitalsTable.STANDARD.get(code);
        double off = random.nextInt(50) == 0 ? 4 : 1;
        BigDecimal value =
                vital.rounded(BigDecimal.valueOf(usual + Math.clamp(random.nextGaussian(), -2, 2) * spread * off));
        return Reading.Value.of(
                code, value.min(new BigDecimal(code.equals("SPO2") ? 100 : 500)), vital.unit(), Quality.GOOD);
    }

    private static MonitoringPlan.Schedule schedule(String time) {
        return new MonitoringPlan.Schedule(
                "Europe/Oslo", List.of(new MonitoringPlan.Expected("BODY_WEIGHT", List.of(time), List.of())));
    }

    private static MonitoringPlan plan(
            int number,
            Map<String, Limits> limits,
            Map<String, Map<String, BigDecimal>> rules,
            MonitoringPlan.Schedule schedule) {
        return new MonitoringPlan(
                id(number),
                "org-bench",
                1,
                MonitoringPlan.Status.ACTIVE,
                "unit-bench",
                List.of(),
                limits,
                schedule,
                rules,
                1,
                "clinician-bench",
                T0);
    }
}
