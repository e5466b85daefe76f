-- The plan itself, for simulations; null for a patient whose newest plan came before this was kept.
ALTER TABLE patient ADD COLUMN plan bytea;
