package no.varde.ingest.writer.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.embedded.EmbeddedPlatform;
import no.varde.testkit.SharedPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class WriterConfigurationIT {

    @Test
    void the_writer_is_wired_and_up_where_its_part_runs() {
        try (ConfigurableApplicationContext context = start("writer")) {
            WriterHealth health = context.getBean(WriterHealth.class);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> health.health().getStatus().equals(Status.UP));
        }
    }

    @Test
    void nothing_of_it_is_there_where_only_the_bridge_runs() {
        try (ConfigurableApplicationContext context = start("bridge")) {
            assertThat(context.getBeanNamesForType(WriterThreads.class)).isEmpty();
            assertThat(context.containsBean("vitalsStore")).isFalse();
        }
    }

    @Test
    void a_session_shorter_than_kafka_allows_is_refused_at_the_start() {
        assertThatThrownBy(() -> start("writer", "ingest.writer.session-timeout=1s"))
                .rootCause()
                .hasMessageContaining("ingest.writer")
                .hasMessageContaining("sessionTimeout");
    }

    private static ConfigurableApplicationContext start(String part, String... more) {
        EmbeddedPlatform platform = SharedPlatform.get();
        Account account = platform.databaseAccount(Database.INGEST);
        return new SpringApplicationBuilder(OnlyTheWriter.class)
                .web(WebApplicationType.NONE)
                .properties(more)
                .properties(
                        "spring.config.name=none",
                        "ingest.run=" + part,
                        "ingest.writer.group-id=varde-ingest-writer-wiring",
                        "spring.datasource.url=" + platform.jdbcUrl(),
                        "spring.datasource.username=" + account.username(),
                        "spring.datasource.password=" + account.password(),
                        "spring.kafka.bootstrap-servers=" + platform.kafkaBootstrap(),
                        "spring.flyway.locations=classpath:db/ingest",
                        "spring.flyway.schemas=vitals",
                        "spring.flyway.default-schema=vitals")
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"no.varde.ingest.writer", "no.varde.ingest.timescale"})
    static class OnlyTheWriter {}
}
