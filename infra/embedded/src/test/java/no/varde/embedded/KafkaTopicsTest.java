package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import no.varde.contract.Topics;
import org.junit.jupiter.api.Test;

class KafkaTopicsTest {

    @Test
    void what_is_receipted_and_what_somebody_decided_is_flushed_one_by_one() {
        assertThat(Topics.ALL)
                .filteredOn(topic -> KafkaTopics.settings(topic).containsKey("flush.messages"))
                .containsExactlyInAnyOrder(
                        Topics.READINGS, Topics.CORRECTIONS, Topics.MONITORING, Topics.DEVICES, Topics.CARE_UNITS);
        assertThat(KafkaTopics.settings(Topics.READINGS)).containsEntry("flush.messages", "1");
    }

    @Test
    void every_topic_keeps_the_settings_of_the_contract() {
        assertThat(Topics.ALL)
                .allSatisfy(topic -> assertThat(KafkaTopics.settings(topic)).containsAllEntriesOf(topic.settings()));
    }
}
