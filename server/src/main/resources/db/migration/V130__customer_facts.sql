-- What the bank also says of a customer: the company it acts for, and flags triage and staff may use.
ALTER TABLE customer ADD COLUMN company text;
ALTER TABLE customer ADD COLUMN flags text[] NOT NULL DEFAULT '{}';

-- The key that made a token has a number: k1, k2 and so on, two of them while the key is being changed.
ALTER TABLE customer DROP CONSTRAINT customer_token_check;
ALTER TABLE customer ADD CONSTRAINT customer_token_check CHECK (token ~ '^k[1-9][0-9]{0,5}:');

-- What the bank's CRM said last of a token; no answer means that it does not know the customer. Forgotten by age.
CREATE TABLE crm_answer (
    token  text PRIMARY KEY CHECK (token ~ '^k[1-9][0-9]{0,5}:'),
    answer jsonb,
    at     timestamptz NOT NULL
);
CREATE INDEX crm_answer_age ON crm_answer (at);
