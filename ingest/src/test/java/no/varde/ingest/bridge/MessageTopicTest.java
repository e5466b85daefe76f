package no.varde.ingest.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTopicTest {

    @Test
    void readings_and_status_are_the_bridges() {
        assertThat(MessageTopic.parse("varde/d-1/readings"))
                .contains(new MessageTopic("d-1", MessageTopic.Kind.READINGS, ""));
        assertThat(MessageTopic.parse("varde/d-1/readings/fhir"))
                .contains(new MessageTopic("d-1", MessageTopic.Kind.READINGS, "fhir"));
        assertThat(MessageTopic.parse("varde/d-1/status"))
                .contains(new MessageTopic("d-1", MessageTopic.Kind.STATUS, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "varde",
                "varde/d-1",
                "varde//readings",
                "varde/../readings",
                "other/d-1/readings",
                "varde/d-1/receipts",
                "varde/d-1/readingsX",
                "varde/d-1/status/x",
                "/varde/d-1/readings"
            })
    void nothing_else_is(String topic) {
        assertThat(MessageTopic.parse(topic)).isEmpty();
    }
}
