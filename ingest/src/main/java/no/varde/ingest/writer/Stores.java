package no.varde.ingest.writer;

import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.QuestionnaireAnswered;
import no.varde.contract.event.ReadingInvalidated;

/** Where everything the writer reads ends up. */
public record Stores(
        Checkpoints checkpoints,
        EventStore<StoredReading> readings,
        EventStore<DeviceStatus> deviceStatus,
        EventStore<ReadingInvalidated> corrections,
        EventStore<QuestionnaireAnswered> answers) {}
