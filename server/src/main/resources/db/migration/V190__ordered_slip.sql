-- A slip the staff wants from a kiosk: the first one of a ticket issued at the door, or one more.
ALTER TABLE slip_job ADD COLUMN ordered boolean NOT NULL DEFAULT false;
UPDATE slip_job SET ordered = reprint;
DROP INDEX slip_job_ordered;
CREATE INDEX slip_job_ordered ON slip_job (station) WHERE state = 'PENDING' AND ordered;
