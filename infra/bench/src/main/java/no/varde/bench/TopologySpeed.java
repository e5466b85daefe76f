package no.varde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.varde.bench.rules.People;
import no.varde.bench.rules.TopologyBench;
import no.varde.contract.json.EventCodec;

/** Readings that the topology takes in a second, from JSON to findings, stores on disk and changelogs written. */
final class TopologySpeed implements Measurement {

    private static final int PATIENTS = 1_000;
    private static final int WARM_UP_TURNS = 4;
    private static final int CHUNK = 500;
    private static final Duration MOST = Duration.ofSeconds(20);

    @Override
    public Measured measure(Surroundings around) throws IOException {
        People people = new People();
        Path state = Files.createDirectories(around.directory().resolve("topology"));
        Duration each = around.phase(MOST);
        around.say("passing readings of " + PATIENTS + " patients through the topology for " + each.toSeconds() + " s");
        try (TopologyBench bench = new TopologyBench(state, People.T0)) {
            List<byte[]> keys = new ArrayList<>();
            for (int number = 0; number < PATIENTS; number++) {
                keys.add(TopologyBench.key(People.id(number)));
                bench.plan(keys.get(number), EventCodec.encode(people.plan(number)));
            }
            int turn = 0;
            while (turn < WARM_UP_TURNS) {
                pass(bench, keys, encoded(people, turn++));
            }
            long nanos = 0;
            long passed = 0;
            while (nanos < each.toNanos()) {
                nanos += pass(bench, keys, encoded(people, turn++));
                passed += PATIENTS;
            }
            double rate = passed * 1e9 / nanos;
            return Measured.number(
                    "topologyReadingsPerSecond",
                    Math.round(rate),
                    "topology, one thread, " + turn + " readings of each patient",
                    "%,.0f readings/s".formatted(rate));
        }
    }

    private static List<byte[]> encoded(People people, int turn) {
        return Stream.iterate(0, number -> number < PATIENTS, number -> number + 1)
                .map(number -> EventCodec.encode(people.reading(number, turn)))
                .toList();
    }

    /** @return nanoseconds, without what it takes to throw the output away */
    private static long pass(TopologyBench bench, List<byte[]> keys, List<byte[]> readings) {
        long nanos = 0;
        for (int from = 0; from < PATIENTS; from += CHUNK) {
            long start = System.nanoTime();
            for (int number = from; number < Math.min(PATIENTS, from + CHUNK); number++) {
                bench.reading(keys.get(number), readings.get(number));
            }
            nanos += System.nanoTime() - start;
            bench.drain();
        }
        return nanos;
    }
}
