-- Why somebody is noted as left or a ticket is cancelled, chosen as the other reasons are.
ALTER TABLE reason DROP CONSTRAINT reason_kind_check;
ALTER TABLE reason ADD CONSTRAINT reason_kind_check
    CHECK (kind IN ('PAUSE', 'PARK', 'CALL_CHOSEN', 'MOVE_FORWARD', 'LEAVE', 'CANCEL', 'OUTCOME', 'AUTHORISATION'));
INSERT INTO reason (kind, code, position, names) VALUES
    ('MOVE_FORWARD', 'unwell',       5, '{"zh-CN": "身体不适", "zh-TW": "身體不適", "en": "Feels unwell"}'),
    ('MOVE_FORWARD', 'machine',      6, '{"zh-CN": "自助机没办成", "zh-TW": "自助機沒辦成", "en": "Machine could not help"}'),
    ('MOVE_FORWARD', 'supervisor',   7, '{"zh-CN": "主管同意", "zh-TW": "主管同意", "en": "Supervisor agreed"}'),
    ('LEAVE',        'wait',         1, '{"zh-CN": "等不及离开", "zh-TW": "等不及離開", "en": "Could not wait"}'),
    ('LEAVE',        'other-branch', 2, '{"zh-CN": "去其他网点", "zh-TW": "去其他分行", "en": "Went to another branch"}'),
    ('LEAVE',        'other-day',    3, '{"zh-CN": "改日再来", "zh-TW": "改天再來", "en": "Will come another day"}'),
    ('LEAVE',        'machine',      4, '{"zh-CN": "已在自助机办完", "zh-TW": "已在自助機辦完", "en": "Done at the machine"}'),
    ('LEAVE',        'unknown',      5, '{"zh-CN": "原因不明", "zh-TW": "原因不明", "en": "Not known why"}'),
    ('CANCEL',       'mistake',      1, '{"zh-CN": "取错号", "zh-TW": "取錯號", "en": "Took the wrong ticket"}'),
    ('CANCEL',       'twice',        2, '{"zh-CN": "重复取号", "zh-TW": "重複取號", "en": "Second ticket"}'),
    ('CANCEL',       'not-needed',   3, '{"zh-CN": "不需要办理", "zh-TW": "不需要辦理", "en": "Not needed"}'),
    ('CANCEL',       'answered',     4, '{"zh-CN": "大堂已解答", "zh-TW": "大廳已解答", "en": "Answered in the hall"}');
