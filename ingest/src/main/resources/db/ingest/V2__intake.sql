-- How far each partition is stored. Moved in the transaction that stores the rows, and only from the value the writer
-- last saw: that is what makes a repeat harmless and a second writer on the same partition powerless.
-- topic_id is Kafka's own id of the topic, so that a new Kafka under old tables is noticed.
CREATE TABLE vitals.ingest_offset (
    topic_id  text NOT NULL,
    partition integer NOT NULL,
    topic     text NOT NULL,
    next      bigint NOT NULL CHECK (next >= 0),
    moved_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic_id, partition)
);

-- Kafka records that could not be stored. The record itself stays on its topic for as long as the topic keeps it.
CREATE TABLE vitals.poison (
    topic_id     text NOT NULL,
    partition    integer NOT NULL,
    kafka_offset bigint NOT NULL,
    topic        text NOT NULL,
    reason       text NOT NULL,
    noticed_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic_id, partition, kafka_offset)
);

-- Payloads that were refused, encrypted by the bridge. Released when a back-dated assignment makes them readings.
CREATE TABLE vitals.quarantine (
    id           text PRIMARY KEY,
    device_id    text,
    received_at  timestamptz NOT NULL,
    reason       text NOT NULL,
    retry        text NOT NULL CHECK (retry IN ('NEVER', 'LATER')),
    format       text,
    content_type text,
    topic_suffix text,
    payload      bytea NOT NULL,
    released_at  timestamptz
);
CREATE INDEX quarantine_waiting ON vitals.quarantine (device_id, received_at)
    WHERE retry = 'LATER' AND released_at IS NULL;
