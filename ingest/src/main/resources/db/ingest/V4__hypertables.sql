-- On TimescaleDB the two tables that grow with time are cut into 30-day chunks. Without the extension they stay plain
-- tables and everything else is the same. The extension must be in the database before the first start: creating it
-- takes rights this account should not have.
DO $$
DECLARE
    home name;
BEGIN
    SELECT n.nspname INTO home
      FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname = 'timescaledb';
    IF home IS NULL THEN
        RETURN;
    END IF;
    EXECUTE format('SELECT %I.create_hypertable(%L, %L, chunk_time_interval => INTERVAL ''30 days'', '
        || 'create_default_indexes => false)', home, 'vitals.reading', 'measured_at');
    EXECUTE format('SELECT %I.create_hypertable(%L, %L, chunk_time_interval => INTERVAL ''30 days'', '
        || 'create_default_indexes => false)', home, 'vitals.observation', 'measured_at');
END
$$;
