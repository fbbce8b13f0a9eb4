-- What an item is made of, and how its dose changes.
ALTER TABLE item ADD COLUMN form TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN substances TEXT NOT NULL DEFAULT '[]';
ALTER TABLE item ADD COLUMN compound TEXT;
ALTER TABLE item ADD COLUMN strength INTEGER CHECK (strength > 0); -- thousandths of the unit
ALTER TABLE item ADD COLUMN unit TEXT CHECK ((unit IS NULL) = (strength IS NULL));
ALTER TABLE item ADD COLUMN pieces INTEGER CHECK (pieces > 0); -- thousandths of a piece
ALTER TABLE item ADD COLUMN steps TEXT NOT NULL DEFAULT '[]';
-- What was added from our own suggestions is known.
UPDATE item SET substances = '["iron"]' WHERE name = 'Iron';
UPDATE item SET substances = '["vitamin_c"]' WHERE name = 'Vitamin C';
UPDATE item SET substances = '["magnesium"]' WHERE name IN ('Magnesium', 'Magnesium glycinate');

-- Meals, where the person said them, and the usual coffee, tea, dairy and eggs.
ALTER TABLE routine ADD COLUMN breakfast TEXT;
ALTER TABLE routine ADD COLUMN lunch TEXT;
ALTER TABLE routine ADD COLUMN dinner TEXT;
ALTER TABLE routine ADD COLUMN usual TEXT NOT NULL DEFAULT '[]';

-- A night whose bedtime is moved, as during a flare: it holds until the next row.
ALTER TABLE routine ADD COLUMN night TEXT;
ALTER TABLE routine ADD COLUMN night_bedtime TEXT CHECK ((night_bedtime IS NULL) = (night IS NULL));

-- From when on an item makes no doses: until an instant, or (NULL) until the next row.
ALTER TABLE item_schedule ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1));
ALTER TABLE item_schedule ADD COLUMN until INTEGER CHECK (until IS NULL OR paused = 1);

-- How many pieces there were, or came, when the person counted.
CREATE TABLE stock (
    id TEXT PRIMARY KEY NOT NULL,
    item TEXT NOT NULL REFERENCES item (id),
    at INTEGER NOT NULL,
    pieces INTEGER NOT NULL CHECK (pieces >= 0), -- thousandths of a piece
    added INTEGER NOT NULL CHECK (added IN (0, 1)), -- 1: came to what was left; 0: counted anew
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_by_item ON stock (item, at) WHERE deleted = 0;

-- The person's own spacing rules, between two substances or items.
CREATE TABLE spacing (
    id TEXT PRIMARY KEY NOT NULL,
    first TEXT NOT NULL,
    second TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
    directional INTEGER NOT NULL CHECK (directional IN (0, 1)), -- 1: only the second after the first
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- What a dose was when it was answered, why it was skipped, and when it was asked about a second time.
ALTER TABLE dose ADD COLUMN followed INTEGER;
ALTER TABLE dose ADD COLUMN reason TEXT;
ALTER TABLE dose ADD COLUMN dose TEXT;
ALTER TABLE dose ADD COLUMN pieces INTEGER CHECK (pieces > 0);
DROP INDEX dose_by_due;
CREATE INDEX dose_by_due ON dose (due, raised, snoozed_until, answer, taken, followed) WHERE deleted = 0;
CREATE INDEX dose_by_item ON dose (item, due, answer, taken, pieces) WHERE deleted = 0 AND answer IS NOT NULL;

-- The ledger learns of quiet second reminders, refills and test alarms. It is for the health check of this phone only.
ALTER TABLE ledger RENAME TO ledger_before;
CREATE TABLE ledger (
    line INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('planned', 'fired', 'followed', 'answered', 'refilled', 'tested')),
    due INTEGER NOT NULL,
    about TEXT NOT NULL
) STRICT;
INSERT INTO ledger SELECT * FROM ledger_before;
DROP TABLE ledger_before;
