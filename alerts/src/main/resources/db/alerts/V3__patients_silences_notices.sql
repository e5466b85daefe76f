-- What spans alerts and patients: who is followed, silences, notices, and how fast findings came.

CREATE TABLE patient (
    patient_id       text   PRIMARY KEY,
    organisation_id  text   NOT NULL,
    responsible_unit text   NOT NULL,
    status           text   NOT NULL,
    plan_version     bigint NOT NULL
);

-- When a patient was actively followed, and by which unit: what alerts are counted against.
CREATE TABLE patient_period (
    patient_id   text        NOT NULL,
    care_unit_id text        NOT NULL,
    since        timestamptz NOT NULL,
    until        timestamptz,
    PRIMARY KEY (patient_id, since)
);
CREATE INDEX patient_period_unit ON patient_period (care_unit_id, until);

-- The reason is a clinician's free text: it stays here, and in answers to those who may see the patient.
CREATE TABLE silence (
    silence_id    text        PRIMARY KEY,
    patient_id    text        NOT NULL,
    rules         text[]      NOT NULL,
    families      text[]      NOT NULL,
    starts_at     timestamptz NOT NULL,
    until         timestamptz NOT NULL,
    reason        text        NOT NULL,
    by_user       text        NOT NULL,
    by_name       text        NOT NULL,
    ended_at      timestamptz,
    ended_by_user text,
    ended_by_name text
);
CREATE INDEX silence_patient ON silence (patient_id, starts_at DESC);
CREATE INDEX silence_running ON silence (until) WHERE ended_at IS NULL;

CREATE TABLE notice (
    notice_id       text        PRIMARY KEY,
    patient_id      text,
    organisation_id text,
    care_unit_id    text,
    rule_id         text        NOT NULL,
    family          text        NOT NULL,
    vital           text,
    measured_at     timestamptz NOT NULL,
    inputs          jsonb       NOT NULL
);
CREATE INDEX notice_unit ON notice (care_unit_id, measured_at DESC);
CREATE INDEX notice_patient ON notice (patient_id);
CREATE INDEX notice_measured ON notice (measured_at);

-- How long the reading behind a finding had waited for the rules; null for findings of no reading.
ALTER TABLE finding ADD COLUMN waited_ms bigint;

-- One patient's work; and what was opened lately, over all and by unit, out of a million alerts.
CREATE INDEX alert_active_patient ON alert (patient_id)
    WHERE state IN ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'SNOOZED');
CREATE INDEX alert_opened ON alert (opened_at);
CREATE INDEX alert_unit_opened ON alert (care_unit_id, opened_at);
CREATE INDEX alert_event_opened ON alert_event (at) INCLUDE (measured_at) WHERE version = 1;
