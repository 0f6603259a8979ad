-- The rest of what a banking service says; see BankingService, ServiceTerms and MenuService for the words.
ALTER TABLE service ADD COLUMN documents jsonb;
ALTER TABLE service ADD COLUMN machine_kinds text[] NOT NULL DEFAULT '{}';
ALTER TABLE service ADD COLUMN identity_required boolean NOT NULL DEFAULT false;
ALTER TABLE service ADD COLUMN hours jsonb;
ALTER TABLE service ADD COLUMN long_wait_minutes int CHECK (long_wait_minutes BETWEEN 1 AND 240);
ALTER TABLE service ADD COLUMN number_from int NOT NULL DEFAULT 1 CHECK (number_from >= 1);
ALTER TABLE service ADD COLUMN number_to int NOT NULL DEFAULT 9999 CHECK (number_to <= 9999);
ALTER TABLE service ADD CHECK (number_from <= number_to);
ALTER TABLE service ADD COLUMN promise_minutes int NOT NULL DEFAULT 20 CHECK (promise_minutes BETWEEN 1 AND 240);
ALTER TABLE service ADD COLUMN work_mean_seconds int NOT NULL DEFAULT 300 CHECK (work_mean_seconds BETWEEN 10 AND 14400);
ALTER TABLE service ADD COLUMN work_cv double precision NOT NULL DEFAULT 0.8 CHECK (work_cv BETWEEN 0 AND 3);
ALTER TABLE service ADD COLUMN quota_day int CHECK (quota_day BETWEEN 1 AND 9999);
ALTER TABLE service ADD COLUMN quota_slots jsonb NOT NULL DEFAULT '[]';
ALTER TABLE service ADD COLUMN one_active boolean NOT NULL DEFAULT false;
ALTER TABLE service ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
-- Revision of the branch at the last change of this row; whoever saves must have seen it.
ALTER TABLE service ADD COLUMN rev bigint NOT NULL DEFAULT 0;
ALTER TABLE service ADD COLUMN changed_by text;
ALTER TABLE service ADD COLUMN changed_at timestamptz;

-- Days on which a branch does not keep its weekly hours.
CREATE TABLE branch_day (
    branch_id text NOT NULL REFERENCES branch,
    day       date NOT NULL,
    names     jsonb NOT NULL,
    hours     jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (branch_id, day)
);
CREATE TRIGGER settings_changed AFTER INSERT OR UPDATE OR DELETE ON branch_day
    FOR EACH ROW EXECUTE FUNCTION settings_changed();

-- For so long tickets of a service are given though nobody on duty can serve it; null: for ever.
ALTER TABLE branch ADD COLUMN duty_grace_minutes int DEFAULT 15 CHECK (duty_grace_minutes BETWEEN 0 AND 240);
CREATE TRIGGER duty_grace_changed BEFORE UPDATE OF duty_grace_minutes ON branch
    FOR EACH ROW EXECUTE FUNCTION branch_settings_changed();

-- What quotas and duty are counted by, on every issue.
CREATE INDEX ticket_of_day ON ticket (branch_id, service_date, service_code);
CREATE INDEX counter_session_closed ON counter_session (branch_id, closed_at);
