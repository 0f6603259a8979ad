-- Ranks of relationship. A bank may rename them and add more; ordinary, rank 0, is there for everybody else.
CREATE TABLE tier (
    code  text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    rank  int NOT NULL UNIQUE CHECK (rank >= 0),
    names jsonb NOT NULL
);
INSERT INTO tier (code, rank, names) VALUES
    ('ordinary', 0, '{"zh-CN": "普通客户", "zh-TW": "一般客戶", "en": "Ordinary"}'),
    ('gold',     1, '{"zh-CN": "金卡客户", "zh-TW": "金卡客戶", "en": "Gold"}'),
    ('platinum', 2, '{"zh-CN": "白金客户", "zh-TW": "白金客戶", "en": "Platinum"}'),
    ('private',  3, '{"zh-CN": "私人银行客户", "zh-TW": "私人銀行客戶", "en": "Private banking"}');

-- Who the bank knows, by keyed token of the document's number. There is no number here and no part of one.
CREATE TABLE customer (
    token                text PRIMARY KEY CHECK (token LIKE 'k1:%'),
    tier                 text NOT NULL REFERENCES tier,
    masked_name          text NOT NULL,
    relationship_manager text,
    language             text CHECK (language IN ('zh-CN', 'zh-TW', 'en')),
    notices              jsonb NOT NULL DEFAULT '[]'
);
