-- What a teller asks for from the counter: the lobby manager to come, a supervisor to authorise.
CREATE TABLE counter_request (
    branch_id   text NOT NULL,
    id          uuid NOT NULL,
    counter_no  int NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('MANAGER', 'AUTHORISATION')),
    reason      text,
    ticket_id   uuid,
    number      text,
    state       text NOT NULL CHECK (state IN ('ASKED', 'ANSWERED', 'CANCELLED')),
    asked_by    text NOT NULL,
    asked_at    timestamptz NOT NULL,
    answered_by text,
    answered_at timestamptz,
    approved    boolean,
    PRIMARY KEY (branch_id, id),
    FOREIGN KEY (branch_id, counter_no) REFERENCES counter,
    CHECK ((kind = 'AUTHORISATION') = (reason IS NOT NULL)),
    CHECK ((state = 'ANSWERED') = (approved IS NOT NULL))
);
CREATE UNIQUE INDEX counter_request_id ON counter_request (id);
CREATE UNIQUE INDEX counter_request_open ON counter_request (branch_id, counter_no, kind) WHERE state = 'ASKED';
CREATE INDEX counter_request_counter ON counter_request (branch_id, counter_no, asked_at DESC);

-- Attendance is read from the log: sign-ins, sign-outs and pauses of one day.
CREATE INDEX event_attendance ON event (branch_id, at)
    WHERE type IN ('COUNTER_OPENED', 'COUNTER_CLOSED', 'COUNTER_PAUSED', 'COUNTER_RESUMED');
