CREATE TABLE service (
    branch_id  text NOT NULL REFERENCES branch,
    code       text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    position   int NOT NULL,
    prefix     text NOT NULL CHECK (prefix ~ '^[A-Z]$'),
    names      jsonb NOT NULL,
    hint       jsonb NOT NULL,
    party      text NOT NULL CHECK (party IN ('PERSONAL', 'CORPORATE')),
    means      text NOT NULL CHECK (means IN ('CASH', 'NON_CASH')),
    complexity text NOT NULL CHECK (complexity IN ('SIMPLE', 'COMPLEX')),
    speciality boolean NOT NULL DEFAULT false,
    icon       text NOT NULL,
    PRIMARY KEY (branch_id, code),
    UNIQUE (branch_id, prefix)
);

CREATE TABLE triage_plan (
    branch_id text NOT NULL REFERENCES branch,
    version   int NOT NULL,
    rules     jsonb NOT NULL,
    PRIMARY KEY (branch_id, version)
);
