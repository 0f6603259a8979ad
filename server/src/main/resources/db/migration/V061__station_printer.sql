-- How the printer of each kiosk is, as the kiosk said last. problem: a slug, absent when it prints; since: when problem last changed.
CREATE TABLE station_printer (
    station_id   uuid PRIMARY KEY REFERENCES station,
    branch_id    text NOT NULL REFERENCES branch,
    problem      text,
    since        timestamptz NOT NULL,
    paper_low    boolean NOT NULL,
    tickets_left int
);
CREATE INDEX station_printer_branch ON station_printer (branch_id);
