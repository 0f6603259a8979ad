-- From which age a kind of care is given unasked. Chosen: seventy, where many branches begin to call sooner; a bank sets its own.
ALTER TABLE care_kind ADD COLUMN from_band text
    CHECK (from_band IN ('MINOR', 'ADULT', 'SIXTIES', 'SEVENTIES', 'EIGHTY_UP'));
UPDATE care_kind SET from_band = 'SEVENTIES' WHERE code = 'elderly';

-- The document shown was past its last day: the staff's business, never the kiosk's.
ALTER TABLE ticket ADD COLUMN document_expired boolean NOT NULL DEFAULT false;
