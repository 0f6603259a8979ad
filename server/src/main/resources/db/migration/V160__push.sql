-- Whom a branch's lobby managers are told of, in which order its groups are asked, for how long, and what "just before
-- the call" means there: one document, see PushRule. A branch without one uses the usual rule.
CREATE TABLE push_rule (
    branch_id text PRIMARY KEY REFERENCES branch,
    rule      jsonb NOT NULL
);
CREATE TRIGGER settings_changed AFTER INSERT OR UPDATE OR DELETE ON push_rule
    FOR EACH ROW EXECUTE FUNCTION settings_changed();

-- Lobby managers on duty now, each in one group of the rule. When their tablet was last heard is telemetry and no event.
CREATE TABLE duty (
    branch_id  text NOT NULL REFERENCES branch,
    staff_no   text NOT NULL REFERENCES staff ON DELETE CASCADE,
    group_code text NOT NULL,
    since      timestamptz NOT NULL,
    reachable  boolean NOT NULL,
    seen_at    timestamptz NOT NULL,
    PRIMARY KEY (branch_id, staff_no)
);
CREATE INDEX duty_staff ON duty (staff_no);

-- A customer pushed to the lobby managers; at most one for a ticket.
CREATE TABLE push (
    branch_id      text NOT NULL REFERENCES branch,
    ticket_id      uuid NOT NULL,
    origin         text NOT NULL CHECK (origin IN ('RULE', 'OWN')),
    state          text NOT NULL CHECK (state IN ('OFFERED', 'ACCEPTED', 'ENDED')),
    alert          text NOT NULL CHECK (alert IN ('ARRIVAL', 'ESCALATED', 'BEFORE_CALL', 'HANDED_OVER', 'GIVEN_BACK')),
    round          int NOT NULL CHECK (round >= 0),
    step           int NOT NULL CHECK (step >= 0),
    group_code     text,
    recognised_at  timestamptz NOT NULL,
    offered_at     timestamptz NOT NULL,
    lease_until    timestamptz,
    again_at       timestamptz,
    accepted_by    text,
    accepted_at    timestamptz,
    outcome_due_at timestamptz,
    greeted_at     timestamptz,
    outcome        text CHECK (outcome IN ('MET', 'HANDED_TO', 'MISSED', 'UNANSWERED')),
    handed_to      text,
    product        text,
    note           text,
    lead_note      text,
    ended_at       timestamptz,
    rev            bigint NOT NULL,
    PRIMARY KEY (branch_id, ticket_id),
    FOREIGN KEY (branch_id, ticket_id) REFERENCES ticket,
    CHECK ((state = 'ACCEPTED') <= (accepted_by IS NOT NULL)),
    CHECK ((state = 'ENDED') = (outcome IS NOT NULL AND ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX push_ticket ON push (ticket_id);
CREATE INDEX push_open ON push (branch_id) WHERE state <> 'ENDED';
CREATE INDEX push_lease ON push (lease_until) WHERE state = 'OFFERED' AND lease_until IS NOT NULL;
-- The report of pushes is read from the events that carry one.
CREATE INDEX event_push ON event (branch_id, at) WHERE body ? 'push';

-- Products a customer may be led to, as the bank sells them; the same in every branch.
CREATE TABLE lead_product (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    position int NOT NULL,
    names    jsonb NOT NULL
);
INSERT INTO lead_product (code, position, names) VALUES
    ('time-deposit', 1, '{"zh-CN": "定期存款", "zh-TW": "定期存款", "en": "Time deposit"}'),
    ('wealth',       2, '{"zh-CN": "理财产品", "zh-TW": "理財產品", "en": "Wealth product"}'),
    ('fund',         3, '{"zh-CN": "基金", "zh-TW": "基金", "en": "Fund"}'),
    ('insurance',    4, '{"zh-CN": "保险", "zh-TW": "保險", "en": "Insurance"}'),
    ('gold',         5, '{"zh-CN": "贵金属", "zh-TW": "貴金屬", "en": "Precious metal"}'),
    ('loan',         6, '{"zh-CN": "贷款", "zh-TW": "貸款", "en": "Loan"}'),
    ('credit-card',  7, '{"zh-CN": "信用卡", "zh-TW": "信用卡", "en": "Credit card"}'),
    ('payroll',      8, '{"zh-CN": "代发工资", "zh-TW": "薪資轉帳", "en": "Payroll"}'),
    ('e-banking',    9, '{"zh-CN": "手机银行", "zh-TW": "行動銀行", "en": "Mobile banking"}');
