-- A branch is the lock and the revision sequencer of everything that happens in it:
-- every command starts with UPDATE branch SET rev = rev + 1 WHERE id = ?, alone.
CREATE TABLE branch (
    id           text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    bank_names   jsonb NOT NULL,
    names        jsonb NOT NULL,
    zone         text NOT NULL,
    day_rolls_at time NOT NULL DEFAULT '00:00',
    notices      jsonb NOT NULL DEFAULT '[]',
    stream_epoch uuid NOT NULL DEFAULT gen_random_uuid(),
    rev          bigint NOT NULL DEFAULT 0
);

-- One row per revision; (branch_id, rev) has no gaps. body holds what changed, as it stood after the change.
CREATE TABLE event (
    branch_id text NOT NULL REFERENCES branch,
    rev       bigint NOT NULL,
    at        timestamptz NOT NULL,
    type      text NOT NULL,
    actor     text NOT NULL,
    ticket_id uuid,
    counter_no int,
    body      jsonb NOT NULL,
    PRIMARY KEY (branch_id, rev)
);
CREATE INDEX event_ticket ON event (branch_id, ticket_id, rev) WHERE ticket_id IS NOT NULL;

-- The first answer to every command, given again to whoever repeats it.
CREATE TABLE request (
    branch_id text NOT NULL REFERENCES branch,
    key       text NOT NULL,
    hash      bytea NOT NULL,
    at        timestamptz NOT NULL,
    response  jsonb,
    PRIMARY KEY (branch_id, key)
);
CREATE INDEX request_age ON request (at);
