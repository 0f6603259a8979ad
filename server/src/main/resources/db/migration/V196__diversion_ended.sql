-- When a diversion ended: what staff noted by mistake can be taken back for a little while.
ALTER TABLE diversion ADD COLUMN ended_at timestamptz;
