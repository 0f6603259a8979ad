-- The life of a triage plan. A version takes effect at its time and is never changed; the highest whose time has come and
-- that was not cancelled is in force. One published at once counts from its revision on, whatever the clocks say.
ALTER TABLE triage_plan ADD COLUMN published_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE triage_plan ADD COLUMN effective_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE triage_plan ADD COLUMN published_by text NOT NULL DEFAULT 'system';
ALTER TABLE triage_plan ADD COLUMN published_name text NOT NULL DEFAULT 'system';
ALTER TABLE triage_plan ADD COLUMN note text NOT NULL DEFAULT '';
-- DRAFT: published here; ROLL_BACK: a former version again; COPY: brought from another branch; BANK: the bank's default.
ALTER TABLE triage_plan ADD COLUMN origin text NOT NULL DEFAULT 'DRAFT'
    CHECK (origin IN ('DRAFT', 'ROLL_BACK', 'COPY', 'BANK'));
ALTER TABLE triage_plan ADD COLUMN source_branch text;
ALTER TABLE triage_plan ADD COLUMN source_version int;
ALTER TABLE triage_plan ADD COLUMN cancelled_at timestamptz;
ALTER TABLE triage_plan ADD COLUMN cancelled_by text;
ALTER TABLE triage_plan ADD CHECK (effective_at >= published_at);
ALTER TABLE triage_plan ADD CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL));

-- The one draft of a branch. The row stays when a draft is published or thrown away, with no rules, so that its revision
-- never means two things.
CREATE TABLE triage_draft (
    branch_id    text PRIMARY KEY REFERENCES branch,
    revision     int NOT NULL,
    base_version int NOT NULL,
    rules        jsonb,
    saved_by     text NOT NULL,
    saved_name   text NOT NULL,
    saved_at     timestamptz NOT NULL,
    saved_key    text NOT NULL
);

-- What branches use that never published a plan of their own. The latest counts.
CREATE TABLE triage_bank_plan (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rules          jsonb NOT NULL,
    source_branch  text NOT NULL REFERENCES branch,
    source_version int NOT NULL,
    published_at   timestamptz NOT NULL,
    published_by   text NOT NULL,
    published_name text NOT NULL,
    note           text NOT NULL,
    key            text NOT NULL UNIQUE
);

-- Groups of counters a rule may send a customer to, by name; which counter is in which is the branch's own.
CREATE TABLE window_group (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    position int NOT NULL,
    names    jsonb NOT NULL
);
INSERT INTO window_group (code, position, names) VALUES
    ('care',    1, '{"zh-CN": "爱心窗口", "zh-TW": "愛心櫃檯", "en": "Care counter"}'),
    ('foreign', 2, '{"zh-CN": "外语服务窗口", "zh-TW": "外語服務櫃檯", "en": "Foreign-language counter"}'),
    ('vip',     3, '{"zh-CN": "贵宾窗口", "zh-TW": "貴賓櫃檯", "en": "VIP counter"}');

-- Why somebody goes sooner (优先原因), as staff read it.
CREATE TABLE priority_reason (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    position int NOT NULL,
    names    jsonb NOT NULL
);
INSERT INTO priority_reason (code, position, names) VALUES
    ('tier',       1, '{"zh-CN": "客户等级", "zh-TW": "客戶等級", "en": "Tier"}'),
    ('elderly',    2, '{"zh-CN": "老年", "zh-TW": "年長", "en": "Age"}'),
    ('disabled',   3, '{"zh-CN": "残障", "zh-TW": "身心障礙", "en": "Disability"}'),
    ('pregnant',   4, '{"zh-CN": "孕妇", "zh-TW": "孕婦", "en": "Pregnancy"}'),
    ('infant',     5, '{"zh-CN": "携带婴幼儿", "zh-TW": "攜帶嬰幼兒", "en": "With an infant"}'),
    ('serviceman', 6, '{"zh-CN": "现役军人", "zh-TW": "現役軍人", "en": "Service member"}'),
    ('booked',     7, '{"zh-CN": "预约", "zh-TW": "預約", "en": "Appointment"}'),
    ('foreign',    8, '{"zh-CN": "外籍客户", "zh-TW": "外籍客戶", "en": "Foreign customer"}'),
    ('busy',       9, '{"zh-CN": "排队较长", "zh-TW": "排隊較長", "en": "Long line"}');
