-- Customers who come back to the queue after their push ended unanswered are few among those who did not.
CREATE INDEX push_unanswered ON push (branch_id) WHERE outcome = 'UNANSWERED';
