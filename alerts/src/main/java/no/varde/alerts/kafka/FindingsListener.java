package no.varde.alerts.kafka;

import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.triage.FindingTriage;
import no.varde.alerts.triage.TriageMeters;
import no.varde.contract.event.Finding;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Findings, a poll at a time, into triage. Trouble with the database is thrown, and the container tries the same batch
 * again until it is over. A finding that cannot be one, or that the database refuses for what it says, is counted, named
 * by its offset and passed over, so that it holds nobody else up.
 */
final class FindingsListener implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(FindingsListener.class);

    private final FindingTriage triage;
    private final TriageMeters meters;

    FindingsListener(FindingTriage triage, TriageMeters meters) {
        this.triage = triage;
        this.meters = meters;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        List<Finding> findings = new ArrayList<>(records.size());
        List<ConsumerRecord<String, byte[]>> decoded = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                findings.add(EventCodec.decode(record.value(), Finding.class));
                decoded.add(record);
            } catch (UndecodableEvent e) {
                passOver(record, e);
            }
        }
        try {
            triage.accept(findings);
        } catch (DataIntegrityViolationException e) {
            oneByOne(decoded, findings);
        }
    }

    private void oneByOne(List<ConsumerRecord<String, byte[]>> records, List<Finding> findings) {
        for (int i = 0; i < records.size(); i++) {
            try {
                triage.accept(List.of(findings.get(i)));
            } catch (DuplicateKeyException e) {
                throw e; // another instance was at the same patient: next time its work is visible
            } catch (DataIntegrityViolationException e) {
                passOver(records.get(i), e);
            }
        }
    }

    private void passOver(ConsumerRecord<?, ?> record, RuntimeException why) {
        meters.poison();
        LOG.error(
                "Passed over the finding at {}-{} offset {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                why.getClass().getName());
    }
}
