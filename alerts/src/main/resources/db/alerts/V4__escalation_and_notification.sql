-- Who is told of alerts that nobody takes, and what patients are told. Ids and codes alone: addresses are looked up in
-- schema care when something is sent, and are never kept here.

-- Care units as the registry last told of them.
CREATE TABLE care_unit (
    care_unit_id text   PRIMARY KEY,
    version      bigint NOT NULL,
    event        bytea  NOT NULL
);

CREATE TABLE device (
    device_id text   PRIMARY KEY,
    version   bigint NOT NULL
);

-- Whom the sources of a device measure, from (inside) to (outside).
CREATE TABLE device_of_patient (
    device_id  text        NOT NULL REFERENCES device (device_id) ON DELETE CASCADE,
    patient_id text        NOT NULL,
    from_at    timestamptz NOT NULL,
    to_at      timestamptz
);
CREATE INDEX device_of_patient_patient ON device_of_patient (patient_id);
CREATE INDEX device_of_patient_device ON device_of_patient (device_id);

-- One row per alert that was ever escalated. run counts how often it began anew; next_at is null once it has ended.
CREATE TABLE escalation (
    alert_id      text        PRIMARY KEY REFERENCES alert (alert_id),
    run           integer     NOT NULL,
    tier          text        NOT NULL,
    started_at    timestamptz NOT NULL,
    due_ack_at    timestamptz NOT NULL,
    taken         integer     NOT NULL,
    passed_on     integer     NOT NULL, -- the latest step after which the next one does not have to be brought forward
    next_at       timestamptz,
    ended         text,                 -- STOPPED, DONE or INCIDENT
    out_of_hours  boolean     NOT NULL,
    notifications integer     NOT NULL
);
CREATE INDEX escalation_due ON escalation (next_at) WHERE next_at IS NOT NULL;

CREATE TABLE escalation_step (
    alert_id text        NOT NULL REFERENCES escalation (alert_id),
    run      integer     NOT NULL,
    number   integer     NOT NULL,
    at       timestamptz NOT NULL,
    target   text,
    channels text[]      NOT NULL,
    users    text[]      NOT NULL,
    reach    text        NOT NULL, -- PEOPLE, LIST, NOBODY, UNDELIVERED, HELD or INCIDENT
    PRIMARY KEY (alert_id, run, number, reach)
);

CREATE TABLE notification (
    notification_id text        PRIMARY KEY, -- alert id and number: what a repeated delivery is known by
    alert_id        text        NOT NULL REFERENCES alert (alert_id),
    run             integer     NOT NULL,
    step            integer     NOT NULL,
    care_unit_id    text,
    severity        text        NOT NULL,
    channel         text        NOT NULL,
    user_id         text,
    reference       text        NOT NULL UNIQUE, -- unguessable: who knows it may say whether it was delivered
    state           text        NOT NULL, -- PENDING, SENT, DELIVERED, FAILED, DEAD or CANCELLED
    attempts        integer     NOT NULL,
    next_try_at     timestamptz NOT NULL,
    error           text,
    created_at      timestamptz NOT NULL,
    sent_at         timestamptz,
    delivered_at    timestamptz
);
CREATE INDEX notification_waiting ON notification (next_try_at) WHERE state = 'PENDING';
CREATE INDEX notification_alert ON notification (alert_id, run, step);
CREATE INDEX notification_lost ON notification (care_unit_id, created_at) WHERE state IN ('FAILED', 'DEAD');

CREATE TABLE inbox_message (
    message_id      text        NOT NULL,
    device_id       text        NOT NULL,
    patient_id      text        NOT NULL,
    type            text        NOT NULL,
    vital           text,
    zone            text,
    body            bytea       NOT NULL,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    attempts        integer     NOT NULL,
    next_try_at     timestamptz NOT NULL,
    sent_at         timestamptz,
    acknowledged_at timestamptz,
    PRIMARY KEY (message_id, device_id)
);
CREATE INDEX inbox_waiting ON inbox_message (next_try_at) WHERE acknowledged_at IS NULL;
CREATE INDEX inbox_patient ON inbox_message (patient_id, created_at DESC);
CREATE INDEX inbox_expired ON inbox_message (expires_at);
