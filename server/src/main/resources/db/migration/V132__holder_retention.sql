-- Tickets that still say whose they are; the sweep reads only these, however many tickets there have been.
CREATE INDEX ticket_held ON ticket (branch_id, id) WHERE masked_name IS NOT NULL OR customer_token IS NOT NULL;
