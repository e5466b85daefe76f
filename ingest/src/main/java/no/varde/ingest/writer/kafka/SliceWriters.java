package no.varde.ingest.writer.kafka;

import java.util.Map;
import no.varde.contract.Topics;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.QuestionnaireAnswered;
import no.varde.contract.event.ReadingInvalidated;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.writer.ReadingMapper;
import no.varde.ingest.writer.SliceWriter;
import no.varde.ingest.writer.Stores;
import no.varde.ingest.writer.WriterJournal;
import no.varde.ingest.writer.json.EventAsItCame;
import no.varde.ingest.writer.json.JsonReading;

/** Which topic goes where. */
final class SliceWriters {

    private SliceWriters() {}

    /** The writer of each topic, by the topic's name. */
    static Map<String, SliceWriter<?>> byTopic(Stores stores, WriterJournal journal) {
        return Map.of(
                Topics.READINGS.name(),
                new SliceWriter<>(new JsonReading(new ReadingMapper(VitalsTable.STANDARD)), stores.readings(), journal),
                Topics.DEVICE_STATUS.name(),
                new SliceWriter<>(new EventAsItCame<>(DeviceStatus.class), stores.deviceStatus(), journal),
                Topics.CORRECTIONS.name(),
                new SliceWriter<>(new EventAsItCame<>(ReadingInvalidated.class), stores.corrections(), journal),
                Topics.ANSWERS.name(),
                new SliceWriter<>(new EventAsItCame<>(QuestionnaireAnswered.class), stores.answers(), journal));
    }
}
