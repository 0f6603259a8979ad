-- The whole life of a ticket: set aside, sent on, sent away and back, put back after a missed call.
ALTER TABLE ticket DROP CONSTRAINT ticket_state_check;
ALTER TABLE ticket ADD CONSTRAINT ticket_state_check CHECK
    (state IN ('WAITING', 'CALLED', 'SERVING', 'SERVED', 'NO_SHOW', 'CANCELLED', 'PARKED', 'LEFT'));

-- Bound to a counter as long as the session lasts that was open then, or to a person as long as they are signed in.
ALTER TABLE ticket ADD COLUMN for_counter int;
ALTER TABLE ticket ADD COLUMN for_session bigint;
ALTER TABLE ticket ADD COLUMN for_staff text;
ALTER TABLE ticket ADD CONSTRAINT ticket_bound_to_a_session CHECK ((for_counter IS NULL) = (for_session IS NULL));
ALTER TABLE ticket ADD COLUMN parked_until timestamptz;
-- The rest of what it brings along from earlier steps (TicketCourse).
ALTER TABLE ticket ADD COLUMN course jsonb NOT NULL DEFAULT '{"requeues": 0, "ratingAsked": false}';
-- Words from one member of staff to the next; never in the log, gone when the ticket is closed.
ALTER TABLE ticket ADD COLUMN note text;

-- The class a ticket waits in. Within one the older is always called first; the heads of all are found by hopping
-- from one to the next, however long each is.
ALTER TABLE ticket ADD COLUMN line text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    service_code || '/' || promise_minutes::text || '/' || coalesce(window_group, '') || '/'
    || coalesce(for_counter::text, '') || '/' || coalesce(for_session::text, '') || '/' || coalesce(for_staff, '')) STORED;
DROP INDEX ticket_waiting;
CREATE INDEX ticket_waiting ON ticket (branch_id, line, since, issued_rev) WHERE state = 'WAITING';
CREATE INDEX ticket_waiting_service ON ticket (branch_id, service_code, since, issued_rev) WHERE state = 'WAITING';
DROP INDEX ticket_open;
CREATE INDEX ticket_open ON ticket (branch_id) WHERE state IN ('WAITING', 'CALLED', 'SERVING', 'PARKED');
CREATE INDEX ticket_parked ON ticket (parked_until) WHERE state = 'PARKED';

-- Every call that was not taken back, with the age of the ticket it went to: how often a ticket was passed is counted here.
-- since is that of the ticket's own claim, also where somebody moved it forward.
CREATE TABLE call_made (
    branch_id  text NOT NULL REFERENCES branch,
    rev        bigint NOT NULL,
    ticket_id  uuid NOT NULL,
    counter_no int NOT NULL,
    since      timestamptz NOT NULL,
    issued_rev bigint NOT NULL,
    PRIMARY KEY (branch_id, rev)
);
CREATE INDEX call_made_by_age ON call_made (branch_id, since, issued_rev) INCLUDE (counter_no);
INSERT INTO call_made (branch_id, rev, ticket_id, counter_no, since, issued_rev)
    SELECT branch_id, call_rev, id, counter_no, since, issued_rev FROM ticket
     WHERE call_rev IS NOT NULL AND counter_no IS NOT NULL;
DROP INDEX ticket_called_by_age;

ALTER TABLE counter ADD COLUMN window_groups text[] NOT NULL DEFAULT '{}';
ALTER TABLE counter_session ADD COLUMN opened_rev bigint NOT NULL DEFAULT 0;
UPDATE counter_session s SET opened_rev = e.rev FROM event e
 WHERE e.branch_id = s.branch_id AND e.counter_no = s.counter_no AND e.type = 'COUNTER_OPENED' AND e.at = s.opened_at;
ALTER TABLE counter_session ADD COLUMN paused_since timestamptz;
ALTER TABLE counter_session ADD COLUMN pause_reason text;
ALTER TABLE counter_session ADD CHECK ((paused_since IS NULL) = (pause_reason IS NULL));

-- What a branch sets of the rules in LifeRule; what it leaves out is as there.
ALTER TABLE branch ADD COLUMN life_rule jsonb NOT NULL DEFAULT '{}';
DROP TRIGGER branch_settings_changed ON branch;
CREATE TRIGGER branch_settings_changed BEFORE UPDATE OF bank_names, names, zone, day_rolls_at, life_rule ON branch
    FOR EACH ROW EXECUTE FUNCTION branch_settings_changed();

-- Reasons staff choose from, by what they are for. Data of the bank.
CREATE TABLE reason (
    kind     text NOT NULL CHECK (kind IN ('PAUSE', 'PARK', 'CALL_CHOSEN', 'MOVE_FORWARD', 'OUTCOME', 'AUTHORISATION')),
    code     text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    position int NOT NULL,
    names    jsonb NOT NULL,
    PRIMARY KEY (kind, code)
);
INSERT INTO reason (kind, code, position, names) VALUES
    ('PAUSE', 'break',      1, '{"zh-CN": "休息", "zh-TW": "休息", "en": "Break"}'),
    ('PAUSE', 'lunch',      2, '{"zh-CN": "用餐", "zh-TW": "用餐", "en": "Lunch"}'),
    ('PAUSE', 'cash',       3, '{"zh-CN": "调拨现金", "zh-TW": "調撥現金", "en": "Cash transfer"}'),
    ('PAUSE', 'balancing',  4, '{"zh-CN": "轧账", "zh-TW": "軋帳", "en": "Balancing"}'),
    ('PAUSE', 'meeting',    5, '{"zh-CN": "会议或培训", "zh-TW": "會議或訓練", "en": "Meeting or training"}'),
    ('PAUSE', 'equipment',  6, '{"zh-CN": "设备故障", "zh-TW": "設備故障", "en": "Equipment fault"}'),
    ('PAUSE', 'lobby',      7, '{"zh-CN": "支援大堂", "zh-TW": "支援大廳", "en": "Helping in the hall"}'),
    ('PARK', 'form',        1, '{"zh-CN": "填写单据", "zh-TW": "填寫單據", "en": "Filling in a form"}'),
    ('PARK', 'documents',   2, '{"zh-CN": "补充证件", "zh-TW": "補齊證件", "en": "Fetching documents"}'),
    ('PARK', 'copy',        3, '{"zh-CN": "复印", "zh-TW": "影印", "en": "Making a copy"}'),
    ('PARK', 'approval',    4, '{"zh-CN": "等待审批", "zh-TW": "等候核准", "en": "Waiting for approval"}'),
    ('PARK', 'self-service', 5, '{"zh-CN": "先用自助机", "zh-TW": "先用自助機", "en": "Using a machine first"}'),
    ('PARK', 'person',      6, '{"zh-CN": "等候他人到场", "zh-TW": "等候他人到場", "en": "Waiting for somebody"}'),
    ('CALL_CHOSEN', 'returning',  1, '{"zh-CN": "客户回来继续办理", "zh-TW": "客戶回來繼續辦理", "en": "Customer came back"}'),
    ('CALL_CHOSEN', 'in-person',  2, '{"zh-CN": "客户指定柜员", "zh-TW": "客戶指定行員", "en": "Customer asked for this teller"}'),
    ('CALL_CHOSEN', 'care',       3, '{"zh-CN": "特殊关怀", "zh-TW": "特殊關懷", "en": "Special care"}'),
    ('CALL_CHOSEN', 'instructed', 4, '{"zh-CN": "主管或大堂经理指示", "zh-TW": "主管或大廳經理指示", "en": "Told to by the manager"}'),
    ('MOVE_FORWARD', 'care',      1, '{"zh-CN": "特殊关怀", "zh-TW": "特殊關懷", "en": "Special care"}'),
    ('MOVE_FORWARD', 'mistake',   2, '{"zh-CN": "取错号", "zh-TW": "取錯號", "en": "Took the wrong ticket"}'),
    ('MOVE_FORWARD', 'complaint', 3, '{"zh-CN": "安抚客户", "zh-TW": "安撫客戶", "en": "Complaint"}'),
    ('MOVE_FORWARD', 'urgent',    4, '{"zh-CN": "紧急业务", "zh-TW": "緊急業務", "en": "Urgent matter"}'),
    ('OUTCOME', 'done',        1, '{"zh-CN": "已办结", "zh-TW": "已辦結", "en": "Done"}'),
    ('OUTCOME', 'part',        2, '{"zh-CN": "部分办理", "zh-TW": "部分辦理", "en": "Partly done"}'),
    ('OUTCOME', 'documents',   3, '{"zh-CN": "资料不齐", "zh-TW": "資料不齊", "en": "Documents missing"}'),
    ('OUTCOME', 'refused',     4, '{"zh-CN": "不予办理", "zh-TW": "不予辦理", "en": "Refused"}'),
    ('OUTCOME', 'system',      5, '{"zh-CN": "系统故障未办", "zh-TW": "系統故障未辦", "en": "System fault"}'),
    ('OUTCOME', 'withdrawn',   6, '{"zh-CN": "客户放弃", "zh-TW": "客戶放棄", "en": "Customer withdrew"}'),
    ('AUTHORISATION', 'amount',     1, '{"zh-CN": "超限额", "zh-TW": "超限額", "en": "Over the limit"}'),
    ('AUTHORISATION', 'identity',   2, '{"zh-CN": "身份核实", "zh-TW": "身分核實", "en": "Identity check"}'),
    ('AUTHORISATION', 'correction', 3, '{"zh-CN": "冲正", "zh-TW": "沖正", "en": "Correction"}'),
    ('AUTHORISATION', 'key',        4, '{"zh-CN": "重要凭证", "zh-TW": "重要憑證", "en": "Key documents"}'),
    ('AUTHORISATION', 'other',      5, '{"zh-CN": "其他", "zh-TW": "其他", "en": "Other"}');
