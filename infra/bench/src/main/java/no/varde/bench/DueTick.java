package no.varde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.varde.bench.rules.People;
import no.varde.bench.rules.RulesRig;

/**
 * What a tick of the clock costs with a million patients of whom a hundred are due, by the clock alone.
 */
final class DueTick implements Measurement {

    private static final int DUE = 100;
    private static final int TICKS = 60;

    /** When the first hundred are due: 07:00 in Oslo and four hours of grace. */
    private static final Instant FIRST = Instant.parse("2026-11-01T10:00:00Z");

    @Override
    public Measured measure(Surroundings around) throws IOException {
        int patients = around.patients();
        Path state = Files.createDirectories(around.directory().resolve("due"));
        around.say("enrolling " + patients + " patients, to look at a hundred of them");
        People people = new People();
        try (RulesRig rig = new RulesRig(state, People.T0.minus(Duration.ofHours(1)))) {
            for (int number = 0; number < patients; number++) {
                int minute = number < DUE * TICKS ? number / DUE : -1;
                rig.plan(people.scheduled(number, minute < 0 ? "20:00" : "07:%02d".formatted(minute)));
                if (number % 10 == 0) {
                    rig.reading(people.reading(number, 0));
                }
            }
            rig.sent();
            List<Double> ticks = ticks(rig);
            double median = ticks.get((ticks.size() - 1) / 2);
            return Measured.number(
                    patients == BenchRequest.PATIENTS ? "tickMsAtOneMillion" : "tickMsAt" + patients,
                    median,
                    "tick with %,d patients, %d due".formatted(patients, DUE),
                    "median %.1f ms, longest %.1f ms".formatted(median, Collections.max(ticks)));
        }
    }

    private static List<Double> ticks(RulesRig rig) {
        List<Double> ticks = new ArrayList<>();
        for (int minute = 0; minute < TICKS; minute++) {
            Duration took = rig.tickAt(FIRST.plus(Duration.ofMinutes(minute)));
            if (rig.sent() < DUE / 2) {
                throw new IllegalStateException("the tick found nobody due");
            }
            ticks.add(took.toNanos() / 1e6);
        }
        return ticks.subList(TICKS / 2, TICKS).stream().sorted().toList(); // the first ones compile
    }
}
