-- Whatever a command writes here, it has updated the branch's own row first: that the branch exists is known. Asking again
-- for each row cost a look-up and a lock of that row each time, half a dozen for a ticket.
ALTER TABLE event DROP CONSTRAINT event_branch_id_fkey;
ALTER TABLE request DROP CONSTRAINT request_branch_id_fkey;
ALTER TABLE series DROP CONSTRAINT series_branch_id_fkey;
ALTER TABLE ticket DROP CONSTRAINT ticket_branch_id_fkey;
ALTER TABLE slip_job DROP CONSTRAINT slip_job_branch_id_fkey;
ALTER TABLE call_made DROP CONSTRAINT call_made_branch_id_fkey;
