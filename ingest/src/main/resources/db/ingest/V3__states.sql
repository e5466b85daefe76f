-- The newest state of each device, newest by Varde's own clock: a device with a clock in 2099 would otherwise hide its
-- own going offline for ever.
CREATE TABLE vitals.device_status (
    device_id   text PRIMARY KEY,
    patient_id  text,
    online      boolean NOT NULL,
    battery     double precision CHECK (battery BETWEEN 0 AND 1),
    firmware    text,
    at          timestamptz NOT NULL,
    received_at timestamptz NOT NULL
);

CREATE TABLE vitals.questionnaire_response (
    response_id   text PRIMARY KEY,
    patient_id    text NOT NULL,
    device_id     text NOT NULL,
    questionnaire text NOT NULL,
    answers       jsonb NOT NULL,
    answered_at   timestamptz NOT NULL,
    received_at   timestamptz NOT NULL
);
CREATE INDEX questionnaire_response_by_patient ON vitals.questionnaire_response (patient_id, answered_at DESC);

-- Readings that a clinician marked invalid. The reading stays; views and rules skip it.
CREATE TABLE vitals.correction (
    reading_id  uuid PRIMARY KEY,
    reading_key bigint NOT NULL,
    patient_id  text NOT NULL,
    measured_at timestamptz NOT NULL,
    reason      text NOT NULL,
    by_user     text NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX correction_by_reading ON vitals.correction (reading_key, measured_at);
