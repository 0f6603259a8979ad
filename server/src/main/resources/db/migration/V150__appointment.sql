-- How a branch takes appointments. offers: which services at which times, in how many places at once; a branch without a
-- row takes none.
CREATE TABLE appointment_rule (
    branch_id     text PRIMARY KEY REFERENCES branch,
    early_minutes int NOT NULL CHECK (early_minutes BETWEEN 0 AND 240),
    late_minutes  int NOT NULL CHECK (late_minutes BETWEEN 0 AND 240),
    days_ahead    int NOT NULL CHECK (days_ahead BETWEEN 0 AND 365),
    offers        jsonb NOT NULL
);
CREATE TRIGGER settings_changed AFTER INSERT OR UPDATE OR DELETE ON appointment_rule
    FOR EACH ROW EXECUTE FUNCTION settings_changed();

-- Who comes when and what for. The customer is known by keyed tokens of what they will show, never by a number, and by
-- them only until the visit is over. CHECKED_IN with a ticket that was cancelled counts as BOOKED, with one that was served
-- as DONE: that is read off the ticket, not kept twice.
CREATE TABLE appointment (
    branch_id      text NOT NULL REFERENCES branch,
    id             uuid NOT NULL,
    code           text NOT NULL CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    service_code   text NOT NULL,
    service_date   date NOT NULL,
    at             timestamptz NOT NULL,
    minutes        int NOT NULL CHECK (minutes BETWEEN 1 AND 480),
    state          text NOT NULL CHECK (state IN ('BOOKED', 'CHECKED_IN', 'CANCELLED', 'MISSED')),
    language       text NOT NULL CHECK (language IN ('zh-CN', 'zh-TW', 'en')),
    masked_name    text,
    note           text,
    customer_token text,
    phone_token    text,
    code_token     text,
    made_by        text NOT NULL,
    made_at        timestamptz NOT NULL,
    -- Why it was cancelled; why staff honour it although the customer comes late.
    cancel_reason  text,
    kept_reason    text,
    -- How the customer stood to it when they took the ticket.
    booking        text CHECK (booking IN ('EARLY', 'ON_TIME', 'LATE')),
    ticket_id      uuid,
    rev            bigint NOT NULL,
    PRIMARY KEY (branch_id, id),
    UNIQUE (branch_id, code),
    FOREIGN KEY (branch_id, service_code) REFERENCES service,
    FOREIGN KEY (branch_id, ticket_id) REFERENCES ticket,
    CHECK ((state = 'CHECKED_IN') = (ticket_id IS NOT NULL))
);
CREATE UNIQUE INDEX appointment_id ON appointment (id);
CREATE INDEX appointment_day ON appointment (branch_id, service_date, at);
CREATE INDEX appointment_customer ON appointment (branch_id, customer_token) WHERE customer_token IS NOT NULL;
CREATE INDEX appointment_phone ON appointment (branch_id, phone_token) WHERE phone_token IS NOT NULL;
CREATE INDEX appointment_code_token ON appointment (branch_id, code_token) WHERE code_token IS NOT NULL;
-- What a day's sweep looks at: the code goes when the visit is over.
CREATE INDEX appointment_open ON appointment (at) WHERE code_token IS NOT NULL AND state IN ('BOOKED', 'CHECKED_IN');
