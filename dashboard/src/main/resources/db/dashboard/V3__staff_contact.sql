-- How staff are reached, and what a patient's plan says to do in each zone. Read by alerts at the moment it sends.

ALTER TABLE care.app_user
    ADD COLUMN email text CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    ADD COLUMN phone text CHECK (phone ~ '^\+[0-9]{6,15}$');

CREATE VIEW care.staff_contact WITH (security_barrier) AS
SELECT username AS user_id, email, phone
  FROM care.app_user
 WHERE enabled;

CREATE TABLE care.zone_advice (
    patient_id text NOT NULL REFERENCES care.patient,
    zone       text NOT NULL CHECK (zone IN ('GREEN', 'YELLOW', 'RED')),
    nb         text NOT NULL,
    en         text NOT NULL,
    PRIMARY KEY (patient_id, zone)
);

CREATE VIEW care.patient_advice WITH (security_barrier) AS
SELECT patient_id, zone, nb, en
  FROM care.zone_advice;

-- Without that role, as where alerts has not been set up yet, its grants follow by hand: infra/docs/runbook.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'varde_alerts') THEN
        GRANT USAGE ON SCHEMA care TO varde_alerts;
        GRANT SELECT ON care.staff_contact, care.patient_advice TO varde_alerts;
    END IF;
END
$$;
