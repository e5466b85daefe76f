package no.varde.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void every_topic_is_listed_once_and_says_how_long_it_is_kept() {
        assertThat(Topics.ALL).extracting(Topic::name).doesNotHaveDuplicates().allMatch(n -> n.startsWith("varde."));
        assertThat(Topics.ALL).allSatisfy(t -> assertThat(t.settings()).containsKey("cleanup.policy"));
    }

    @Test
    void the_key_of_every_topic_is_a_field_of_its_event() {
        assertThat(Topics.ALL)
                .allSatisfy(topic -> assertThat(Arrays.stream(topic.type().getRecordComponents())
                                .map(c -> c.getName()))
                        .contains(topic.key()));
    }

    @Test
    void a_device_reaches_only_its_own_topics() {
        assertThat(MqttTopics.mayPublish("d-1", "varde/d-1/readings")).isTrue();
        assertThat(MqttTopics.mayPublish("d-1", "varde/d-1/readings/fhir")).isTrue();
        assertThat(MqttTopics.mayPublish("d-1", "varde/d-1/inbox/ack")).isTrue();
        assertThat(MqttTopics.mayPublish("d-1", "varde/d-1/receipts")).isFalse();
        assertThat(MqttTopics.mayPublish("d-1", "varde/d-2/readings")).isFalse();
        assertThat(MqttTopics.mayPublish("d-1", "varde/d-1/../d-2/readings")).isFalse();
        assertThat(MqttTopics.maySubscribe("d-1", "varde/d-1/receipts")).isTrue();
        assertThat(MqttTopics.maySubscribe("d-1", "varde/+/receipts")).isFalse();
        assertThat(MqttTopics.maySubscribe("d-1", "#")).isFalse();
    }

    @Test
    void readings_and_answers_must_arrive_and_a_status_may_get_lost() {
        assertThat(MqttTopics.mustArrive("d-1", "varde/d-1/readings/fhir")).isTrue();
        assertThat(MqttTopics.mustArrive("d-1", "varde/d-1/answers")).isTrue();
        assertThat(MqttTopics.mustArrive("d-1", "varde/d-1/status")).isFalse();
        assertThat(MqttTopics.mustArrive("d-1", "varde/d-1/inbox/ack")).isFalse();
    }

    @Test
    void ids_have_one_shape() {
        assertThat(Identifiers.isValid("p-00.1_X")).isTrue();
        assertThat(Identifiers.isValid("")).isFalse();
        assertThat(Identifiers.isValid("-a")).isFalse();
        assertThat(Identifiers.isValid("a/b")).isFalse();
        assertThat(Identifiers.isValid("a".repeat(65))).isFalse();
    }
}
