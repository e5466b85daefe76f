package no.varde.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** Makes the topics of the contract and gives existing ones the settings they have now. Safe to repeat. */
final class KafkaTopics {

    /**
     * On one broker a record is safe from a power cut only once it is on disk. A receipted reading must be, and so must
     * what somebody decided: who may connect, who is followed and how, who is on shift, which reading is invalid. The
     * outbox would not send it again.
     */
    private static final Set<Topic> FLUSHED =
            Set.of(Topics.READINGS, Topics.CORRECTIONS, Topics.MONITORING, Topics.DEVICES, Topics.CARE_UNITS);

    private KafkaTopics() {}

    static void ensure(String bootstrap) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
            for (Topic topic : Topics.ALL) {
                Map<String, String> settings = settings(topic);
                if (existing.contains(topic.name())) {
                    changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), operations(settings));
                } else {
                    missing.add(new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(settings));
                }
            }
            admin.createTopics(missing).all().get();
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformStartException("interrupted while making Kafka's topics", e);
        } catch (ExecutionException e) {
            throw new PlatformStartException("Kafka's topics could not be made: " + e.getMessage(), e);
        }
    }

    static Map<String, String> settings(Topic topic) {
        Map<String, String> settings = new HashMap<>(topic.settings());
        if (FLUSHED.contains(topic)) {
            settings.put("flush.messages", "1");
        }
        return settings;
    }

    private static Collection<AlterConfigOp> operations(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(e -> new AlterConfigOp(new ConfigEntry(e.getKey(), e.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }
}
