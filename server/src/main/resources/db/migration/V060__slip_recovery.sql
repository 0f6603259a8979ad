-- A slip may wait for its printer (HELD) and be settled by staff; staff may order another one, which is marked 补打.
ALTER TABLE ticket DROP CONSTRAINT ticket_slip_check;
ALTER TABLE ticket ADD CONSTRAINT ticket_slip_check
    CHECK (slip IN ('PENDING', 'HELD', 'PRINTED', 'FAILED', 'UNKNOWN', 'SETTLED'));

ALTER TABLE slip_job DROP CONSTRAINT slip_job_state_check;
ALTER TABLE slip_job ADD CONSTRAINT slip_job_state_check
    CHECK (state IN ('PENDING', 'HELD', 'PRINTED', 'FAILED', 'UNKNOWN', 'SETTLED'));
ALTER TABLE slip_job ADD COLUMN reprint boolean NOT NULL DEFAULT false;
-- When the station last said something of it, HELD included.
ALTER TABLE slip_job ADD COLUMN heard_at timestamptz;

CREATE INDEX slip_job_held ON slip_job (heard_at) WHERE state = 'HELD';
CREATE INDEX slip_job_ordered ON slip_job (station) WHERE state = 'PENDING' AND reprint;
