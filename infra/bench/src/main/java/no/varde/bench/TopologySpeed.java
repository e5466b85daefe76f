package no.varde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import no.varde.bench.rules.People;
import no.varde.bench.rules.RealTopology;
import no.varde.contract.Topics;
import no.varde.embedded.EmbeddedPlatform;
import no.varde.embedded.EmbeddedSettings;
import no.varde.standalone.cli.UsageException;

/**
 * Readings that the topology takes in a second while it works off what waits on a real Kafka: from JSON to findings, on one
 * thread, state on disk, changelogs written, the broker on the same processors.
 */
final class TopologySpeed implements Measurement {

    private static final int PATIENTS = 1_000;
    private static final int WARM_UP_TURNS = 20;
    private static final int TURNS_A_SECOND = 10;
    private static final Duration MOST = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public Measured measure(Surroundings around) throws UsageException, IOException, InterruptedException {
        Path directory = Files.createDirectories(around.directory().resolve("topology"));
        around.say("starting a Kafka to pass readings of " + PATIENTS + " patients through the topology");
        try (EmbeddedPlatform platform = EmbeddedPlatform.start(new EmbeddedSettings(directory, 0, 0, 0), line -> {});
                RealTopology topology = new RealTopology(platform.kafkaBootstrap(), directory.resolve("state"))) {
            People people = new People();
            for (int number = 0; number < PATIENTS; number++) {
                topology.send(Topics.MONITORING, People.id(number), people.plan(number));
            }
            topology.start();
            pass(topology, people, 0, WARM_UP_TURNS);
            int turns = Math.toIntExact(around.phase(MOST).toSeconds()) * TURNS_A_SECOND;
            double rate = PATIENTS * turns * 1e9 / pass(topology, people, WARM_UP_TURNS, turns);
            return Measured.number(
                    "topologyReadingsPerSecond",
                    Math.round(rate),
                    "topology on Kafka, one thread, " + PATIENTS * turns + " readings that waited",
                    "%,.0f readings/s".formatted(rate));
        } catch (ExecutionException | TimeoutException e) {
            throw new UsageException("the topology did not take the readings: " + e.getMessage());
        }
    }

    /** @return nanoseconds from when Kafka had all of them until all were evaluated and committed */
    private static long pass(RealTopology topology, People people, int from, int turns)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (int turn = from; turn < from + turns; turn++) {
            for (int number = 0; number < PATIENTS; number++) {
                topology.send(Topics.READINGS, People.id(number), people.reading(number, turn));
            }
        }
        long start = System.nanoTime();
        topology.flush();
        topology.awaitCaughtUp(PATIENCE);
        return System.nanoTime() - start;
    }
}
