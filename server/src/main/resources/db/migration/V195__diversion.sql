-- Kinds of self-service machine: data of the bank. A service names the kinds that can do it.
CREATE TABLE machine_kind (
    code         text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    position     int NOT NULL,
    names        jsonb NOT NULL,
    icon         text NOT NULL,
    mean_minutes int NOT NULL CHECK (mean_minutes BETWEEN 1 AND 60)
);
INSERT INTO machine_kind (code, position, names, icon, mean_minutes) VALUES
    ('cash-machine', 1, '{"zh-CN": "现金自助机", "zh-TW": "現金自助機", "en": "cash machine"}', 'cash-banknote', 3),
    ('smart-teller', 2, '{"zh-CN": "智能柜台", "zh-TW": "智慧櫃檯", "en": "smart teller"}', 'device-imac', 6);

-- A machine of a branch. Its station is the first that reports for it; reported_at is from when its silence is counted.
CREATE TABLE machine (
    branch_id    text NOT NULL REFERENCES branch,
    code         text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    position     int NOT NULL,
    kind         text NOT NULL REFERENCES machine_kind,
    place        jsonb NOT NULL,
    mean_minutes int CHECK (mean_minutes BETWEEN 1 AND 60),
    station_id   uuid REFERENCES station,
    state        text NOT NULL DEFAULT 'UNKNOWN' CHECK (state IN ('FREE', 'BUSY', 'OUT_OF_ORDER', 'UNKNOWN')),
    since        timestamptz NOT NULL,
    queue        int NOT NULL DEFAULT 0 CHECK (queue BETWEEN 0 AND 99),
    reported_at  timestamptz,
    by_staff     boolean NOT NULL DEFAULT false,
    PRIMARY KEY (branch_id, code)
);

-- A customer offered a machine. The token is there to know them when they come back, and goes with the half hour they may.
CREATE TABLE diversion (
    branch_id      text NOT NULL REFERENCES branch,
    id             uuid NOT NULL,
    service_code   text NOT NULL,
    machine_code   text NOT NULL,
    state          text NOT NULL CHECK (state IN ('OFFERED', 'DECLINED', 'TAKEN', 'COMPLETED', 'CAME_BACK', 'UNHEARD')),
    offered_at     timestamptz NOT NULL,
    taken_at       timestamptz,
    ticket_id      uuid,
    customer_token text,
    PRIMARY KEY (branch_id, id)
);
CREATE INDEX diversion_taken ON diversion (branch_id, taken_at) WHERE state = 'TAKEN';
CREATE INDEX diversion_token ON diversion (offered_at) WHERE customer_token IS NOT NULL;
-- The report of diversions reads these, whoever issued or ended them.
CREATE INDEX event_diversion ON event (branch_id, at) WHERE type = 'ISSUED' OR jsonb_exists(body, 'diversion');
CREATE INDEX diversion_ticket ON diversion (branch_id, ticket_id) WHERE state = 'TAKEN' AND ticket_id IS NOT NULL;
