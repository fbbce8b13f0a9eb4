"""Holds the expansion of schedules against python-dateutil and zoneinfo, over every zone and random rules.

    schedules.py BINARY SEED CASES     BINARY is the program `schedules` of stillnight-tests

Each zone there is, UTC and its like among them, is the phone's zone once at least: with fewer cases than zones there is one for each.

Dates come from dateutil's rrule, instants from zoneinfo; the core is given the transitions of the same zoneinfo, as a phone gives it its
own. So what is compared is the expansion, not the releases of two time-zone databases.

We differ on purpose where a wall-clock time is skipped by a clock change: dateutil's resolve_imaginary moves it by the length of the
gap (02:30 becomes 03:30), Stillnight takes the first valid instant (03:00). Those are counted, and held against that rule. A time that
comes twice is the first of the two in both. The rest must be equal, or the run ends with a failure.
"""

# needs: python-dateutil tzdata

import json
import random
import subprocess
import sys
import zoneinfo
from bisect import bisect_right
from datetime import date, datetime, time, timedelta, timezone

from dateutil import tz
from dateutil.rrule import DAILY, MINUTELY, WEEKLY, rrule

FIRST, LAST = date(2015, 1, 1), date(2036, 1, 1)
MINUTE = 60_000
ANCHORS = ["bedtime", "waking", "breakfast", "lunch", "dinner"]


def millis(utc):
    return (utc - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1)


# Zones

class Place:
    """A zone of zoneinfo with its transitions, found by looking at every day and halving."""

    known = {}

    def __new__(cls, name):
        if name not in cls.known:
            self = cls.known[name] = super().__new__(cls)
            self.name, self.zone = name, zoneinfo.ZoneInfo(name)
            self.transitions = list(self.find())
        return cls.known[name]

    def offset(self, at):
        return int(datetime.fromtimestamp(at, self.zone).utcoffset().total_seconds())

    def find(self):
        start = int(datetime.combine(FIRST, time(), timezone.utc).timestamp())
        end = int(datetime.combine(LAST, time(), timezone.utc).timestamp())
        self.first = before = self.offset(start)
        for at in range(start, end, 86_400):
            after = self.offset(at + 86_400)
            if after == before:
                continue
            low, high = at, at + 86_400
            while high - low > 1:
                middle = (low + high) // 2
                if self.offset(middle) == before:
                    low = middle
                else:
                    high = middle
            yield high, self.offset(high)
            # Two changes within a day: the second is found by its own offset.
            if self.offset(high) != after:
                low = high
                high = at + 86_400
                while high - low > 1:
                    middle = (low + high) // 2
                    if self.offset(middle) == after:
                        high = middle
                    else:
                        low = middle
                yield high, after
            before = after

    def rules(self):
        changes = [{"at": at * 1000, "offset_seconds": offset} for at, offset in self.transitions]
        return {"name": self.name, "first_offset_seconds": self.first, "transitions": changes}

    def instant(self, wall, differences):
        """Milliseconds at which a wall clock here shows `wall`, as Stillnight has it."""
        local = wall.replace(tzinfo=self.zone)
        if tz.datetime_exists(wall, self.zone):
            return millis(local.astimezone(timezone.utc))
        # Skipped: the last change before dateutil's answer is the end of the gap.
        theirs = tz.resolve_imaginary(local).astimezone(timezone.utc)
        seconds = millis(theirs) // 1000
        changes = [at for at, _ in self.transitions]
        ours = changes[bisect_right(changes, seconds) - 1]
        differences.append((self.name, wall.isoformat(), seconds - ours))
        return ours * 1000


# What a schedule means

def dates(days, first, last):
    """The dates of a rule, both ends included, by dateutil."""
    begin, end = (datetime.combine(day, time()) for day in (first, last))
    if days == "every_day":
        return [d.date() for d in rrule(DAILY, dtstart=begin, until=end)]
    kind, rule = next(iter(days.items()))
    if kind == "weekdays":
        return [d.date() for d in rrule(WEEKLY, dtstart=begin, until=end, byweekday=[d - 1 for d in rule["days"]])]
    if kind == "once":
        day = date.fromisoformat(rule["date"])
        return [d.date() for d in rrule(DAILY, dtstart=datetime.combine(day, time()), count=1) if first <= d.date() <= last]
    anchor = datetime.combine(date.fromisoformat(rule["from"]), time())
    step = rule["days"] if kind == "every_n_days" else rule["on"] + rule["off"]
    found = []
    for shift in range(1 if kind == "every_n_days" else rule["on"]):
        # The pattern goes on in both directions: begin with one of its dates before the range.
        start = anchor + timedelta(days=shift)
        start -= timedelta(days=step * ((start - begin).days // step + 1))
        found += [d.date() for d in rrule(DAILY, dtstart=start, until=end, interval=step) if d.date() >= first]
    return sorted(found)


def clock(text):
    return time.fromisoformat(text)


def expected(case, place, home, differences):
    schedule, routine = case["schedule"], case["routine"]
    first, last = date.fromisoformat(case["from"]), date.fromisoformat(case["to"])
    if "elapsed" in schedule:
        rule = schedule["elapsed"]
        start = datetime.fromtimestamp(rule["from"] / 1000, timezone.utc)
        begin, end = (datetime.combine(day, time(), timezone.utc) for day in (first, last + timedelta(days=1)))
        found = [d for d in rrule(MINUTELY, interval=rule["minutes"], dtstart=start, until=end) if begin <= d < end]
        return sorted(at for at in map(millis, found) if at >= case["since"])
    own = schedule["own"]
    kind, timing = next(iter(own["timing"].items()))
    found = []
    for day in dates(own["days"], first, last):
        if kind == "at":
            found += [place.instant(datetime.combine(day, clock(t)), differences) for t in timing["times"]]
        elif kind == "at_home":
            found += [home.instant(datetime.combine(day, clock(t)), differences) for t in timing["times"]]
        else:
            anchor = {"before_bed": "bedtime", "after_waking": "waking"}.get(kind) or timing["anchor"]
            minutes = -timing["minutes"] if kind == "before_bed" else timing["minutes"]
            if anchor == "bedtime":
                evenings = routine["evenings"]
                bed = clock(evenings[day.weekday()] if evenings else routine["bedtime"])
                wall = datetime.combine(day if bed.hour >= 12 else day + timedelta(days=1), bed)
            else:
                wall = datetime.combine(day, clock(routine[anchor]))
            found.append(place.instant(wall, differences) + minutes * MINUTE)
    return sorted(at for at in found if at >= case["since"])


# Random schedules

def any_time(chance):
    # Often in the hours at which clocks change.
    hour = chance.choice([chance.randrange(24), chance.randrange(4)])
    return f"{hour:02}:{chance.choice([0, 1, 15, 30, 45, 59]):02}:00"


def any_case(chance, zones):
    place, home = Place(chance.choice(zones)), Place(chance.choice(zones))
    # Around a change of the zone's where it has one, so that most cases see one.
    if place.transitions and chance.random() < 0.8:
        at, _ = chance.choice(place.transitions)
        middle = datetime.fromtimestamp(at, timezone.utc).date()
    else:
        middle = FIRST + timedelta(days=chance.randrange(400, (LAST - FIRST).days - 400))
    first = max(FIRST + timedelta(days=5), min(middle - timedelta(days=chance.randrange(1, 20)), LAST - timedelta(days=90)))
    last = first + timedelta(days=chance.randrange(1, 70))
    near = lambda: (first + timedelta(days=chance.randrange(-400, 60))).isoformat()
    bed, waking = any_time(chance), any_time(chance)
    evenings = [any_time(chance) for _ in range(7)] if chance.random() < 0.3 else []
    while waking == bed or waking in evenings or (evenings and len(set(evenings)) == 1):
        waking, evenings = any_time(chance), []
    meals = {meal: any_time(chance) for meal in ("breakfast", "lunch", "dinner")}
    routine = {"bedtime": bed, "waking": waking, "evenings": evenings, "usual": [], **meals}
    since = millis(datetime.combine(first, time(), timezone.utc)) + chance.randrange(-36, 36) * 3_600_000
    if chance.random() < 0.15:
        start = since + chance.randrange(-20 * 24 * 60, 10 * 24 * 60) * MINUTE
        schedule = {"elapsed": {"minutes": chance.choice([60, 90, 480, 495, 720, 1440, 1500, 4320]), "from": start}}
    else:
        days = chance.choice([
            "every_day",
            {"every_n_days": {"days": chance.randrange(2, 40), "from": near()}},
            {"weekdays": {"days": sorted(chance.sample(range(1, 8), chance.randrange(1, 8)))}},
            {"on_off": {"on": chance.randrange(1, 12), "off": chance.randrange(1, 12), "from": near()}},
            {"once": {"date": near()}},
        ])
        times = sorted({any_time(chance) for _ in range(chance.randrange(1, 5))})
        timing = chance.choice([
            {"at": {"times": times}},
            {"at_home": {"times": times, "zone": home.name}},
            {"before_bed": {"minutes": chance.randrange(0, 240)}},
            {"after_waking": {"minutes": chance.randrange(0, 240)}},
            {"anchored": {"anchor": chance.choice(ANCHORS), "minutes": chance.randrange(-240, 240), "window": None}},
        ])
        schedule = {"own": {"days": days, "timing": timing}}
    case = {"schedule": schedule, "routine": routine, "zone": place.rules(), "home": home.rules(), "since": since,
            "from": first.isoformat(), "to": last.isoformat()}
    return case, place, home


def main():
    binary, seed, cases = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)
    zones = sorted(zoneinfo.available_timezones() - {"localtime", "Factory", "posixrules"})
    chance.shuffle(zones)
    cases = max(cases, len(zones))
    core = subprocess.Popen([binary], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    doses = mismatches = 0
    differences, seen = [], set()
    for n in range(cases):
        # Every zone first, in the seed's order, then any.
        case, place, home = any_case(chance, [zones[n]] if n < len(zones) else zones)
        seen.add(place.name)
        core.stdin.write(json.dumps(case) + "\n")
        core.stdin.flush()
        found = json.loads(core.stdout.readline())
        wanted = expected(case, place, home, differences)
        doses += len(wanted)
        names = {(day, slot) for day, slot, _ in found}
        if sorted(at for _, _, at in found) != wanted or len(names) != len(found):
            mismatches += 1
            if mismatches <= 3:
                case["zone"] = case["zone"]["name"]
                case["home"] = case["home"]["name"]
                print(f"mismatch: {json.dumps(case)}\n  ours   {sorted(at for _, _, at in found)[:20]}\n  theirs {wanted[:20]}")
    core.stdin.close()
    core.wait()
    assert seen == set(zones), sorted(set(zones) - seen)
    print(f"schedules, seed {seed}: {cases} schedules in {len(seen)} zones, {doses} doses, {mismatches} mismatches; "
          f"{len(differences)} skipped times, the first valid instant in each (dateutil: later by the gap)")
    sys.exit(1 if mismatches or core.returncode else 0)


main()
