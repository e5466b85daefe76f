package no.varde.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import no.varde.bench.rules.People;
import no.varde.bench.rules.RulesRig;

/** What the rules keep of a patient on disk: the plan, and four weeks of four readings a day. */
final class StateSize implements Measurement {

    private static final int PATIENTS = 1_000;
    private static final int TURNS = 4 * 28;

    @Override
    public Measured measure(Surroundings around) throws IOException {
        around.say("following " + PATIENTS + " patients for four weeks, to weigh what is kept of them");
        Path state = Files.createDirectories(around.directory().resolve("state-size"));
        People people = new People();
        try (RulesRig rig = new RulesRig(state, People.T0)) {
            for (int number = 0; number < PATIENTS; number++) {
                rig.plan(people.plan(number));
                for (int turn = 0; turn < TURNS; turn++) {
                    rig.reading(people.reading(number, turn));
                }
                rig.sent();
            }
        }
        long bytes = size(state) / PATIENTS;
        return Measured.number(
                "stateBytesPerPatient",
                bytes,
                "state of a patient with a plan and " + TURNS + " readings",
                "%,d bytes on disk".formatted(bytes));
    }

    private static long size(Path directory) throws IOException {
        AtomicLong size = new AtomicLong();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                size.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }
        });
        return size.get();
    }
}
