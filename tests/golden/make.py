"""Makes the golden files of this folder, or checks that they are what it makes.

    python3 make.py                     write all eight files
    python3 make.py --check             make all in memory and compare
    python3 make.py --check --no-tally  the same without the whole spaces

Python 3.11 and its standard library, but for the whole spaces, which need numpy:
the tally places all 282,475,249 dimension vectors, `families.py` goes through every
family (about two and a half minutes together, 1 GB). `--no-tally` leaves out both.

`reading.py` holds the rules as read from their text, `cases.py` chooses the
inputs; `maps.py` and `map_cases.py` do the same for maps, `comparisons.py` and
`comparison_cases.py` for comparisons, `counts.py` for counts over many.
`invariants.py` tries on random inputs what the rules say must hold, `tally.py` and
`families.py` prove it over the whole space.
"""

import argparse
import collections
import json
import pathlib
import sys

# No compiled copies beside the golden files.
sys.dont_write_bytecode = True

import cases
import comparison_cases
import comparisons
import counts
import families
import invariants
import map_cases
import maps
import reading
import tally

FOLDER = pathlib.Path(__file__).resolve().parent

LETTERS = {
    "none": "n", "some": "s", "serious": "S", "yes": "y", "no": "n", "unknown": "?",
}
RESULT_LETTERS = {"met": "y", "not-met": "n", "unknown": "u"}


def letters(values):
    return "".join(LETTERS[value] for value in values)


def listed(names):
    return ",".join(names) or "-"


def dash(value):
    return "-" if value is None else str(value)


def yes_no(truth):
    return "yes" if truth else "no"


def table(columns, rows):
    lines = [f"# {len(rows)} rows", "\t".join(columns)]
    return "\n".join(lines + ["\t".join(row) for row in rows]) + "\n"


def placements():
    columns = (
        "answers", "level", "range", "confidence", "holding_back", "ahead",
        "stern_green", "powell_glendinning_rummery", "hallmarks", "changes",
    )
    rows = []
    for answers in cases.placement_cases():
        low, high = reading.range_of(answers)
        definitions = reading.check_definitions(answers)
        parts = [
            "".join(RESULT_LETTERS[part["result"]] for part in definitions[source].values())
            for source in definitions
        ]
        changes = [f"{dimension}:{value}" for dimension, value in reading.single_changes(answers)]
        rows.append((
            "".join("?" if answer is None else str(answer) for answer in answers),
            dash(reading.place(answers)), f"{low}-{high}", reading.confidence_of(answers),
            listed(reading.holding_back(answers)), listed(reading.ahead(answers)),
            *parts, listed(changes),
        ))
    return table(columns, rows)


def risk():
    columns = (
        "risk", "critical", "infant", "services", "adult_child", "agency",
        "band", "provisional", "complexity", "points", "movers",
    )
    rows = []
    for risk_list, critical_list, infant, services, adult_child, agency in cases.risk_cases():
        risks = dict(zip(reading.RISKS, risk_list))
        criticals = dict(zip(reading.CRITICALS, critical_list))
        points = reading.complexity_points(risks, services, adult_child)
        rows.append((
            letters(risk_list), letters(critical_list), letters([infant]),
            "?" if services == "unknown" else services, letters([adult_child]), dash(agency),
            reading.band_of(risks, criticals, infant, agency),
            yes_no(reading.is_provisional(risks, criticals, infant)),
            reading.complexity_of(points), str(points),
            listed(reading.movers_of(risks, criticals, infant, agency)),
        ))
    return table(columns, rows)


def recommendation():
    columns = (
        "band", "complexity", "level", "infant", "change", "provisional",
        "needed", "gap", "recommendation", "target", "over_invested", "review",
    )
    rows = []
    for band, complexity, level, infant, change, provisional in cases.recommendation_cases():
        advice = reading.recommend(band, complexity, level, infant, change, provisional)
        rows.append((
            band, complexity, dash(level), letters([infant]), change, yes_no(provisional),
            str(advice["needed"]), dash(advice["gap"]), advice["recommendation"],
            advice["target"], yes_no(advice["over_invested"]), advice["review"],
        ))
    return table(columns, rows)


def json_lines(name, cases_chosen, is_valid, outcome_of):
    for given in cases_chosen:
        assert is_valid(given), given
    lines = [{"count": len(cases_chosen)}] + [
        {name: given, "outcome": outcome_of(given)} for given in cases_chosen
    ]
    return "\n".join(json.dumps(line, separators=(",", ":")) for line in lines) + "\n"


def outcomes():
    return json_lines("assessment", cases.outcome_cases(), reading.is_valid, reading.outcome_of)


def all_maps():
    return json_lines("map", map_cases.map_cases(), maps.is_valid, maps.outcome_of)


def all_comparisons():
    return json_lines(
        "comparison", comparison_cases.comparison_cases(), comparisons.is_valid,
        comparisons.outcome_of,
    )


def all_counts():
    made = counts.lines()
    lines = [{"count": len(made)}] + made
    return "\n".join(json.dumps(line, separators=(",", ":")) for line in lines) + "\n"


def print_coverage(files):
    """How often each answer of the rules occurs, so that none is missing unseen."""
    for name, wanted in (
        ("placements.tsv", ("level", "range", "confidence")),
        ("risk.tsv", ("band", "provisional", "complexity", "points")),
        ("recommendation.tsv", ("needed", "gap", "recommendation", "over_invested", "review")),
    ):
        _, header, *rows = files[name].splitlines()
        for column in wanted:
            position = header.split("\t").index(column)
            counted = collections.Counter(row.split("\t")[position] for row in rows)
            print(f"  {name} {column}: {dict(sorted(counted.items()))}")
    told, every_action = collections.Counter(), collections.Counter()
    for line in files["outcomes.jsonl"].splitlines()[1:]:
        outcome = json.loads(line)["outcome"]
        for key in ("level", "confidence", "band", "recommendation", "safety_first",
                    "over_invested", "gap", "rhetoric_gap", "review"):
            told[f"{key} {outcome[key]}"] += 1
        for action in outcome["actions"]:
            substituted = action["id"] == "ask-specialist-first"
            told[f"because {action['because']}{' (asked first)' if substituted else ''}"] += 1
            every_action[action["id"]] += 1
    print(f"  outcomes.jsonl: {dict(sorted(told.items()))}")
    print(f"  outcomes.jsonl actions: {dict(sorted(every_action.items()))}")
    given = collections.Counter()
    for line in files["outcomes.jsonl"].splitlines()[1:]:
        assessment = json.loads(line)["assessment"]
        given[f"infant {assessment.get('infant')}"] += 1
        given[f"services {assessment.get('services')}"] += 1
        given[f"claimed {assessment.get('claimed')}"] += 1
        ruled_out = (
            assessment.get("risk", {}).get("violence") == "none"
            and assessment.get("critical", {}).get("escalating-violence") == "no"
        )
        given[f"violence {'ruled out' if ruled_out else 'possible'}"] += 1
        given["with null"] += "null" in json.dumps({**assessment, "agency-rating": 0})
    print(f"  outcomes.jsonl input: {dict(sorted(given.items()))}")
    print_map_coverage(files["maps.jsonl"].splitlines())
    print_comparison_coverage(files["comparisons.jsonl"].splitlines())
    print_hidden(files["counts.jsonl"].splitlines())


def print_map_coverage(lines):
    """How often each answer about a map occurs, of the whole and of its relationships."""
    whole, each, sizes = collections.Counter(), collections.Counter(), collections.Counter()
    for line in lines[1:]:
        outcome = json.loads(line)["outcome"]
        sizes[len(outcome["relationships"])] += 1
        for key in ("band", "provisional", "complexity", "needed", "safety_first", "review"):
            whole[f"{key} {outcome['family'][key]}"] += 1
        for action in outcome["family"]["actions"]:
            whole[f"action {action['id']}"] += 1
        for finding in outcome["findings"]:
            whole[f"finding {finding['id']} {finding.get('certain', '')}".strip()] += 1
        whole[f"invest {len(outcome['invest'])}"] += 1
        for one in outcome["invest"]:
            whole[f"because {','.join(one['because']) or 'nothing'}"] += 1
        whole[f"step down {len(outcome['step_down'])}"] += 1
        for one in outcome["relationships"]:
            each[f"{one['place']} level {one['level']}"] += 1
            for key in ("confidence", "gap", "recommendation", "over_invested", "rhetoric_gap"):
                each[f"{key} {one[key]}"] += 1
            for action in one["actions"]:
                each[f"because {action['because']}"] += 1
    print(f"  maps.jsonl relationships: {dict(sorted(sizes.items()))}")
    print(f"  maps.jsonl: {dict(sorted(whole.items()))}")
    print(f"  maps.jsonl each relationship: {dict(sorted(each.items()))}")


def print_comparison_coverage(lines):
    """How often each answer about a comparison occurs."""
    whole, each = collections.Counter(), collections.Counter()
    for line in lines[1:]:
        outcome = json.loads(line)["outcome"]
        for key in ("views", "one_sided", "agreement"):
            whole[f"{key} {outcome[key]}"] += 1
        for key in ("level", "confidence"):
            whole[f"{key} {outcome['joint'][key]}"] += 1
        whole[f"agenda {len(outcome['agenda'])}"] += 1
        for topic in outcome["agenda"]:
            whole[f"because {','.join(topic['because'])}"] += 1
        for one in outcome["dimensions"].values():
            each[f"state {one['state']}"] += 1
            each[f"spread {one['spread']}"] += 1
    print(f"  comparisons.jsonl: {dict(sorted(whole.items()))}")
    print(f"  comparisons.jsonl each dimension: {dict(sorted(each.items()))}")


def print_hidden(lines):
    """How often a table of counts is shown whole, in part, or not at all."""
    told = collections.Counter()
    for line in lines[1:]:
        for name, rows in json.loads(line)["shown"].items():
            hidden = sum(isinstance(cell, str) for cell in rows.values())
            told[f"{name} {'none' if hidden == len(rows) else 'part' if hidden else 'whole'}"] += 1
    print(f"  counts.jsonl: {dict(sorted(told.items()))}")


def first_difference(made, found):
    made_lines, found_lines = made.splitlines(), found.splitlines()
    for number, (one, other) in enumerate(zip(made_lines, found_lines), start=1):
        if one != other:
            return f"line {number}\n  made:  {one}\n  found: {other}"
    return f"{len(made_lines)} lines made, {len(found_lines)} found"


def check(files):
    faults = []
    for name in files:
        path = FOLDER / name
        found = path.read_text(encoding="utf-8") if path.exists() else ""
        if found != files[name]:
            faults.append(f"{name} differs: {first_difference(files[name], found)}")
    print("\n".join(faults) or f"unchanged: {', '.join(files)}")
    return 1 if faults else 0


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments.add_argument("--no-tally", action="store_true", help="leave the whole spaces out")
    chosen = arguments.parse_args()

    print("must hold:")
    for line in invariants.check_all():
        print(f"  {line}")
    files = {
        "placements.tsv": placements(),
        "risk.tsv": risk(),
        "recommendation.tsv": recommendation(),
        "outcomes.jsonl": outcomes(),
        "maps.jsonl": all_maps(),
        "comparisons.jsonl": all_comparisons(),
        "counts.jsonl": all_counts(),
    }
    print("occurs:")
    print_coverage(files)
    if not chosen.no_tally:
        files["tally.txt"], proved = tally.make()
        print("whole space:")
        for line in proved + families.check_all():
            print(f"  {line}")
    if chosen.check:
        return check(files)
    for name in files:
        (FOLDER / name).write_text(files[name], encoding="utf-8")
    print(f"written: {', '.join(files)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
