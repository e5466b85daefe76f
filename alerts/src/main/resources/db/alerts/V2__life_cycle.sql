-- The whole life of an alert: contact, snooze, hand-over, suppression, and when the system must act next.

ALTER TABLE alert
    ADD COLUMN evaluated_at        timestamptz,
    ADD COLUMN plan_version        bigint  NOT NULL DEFAULT 0,
    ADD COLUMN device_id           text,
    ADD COLUMN inputs              jsonb   NOT NULL DEFAULT '{}',
    ADD COLUMN symptoms            text[]  NOT NULL DEFAULT '{}',
    ADD COLUMN news2               integer,
    ADD COLUMN ack_within_minutes  integer,
    ADD COLUMN due_resolve_at      timestamptz,
    ADD COLUMN suppressed_by       text,
    ADD COLUMN repeat_normal_at    timestamptz,
    ADD COLUMN repeat_normal_value numeric,
    ADD COLUMN owned_since         timestamptz,
    ADD COLUMN attempts            integer NOT NULL DEFAULT 0,
    ADD COLUMN last_attempt_at     timestamptz,
    ADD COLUMN recall_at           timestamptz,
    ADD COLUMN recall_told         boolean NOT NULL DEFAULT false,
    ADD COLUMN wake_at             timestamptz;

-- What was taken before there was a time-out for it has its time from now on.
UPDATE alert SET owned_since = now(),
        wake_at = CASE severity WHEN 'RED' THEN now() + interval '30 minutes'
                                WHEN 'YELLOW' THEN now() + interval '4 hours' END
    WHERE state = 'ACKNOWLEDGED';
UPDATE alert SET wake_at = resolved_at + interval '30 minutes' WHERE state IN ('RESOLVED', 'AUTO_RESOLVED');

CREATE INDEX alert_wake ON alert (wake_at) WHERE wake_at IS NOT NULL;
DROP INDEX alert_ended;

ALTER TABLE alert_event
    ADD COLUMN rule_version        integer,
    ADD COLUMN plan_version        bigint,
    ADD COLUMN reading_ids         text[],
    ADD COLUMN received_at         timestamptz,
    ADD COLUMN evaluated_at        timestamptz,
    ADD COLUMN owner_user          text,
    ADD COLUMN owner_name          text,
    ADD COLUMN due_ack_at          timestamptz,
    ADD COLUMN due_resolve_at      timestamptz,
    ADD COLUMN attempts            integer NOT NULL DEFAULT 0,
    ADD COLUMN recall_at           timestamptz,
    ADD COLUMN snoozed_until       timestamptz,
    ADD COLUMN repeat_normal_at    timestamptz,
    ADD COLUMN repeat_normal_value numeric,
    ADD COLUMN reopen_count        integer NOT NULL DEFAULT 0,
    ADD COLUMN suppressed_by       text;

-- Who looked at a RED alert, and when first. It is no step: looking changes no version.
CREATE TABLE alert_seen (
    alert_id  text        NOT NULL REFERENCES alert (alert_id),
    user_id   text        NOT NULL,
    user_name text        NOT NULL,
    at        timestamptz NOT NULL,
    version   bigint      NOT NULL,
    state     text        NOT NULL,
    severity  text        NOT NULL,
    PRIMARY KEY (alert_id, user_id)
);
CREATE TRIGGER alert_seen_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON alert_seen
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
