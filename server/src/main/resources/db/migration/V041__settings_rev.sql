-- Counts the changes of what a branch is set up with, so that a node can keep it in memory and knows, under the branch's
-- lock, whether what it keeps is still true.
ALTER TABLE branch ADD COLUMN settings_rev bigint NOT NULL DEFAULT 0;

CREATE FUNCTION settings_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE branch SET settings_rev = settings_rev + 1
     WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.branch_id ELSE NEW.branch_id END;
    RETURN NULL;
END $$;

CREATE FUNCTION branch_settings_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.settings_rev := OLD.settings_rev + 1;
    RETURN NEW;
END $$;

CREATE TRIGGER settings_changed AFTER INSERT OR UPDATE OR DELETE ON service
    FOR EACH ROW EXECUTE FUNCTION settings_changed();
CREATE TRIGGER settings_changed AFTER INSERT OR UPDATE OR DELETE ON triage_plan
    FOR EACH ROW EXECUTE FUNCTION settings_changed();
CREATE TRIGGER branch_settings_changed BEFORE UPDATE OF bank_names, names, zone, day_rolls_at ON branch
    FOR EACH ROW EXECUTE FUNCTION branch_settings_changed();
