package no.varde.ingest.writer.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while every loop has a consumer. That the database answers is the business of its own indicator. */
final class WriterHealth implements HealthIndicator {

    private final WriterThreads threads;
    private final int wanted;

    WriterHealth(WriterThreads threads, int wanted) {
        this.threads = threads;
        this.wanted = wanted;
    }

    @Override
    public Health health() {
        int alive = threads.alive();
        return (alive < wanted ? Health.down() : Health.up())
                .withDetail("consumers", alive + " of " + wanted)
                .build();
    }
}
