-- Aggregates as views: what plain PostgreSQL offers. Where the server has continuous aggregates they take the same
-- names and columns (see DatabaseGrade). Absent and REJECTED values do not count.
CREATE VIEW vitals.reading_hourly AS
SELECT series_id,
       date_bin(INTERVAL '1 hour', measured_at, TIMESTAMPTZ '2000-01-01 00:00:00+00') AS bucket,
       min(value) AS min,
       max(value) AS max,
       avg(value) AS mean,
       count(value) AS count,
       (array_agg(value ORDER BY measured_at DESC, reading_key DESC))[1] AS last
  FROM vitals.reading
 WHERE value IS NOT NULL AND quality < 2
 GROUP BY 1, 2;

CREATE VIEW vitals.reading_daily AS
SELECT series_id,
       date_bin(INTERVAL '1 day', measured_at, TIMESTAMPTZ '2000-01-01 00:00:00+00') AS bucket,
       min(value) AS min,
       max(value) AS max,
       avg(value) AS mean,
       count(value) AS count,
       (array_agg(value ORDER BY measured_at DESC, reading_key DESC))[1] AS last
  FROM vitals.reading
 WHERE value IS NOT NULL AND quality < 2
 GROUP BY 1, 2;

-- What others may read. The base tables are granted to nobody.
CREATE VIEW vitals.patient_value WITH (security_barrier) AS
SELECT s.patient_id, s.vital, s.device_id, s.source,
       r.measured_at, r.received_at, r.value, r.quality, r.reading_key
  FROM vitals.series s
  JOIN vitals.reading r ON r.series_id = s.id
 WHERE NOT EXISTS (SELECT FROM vitals.correction c
                    WHERE c.reading_key = r.reading_key AND c.measured_at = r.measured_at);

-- The newest value of each series, found by the key of each rather than by sorting its history. A patient with two
-- devices for one vital has two rows: the newer one is the last value.
CREATE VIEW vitals.patient_last WITH (security_barrier) AS
SELECT s.patient_id, s.vital, s.device_id, s.source,
       r.measured_at, r.received_at, r.value, r.quality, r.reading_key
  FROM vitals.series s
 CROSS JOIN LATERAL (
       SELECT * FROM vitals.reading o
        WHERE o.series_id = s.id
          AND NOT EXISTS (SELECT FROM vitals.correction c
                           WHERE c.reading_key = o.reading_key AND c.measured_at = o.measured_at)
        ORDER BY o.measured_at DESC, o.reading_key DESC
        LIMIT 1) r;

CREATE VIEW vitals.patient_observation WITH (security_barrier) AS
SELECT patient_id, measured_at, reading_key, reading_id, on_oxygen, symptoms, device_time, notes, absent
  FROM vitals.observation;

CREATE VIEW vitals.patient_correction WITH (security_barrier) AS
SELECT c.patient_id, s.vital, c.measured_at, r.value, r.quality, c.reading_key, c.reading_id, c.reason, c.by_user, c.at
  FROM vitals.correction c
  JOIN vitals.series s ON s.patient_id = c.patient_id
  JOIN vitals.reading r
    ON r.series_id = s.id AND r.measured_at = c.measured_at AND r.reading_key = c.reading_key;

CREATE VIEW vitals.patient_conflict WITH (security_barrier) AS
SELECT patient_id, measured_at, received_at, reading_id, content_hash, event, noticed_at
  FROM vitals.conflict;

CREATE VIEW vitals.patient_answers WITH (security_barrier) AS
SELECT patient_id, response_id, device_id, questionnaire, answers, answered_at, received_at
  FROM vitals.questionnaire_response;

CREATE VIEW vitals.device_last WITH (security_barrier) AS
SELECT device_id, online, battery, firmware, at, received_at
  FROM vitals.device_status;

DO $$
DECLARE
    reader text;
BEGIN
    FOREACH reader IN ARRAY ARRAY['varde_dashboard', 'varde_alerts'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = reader) THEN
            RAISE EXCEPTION 'database role % is missing: create the roles of all modules before ingest starts', reader;
        END IF;
        EXECUTE format('GRANT USAGE ON SCHEMA vitals TO %I', reader);
        EXECUTE format('GRANT SELECT ON vitals.patient_value, vitals.patient_observation TO %I', reader);
    END LOOP;
END
$$;
GRANT SELECT ON vitals.patient_last, vitals.patient_correction, vitals.patient_conflict, vitals.patient_answers, vitals.device_last
    TO varde_dashboard;
