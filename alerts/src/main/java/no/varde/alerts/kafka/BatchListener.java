package no.varde.alerts.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import no.varde.contract.json.UndecodableEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Events, a poll at a time, into triage. Trouble with the database is thrown, and the container tries the same batch
 * again until it is over. A record that cannot be an event, or that the database refuses for what it says, is counted,
 * named by its offset and passed over, so that it holds nobody else up.
 *
 * @param decode throws {@link UndecodableEvent} for what is none
 * @param take takes events in, each once however often it comes
 * @param poison told of each record that is passed over
 */
record BatchListener<T>(Function<ConsumerRecord<String, byte[]>, T> decode, Consumer<List<T>> take, Runnable poison)
        implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchListener.class);

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        List<T> events = new ArrayList<>(records.size());
        List<ConsumerRecord<String, byte[]>> decoded = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                events.add(decode.apply(record));
                decoded.add(record);
            } catch (UndecodableEvent e) {
                passOver(record, e);
            }
        }
        try {
            take.accept(events);
        } catch (DataIntegrityViolationException e) {
            oneByOne(decoded, events);
        }
    }

    private void oneByOne(List<ConsumerRecord<String, byte[]>> records, List<T> events) {
        for (int i = 0; i < records.size(); i++) {
            try {
                take.accept(List.of(events.get(i)));
            } catch (DuplicateKeyException e) {
                throw e; // another instance was at the same patient: next time its work is visible
            } catch (DataIntegrityViolationException e) {
                passOver(records.get(i), e);
            }
        }
    }

    private void passOver(ConsumerRecord<?, ?> record, RuntimeException why) {
        poison.run();
        LOG.error(
                "Passed over the record at {}-{} offset {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                why.getClass().getName());
    }
}
