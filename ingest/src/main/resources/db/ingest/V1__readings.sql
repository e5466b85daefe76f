-- One series is one vital of one patient from one sensor; readings point at it by a small number.
CREATE TABLE vitals.series (
    id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    patient_id text NOT NULL,
    device_id  text NOT NULL,
    source     text,
    vital      text NOT NULL,
    CONSTRAINT series_natural_key UNIQUE NULLS NOT DISTINCT (patient_id, vital, device_id, source)
);

-- One row per value. A null value is an absent value (the reason is in vitals.observation), never a zero.
-- quality: 0 GOOD, 1 SUSPECT, 2 REJECTED. reading_key: the first 64 bits of the reading's id.
-- There is no foreign key to series: it would be checked for every row of every COPY, and the one writer of this
-- table takes its series ids from vitals.series in a transaction committed before.
CREATE TABLE vitals.reading (
    series_id   integer NOT NULL,
    measured_at timestamptz NOT NULL,
    reading_key bigint NOT NULL,
    value       double precision,
    quality     smallint NOT NULL CHECK (quality BETWEEN 0 AND 2),
    received_at timestamptz NOT NULL,
    PRIMARY KEY (series_id, measured_at, reading_key)
);

-- What belongs to a whole reading rather than to one value; only for readings that have such.
CREATE TABLE vitals.observation (
    reading_id  uuid NOT NULL,
    reading_key bigint NOT NULL,
    patient_id  text NOT NULL,
    measured_at timestamptz NOT NULL,
    on_oxygen   boolean,
    symptoms    text[] NOT NULL,
    device_time timestamptz,
    notes       text[] NOT NULL,
    absent      jsonb NOT NULL,
    PRIMARY KEY (reading_id, measured_at)
);
CREATE INDEX observation_by_patient ON vitals.observation (patient_id, measured_at DESC);

COMMENT ON COLUMN vitals.observation.device_time IS 'the device''s own time, where it was not believed';
COMMENT ON COLUMN vitals.observation.absent IS 'vital code to the reason why it has no value';

-- First arrival of each reading whose id does not already say its contents. A second arrival with the same hash is a
-- repeat and adds nothing; with another hash, or for another patient, it is a conflict.
CREATE TABLE vitals.identity (
    reading_id   uuid PRIMARY KEY,
    content_hash text NOT NULL,
    patient_id   text NOT NULL,
    measured_at  timestamptz NOT NULL,
    received_at  timestamptz NOT NULL
);

-- The other contents under an id that was already taken: kept, shown, used by no rule.
CREATE TABLE vitals.conflict (
    reading_id   uuid NOT NULL,
    content_hash text NOT NULL,
    patient_id   text NOT NULL,
    measured_at  timestamptz NOT NULL,
    received_at  timestamptz NOT NULL,
    event        jsonb NOT NULL,
    noticed_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (reading_id, content_hash, patient_id)
);
CREATE INDEX conflict_by_patient ON vitals.conflict (patient_id, measured_at DESC);
