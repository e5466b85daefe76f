-- Which entries of a payload still wait, by position from 0: the others were answered when it came, or have been released
-- since, and must not be written again. Null: kept before positions were noted, so all of them.
ALTER TABLE vitals.quarantine ADD COLUMN waiting integer[];
