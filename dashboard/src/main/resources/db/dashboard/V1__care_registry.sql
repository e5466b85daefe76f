-- Schema care: who is followed, with what and by whom. The only place that holds names and identity numbers.

CREATE TABLE care.organisation (
    organisation_id text PRIMARY KEY CHECK (organisation_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    name            text NOT NULL
);

CREATE TABLE care.care_unit (
    care_unit_id    text PRIMARY KEY CHECK (care_unit_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    organisation_id text   NOT NULL REFERENCES care.organisation,
    name            text   NOT NULL,
    zone            text   NOT NULL,
    version         bigint NOT NULL
);

CREATE TABLE care.app_user (
    username      text PRIMARY KEY CHECK (username ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    display_name  text        NOT NULL,
    password_hash text        NOT NULL,
    roles         text[]      NOT NULL,
    enabled       boolean     NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL
);

CREATE TABLE care.membership (
    username       text NOT NULL REFERENCES care.app_user,
    care_unit_id   text NOT NULL REFERENCES care.care_unit,
    on_shift_until timestamptz,
    PRIMARY KEY (username, care_unit_id)
);

CREATE TABLE care.patient (
    patient_id      text PRIMARY KEY CHECK (patient_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    organisation_id text        NOT NULL REFERENCES care.organisation,
    care_unit_id    text        NOT NULL REFERENCES care.care_unit,
    given_name      text        NOT NULL,
    family_name     text        NOT NULL,
    identity_number text        NOT NULL,
    birth_date      date        NOT NULL,
    programme       text        NOT NULL,
    enrolled_at     timestamptz NOT NULL,
    UNIQUE (organisation_id, identity_number)
);
CREATE INDEX patient_by_unit ON care.patient (care_unit_id);

-- A patient is followed by one responsible unit and may be shared with others for a time, on a legal basis.
CREATE TABLE care.patient_share (
    patient_id   text        NOT NULL REFERENCES care.patient,
    care_unit_id text        NOT NULL REFERENCES care.care_unit,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz,
    legal_basis  text        NOT NULL,
    PRIMARY KEY (patient_id, care_unit_id, starts_at)
);

CREATE TABLE care.device (
    device_id       text PRIMARY KEY CHECK (device_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    organisation_id text   NOT NULL REFERENCES care.organisation,
    status          text   NOT NULL,
    profile         text,
    version         bigint NOT NULL
);

-- Only hashes: the secret itself is shown once, when it is made.
CREATE TABLE care.credential (
    device_id  text        NOT NULL REFERENCES care.device,
    kind       text        NOT NULL,
    value      text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (device_id, kind, value)
);

CREATE TABLE care.assignment (
    assignment_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id     text        NOT NULL REFERENCES care.device,
    source        text,
    patient_id    text        NOT NULL REFERENCES care.patient,
    from_at       timestamptz NOT NULL,
    to_at         timestamptz,
    CHECK (to_at IS NULL OR to_at > from_at)
);
CREATE UNIQUE INDEX assignment_open ON care.assignment (device_id, coalesce(source, '')) WHERE to_at IS NULL;
CREATE INDEX assignment_by_patient ON care.assignment (patient_id);

-- Every version of a plan is kept: an alert names the version that it was judged by.
CREATE TABLE care.plan (
    patient_id text   NOT NULL REFERENCES care.patient,
    version    bigint NOT NULL,
    body       jsonb  NOT NULL,
    PRIMARY KEY (patient_id, version)
);

-- What has changed and must reach Kafka. The row lock on the changed thing is taken before the id is drawn, so that
-- per key the order of ids is the order of commits.
CREATE TABLE care.outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic        text        NOT NULL,
    key          text        NOT NULL,
    body         text        NOT NULL,
    created_at   timestamptz NOT NULL,
    published_at timestamptz
);
CREATE INDEX outbox_waiting ON care.outbox (id) WHERE published_at IS NULL;
CREATE INDEX outbox_published ON care.outbox (published_at) WHERE published_at IS NOT NULL;
