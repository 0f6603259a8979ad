-- Kiosk and TV computers. A station proves who it is with the key it made at enrolment; the server keeps the public half.
CREATE TABLE station (
    id          uuid PRIMARY KEY,
    branch_id   text NOT NULL REFERENCES branch,
    kind        text NOT NULL CHECK (kind IN ('KIOSK', 'DISPLAY')),
    name        text NOT NULL,
    public_key  bytea NOT NULL,
    enrolled_at timestamptz NOT NULL,
    last_seen   timestamptz,
    revoked_at  timestamptz
);
CREATE INDEX station_branch ON station (branch_id, enrolled_at);

-- One-time codes. The first four signs find the row, the other six are kept only as a slow hash.
CREATE TABLE enrolment_code (
    selector    text PRIMARY KEY,
    secret_hash text NOT NULL,
    branch_id   text NOT NULL REFERENCES branch,
    kind        text NOT NULL CHECK (kind IN ('KIOSK', 'DISPLAY')),
    name        text NOT NULL,
    made_by     text NOT NULL,
    expires_at  timestamptz NOT NULL,
    tries       int NOT NULL DEFAULT 0
);
