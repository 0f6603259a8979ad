-- Kinds of special care (特殊关怀). Data of the bank, as tiers are.
CREATE TABLE care_kind (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,31}$' AND code <> 'none'),
    position int NOT NULL,
    names    jsonb NOT NULL,
    icon     text NOT NULL
);
INSERT INTO care_kind (code, position, names, icon) VALUES
    ('elderly',    1, '{"zh-CN": "老年客户", "zh-TW": "年長客戶", "en": "Older customer"}', 'old'),
    ('disabled',   2, '{"zh-CN": "残障人士", "zh-TW": "身心障礙", "en": "Disability"}', 'wheelchair'),
    ('pregnant',   3, '{"zh-CN": "孕妇", "zh-TW": "孕婦", "en": "Expecting mother"}', 'heart-handshake'),
    ('infant',     4, '{"zh-CN": "携带婴幼儿", "zh-TW": "攜帶嬰幼兒", "en": "With an infant"}', 'baby-carriage'),
    ('serviceman', 5, '{"zh-CN": "现役军人", "zh-TW": "現役軍人", "en": "Service member"}', 'medal');

-- What triage knew of the customer, so that it can be asked again when more is known. Age band, never a date of birth.
ALTER TABLE ticket ADD COLUMN asked_service text;
ALTER TABLE ticket ADD COLUMN care text NOT NULL DEFAULT 'none';
ALTER TABLE ticket ADD COLUMN age_band text CHECK (age_band IN ('MINOR', 'ADULT', 'SIXTIES', 'SEVENTIES', 'EIGHTY_UP'));
ALTER TABLE ticket ADD COLUMN document text NOT NULL DEFAULT 'none';
ALTER TABLE ticket ADD COLUMN booking text NOT NULL DEFAULT 'NONE' CHECK (booking IN ('NONE', 'EARLY', 'ON_TIME', 'LATE'));
ALTER TABLE ticket ADD COLUMN quantity int NOT NULL DEFAULT 1 CHECK (quantity BETWEEN 1 AND 999);
-- Whether somebody answered who the customer is. PENDING: the bank's directory has not said yet; RAISED: it said so late.
ALTER TABLE ticket ADD COLUMN identification text NOT NULL DEFAULT 'NONE'
    CHECK (identification IN ('NONE', 'UNREADABLE', 'UNKNOWN', 'PENDING', 'KNOWN', 'RAISED'));
ALTER TABLE ticket ADD COLUMN notices jsonb NOT NULL DEFAULT '[]';

-- Where the ticket waits beside its service's counters, and since when its clock runs: arrival, or the time booked.
ALTER TABLE ticket ADD COLUMN window_group text;
ALTER TABLE ticket ADD COLUMN since timestamptz;
UPDATE ticket SET since = issued_at, asked_service = service_code,
       identification = CASE WHEN masked_name IS NOT NULL THEN 'KNOWN' WHEN tier IS NOT NULL THEN 'UNKNOWN' ELSE 'NONE' END;
ALTER TABLE ticket ALTER COLUMN since SET NOT NULL;
ALTER TABLE ticket ALTER COLUMN asked_service SET NOT NULL;
