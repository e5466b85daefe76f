package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import no.varde.testkit.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes share the rules; one is killed in the middle. Nothing is found that was not, and nothing is missed. */
class KilledStreamIT {

    private static final int ROUNDS = 40;
    private static final int LAST = 1_000;

    @TempDir
    Path directory;

    @Test
    void killing_one_of_two_loses_no_finding_and_makes_up_none() throws Exception {
        try (Crowd crowd = new Crowd(250)) {
            crowd.plans();
            Set<String> disturbed = disturbed(crowd);
            Set<String> undisturbed = undisturbed(crowd);

            assertThat(undisturbed).hasSizeGreaterThan(crowd.size() * ROUNDS / 10);
            assertThat(disturbed).isEqualTo(undisturbed);
            System.err.println("findings of a run in which one of two processes was killed: " + disturbed.size()
                    + ", of an undisturbed one: " + undisturbed.size());
        }
    }

    private Set<String> disturbed(Crowd crowd) throws Exception {
        String application = Ids.unique("two");
        Random random = new Random(11);
        try (Crowd.Found found = crowd.found();
                ChildStream stays = ChildStream.start(directory.resolve("stays"), application);
                ChildStream dies = ChildStream.start(directory.resolve("dies"), application)) {
            for (int round = 0; round < ROUNDS; round++) {
                crowd.round(round, random);
                if (round == ROUNDS / 2) {
                    int soFar = found.more().ids().size();
                    await("both at work")
                            .atMost(Duration.ofSeconds(120))
                            .until(() -> found.more().ids().size() > soFar + crowd.size());
                    dies.kill();
                }
            }
            last(crowd);
            awaitAll(crowd, found, stays);
            return found.ids();
        }
    }

    /** The same input, read from the beginning by one process that is left alone. */
    private Set<String> undisturbed(Crowd crowd) throws Exception {
        try (Crowd.Found found = crowd.found();
                ChildStream alone = ChildStream.start(directory.resolve("alone"), Ids.unique("one"))) {
            awaitAll(crowd, found, alone);
            return found.ids();
        }
    }

    /** A red reading of everyone: when all of them were found, all before them was evaluated. */
    private static void last(Crowd crowd) {
        for (int number = 0; number < crowd.size(); number++) {
            crowd.reading(number, LAST, 80);
        }
        crowd.await();
    }

    private static void awaitAll(Crowd crowd, Crowd.Found found, ChildStream stream) {
        await("everyone's last reading is evaluated")
                .atMost(Duration.ofSeconds(240))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    stream.requireAlive();
                    found.more();
                    for (int number = 0; number < crowd.size(); number++) {
                        if (!found.speaksOf(crowd.patient(number) + "-" + LAST)) {
                            return false;
                        }
                    }
                    return true;
                });
        found.more();
    }
}
