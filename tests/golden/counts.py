"""Section 8 of the rules, many assessments at once, read sentence by sentence.

What follows from one assessment or map is taken from `reading.py` and `maps.py`.
How small counts are hidden is tried here, by going through every table that a
reader could think of; nothing is reckoned with bounds.
"""

import functools
import itertools
import random

import cases
import map_cases
import maps
import reading

LEVELS = ("0", "1", "2", "3", "4", "5", "not-placed")
BANDS = ("low", "moderate", "high", "very-high", "no-answers")
ADVICE = (
    "partnership-needed-now", "build-partnership", "coordination-with-review",
    "coordination-is-enough", "ring", "no-answers",
)
WORDS = (
    "more-done", "fits", "small-stretch", "runs-ahead", "no-word", "unknown", "not-placed",
)
GATE_DIMENSIONS = tuple(
    dimension for dimension in reading.DIMENSIONS
    if any(dimension == named for level in reading.GATES.values()
           for clause in level for named, _ in clause)
)
UNDER, HIDDEN = "under-5", "not-shown"
CLAIMS = ("networking", "cooperation", "coordination", "collaboration", "partnership")


# ---------------------------------------------------------------- counting

def is_answered(family):
    """Whether anything is answered about a family; "there is none" answers the
    question for the agency's rating."""
    return "agency-rating" in family or any(
        family.get(key) for key in ("infant", "services", "adult-and-child-services")
    ) or any(
        answer for section in ("risk", "critical") for answer in family.get(section, {}).values()
    )


def word_of(claimed, gap):
    if claimed == "no-word":
        return "no-word"
    if claimed in (None, "unknown"):
        return "unknown"
    if gap is None:
        return "not-placed"
    return "more-done" if gap < 0 else ("fits", "small-stretch", "runs-ahead")[min(gap, 2)]


def failed_of(answers):
    """The dimensions in failed conditions of the next level, both of an "or"."""
    level = reading.place(answers)
    if level in (None, 5):
        return set()
    clauses = reading.failed_clauses(answers, level + 1)
    return {dimension for clause in clauses for dimension, _ in clause}


def counted(relationship, result, recommendation):
    """What is counted of one relationship: the rows it stands in, for each table."""
    level = result["level"]
    return {
        "level": {"not-placed" if level is None else str(level)},
        "recommendation": {recommendation},
        "word": {word_of(relationship.get("claimed"), result["rhetoric_gap"])},
        "failed-gate": failed_of(reading.answers_in(relationship)),
        "barrier": {
            barrier for barrier, answer in relationship.get("barriers", {}).items()
            if answer in ("yes", "partly")
        },
    }


def record_of_assessment(assessment):
    result = reading.outcome_of(assessment)
    answered = is_answered(assessment)
    recommendation = result["recommendation"] if answered else "no-answers"
    return (
        result["band"] if answered else "no-answers",
        [counted(assessment, result, recommendation)],
    )


def record_of_map(given):
    result = maps.outcome_of(given)
    answered = is_answered(given.get("family", {}))
    relations = []
    for relationship, own in zip(given["relationships"], result["relationships"]):
        recommendation = own["recommendation"]
        if recommendation != "ring" and not answered:
            recommendation = "no-answers"
        relations.append(counted(relationship, own, recommendation))
    return result["family"]["band"] if answered else "no-answers", relations


def rows_of(records, table, rows):
    """For each row: the count, the records it is from, the records with others."""
    told = []
    for row in rows:
        own = [sum(row in relation[table] for relation in relations) for _, relations in records]
        others = [len(relations) - some for some, (_, relations) in zip(own, records)]
        told.append((sum(own), sum(some > 0 for some in own), sum(some > 0 for some in others)))
    return told


# ------------------------------------------------------------------ hiding

@functools.cache
def tables_within(ranges, total):
    """Every table whose counts lie within the ranges and sum to the total."""
    if not ranges:
        return [()] if total == 0 else []
    (low, high), *others = ranges
    floor = sum(one for one, _ in others)
    ceiling = sum(other for _, other in others)
    return [
        (count, *rest)
        for count in range(max(low, total - ceiling), min(high, total - floor) + 1)
        for rest in tables_within(tuple(others), total - count)
    ]


def ranges_of(cells, total):
    """"Under 5" is 1 to 4; "not shown" is five or more and less than the smallest
    count that is still shown."""
    shown = [cell for cell in cells if isinstance(cell, int) and cell > 0]
    most = min(shown) - 1 if shown else total
    return tuple(
        (cell, cell) if isinstance(cell, int) else (1, 4) if cell == UNDER else (5, most)
        for cell in cells
    )


def is_safe(cells, total):
    possible = tables_within(ranges_of(cells, total), total)
    for place, cell in enumerate(cells):
        values = {table[place] for table in possible}
        if cell == UNDER and values != {1, 2, 3, 4}:
            return False
        if cell == HIDDEN and len(values) < 2:
            return False
    return True


def hide(rows):
    """"A table whose rows sum to its total"."""
    total = sum(count for count, _, _ in rows)
    cells = [
        UNDER if 1 <= count <= 4 else HIDDEN if count and records <= 4 else count
        for count, records, _ in rows
    ]
    # "Where the total is four for each row".
    if total == 4 * len(cells) and not all(isinstance(cell, int) for cell in cells):
        return [HIDDEN] * len(cells)
    while not is_safe(cells, total):
        left = [cell for cell in cells if isinstance(cell, int) and cell > 0]
        if not left:
            return [HIDDEN] * len(cells)
        cells[cells.index(min(left))] = HIDDEN
    return cells


def hide_several(rows, of):
    cells = []
    for count, records, others in rows:
        if not 1 <= records <= 4 and not 1 <= others <= 4:
            cells.append(count)
        else:
            cells.append(UNDER if count <= 4 and of != 6 else HIDDEN)
    return cells


# ------------------------------------------------------- two tables at once

def meeting_bands():
    """Which recommendation can stand beside which band: tried, not listed."""
    meets = {("no-answers", "no-answers")} | {(band, "ring") for band in BANDS}
    for band, complexity, level, infant, change, provisional in cases.recommendation_cases():
        advice = reading.recommend(band, complexity, level, infant, change, provisional)
        meets.add((band, advice["recommendation"]))
    return meets


def meeting_levels():
    meets = set()
    for level in (None, 0, 1, 2, 3, 4, 5):
        for claimed in CLAIMS + ("no-word", "unknown", None):
            row = "not-placed" if level is None else str(level)
            meets.add((row, word_of(claimed, reading.rhetoric_gap(claimed, level))))
    return meets


def can_meet(one, other, beside, rows, other_rows, meets):
    """Whether relationships can be dealt out so that both tables come about: no
    set of rows of the one may need more room than the rows it meets have. Those
    of a family after the first are dealt out as they please."""
    for size in range(len(rows) + 1):
        for chosen in itertools.combinations(range(len(rows)), size):
            met = {
                place for place, row in enumerate(other_rows)
                if any((rows[place_of], row) in meets for place_of in chosen)
            }
            room = sum(other[place] for place in met)
            if sum(one[place] for place in chosen) > room:
                return False
    return sum(one) + beside == sum(other)


def is_safe_together(one, other, beside, rows, other_rows, meets):
    for cells, _ in (one, other):
        if all(cell == HIDDEN for cell in cells):
            return True
    both = []
    for cells, total in one, other:
        both.append(tables_within(ranges_of(cells, total), total))
    wanted = [
        (side, place, count)
        for side, (cells, _) in enumerate((one, other))
        for place, cell in enumerate(cells) if cell == UNDER
        for count in (1, 2, 3, 4)
    ]
    for pair in itertools.product(*both):
        if not wanted:
            return True
        new = [want for want in wanted if pair[want[0]][want[1]] == want[2]]
        if new and can_meet(*pair, beside, rows, other_rows, meets):
            wanted = [want for want in wanted if want not in new]
    return not wanted


def levels_below(dimension):
    """The levels whose next gate names a dimension."""
    return [
        level - 1 for level, clauses in reading.GATES.items()
        if any(dimension == named for clause in clauses for named, _ in clause)
    ]


def shown_of(records):
    """What may leave the device."""
    of = sum(len(relations) for _, relations in records)
    tables = {"level": LEVELS, "band": BANDS, "recommendation": ADVICE, "word": WORDS,
              "failed-gate": GATE_DIMENSIONS, "barrier": reading.BARRIERS}
    if 1 <= len(records) <= 4:
        nothing = {name: {row: HIDDEN for row in rows} for name, rows in tables.items()}
        return {"records": {"all": UNDER},
                "relationships": {"all": UNDER if of <= 4 else HIDDEN}, **nothing}
    bands = [(sum(band == row for band, _ in records),) * 3 for row in BANDS]
    cells = {name: hide(rows_of(records, name, tables[name]))
             for name in ("level", "recommendation", "word")}
    cells["band"] = hide(bands)
    pairs = (
        ("level", "word", 0, meeting_levels()),
        ("band", "recommendation", of - len(records), meeting_bands()),
    )
    for one, other, beside, meets in pairs:
        totals = (of - beside, of)
        if not is_safe_together((cells[one], totals[0]), (cells[other], totals[1]), beside,
                                tables[one], tables[other], meets):
            cells[other] = [HIDDEN] * len(cells[other])
    for name in ("failed-gate", "barrier"):
        cells[name] = hide_several(rows_of(records, name, tables[name]), of)
    levels = ranges_of(cells["level"], of)
    nothing_shown = all(cell == HIDDEN for cell in cells["level"])
    for place, dimension in enumerate(GATE_DIMENSIONS):
        least = 0 if nothing_shown else sum(levels[level][0] for level in levels_below(dimension))
        if isinstance(cells["failed-gate"][place], int) and cells["failed-gate"][place] > least:
            cells["failed-gate"][place] = HIDDEN
    return {"records": {"all": len(records)}, "relationships": {"all": of},
            **{name: dict(zip(rows, cells[name])) for name, rows in tables.items()}}


def counts_of(records):
    bands = {row: sum(band == row for band, _ in records) for row in BANDS}
    told = {"band": bands}
    for name, rows in (("level", LEVELS), ("recommendation", ADVICE), ("word", WORDS),
                       ("failed-gate", GATE_DIMENSIONS), ("barrier", reading.BARRIERS)):
        told[name] = {row: count for row, (count, _, _)
                      in zip(rows, rows_of(records, name, rows))}
    return told


# -------------------------------------------------------------------- sets

def without_family(assessment):
    return {key: value for key, value in assessment.items() if key not in maps.FAMILY_KEYS}


def sets():
    """Which sets are counted: by how many, and by what most of them are alike in."""
    chance = random.Random(8)

    def some(most, count):
        return sorted({int(chance.random() * most) for _ in range(count)})

    assessments, all_maps = cases.outcome_cases(), map_cases.map_cases()
    alike = []
    for place, assessment in enumerate(assessments):
        result = reading.outcome_of(assessment)
        alike.append((result["level"], result["band"], result["rhetoric_gap"]))
    chosen = [([], [], []), ([0], [], []), ([], [0], []), ([], [], [1])]
    for count in (2, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 50, 80):
        for _ in range(6):
            chosen.append((some(len(assessments), count), [], []))
        chosen.append((some(len(assessments), count), some(len(all_maps), 2), []))
        chosen.append((some(len(assessments), count), [], some(len(assessments), 3)))
        chosen.append(([], some(len(all_maps), count), []))
    # Most of one kind, and a few of others.
    for kind in range(3):
        for value in sorted({one[kind] for one in alike}, key=str):
            like = [place for place, one in enumerate(alike) if one[kind] == value]
            for few in (0, 1, 2, 3, 5):
                most = 6 + int(chance.random() * 20)
                main = {like[place] for place in some(len(like), most)}
                chosen.append((sorted(main | set(some(len(assessments), few))), [], []))
    return assessments, all_maps, chosen


def lines():
    """A line for each set: which lines of the other files it is made of."""
    assessments, all_maps, chosen = sets()
    made = []
    for whole, mapped, parted in chosen:
        records = [record_of_assessment(assessments[place]) for place in whole]
        records += [record_of_map(all_maps[place]) for place in mapped]
        records += [record_of_assessment(without_family(assessments[place])) for place in parted]
        made.append({
            "assessments": whole, "maps": mapped, "without-family": parted,
            "counts": counts_of(records), "shown": shown_of(records),
        })
    return made
