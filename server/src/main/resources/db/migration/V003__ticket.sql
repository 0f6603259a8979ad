CREATE TABLE series (
    branch_id    text NOT NULL REFERENCES branch,
    service_date date NOT NULL,
    prefix       text NOT NULL,
    next_no      int NOT NULL,
    PRIMARY KEY (branch_id, service_date, prefix)
);

CREATE TABLE ticket (
    branch_id        text NOT NULL REFERENCES branch,
    id               uuid NOT NULL,
    service_date     date NOT NULL,
    number           text NOT NULL,
    service_code     text NOT NULL,
    state            text NOT NULL CHECK (state IN ('WAITING', 'CALLED', 'SERVING', 'SERVED', 'NO_SHOW', 'CANCELLED')),
    language         text NOT NULL CHECK (language IN ('zh-CN', 'zh-TW', 'en')),
    issued_at        timestamptz NOT NULL,
    issued_rev       bigint NOT NULL,
    promise_minutes  int NOT NULL CHECK (promise_minutes BETWEEN 1 AND 240),
    priority_reason  text,
    plan_version     int NOT NULL,
    plan_rule        text NOT NULL,
    tier             text,
    customer_token   text,
    masked_name      text,
    relationship_manager text,
    counter_no       int,
    called_at        timestamptz,
    call_rev         bigint,
    recalls          int NOT NULL DEFAULT 0,
    serving_since    timestamptz,
    accepted_by      text,
    accepted_at      timestamptz,
    slip             text NOT NULL CHECK (slip IN ('PENDING', 'PRINTED', 'FAILED', 'UNKNOWN')),
    slip_reason      text,
    phone_link       text NOT NULL,
    rev              bigint NOT NULL,
    PRIMARY KEY (branch_id, id),
    UNIQUE (branch_id, service_date, number),
    FOREIGN KEY (branch_id, service_code) REFERENCES service,
    -- A ticket is with a counter exactly while it is called or being served, and stays marked with it afterwards.
    CHECK (state NOT IN ('CALLED', 'SERVING') OR counter_no IS NOT NULL)
);
-- The waiting line: heads of each class are read from this index, however long the line is.
CREATE INDEX ticket_waiting ON ticket (branch_id, service_code, promise_minutes, issued_at, issued_rev)
    WHERE state = 'WAITING';
CREATE INDEX ticket_open ON ticket (branch_id) WHERE state IN ('WAITING', 'CALLED', 'SERVING');
CREATE INDEX ticket_called ON ticket (branch_id, call_rev DESC) WHERE call_rev IS NOT NULL;
CREATE UNIQUE INDEX ticket_id ON ticket (id);
CREATE UNIQUE INDEX ticket_phone_link ON ticket (phone_link);

CREATE TABLE slip_job (
    branch_id text NOT NULL REFERENCES branch,
    id        uuid NOT NULL,
    ticket_id uuid NOT NULL,
    state     text NOT NULL CHECK (state IN ('PENDING', 'PRINTED', 'FAILED', 'UNKNOWN')),
    reason    text,
    station   text,
    made_at   timestamptz NOT NULL,
    ended_at  timestamptz,
    PRIMARY KEY (branch_id, id),
    FOREIGN KEY (branch_id, ticket_id) REFERENCES ticket
);
CREATE UNIQUE INDEX slip_job_id ON slip_job (id);
CREATE INDEX slip_job_ticket ON slip_job (branch_id, ticket_id);
CREATE INDEX slip_job_pending ON slip_job (made_at) WHERE state = 'PENDING';
