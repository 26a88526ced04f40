"""Section 6 of the rules, a map of several services around one family, read
sentence by sentence.

What sections 2 to 4 say is taken from `reading.py`; only what section 6 says
is written here. As there, this follows the text and nothing else, and
sentences in quotes are the rules' own.
"""

import functools

import reading

INPUT_FORMAT = "joint-effort/map@1"
OUTPUT_FORMAT = "joint-effort/map-outcome@1"

PLACES = ("core", "ring", "unsure")
LEAD_WORDS = ("own", "nobody", "unknown")
FAMILY_KEYS = (
    "risk", "critical", "infant", "services", "adult-and-child-services", "agency-rating",
)
RELATIONSHIP_KEYS = (
    "id", "name", "place", "works-on", "claimed", "dimensions", "barriers", "quick",
)
ID_LETTERS = set("abcdefghijklmnopqrstuvwxyz0123456789-")


# ------------------------------------------------------------------- input

def is_works_on(value):
    """"Risk ids (section 1) ..., without repeats; absent = not said"."""
    return value is None or (
        isinstance(value, list)
        and len(set(value)) == len(value)
        and all(risk in reading.RISKS for risk in value)
    )


def is_id(value):
    """"1 to 32 of a-z 0-9 -"."""
    return isinstance(value, str) and 1 <= len(value) <= 32 and set(value) <= ID_LETTERS


def is_relationship(relationship):
    part = {
        key: relationship[key] for key in ("claimed", "dimensions", "barriers")
        if key in relationship
    }
    name = relationship.get("name")
    return (
        set(relationship) <= set(RELATIONSHIP_KEYS)
        and is_id(relationship.get("id"))
        and (name is None or (isinstance(name, str) and len(name) <= 60))
        and relationship.get("place") in PLACES + (None,)
        and relationship.get("quick") in (0, 1, 2, 3, 4, 5, None)
        and is_works_on(relationship.get("works-on"))
        and reading.is_valid({"format": reading.INPUT_FORMAT, **part})
    )


def is_valid(given):
    """Whether a map has only the keys and values of the table of section 6."""
    relationships = given.get("relationships")
    if not isinstance(relationships, list) or not 1 <= len(relationships) <= 20:
        return False
    ids = [relationship.get("id") for relationship in relationships]
    family = given.get("family", {})
    return (
        set(given) <= {"format", "family", "works-on", "lead", "relationships"}
        and given.get("format") == INPUT_FORMAT
        and set(family) <= set(FAMILY_KEYS)
        and reading.is_valid({"format": reading.INPUT_FORMAT, **family})
        and is_works_on(given.get("works-on"))
        and all(is_relationship(relationship) for relationship in relationships)
        and len(set(ids)) == len(ids)
        and given.get("lead") in LEAD_WORDS + (None,) + tuple(ids)
    )


# -------------------------------------------------- one family, one need

SERVICE_COUNTS = ("1-2", "3-4", "5+")


def services_of(answer, relationship_count):
    """"The number of services the larger of the answer and relationships + 1
    (the worker's own)." An answer that is not known is no number: then the list counts."""
    listed = relationship_count + 1
    if listed <= 2:
        from_list = "1-2"
    elif listed <= 4:
        from_list = "3-4"
    else:
        from_list = "5+"
    if answer not in SERVICE_COUNTS:
        return from_list
    return max(answer, from_list, key=SERVICE_COUNTS.index)


def family_of(given):
    """What is asked once, and what follows from it for every relationship."""
    family = given.get("family", {})
    risk = {name: family.get("risk", {}).get(name) or "unknown" for name in reading.RISKS}
    critical = {
        name: family.get("critical", {}).get(name) or "unknown" for name in reading.CRITICALS
    }
    infant = family.get("infant") or "unknown"
    adult_child = family.get("adult-and-child-services") or "unknown"
    services = services_of(family.get("services"), len(given["relationships"]))
    band = reading.band_of(risk, critical, infant, family.get("agency-rating"))
    complexity = reading.complexity_of(reading.complexity_points(risk, services, adult_child))
    return {
        "risk": risk,
        "critical": critical,
        "infant": infant,
        "services": services,
        "band": band,
        "complexity": complexity,
        "provisional": reading.is_provisional(risk, critical, infant),
        "needed": reading.LEVEL_NEEDED[band][reading.COMPLEXITIES.index(complexity)],
        "safety_first": any(critical[name] == "yes" for name in reading.VERY_HIGH_CRITICALS),
        "violence": reading.violence_possible(risk, critical),
    }


# ------------------------------------------------------- each relationship

def place_in(relationship):
    """"Absent = unsure."""
    return relationship.get("place") or "unsure"


@functools.cache
def placed_by_answers(answers):
    return (
        reading.place(answers), reading.range_of(answers), reading.confidence_of(answers),
        reading.holding_back(answers),
    )


def placement_of(relationship):
    """Level, range, confidence and holding back; and whether a pick alone placed it."""
    answers = reading.answers_in(relationship)
    pick = relationship.get("quick")
    # "With ... or more known dimensions: placed as section 2."
    level, spread, confidence, holding_back = placed_by_answers(answers)
    if level is None and pick is not None:
        # "Otherwise, with `quick`: level = the pick, range = one below to one
        # above (within 0 to 5), confidence `quick`; no holding back".
        return pick, [max(0, pick - 1), min(5, pick + 1)], "quick", [], True
    # "Otherwise no level."
    return level, list(spread), confidence, holding_back, False


def advice_for(relationship, level, family):
    """Needed, recommendation, target and over-invested."""
    change = family["risk"]["change"]
    advice = reading.recommend(
        family["band"], family["complexity"], level, family["infant"], change,
        family["provisional"],
    )
    if place_in(relationship) != "ring":
        return advice
    # "Ring: needed = the smaller of 2 and the family's ..., recommendation
    # `ring`, no target; over-invested by the same conditions on band,
    # provisional, change and level - needed."
    needed = min(2, family["needed"])
    return {
        "needed": needed,
        "gap": None if level is None else needed - level,
        "recommendation": "ring",
        "target": None,
        "over_invested": (
            family["band"] == "low" and not family["provisional"] and change == "none"
            and level is not None and level - needed >= reading.STEP_DOWN_FROM
        ),
    }


def actions_for(relationship, level, needed, over_invested, family):
    """The relationship's own list as section 4 has it, `name-core` still in it."""
    if family["safety_first"]:
        # "No relationship carries actions."
        return []
    # "Where no level is placed or the level is below the one needed."
    if level is not None and level >= needed:
        steps = []
    else:
        # A quick pick is "no gate evidence": with too few known answers
        # `steps_of` finds no gate, and steps come from the known answers alone.
        steps = reading.steps_of(
            reading.answers_in(relationship), needed, family["services"], not family["violence"],
        )
    actions = steps + reading.barrier_actions(
        relationship.get("barriers", {}), steps, over_invested
    )
    return reading.asked_first(actions) if family["violence"] else actions


def result_of(relationship, family):
    """The relationship's part of the outcome, and whether it asks to name a core."""
    level, spread, confidence, holding_back, _ = placement_of(relationship)
    advice = advice_for(relationship, level, family)
    actions = actions_for(relationship, level, advice["needed"], advice["over_invested"], family)
    names_core = any(action["id"] == "name-core" for action in actions)
    return {
        "id": relationship["id"],
        "place": place_in(relationship),
        "level": level,
        "range": spread,
        "confidence": confidence,
        "quick": relationship.get("quick"),
        "needed": advice["needed"],
        "gap": advice["gap"],
        "recommendation": advice["recommendation"],
        "target": advice["target"],
        "over_invested": advice["over_invested"],
        "rhetoric_gap": reading.rhetoric_gap(relationship.get("claimed"), level),
        "holding_back": [
            dimension for dimension in holding_back
            if not (family["violence"] and dimension == "family-voice")
        ],
        # "`name-core` stands once too, there": in the family's actions.
        "actions": [action for action in actions if action["id"] != "name-core"],
    }, names_core


# ---------------------------------------------------------------- findings

def findings_of(given, family):
    """"About the whole, in this order, each at most once."""
    relationships = given["relationships"]
    placed = {one["id"]: placement_of(one) for one in relationships}
    at = {
        place: [one["id"] for one in relationships if place_in(one) == place] for place in PLACES
    }
    lead = given.get("lead") or "unknown"
    findings = []

    if family["needed"] >= 4 and not at["core"]:
        findings.append({"id": "no-core"})

    if len(at["core"]) > 3:
        findings.append({"id": "too-many-core", "relationships": at["core"]})

    if family["needed"] >= 3 and len(relationships) >= 2 and lead in ("nobody", "unknown"):
        findings.append({"id": "no-lead"})

    if lead not in LEAD_WORDS and lead in at["ring"]:
        findings.append({"id": "lead-in-ring", "relationships": [lead]})

    without_level = [
        one["id"] for one in relationships
        if place_in(one) != "ring" and placed[one["id"]][0] is None
    ]
    if without_level:
        findings.append({"id": "not-placed", "relationships": without_level})

    by_pick_alone = [name for name in at["core"] if placed[name][4]]
    if by_pick_alone:
        findings.append({"id": "quick-core", "relationships": by_pick_alone})

    # "Absent = not said, which is not none."
    own = given.get("works-on")
    theirs = {one["id"]: one.get("works-on") for one in relationships}
    said = [own is not None] + [works is not None for works in theirs.values()]
    # "The last two only where at least one `works-on` was said, and
    # `certain: true` only where all were."
    if any(said):
        certain = all(said)
        uncovered, by_ring_alone, ring_workers = [], [], set()
        for risk in reading.RISKS:
            # "Risks known to be serious".
            if family["risk"][risk] != "serious":
                continue
            workers = [name for name in theirs if risk in (theirs[name] or [])]
            own_works = risk in (own or [])
            if not workers and not own_works:
                uncovered.append(risk)
            elif not own_works and all(name in at["ring"] for name in workers):
                by_ring_alone.append(risk)
                ring_workers.update(workers)
        if uncovered:
            findings.append({"id": "nobody-works-on", "risks": uncovered, "certain": certain})
        if by_ring_alone:
            findings.append({
                "id": "only-ring-works-on",
                "relationships": [name for name in theirs if name in ring_workers],
                "risks": by_ring_alone,
                "certain": certain,
            })
    return findings


# --------------------------------------------------------- where to invest

@functools.cache
def can_step_up(answers):
    return bool(reading.single_changes(answers))


def is_one_answer_away(relationship):
    """"One answer away from the next level"; a quick pick has no answers to change."""
    return can_step_up(reading.answers_in(relationship))


def serious_worked_on(relationship, family):
    return sum(
        1 for risk in relationship.get("works-on") or [] if family["risk"][risk] == "serious"
    )


def invest_order(relationship, result, family):
    """Smaller comes first: "works on more of the serious risks; larger gap; one
    answer away from the next level"; sorting keeps the "place in the list"."""
    return (
        -serious_worked_on(relationship, family), -result["gap"],
        not is_one_answer_away(relationship),
    )


def invest_candidates(given, results):
    """"Core or unsure, placed, gap >= 1", each with its result."""
    return [
        (relationship, result) for relationship, result in zip(given["relationships"], results)
        if result["place"] != "ring" and result["level"] is not None and result["gap"] >= 1
    ]


def invest_of(given, results, family):
    candidates = sorted(
        invest_candidates(given, results), key=lambda pair: invest_order(*pair, family)
    )
    # "The first is named, and the second too where the band is high or very high."
    count = 2 if family["band"] in ("high", "very-high") else 1
    named = []
    for relationship, result in candidates[:count]:
        reasons = []
        if serious_worked_on(relationship, family):
            reasons.append("works-on-serious")
        if result["gap"] == max(other["gap"] for _, other in candidates):
            reasons.append("largest-gap")
        if is_one_answer_away(relationship):
            reasons.append("one-answer-away")
        named.append({"id": relationship["id"], "because": reasons})
    return named


# ------------------------------------------------------------------ output

def review_of(results, family):
    """"`review`: the earliest of all." A ring service has no recommendation of
    the table and adds none; with ring services alone no level is placed where
    it counts, and "no level counts as level 0"."""
    recommendations = [
        result["recommendation"] for result in results if result["place"] != "ring"
    ] or [
        reading.recommend(
            family["band"], family["complexity"], None, family["infant"],
            family["risk"]["change"], family["provisional"],
        )["recommendation"]
    ]
    return min(
        (
            reading.look_again(
                recommendation, family["infant"], family["provisional"], family["safety_first"]
            )
            for recommendation in recommendations
        ),
        key=reading.REVIEWS.index,
    )


def outcome_of(given):
    """The whole outcome, but for the edition, which belongs to the words."""
    family = family_of(given)
    told = [result_of(relationship, family) for relationship in given["relationships"]]
    results = [result for result, _ in told]
    if family["safety_first"]:
        # "The Today block stands once, in `family.actions`."
        actions = [{"id": f"today.{name}", "because": "today"} for name in reading.TODAY]
    elif any(names_core for _, names_core in told):
        actions = [{"id": "name-core", "because": "core"}]
    else:
        actions = []
    return {
        "format": OUTPUT_FORMAT,
        "family": {
            "band": family["band"],
            "provisional": family["provisional"],
            "complexity": family["complexity"],
            "needed": family["needed"],
            "safety_first": family["safety_first"],
            "find_out": reading.unknown_about_risk(
                family["risk"], family["critical"], family["infant"]
            ),
            "review": review_of(results, family),
            "actions": actions,
        },
        "relationships": results,
        "findings": findings_of(given, family),
        "invest": invest_of(given, results, family),
        # "Step down: the over-invested ones."
        "step_down": [result["id"] for result in results if result["over_invested"]],
    }
