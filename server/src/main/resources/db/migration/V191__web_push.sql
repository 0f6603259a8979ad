-- Browsers of lobby managers that asked to be woken by their maker's push service. The address is a capability: whoever
-- has it may send to that browser, so it is shown to nobody and written to no log.
CREATE TABLE web_push_subscription (
    id        uuid PRIMARY KEY,
    branch_id text NOT NULL REFERENCES branch,
    staff_no  text NOT NULL REFERENCES staff ON DELETE CASCADE,
    endpoint  text NOT NULL UNIQUE CHECK (length(endpoint) <= 1024),
    p256dh    bytea NOT NULL CHECK (length(p256dh) = 65),
    auth      bytea NOT NULL CHECK (length(auth) = 16),
    language  text NOT NULL CHECK (language IN ('zh-CN', 'zh-TW', 'en')),
    since     timestamptz NOT NULL
);
CREATE INDEX web_push_people ON web_push_subscription (branch_id, staff_no);

-- The latest round of a push that browsers were woken for, so that of many nodes one sends it.
CREATE TABLE web_push_round (
    branch_id text NOT NULL,
    ticket_id uuid NOT NULL,
    round     int NOT NULL,
    PRIMARY KEY (branch_id, ticket_id),
    FOREIGN KEY (branch_id, ticket_id) REFERENCES push ON DELETE CASCADE
);
