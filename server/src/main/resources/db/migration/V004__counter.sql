CREATE TABLE counter (
    branch_id     text NOT NULL REFERENCES branch,
    no            int NOT NULL CHECK (no BETWEEN 1 AND 99),
    names         jsonb NOT NULL,
    -- The work profile: second choice is served only when nobody of the first choice waits.
    first_choice  text[] NOT NULL,
    second_choice text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (branch_id, no)
);

CREATE TABLE counter_session (
    branch_id text NOT NULL,
    counter_no int NOT NULL,
    staff_no  text NOT NULL,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    PRIMARY KEY (branch_id, counter_no, opened_at),
    FOREIGN KEY (branch_id, counter_no) REFERENCES counter
);
CREATE UNIQUE INDEX counter_session_one_teller ON counter_session (branch_id, counter_no) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX counter_session_one_counter ON counter_session (branch_id, staff_no) WHERE closed_at IS NULL;
-- One customer at a counter at a time; the second line of defence after the branch lock.
CREATE UNIQUE INDEX ticket_at_counter ON ticket (branch_id, counter_no) WHERE state IN ('CALLED', 'SERVING');
