-- The company a ticket's customer acts for, masked as the name is.
ALTER TABLE ticket ADD COLUMN company text;

-- LAST_KNOWN: what the bank's CRM said before counts, for as long as it does not answer.
ALTER TABLE ticket DROP CONSTRAINT ticket_identification_check;
ALTER TABLE ticket ADD CONSTRAINT ticket_identification_check
    CHECK (identification IN ('NONE', 'UNREADABLE', 'UNKNOWN', 'PENDING', 'LAST_KNOWN', 'KNOWN', 'RAISED'));

-- Whose tickets an answer is about, and which tickets still wait for one.
CREATE INDEX ticket_customer ON ticket (customer_token) WHERE customer_token IS NOT NULL;
CREATE INDEX ticket_unanswered ON ticket (branch_id)
    WHERE identification IN ('PENDING', 'LAST_KNOWN') AND customer_token IS NOT NULL;
