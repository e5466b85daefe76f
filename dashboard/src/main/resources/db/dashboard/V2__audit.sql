-- Schema audit: who saw or changed what, when and why. Rows are added and never touched again.

CREATE TABLE audit.entry (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at              timestamptz NOT NULL,
    username        text        NOT NULL,
    roles           text[]      NOT NULL,
    care_unit_id    text,
    organisation_id text        NOT NULL,
    patient_id      text,
    action          text        NOT NULL,
    detail          text,
    reason          text
);
CREATE INDEX entry_by_patient ON audit.entry (patient_id, at DESC);

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit entries are never changed or removed';
END $$;

CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE ON audit.entry
    FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER entry_is_never_truncated BEFORE TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
