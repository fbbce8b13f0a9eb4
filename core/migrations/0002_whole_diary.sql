ALTER TABLE episode ADD COLUMN own_sensations TEXT NOT NULL DEFAULT '[]';
ALTER TABLE episode ADD COLUMN own_relief TEXT NOT NULL DEFAULT '[]';
-- Each leg by itself: what was "both" until now stays both.
UPDATE episode SET body = replace(replace(replace(body, '"feet"', '"left_foot","right_foot"'), '"calves"', '"left_calf","right_calf"'),
    '"thighs"', '"left_thigh","right_thigh"');
-- So that what was changed just before can still be undone.
UPDATE undo SET before = json_set(before, '$.body', replace(replace(replace(json_extract(before, '$.body'),
    '"feet"', '"left_foot","right_foot"'), '"calves"', '"left_calf","right_calf"'), '"thighs"', '"left_thigh","right_thigh"'))
    WHERE area = 'episode' AND before IS NOT NULL;

-- A night may be told in part. It is named by its date, so that two copies of the diary can't hold it twice.
CREATE TABLE night_told (
    id TEXT PRIMARY KEY NOT NULL, -- the night's date
    bed INTEGER,
    asleep INTEGER CHECK (asleep >= bed),
    up INTEGER CHECK (up >= asleep AND up >= bed),
    bed_time TEXT,
    asleep_time TEXT,
    up_time TEXT,
    awakenings INTEGER CHECK (awakenings BETWEEN 0 AND 50),
    awake_minutes INTEGER CHECK (awake_minutes BETWEEN 0 AND 1440),
    rest TEXT,
    note TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO night_told (id, bed, asleep, up, bed_time, asleep_time, up_time, awakenings, zone, created, changed, version)
    SELECT night, bed, asleep, up, bed_time, asleep_time, up_time, awakenings, zone, created, changed, version FROM night WHERE deleted = 0;
DROP TABLE night;
ALTER TABLE night_told RENAME TO night;

CREATE TABLE exposure (
    id TEXT PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    offset_seconds INTEGER NOT NULL CHECK (abs(offset_seconds) < 86400),
    zone TEXT NOT NULL,
    night TEXT NOT NULL, -- noon to noon, where it stands in the diary
    day TEXT NOT NULL, -- 04:00 to 04:00, the day it counts to
    kind TEXT NOT NULL,
    what TEXT, -- drink, kind of exercise or practice, phase; the name of an own one
    amount INTEGER, -- mg, tenths of a unit, times, minutes or level, by kind
    effort TEXT,
    note TEXT NOT NULL DEFAULT '',
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX exposure_by_night ON exposure (night, at) WHERE deleted = 0;
CREATE INDEX exposure_own ON exposure (what, at) WHERE kind = 'own' AND deleted = 0;
CREATE INDEX exposure_by_day ON exposure (day, at) WHERE deleted = 0;

-- "None of this on this day": a zero, not a gap. Named by day and part.
CREATE TABLE none_said (
    id TEXT PRIMARY KEY NOT NULL, -- day/part
    day TEXT NOT NULL,
    part TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX none_said_by_day ON none_said (day) WHERE deleted = 0;

CREATE TABLE score (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 40),
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX score_by_date ON score (kind, date) WHERE deleted = 0;

CREATE TABLE programme (
    id TEXT PRIMARY KEY NOT NULL,
    first_day TEXT NOT NULL,
    ended INTEGER,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Bedtimes from Monday to Sunday where they differ.
ALTER TABLE routine ADD COLUMN evenings TEXT NOT NULL DEFAULT '[]';

ALTER TABLE setting ADD COLUMN created INTEGER NOT NULL DEFAULT 0;
ALTER TABLE setting ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE setting ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE setting ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;

-- The home screen reads the doses and zones of the last days from these alone, without the rows, which lie far apart.
DROP INDEX dose_by_due;
CREATE INDEX dose_by_due ON dose (due, raised, snoozed_until, answer, taken) WHERE deleted = 0;
DROP INDEX zone_seen_since;
CREATE INDEX zone_seen_since ON zone_seen (since, zone) WHERE deleted = 0;

-- Derived: what each night and each day adds up to, kept with every change, so that ten years are read from a few pages. Made anew
-- from the rows above after a migration or a merge; never exported. A row only for what is known: none is a gap.
CREATE TABLE night_sum (
    night TEXT PRIMARY KEY NOT NULL,
    episodes INTEGER NOT NULL,
    worst INTEGER,
    intensity_sum INTEGER NOT NULL,
    intensity_count INTEGER NOT NULL,
    minutes INTEGER, -- of episodes whose end is known
    onset INTEGER, -- minutes after noon, as lived
    hours INTEGER NOT NULL, -- bit n: an episode in the n-th hour after noon
    told INTEGER NOT NULL, -- the person told how it was
    said_calm INTEGER NOT NULL,
    sleep INTEGER,
    efficiency INTEGER,
    awakenings INTEGER,
    rest INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE day_sum (
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    times INTEGER NOT NULL, -- 0: said to be none
    amount INTEGER NOT NULL,
    PRIMARY KEY (kind, day)
) STRICT, WITHOUT ROWID;
