-- Self-service machines (自助机) beside the counters.
ALTER TABLE enrolment_code DROP CONSTRAINT enrolment_code_kind_check;
ALTER TABLE enrolment_code ADD CHECK (kind IN ('KIOSK', 'DISPLAY', 'MACHINE'));
ALTER TABLE station DROP CONSTRAINT station_kind_check;
ALTER TABLE station ADD CHECK (kind IN ('KIOSK', 'DISPLAY', 'MACHINE'));
