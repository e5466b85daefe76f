package no.varde.ingest.writer;

import java.util.Map;
import no.varde.contract.Topics;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.QuestionnaireAnswered;
import no.varde.contract.event.ReadingInvalidated;
import no.varde.contract.vitals.VitalsTable;

/** Which topic goes where. */
public final class SliceWriters {

    private SliceWriters() {}

    /** The writer of each topic, by the topic's name. */
    public static Map<String, SliceWriter<?>> byTopic(Stores stores, WriterJournal journal) {
        return Map.of(
                Topics.READINGS.name(),
                new SliceWriter<>(new ReadingMapper(VitalsTable.STANDARD), stores.readings(), journal),
                Topics.DEVICE_STATUS.name(),
                new SliceWriter<>(new AsItCame<>(DeviceStatus.class), stores.deviceStatus(), journal),
                Topics.CORRECTIONS.name(),
                new SliceWriter<>(new AsItCame<>(ReadingInvalidated.class), stores.corrections(), journal),
                Topics.ANSWERS.name(),
                new SliceWriter<>(new AsItCame<>(QuestionnaireAnswered.class), stores.answers(), journal));
    }
}
