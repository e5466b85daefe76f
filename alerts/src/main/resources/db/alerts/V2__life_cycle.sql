-- The whole life of an alert: contact, snooze, hand-over, suppression, and when the system must act next.

ALTER TABLE alert
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
    ADD COLUMN recall_told         boolean NOT NULL DEFAULT false,
    ADD COLUMN wake_at             timestamptz;
