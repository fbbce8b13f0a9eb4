CREATE TABLE episode (
    id TEXT PRIMARY KEY NOT NULL,
    began INTEGER NOT NULL,
    offset_seconds INTEGER NOT NULL CHECK (abs(offset_seconds) < 86400),
    zone TEXT NOT NULL,
    night TEXT NOT NULL,
    ended INTEGER CHECK (ended >= began),
    intensity INTEGER CHECK (intensity BETWEEN 1 AND 10),
    sensations TEXT NOT NULL DEFAULT '[]',
    body TEXT NOT NULL DEFAULT '[]',
    activity TEXT,
    relief TEXT NOT NULL DEFAULT '[]',
    note TEXT NOT NULL DEFAULT '',
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX episode_by_night ON episode (night, began) WHERE deleted = 0;

CREATE TABLE night (
    id TEXT PRIMARY KEY NOT NULL,
    night TEXT NOT NULL,
    bed INTEGER NOT NULL,
    asleep INTEGER NOT NULL CHECK (asleep >= bed),
    up INTEGER NOT NULL CHECK (up >= asleep),
    bed_time TEXT NOT NULL,
    asleep_time TEXT NOT NULL,
    up_time TEXT NOT NULL,
    awakenings INTEGER NOT NULL CHECK (awakenings BETWEEN 0 AND 50),
    zone TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX night_once ON night (night) WHERE deleted = 0;

CREATE TABLE item (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    dose TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- What held from when on. Never edited: a change is a new row, so that history stays as it was.
CREATE TABLE item_schedule (
    id TEXT PRIMARY KEY NOT NULL,
    item TEXT NOT NULL REFERENCES item (id),
    since INTEGER NOT NULL,
    schedule TEXT, -- NULL: the item ended
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX item_schedule_by_item ON item_schedule (item, since);

CREATE TABLE routine (
    id TEXT PRIMARY KEY NOT NULL,
    since INTEGER NOT NULL,
    bedtime TEXT NOT NULL,
    waking TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- The zones the phone was seen in, from when on.
CREATE TABLE zone_seen (
    id TEXT PRIMARY KEY NOT NULL,
    since INTEGER NOT NULL,
    zone TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX zone_seen_since ON zone_seen (since);

-- A dose that was shown, put off or answered. Its id is its name: item/date/slot.
CREATE TABLE dose (
    id TEXT PRIMARY KEY NOT NULL,
    item TEXT NOT NULL REFERENCES item (id),
    due INTEGER NOT NULL,
    raised INTEGER,
    snoozed_until INTEGER,
    answer TEXT CHECK (answer IN ('taken', 'skipped')),
    answered INTEGER,
    taken INTEGER,
    offset_seconds INTEGER NOT NULL CHECK (abs(offset_seconds) < 86400),
    zone TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX dose_by_due ON dose (due);

-- For the health check only; the newest thousand lines are kept.
CREATE TABLE ledger (
    line INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('planned', 'fired', 'answered')),
    due INTEGER NOT NULL,
    about TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How the last changes are put back: the row as it was (NULL: there was none) and the version the change left.
CREATE TABLE undo (
    id TEXT NOT NULL,
    area TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT,
    version_after INTEGER NOT NULL,
    made INTEGER NOT NULL,
    PRIMARY KEY (id, area, row_id)
) STRICT, WITHOUT ROWID;
