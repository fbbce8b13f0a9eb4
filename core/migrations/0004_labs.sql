-- Blood draws: date and time as they were lived, and what is known about how they were prepared.
CREATE TABLE panel (
    id TEXT PRIMARY KEY NOT NULL,
    date TEXT NOT NULL,
    time TEXT,
    fasting INTEGER CHECK (fasting IN (0, 1)),
    hours_since_iron INTEGER CHECK (hours_since_iron BETWEEN 0 AND 720),
    prepared INTEGER CHECK (prepared IN (0, 1)), -- no iron for 24 hours, as a planned blood draw knew
    laboratory TEXT NOT NULL,
    note TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX panel_by_date ON panel (date) WHERE deleted = 0;

-- Results as they were typed: figures are text, so that 0.80 stays 0.80. Named by panel and analyte: PANEL:ferritin.
CREATE TABLE lab_result (
    id TEXT PRIMARY KEY NOT NULL,
    panel TEXT NOT NULL REFERENCES panel (id),
    analyte TEXT NOT NULL,
    bound TEXT NOT NULL CHECK (bound IN ('exact', 'below', 'above')),
    value TEXT NOT NULL,
    unit TEXT NOT NULL,
    low TEXT NOT NULL, -- the laboratory's own range, in the same unit; '' for none
    high TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX lab_result_by_panel ON lab_result (panel) WHERE deleted = 0;
