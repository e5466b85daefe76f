package no.varde.bench.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.json.CloudEvent;
import no.varde.contract.json.EventCodec;
import no.varde.standalone.body.Programme;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says on Kafka what the care registry would: who is followed how, and with what. */
final class Enrolment implements AutoCloseable {

    private static final String ORGANISATION = "org-bench";
    private static final int SECRET_BYTES = 32;

    private final KafkaProducer<String, byte[]> producer;
    private final String careUnit;
    private final SecureRandom random = new SecureRandom();

    Enrolment(String bootstrap, String careUnit) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.careUnit = careUnit;
    }

    /** A plan as the demo ward gives it. */
    void plan(String patientId, Programme programme) {
        Instant now = Instant.now();
        send(
                Topics.MONITORING,
                patientId,
                new MonitoringPlan(
                        patientId,
                        ORGANISATION,
                        1,
                        MonitoringPlan.Status.ACTIVE,
                        careUnit,
                        List.of(),
                        programme.limits(),
                        null,
                        programme.rules(),
                        programme.news2Scale(),
                        "bench",
                        now));
    }

    /** @return the device's secret */
    String device(String deviceId, List<DeviceRegistered.Assignment> assignments) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        DeviceRegistered.Credential credential =
                new DeviceRegistered.Credential(DeviceRegistered.Credential.Kind.SECRET_SHA256, hash(secret));
        send(
                Topics.DEVICES,
                deviceId,
                new DeviceRegistered(
                        deviceId,
                        ORGANISATION,
                        1,
                        DeviceRegistered.Status.ACTIVE,
                        null,
                        List.of(credential),
                        assignments));
        return secret;
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // flush waits; what is missing shows when a gateway is not let in
    private void send(Topic topic, String key, Record event) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic.name(), key, EventCodec.encode(event));
        new CloudEvent(UUID.randomUUID().toString(), topic.type(), "varde/bench", Instant.now())
                .headers()
                .forEach((name, value) -> message.headers().add(name, value));
        producer.send(message);
    }

    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
