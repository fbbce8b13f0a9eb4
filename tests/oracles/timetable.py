# needs: ortools
"""Holds the timetable solver against CP-SAT (PyPI ortools) on random days.

    timetable.py BINARY SEED CASES     BINARY is the program `timetable` of stillnight-tests
    timetable.py time                  for each case on stdin the seconds that the searches for its score take

Written from the rules alone, not from the solver: what a rule asks, what counts as broken, the order of the aims. Checks of each
day: whether there is a timetable; every time within its window and on the grid, every hard rule kept; the score, aim by aim, is the
best; the times are the earliest of that score; of a conflict, that it is one, that nothing in it can go, that there is no smaller
one; of each relaxation, that it works, without slipping through to the free side of a one-way gap, and is the least of its kind. Ends with a failure if any day had a mismatch.
"""

import copy
import json
import random
import subprocess
import sys
import time

from ortools.sat.python import cp_model

AXIS_END, GRID, DAY = 2160, 5, 1440
MOVE_MAX = BED_MAX = 240
SUBSTANCES = ["iron", "vitamin_c", "magnesium", "calcium", "antacid", "zinc", "vitamin_d", "levothyroxine", "levodopa", "entacapone",
              "tetracycline", "quinolone", "bisphosphonate", "proton_pump_inhibitor", "gabapentin"]
DRINKS = ["coffee", "tea", "dairy", "eggs"]


# What a rule means

class Thing:
    """A dose, an intake or a meal, as a rule sees it."""

    def __init__(self, key, substances=(), item=None, meal=None, at=None, dose=None):
        self.key, self.substances, self.item, self.meal, self.at, self.dose = key, substances, item, meal, at, dose

    def is_(self, party):
        if party == "meal":
            return self.meal is not None
        if party == "meal_with_fat":
            return self.meal is True
        kind, value = next(iter(party.items()))
        return value in self.substances if kind == "substance" else value == self.item


def things_of(day):
    for d in day["doses"]:
        yield Thing(("dose", d["id"]), d["substances"], d["item"], at=d["taken"], dose=d if d["taken"] is None else None)
    for i in day["intakes"]:
        yield Thing(("intake", i["id"]), i["substances"], at=i["at"])
    for m in day["meals"]:
        yield Thing(("meal", m["kind"]), meal=m["fat"], at=m["at"])


def window(d):
    grid = [t for t in range(0, AXIS_END + 1, GRID) if d["earliest"] <= t <= d["latest"]]
    return grid or ([d["earliest"]] if d["earliest"] <= d["latest"] else [])


def asleep(day, t):
    return t < day["wake"] or day["bed"] < t < day["wake"] + DAY


def demands(day, rules):
    """What the rules ask: ("apart", rule, x, y, back, ahead): y not within (-back, ahead) of x; ("together", rule, x, [y...], within)."""
    things, out = list(things_of(day)), []
    for rule in rules:
        if rule["spacing"] == "flag":
            continue
        kind, ask = next(iter(rule["spacing"].items()))
        if kind == "together":
            for x in things:
                if x.dose and x.is_(rule["second"]) and not x.is_(rule["first"]):
                    ys = [y for y in things if y.is_(rule["first"])]
                    if ys:
                        out.append(("together", rule, x, ys, ask["within"]))
            continue
        for a in range(len(things)):
            for b in range(a):
                x, y = things[b], things[a]
                if not (x.dose or y.dose):
                    continue
                back = ahead = 0
                if x.is_(rule["first"]) and y.is_(rule["second"]):
                    back, ahead = max(back, ask["before"], 1), max(ahead, ask["after"], 1)
                if y.is_(rule["first"]) and x.is_(rule["second"]):
                    back, ahead = max(back, ask["after"], 1), max(ahead, ask["before"], 1)
                if back:
                    out.append(("apart", rule, x, y, back, ahead))
    doses = {d["id"]: d for d in day["doses"]}
    own = {"id": "same-item", "strength": "hard", "confidence": None}
    for a in range(len(things)):
        for b in range(a):
            x, y = things[b], things[a]
            if x.item and x.item == y.item and (x.dose or y.dose):
                gap = max(abs(doses[x.key[1]]["preferred"] - doses[y.key[1]]["preferred"]) // 2, GRID)
                out.append(("apart", own, x, y, gap, gap))
    return out


def both_ways(asked, clashes):
    """The demands with the one-way gaps among these clashes kept both ways: no way out may slip through to the free side."""
    named = [(c["rule"], {("dose", c["dose"]), next(iter(c["other"].items()))}) for c in clashes]
    for demand in asked:
        if demand[0] == "apart" and demand[1]["id"] != "same-item":
            ask = demand[1]["spacing"]["apart"]
            if 0 in (ask["before"], ask["after"]) and (demand[1]["id"], {demand[2].key, demand[3].key}) in named:
                demand = (*demand[:4], max(demand[4:]), max(demand[4:]))
        yield demand


LEVEL = {None: "sure", "A": "sure", "B": "sure", "C": "weak", "U": "unsure"}


# The model

# A proof that takes CP-SAT longer is left out and counted.
PROOF_SECONDS = 60


class Unproved(Exception):
    pass


class Model:
    def __init__(self, day, rules, hard_only=False, doses=None, kept=None, clashes=()):
        """`doses` and `kept` (ids of rules) leave out the others; `clashes` are to be kept both ways."""
        self.m = m = cp_model.CpModel()
        self.day, self.t, self.times = day, {}, {}
        self.empty = False
        for d in day["doses"]:
            if d["taken"] is None and (doses is None or d["id"] in doses):
                values = window(d)
                self.empty |= not values
                self.t[d["id"]] = m.NewIntVarFromDomain(cp_model.Domain.FromValues(values or [0]), d["id"])
        self.aims = {"asleep": [], "sure": [], "weak": [], "unsure": []}
        for demand in both_ways(demands(day, rules), clashes):
            rule = demand[1]
            if kept is not None and rule["id"] not in kept or hard_only and rule["strength"] == "soft":
                continue
            kept_by = self.apart(*demand[2:]) if demand[0] == "apart" else self.together(*demand[2:])
            if kept_by is None:
                continue
            if rule["strength"] == "hard":
                m.AddBoolOr(kept_by)
            else:
                broken = m.NewBoolVar("")
                m.AddBoolOr(kept_by + [broken])
                self.aims[LEVEL[rule["confidence"]]].append(broken)
        if not hard_only:
            self.rest()

    def at(self, thing):
        return self.t.get(thing.key[1]) if thing.dose else thing.at

    def apart(self, x, y, back, ahead):
        tx, ty = self.at(x), self.at(y)
        if tx is None or ty is None:
            return None
        before, after = self.m.NewBoolVar(""), self.m.NewBoolVar("")
        self.m.Add(ty - tx <= -back).OnlyEnforceIf(before)
        self.m.Add(ty - tx >= ahead).OnlyEnforceIf(after)
        return [before, after]

    def together(self, x, ys, within):
        tx = self.at(x)
        ys = [self.at(y) for y in ys]
        ys = [y for y in ys if y is not None]
        if tx is None or not ys:
            return None
        near = []
        for y in ys:
            b = self.m.NewBoolVar("")
            self.m.Add(tx - y <= within).OnlyEnforceIf(b)
            self.m.Add(y - tx <= within).OnlyEnforceIf(b)
            near.append(b)
        return near

    def rest(self):
        m, used, moved = self.m, {}, []
        for d in self.day["doses"]:
            if d["id"] not in self.t:
                continue
            t, values = self.t[d["id"]], window(d)
            picks = []
            for value in values:
                b = m.NewBoolVar("")
                picks.append((value, b))
                used.setdefault(value, m.NewBoolVar(""))
                m.AddImplication(b, used[value])
            if not picks:
                continue
            m.AddExactlyOne([b for _, b in picks])
            m.Add(t == sum(value * b for value, b in picks))
            self.aims["asleep"] += [b for value, b in picks if asleep(self.day, value)]
            prefer = min(max(d["preferred"], 0), AXIS_END)
            moved.append(sum(abs(value - prefer) * b for value, b in picks))
        self.aims["times"] = list(used.values())
        self.aims["moved"] = moved

    def solve(self, minimize=None):
        if self.empty:
            return None
        self.m.ClearObjective()
        if minimize is not None:
            self.m.Minimize(minimize)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        # One worker with the full linear relaxation proves these far quicker than several without.
        solver.parameters.linearization_level = 2
        solver.parameters.max_time_in_seconds = PROOF_SECONDS
        status = solver.Solve(self.m)
        if status == cp_model.INFEASIBLE:
            return None
        if status != cp_model.OPTIMAL:
            raise Unproved
        return solver


AIMS = ["asleep", "sure", "weak", "unsure", "times", "moved"]
SCORE = ["asleep", "broken_sure", "broken_weak", "broken_unsure", "times", "moved"]


def best(day, rules):
    """The model held to the best score, and that score; None if the hard rules leave no timetable."""
    model, score = Model(day, rules), []
    if model.solve() is None:
        return None
    for aim in AIMS:
        terms = model.aims[aim]
        value = 0
        if terms:
            value = round(model.solve(sum(terms)).ObjectiveValue())
            if aim != "moved":
                model.m.Add(sum(terms) == value)
        score.append(value)
    return model, score


def earlier(model, placed, moved):
    """A dose that could be earlier with the same score, those before it staying as they are."""
    for dose, t in model.t.items():
        trial = copy.copy(model)
        trial.m = model.m.clone()
        trial.m.Add(t <= placed[dose] - 1)
        # Minimising proves "not within the same minutes" far quicker than asking for the same minutes.
        solver = trial.solve(sum(model.aims["moved"]))
        if solver is not None and round(solver.ObjectiveValue()) <= moved:
            return dose
        model.m.Add(t == placed[dose])
    return None


def possible(day, rules, doses=None, kept=None, clashes=()):
    return Model(day, rules, hard_only=True, doses=doses, kept=kept, clashes=clashes).solve() is not None


# Checks

def check_solved(day, rules, answer):
    wrong = []
    placed = {d["id"]: d["at"] for d in answer["doses"]}
    if [d["id"] for d in answer["doses"]] != [d["id"] for d in day["doses"]]:
        return ["not every dose has one time"]
    for d in day["doses"]:
        if d["taken"] is not None:
            if placed[d["id"]] != d["taken"]:
                wrong.append(f"{d['id']}: taken at {d['taken']}, said {placed[d['id']]}")
        elif placed[d["id"]] not in window(d):
            wrong.append(f"{d['id']}: {placed[d['id']]} is not in its window")
    broken = dict.fromkeys(["sure", "weak", "unsure"], 0)
    where = lambda thing: placed[thing.key[1]] if thing.dose else thing.at
    for demand in demands(day, rules):
        rule, x = demand[1], where(demand[2])
        if demand[0] == "apart":
            later = where(demand[3]) - x
            ok = later <= -demand[4] or later >= demand[5]
        else:
            ok = any(abs(where(y) - x) <= demand[4] for y in demand[3])
        if not ok and rule["strength"] == "hard":
            wrong.append(f"{rule['id']} is broken")
        elif not ok:
            broken[LEVEL[rule["confidence"]]] += 1
    free = [d for d in day["doses"] if d["taken"] is None]
    own = [sum(asleep(day, placed[d["id"]]) for d in free), broken["sure"], broken["weak"], broken["unsure"],
           len({placed[d["id"]] for d in free}),
           sum(abs(placed[d["id"]] - min(max(d["preferred"], 0), AXIS_END)) for d in free)]
    said = [answer["score"][k] for k in SCORE]
    if own != said:
        wrong.append(f"score said {said}, is {own}")
    want = best(day, rules)
    if want is None:
        return wrong + ["there is no timetable"]
    if said != want[1]:
        wrong.append(f"score {said}, best is {want[1]}")
    elif not wrong and (dose := earlier(want[0], placed, said[-1])):
        wrong.append(f"{dose} could be earlier than {placed[dose]}")
    return wrong


def smallest(day, rules):
    """Number of rules and doses in the smallest conflict, by hitting sets."""
    doses = [d["id"] for d in day["doses"] if d["taken"] is None]
    names = sorted({r["id"] for r in rules if r["strength"] == "hard"} | {"same-item"})
    parts = [("dose", d) for d in doses] + [("rule", r) for r in names]
    split = lambda core: ({n for k, n in core if k == "dose"}, {n for k, n in core if k == "rule"})
    outs = []
    while True:
        m = cp_model.CpModel()
        var = {p: m.NewBoolVar("") for p in parts}
        for out in outs:
            m.AddBoolOr([var[p] for p in out])
        m.Minimize(sum(var.values()))
        s = cp_model.CpSolver()
        s.parameters.num_workers = 1
        s.Solve(m)
        core = {p for p in parts if s.Value(var[p])}
        if not possible(day, rules, *split(core)):
            return len(core)
        for p in parts:
            if p not in core and possible(day, rules, *split(core | {p})):
                core.add(p)
        outs.append([p for p in parts if p not in core])


def changed(day, change, to=None):
    """The day after a relaxation; `to` for another time than the one offered."""
    day = copy.deepcopy(day)
    kind, what = next(iter(change.items()))
    to = what.get("to") if to is None else to
    if kind == "move":
        dose = next(d for d in day["doses"] if d["id"] == what["dose"])
        choice = next(c for c in dose["choices"] if c["place"] == what["place"])
        dose["earliest"], dose["latest"] = choice["earliest"], choice["latest"]
        dose["preferred"] = min(max(dose["preferred"], dose["earliest"]), dose["latest"])
    elif kind == "time":
        dose = next(d for d in day["doses"] if d["id"] == what["dose"])
        dose["earliest"] = dose["latest"] = to
    elif kind == "bed":
        for dose in day["doses"]:
            if dose["by_bed"] and dose["taken"] is None:
                dose["latest"] += to - day["bed"]
        day["bed"] = to
    else:
        next(i for i in day["intakes"] if i["id"] == what["intake"])["at"] = to
    return day


def check_conflict(day, rules, answer):
    wrong = []
    doses, kept = set(answer["doses"]), set(answer["rules"])
    if possible(day, rules, doses, kept):
        wrong.append("the conflict is none")
    for d in doses:
        if not possible(day, rules, doses - {d}, kept):
            wrong.append(f"the conflict stays without dose {d}")
    for r in kept:
        if not possible(day, rules, doses, kept - {r}):
            wrong.append(f"the conflict stays without rule {r}")
    least = smallest(day, rules)
    if len(doses) + len(kept) != least:
        wrong.append(f"the conflict has {len(doses) + len(kept)} parts, the smallest {least}")
    sizes = [(not r["whole_day"], r["minutes"]) for r in answer["relaxations"]]
    if sizes != sorted(sizes):
        wrong.append(f"relaxations out of order: {sizes}")
    for r in answer["relaxations"]:
        part = {"clashes": answer["clashes"]} | ({} if r["whole_day"] else {"doses": doses, "kept": kept})
        if not possible(changed(day, r["change"]), rules, **part):
            wrong.append(f"does not help: {r}")
        kind, what = next(iter(r["change"].items()))
        if kind == "bed" and possible(changed(day, r["change"], what["to"] - GRID), rules, **part):
            wrong.append(f"less would do: {r}")
        if kind in ("time", "intake"):
            nearer = [t for t in range(0, AXIS_END + 1, GRID) if abs(t - what["from"]) < r["minutes"]]
            if kind == "intake" or not asleep(day, what["from"]):
                nearer = [t for t in nearer if not asleep(day, t)]
            if any(possible(changed(day, r["change"], t), rules, **part) for t in nearer if t != what["from"]):
                wrong.append(f"nearer would do: {r}")
    # Every change of a kind that works is offered.
    offered = [json.dumps(r["change"], sort_keys=True) for r in answer["relaxations"]]
    for d in day["doses"]:
        for c in d["choices"] if d["id"] in doses else []:
            change = {"move": {"dose": d["id"], "place": c["place"]}}
            if possible(changed(day, change), rules, clashes=answer["clashes"]) and not any(d["id"] in o and c["place"] in o for o in offered):
                wrong.append(f"not offered: {change}")
    return wrong


# Random days

def random_case(rng, table):
    wake = rng.choice([360, 390, 420, 450, 480])
    bed = rng.choice([1290, 1320, 1350, 1380, 1410, 1440, 1470, 1500])
    rules = [r for r in copy.deepcopy(table) if rng.random() < 0.95]
    for r in rules:
        if r["strength"] == "soft" and rng.random() < 0.1 and r["spacing"] != "flag":
            r["strength"] = "hard"
    meals = []
    for kind, lo, hi in [("breakfast", wake, wake + 90), ("lunch", 700, 810), ("dinner", 1050, 1200)]:
        if rng.random() < 0.7:
            meals.append({"kind": kind, "at": rng.randrange(lo, hi), "fat": rng.random() < 0.6, "actual": rng.random() < 0.2})
    intakes = []
    for k in range(rng.choice([0, 0, 1, 1, 2, 3])):
        intakes.append({"id": f"i{k}", "title": "A drink", "substances": rng.sample(DRINKS, 1), "at": rng.randrange(wake, bed - 60),
                        "actual": rng.random() < 0.3})
    count = rng.choice([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
    tight = rng.random() < 0.35
    doses = []
    for k in range(count):
        shape = rng.random()
        if shape < 0.15:
            at = rng.randrange(wake, bed + 1) if rng.random() < 0.5 else rng.randrange(wake, bed + 1) // 30 * 30
            earliest = latest = preferred = at
        else:
            width = rng.choice([0, 15, 30, 60, 90] if tight else [30, 60, 60, 120, 120, 180, 240, 240, 480] if rng.random() < 0.97 else [900])
            earliest = rng.randrange(max(0, wake - 60), bed) if rng.random() < 0.7 else rng.randrange(wake, bed) // 15 * 15
            latest = min(earliest + width, AXIS_END)
            preferred = rng.randrange(earliest, latest + 1)
            if rng.random() < 0.6:
                preferred = min(max(preferred // 15 * 15, earliest), latest)
        substances = rng.sample(SUBSTANCES, rng.choice([0, 1, 1, 1, 1, 2]))
        item = f"item{rng.randrange(count)}" if rng.random() < 0.2 else f"only{k}"
        choices = []
        for place in rng.sample(["after_waking", "with_lunch", "with_dinner", "before_bed"], rng.choice([0, 0, 1, 2])):
            start = {"after_waking": wake, "with_lunch": 740, "with_dinner": 1100, "before_bed": bed - 90}[place]
            choices.append({"place": place, "earliest": start, "latest": start + rng.choice([0, 30, 60])})
        doses.append({"id": f"d{k}", "item": item, "title": f"Dose {k}", "substances": substances, "earliest": earliest,
                      "latest": latest, "preferred": preferred, "taken": None,
                      "by_bed": latest > bed - 120 and rng.random() < 0.7, "choices": choices})
    if rng.random() < 0.3:
        now = rng.randrange(wake, 1200)
        for d in doses:
            if d["latest"] < now or rng.random() < 0.1:
                if rng.random() < 0.8:
                    d["taken"] = rng.randrange(wake, now)
    for k in range(rng.choice([0, 0, 0, 1, 2, 4])):
        party = lambda: {"item": rng.choice(doses)["item"]} if rng.random() < 0.6 else {"substance": rng.choice(SUBSTANCES + DRINKS)}
        minutes = rng.choice([30, 45, 60, 90, 120, 180, 240, 360, 7])
        one_way = rng.random() < 0.4
        rules.append({"id": f"own{k}", "first": party(), "second": party(), "strength": "hard", "confidence": None,
                      "spacing": {"apart": {"before": 0 if one_way else minutes, "after": minutes}}})
    return {"day": {"wake": wake, "bed": bed, "doses": doses, "intakes": intakes, "meals": meals}, "rules": rules}


def time_searches():
    for line in sys.stdin:
        case = json.loads(line)
        model, seconds, score = Model(case["day"], case["rules"]), 0.0, []
        for aim in AIMS:
            terms = model.aims[aim]
            score.append(0)
            if terms:
                solver = model.solve(sum(terms))
                seconds += solver.WallTime()
                score[-1] = round(solver.ObjectiveValue())
                model.m.Add(sum(terms) == score[-1])
        right = score == [case["score"][k] for k in SCORE]
        print(seconds if right else f"{score} is the best score", flush=True)


def main():
    if sys.argv[1:] == ["time"]:
        return time_searches()
    binary, seed, cases = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    table = json.loads(subprocess.run([binary, "rules"], capture_output=True, text=True, check=True).stdout)
    rng = random.Random(seed)
    program = subprocess.Popen([binary], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    counts = {"solved": 0, "conflict": 0, "too hard": 0, "relaxations": 0, "not proved by CP-SAT in time": 0}
    bad, slowest = 0, (0.0, -1)
    for case_number in range(cases):
        case = random_case(rng, table)
        day, rules = case["day"], case["rules"]
        begun = time.perf_counter()
        program.stdin.write(json.dumps(case) + "\n")
        program.stdin.flush()
        answer = json.loads(program.stdout.readline())
        slowest = max(slowest, (time.perf_counter() - begun, case_number))
        if answer == "too_hard":
            counts["too hard"] += 1
            wrong = ["too hard"]
        elif "solved" in answer:
            counts["solved"] += 1
            try:
                wrong = check_solved(day, rules, answer["solved"])
            except Unproved:
                counts["not proved by CP-SAT in time"] += 1
                wrong = []
        else:
            counts["conflict"] += 1
            counts["relaxations"] += len(answer["conflict"]["relaxations"])
            wrong = check_conflict(day, rules, answer["conflict"])
            if possible(day, rules):
                wrong.append("there is a timetable")
        for what in wrong:
            print(f"seed {seed} case {case_number}: {what}")
        if wrong:
            bad += 1
            print(json.dumps(case))
    program.stdin.close()
    said = ", ".join(f"{n} {what}" for what, n in counts.items())
    print(f"timetable, seed {seed}: {cases} days ({said}), {bad} with a mismatch; slowest answer {slowest[0] * 1e3:.0f} ms, day {slowest[1]}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
