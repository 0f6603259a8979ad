-- How the branch calls: a policy by name and the numbers it needs.
ALTER TABLE branch ADD COLUMN call_rule jsonb NOT NULL
    DEFAULT '{"policy": "share-of-promise", "passLimit": 5, "rates": {}}';

-- [{"service": "...", "waited": "PT15M"}]: services that join the first choice while somebody of them has waited longer.
ALTER TABLE counter ADD COLUMN also_call jsonb NOT NULL DEFAULT '[]';

-- Who was called after a ticket although younger: how often it was passed is read from here, for class heads only.
CREATE INDEX ticket_called_by_age ON ticket (branch_id, issued_at, issued_rev) WHERE call_rev IS NOT NULL;
