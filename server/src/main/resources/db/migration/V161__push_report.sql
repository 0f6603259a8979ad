-- JDBC keeps the question mark for parameters, so the report asks by the function behind the operator.
DROP INDEX event_push;
CREATE INDEX event_push ON event (branch_id, at) WHERE jsonb_exists(body, 'push');
