-- The life of alerts. Notes by staff exist only in alert_event.note; nothing here names a patient.

CREATE TABLE alert (
    alert_id             text        PRIMARY KEY,
    version              bigint      NOT NULL,
    decided_version      bigint      NOT NULL,
    dedup_key            text        NOT NULL,
    patient_id           text,
    organisation_id      text,
    care_unit_id         text,
    family               text        NOT NULL,
    vital                text,
    side                 text,
    category             text        NOT NULL,
    state                text        NOT NULL,
    severity             text        NOT NULL,
    immediate            boolean     NOT NULL,
    rule_id              text        NOT NULL,
    rule_version         integer     NOT NULL,
    value                numeric,
    code                 text,
    unit                 text,
    limit_value          numeric,
    reading_ids          text[]      NOT NULL,
    measured_at          timestamptz NOT NULL,
    received_at          timestamptz NOT NULL,
    opened_at            timestamptz NOT NULL,
    raised_at            timestamptz NOT NULL,
    newest_at            timestamptz NOT NULL,
    condition_active     boolean     NOT NULL,
    cleared_at           timestamptz,
    due_ack_at           timestamptz,
    owner_user           text,
    owner_name           text,
    previous_owner_user  text,
    previous_owner_name  text,
    ack_at               timestamptz,
    covering             boolean     NOT NULL,
    first_contact_at     timestamptz,
    snoozed_until        timestamptz,
    resolved_at          timestamptz,
    resolved_by_user     text,
    resolved_by_name     text,
    outcome              text,
    closed_at            timestamptz,
    reopen_count         integer     NOT NULL,
    previous_alert_id    text REFERENCES alert (alert_id)
);

-- At most one alert of a key is work at any time, whatever the code does.
CREATE UNIQUE INDEX alert_active_key ON alert (dedup_key)
    WHERE state IN ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'SNOOZED');
CREATE INDEX alert_key ON alert (dedup_key, opened_at DESC);
CREATE INDEX alert_active_unit ON alert (care_unit_id)
    WHERE state IN ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'SNOOZED');
CREATE INDEX alert_patient ON alert (patient_id, opened_at DESC);
CREATE INDEX alert_ended ON alert (resolved_at) WHERE state IN ('RESOLVED', 'AUTO_RESOLVED');

CREATE TABLE alert_event (
    alert_id    text        NOT NULL REFERENCES alert (alert_id),
    version     bigint      NOT NULL,
    at          timestamptz NOT NULL,
    event       text        NOT NULL,
    actor_user  text,
    actor_name  text,
    covering    boolean     NOT NULL,
    state       text        NOT NULL,
    severity    text        NOT NULL,
    outcome     text,
    note        text,
    rule_id     text        NOT NULL,
    value       numeric,
    measured_at timestamptz NOT NULL,
    PRIMARY KEY (alert_id, version)
);

-- Which findings were taken in: each has its effect once, however often Kafka brings it.
CREATE TABLE finding (
    finding_id text        PRIMARY KEY,
    taken_at   timestamptz NOT NULL
);
CREATE INDEX finding_taken ON finding (taken_at);

CREATE TABLE outbox (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key   text  NOT NULL,
    event bytea NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER alert_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON alert_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER alert_never_deleted BEFORE DELETE OR TRUNCATE ON alert
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
