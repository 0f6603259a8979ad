-- People who sign in. The hash names its own algorithm, so an older one is replaced at the next sign-in.
CREATE TABLE staff (
    staff_no      text PRIMARY KEY CHECK (staff_no ~ '^[a-z0-9][a-z0-9._-]{0,31}$'),
    name          text NOT NULL,
    password_hash text NOT NULL,
    enabled       boolean NOT NULL DEFAULT true,
    language      text CHECK (language IN ('zh-CN', 'zh-TW', 'en'))
);

-- Which roles, where. A null branch means every branch.
CREATE TABLE staff_role (
    staff_no  text NOT NULL REFERENCES staff ON DELETE CASCADE,
    branch_id text REFERENCES branch,
    role      text NOT NULL CHECK (role IN ('TELLER', 'LOBBY_MANAGER', 'SUPERVISOR', 'ADMIN')),
    UNIQUE NULLS NOT DISTINCT (staff_no, branch_id, role)
);

-- Failed sign-ins, counted for staff numbers that exist and for ones that do not, and for addresses.
CREATE TABLE sign_in_attempt (
    subject       text PRIMARY KEY,
    failures      int NOT NULL,
    last_at       timestamptz NOT NULL,
    refused_until timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_age ON sign_in_attempt (last_at);

-- What lets a signed-in browser open one socket, once, within seconds. Only the hash is kept.
CREATE TABLE socket_ticket (
    hash       bytea PRIMARY KEY,
    staff_no   text NOT NULL REFERENCES staff ON DELETE CASCADE,
    branch_id  text NOT NULL,
    stream     text NOT NULL CHECK (stream IN ('board', 'lobby')),
    expires_at timestamptz NOT NULL
);
CREATE INDEX socket_ticket_age ON socket_ticket (expires_at);

-- Spring Session's own tables, in its own form, so that nobody is signed out by a restart.
CREATE TABLE spring_session (
    primary_id            char(36) NOT NULL,
    session_id            char(36) NOT NULL,
    creation_time         bigint NOT NULL,
    last_access_time      bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time           bigint NOT NULL,
    principal_name        varchar(100),
    CONSTRAINT spring_session_pk PRIMARY KEY (primary_id)
);
CREATE UNIQUE INDEX spring_session_ix1 ON spring_session (session_id);
CREATE INDEX spring_session_ix2 ON spring_session (expiry_time);
CREATE INDEX spring_session_ix3 ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36) NOT NULL,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT spring_session_attributes_fk FOREIGN KEY (session_primary_id)
        REFERENCES spring_session (primary_id) ON DELETE CASCADE
);
