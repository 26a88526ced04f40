"""The rules, read sentence by sentence and written down once more, slowly.

This file follows the text of the rules and nothing else; it shares no code,
table or structure with the program that it tests. Sentences in quotes are the
rules' own. An unknown answer is `None` among the ten dimension answers, and
the word "unknown" everywhere else. Nothing here is fast and nothing needs to be.
"""

# ---------------------------------------------------------------- section 1

DIMENSIONS = (
    "lasting-relationship", "agreements", "shared-goals", "shared-resources",
    "joint-planning", "roles", "communication", "decisions",
    "joint-action", "family-voice",
)
RISKS = (
    "child-safety", "violence", "parent-mental-health", "alcohol-drugs",
    "health-development", "housing-money", "isolation", "trauma-loss",
    "engagement", "change",
)
VERY_HIGH_CRITICALS = (
    "danger-now", "report-needed", "escalating-violence",
    "parent-acutely-unwell", "infant-injury-or-sexual-harm",
)
HIGH_CRITICALS = ("child-protection-open", "earlier-serious-harm")
CRITICALS = VERY_HIGH_CRITICALS + HIGH_CRITICALS
BARRIERS = (
    "too-many-partners", "no-shared-meaning", "poor-communication",
    "unsure-what-to-share", "stigma-or-culture", "unspoken-problem",
    "no-clear-lead", "no-time-or-resources", "relies-on-one-person",
    "different-views-of-risk", "unequal-power", "family-not-heard",
)
LEVEL_NAMES = (
    "not joined up yet", "networking", "cooperation", "coordination",
    "collaboration", "partnership",
)
BANDS = ("low", "moderate", "high", "very-high")
COMPLEXITIES = ("simple", "moderate", "complex")

ALLOWED = {
    "claimed": LEVEL_NAMES[1:] + ("no-word", "unknown"),
    "dimensions": (0, 1, 2, 3, 4, 5, "unknown"),
    "risk": ("none", "some", "serious", "unknown"),
    "critical": ("yes", "no", "unknown"),
    "infant": ("yes", "no", "unknown"),
    "adult-and-child-services": ("yes", "no", "unknown"),
    "services": ("1-2", "3-4", "5+", "unknown"),
    "agency-rating": BANDS + (None,),
    "barriers": ("yes", "partly", "no", "unknown"),
}
SECTIONS = {"dimensions": DIMENSIONS, "risk": RISKS, "critical": CRITICALS, "barriers": BARRIERS}
INPUT_FORMAT = "joint-effort/assessment@1"


def is_allowed(answer, key):
    """"`null` in the place of an answer is an unanswered answer." """
    return answer is None or answer in ALLOWED[key]


def is_valid(assessment):
    """Whether the assessment has only keys and values of the table of section 1."""
    for key in assessment:
        found = assessment[key]
        if key == "format":
            if found != INPUT_FORMAT:
                return False
        elif key in SECTIONS:
            if any(name not in SECTIONS[key] for name in found):
                return False
            if any(not is_allowed(found[name], key) for name in found):
                return False
        elif key not in ALLOWED or not is_allowed(found, key):
            return False
    return "format" in assessment


# ---------------------------------------------------------------- section 2

# A gate is a list of clauses that must all pass; a clause is a list of
# conditions of which one must pass. Only level 3 has a clause with two.
ALL_FOUR_OR_MORE = (
    "lasting-relationship", "agreements", "shared-goals", "shared-resources",
    "joint-planning", "roles", "joint-action",
)
GATES = {
    1: [],
    2: [[("communication", 2)]],
    3: [[("joint-planning", 3), ("roles", 3)]],
    4: [[("shared-goals", 4)], [("joint-planning", 3)], [("decisions", 3)]],
    5: [[(dimension, 4)] for dimension in ALL_FOUR_OR_MORE] + [[("decisions", 3)]],
}


# The numbers of section 2, for all who count: `tally.py` and `maps.py` take them from here.
LEAST_KNOWN = 6
NEEDED_IN_TEN = 6
SURE_FROM = 8
UNEVEN_FROM = 3


def need_of(known):
    """"need = ceil(0.6 x K)", in integers; also for a whole array of counts."""
    return (NEEDED_IN_TEN * known + 9) // 10


def answer_to(answers, dimension):
    return answers[DIMENSIONS.index(dimension)]


def condition_passes(answers, condition, level):
    """"In the gates of levels 1 to 4 an unknown answer counts as passing its
    condition; in the gate of level 5 an unknown answer fails it."""
    dimension, least = condition
    answer = answer_to(answers, dimension)
    if answer is None:
        return level != 5
    return answer >= least


def failed_clauses(answers, level):
    return [
        clause for clause in GATES[level]
        if not any(condition_passes(answers, condition, level) for condition in clause)
    ]


def known_answers(answers):
    return [answer for answer in answers if answer is not None]


def place(answers):
    """The level, or None where nothing can be placed."""
    known = known_answers(answers)
    # "K < 6: no level".
    if len(known) < LEAST_KNOWN:
        return None
    need = need_of(len(known))
    level = 0
    for candidate in (1, 2, 3, 4, 5):
        enough = sum(1 for answer in known if answer >= candidate) >= need
        if not enough or failed_clauses(answers, candidate):
            break
        level = candidate
    return level


def with_unknown_as(answers, stand_in):
    return tuple(stand_in if answer is None else answer for answer in answers)


def range_of(answers):
    """"The level with every unknown read as 0, to the level with every unknown
    read as 5 (both with K = 10)."""
    return place(with_unknown_as(answers, 0)), place(with_unknown_as(answers, 5))


def single_changes(answers):
    """For each dimension the smallest other answer that alone reaches the next level."""
    level = place(answers)
    if level is None or level == 5:
        return []
    found = []
    for position, current in enumerate(answers):
        for value in range(6):
            if current is not None and value <= current:
                continue
            changed = answers[:position] + (value,) + answers[position + 1:]
            reached = place(changed)
            if reached is not None and reached >= level + 1:
                found.append((DIMENSIONS[position], value))
                break
    return found


def confidence_of(answers):
    """"First that applies": not-sure, between, uneven, clear."""
    known = known_answers(answers)
    lowest, highest = range_of(answers)
    if lowest != highest or len(known) < SURE_FROM:
        return "not-sure"
    if single_changes(answers):
        return "between"
    if max(known) - min(known) >= UNEVEN_FROM:
        return "uneven"
    return "clear"


def holding_back(answers):
    level = place(answers)
    if level is None:
        return []
    named = set()
    if level < 5:
        for clause in failed_clauses(answers, level + 1):
            named.update(dimension for dimension, _ in clause)
    for dimension, answer in zip(DIMENSIONS, answers):
        if answer is not None and level - answer >= 2:
            named.add(dimension)
    return [dimension for dimension in DIMENSIONS if dimension in named]


def ahead(answers):
    level = place(answers)
    if level is None:
        return []
    return [
        dimension for dimension, answer in zip(DIMENSIONS, answers)
        if answer is not None and answer - level >= 2
    ]


def rhetoric_gap(claimed, level):
    """"Claimed number minus level; none where either is missing, `no-word` or `unknown`."""
    if claimed in (None, "no-word", "unknown") or level is None:
        return None
    return LEVEL_NAMES.index(claimed) - level


# Each part: its name, whether all or any of its conditions are asked, the conditions.
DEFINITIONS = {
    "stern-green": [
        ("commitment", all, [("lasting-relationship", 4), ("agreements", 4)]),
        ("purpose", all, [("shared-goals", 4)]),
        ("joint-action", all, [("joint-action", 4)]),
    ],
    "powell-glendinning-rummery": [
        ("interests", any, [("shared-goals", 2), ("shared-resources", 2)]),
        ("reciprocity", all, [("communication", 2), ("decisions", 2)]),
    ],
    "hallmarks": [(dimension, all, [(dimension, 4)]) for dimension in DIMENSIONS[:6]],
}


def check_part(answers, quantifier, conditions):
    """"Met, not met or unknown, with the answers that decide it."

    More is never worse here, so the known answers decide a part exactly when
    the worst and the best reading of the unknown ones agree.
    """
    def holds(stand_in):
        settled = with_unknown_as(answers, stand_in)
        return quantifier(answer_to(settled, dimension) >= least for dimension, least in conditions)

    unknown = [dimension for dimension, _ in conditions if answer_to(answers, dimension) is None]
    passing = [
        dimension for dimension, least in conditions
        if dimension not in unknown and answer_to(answers, dimension) >= least
    ]
    failing = [
        dimension for dimension, _ in conditions
        if dimension not in unknown and dimension not in passing
    ]
    if holds(0):
        return {"result": "met", "decided_by": passing}
    if not holds(5):
        return {"result": "not-met", "decided_by": failing}
    return {"result": "unknown", "decided_by": unknown}


def check_definitions(answers):
    return {
        source: {
            name: check_part(answers, quantifier, conditions)
            for name, quantifier, conditions in DEFINITIONS[source]
        }
        for source in DEFINITIONS
    }


# ---------------------------------------------------------------- section 3

# The first four risks: the ones that say somebody may come to harm. The text
# lists them whenever it counts them apart from what makes life hard.
CLOSE_RISKS = ("child-safety", "violence", "parent-mental-health", "alcohol-drugs")


# The numbers of section 3: `families.py` has the same bands and points for whole arrays.
HIGH_SERIOUS = 3
HIGH_SERIOUS_CHANGING = 2
HIGH_SERIOUS_AMONG = 1
HIGH_CONCERNS = 6
MODERATE_SERIOUS = 1
MODERATE_SOME = 3
INFANT_CONCERNS = 2
UNKNOWN_NOT_LOW = 3
FEW_CONCERNS, MANY_CONCERNS = 3, 5
MODERATE_POINTS, COMPLEX_POINTS = 2, 4


def at_least(band, floor):
    return max(band, floor, key=BANDS.index)


def is_provisional(risk, critical, infant):
    """"Provisional if any risk or critical answer or infant is unknown."""
    return (
        "unknown" in [risk[name] for name in RISKS]
        or "unknown" in [critical[name] for name in CRITICALS]
        or infant == "unknown"
    )


def band_of(risk, critical, infant, agency):
    # "An unknown risk answer counts as some in this section."
    counted = {name: "some" if risk[name] == "unknown" else risk[name] for name in RISKS}
    serious = sum(1 for name in RISKS if counted[name] == "serious")
    some = sum(1 for name in RISKS if counted[name] == "some")
    # "E = `change` is some, serious or unknown": counted, an unknown one is some.
    changing = counted["change"] != "none"
    close = [counted[name] for name in CLOSE_RISKS]

    # 1. What stands after "at least some, and" belongs together: "Poverty ... alone ...
    # never make the band high."
    band = "low"
    if serious >= MODERATE_SERIOUS or some >= MODERATE_SOME:
        band = "moderate"
    if counted["child-safety"] == "serious" or counted["violence"] == "serious":
        band = "high"
    if any(answer != "none" for answer in close):
        many = serious >= HIGH_SERIOUS_AMONG and serious + some >= HIGH_CONCERNS
        if serious >= HIGH_SERIOUS or (serious >= HIGH_SERIOUS_CHANGING and changing) or many:
            band = "high"

    # 2. "Infant lift ... one band up, never above high by this."
    if infant in ("yes", "unknown"):
        if "serious" in close or len([answer for answer in close if answer != "none"]) >= INFANT_CONCERNS:
            band = {"low": "moderate", "moderate": "high", "high": "high"}[band]

    # 3. "Unknown is not low."
    if (
        risk["child-safety"] == "unknown"
        or risk["violence"] == "unknown"
        or sum(1 for name in RISKS if risk[name] == "unknown") >= UNKNOWN_NOT_LOW
        or any(critical[name] == "unknown" for name in CRITICALS)
        or infant == "unknown"
    ):
        band = at_least(band, "moderate")

    # 4.
    if any(critical[name] == "yes" for name in HIGH_CRITICALS):
        band = at_least(band, "high")
    if any(critical[name] == "yes" for name in VERY_HIGH_CRITICALS):
        band = "very-high"

    # 5. "The agency's own rating: the higher of the two stands."
    if agency is not None:
        band = at_least(band, agency)
    return band


def unknown_about_risk(risk, critical, infant):
    return (
        [name for name in RISKS if risk[name] == "unknown"]
        + [name for name in CRITICALS if critical[name] == "unknown"]
        + (["infant"] if infant == "unknown" else [])
    )


def movers_of(risk, critical, infant, agency):
    """Each unknown that can change the band when it alone becomes known."""
    band = band_of(risk, critical, infant, agency)
    moving = []
    for name in unknown_about_risk(risk, critical, infant):
        if name in RISKS:
            bands = [
                band_of({**risk, name: value}, critical, infant, agency)
                for value in ("none", "some", "serious")
            ]
        elif name in CRITICALS:
            bands = [
                band_of(risk, {**critical, name: value}, infant, agency) for value in ("no", "yes")
            ]
        else:
            bands = [band_of(risk, critical, value, agency) for value in ("no", "yes")]
        if any(settled != band for settled in bands):
            moving.append(name)
    return moving


def complexity_points(risk, services, adult_child):
    """"Here an unknown adds nothing."""
    points = {"1-2": 0, "3-4": 1, "5+": 2, "unknown": 0}[services]
    concerns = sum(1 for name in RISKS if risk[name] in ("some", "serious"))
    if concerns >= MANY_CONCERNS:
        points += 2
    elif concerns >= FEW_CONCERNS:
        points += 1
    if risk["engagement"] == "serious":
        points += 1
    if risk["change"] in ("some", "serious"):
        points += 1
    if adult_child == "yes":
        points += 1
    return points


def complexity_of(points):
    if points < MODERATE_POINTS:
        return "simple"
    if points < COMPLEX_POINTS:
        return "moderate"
    return "complex"


# ---------------------------------------------------------------- section 4

LEVEL_NEEDED = {
    "low": (2, 3, 3),
    "moderate": (3, 3, 4),
    "high": (4, 5, 5),
    "very-high": (5, 5, 5),
}
# Weakest first, so that the place in this tuple is the strength.
RECOMMENDATIONS = (
    "coordination-is-enough", "coordination-with-review", "build-partnership",
    "partnership-needed-now",
)
TARGET = dict(zip(RECOMMENDATIONS, ("coordination", "coordination", "partnership", "partnership")))
REVIEW = dict(zip(RECOMMENDATIONS, ("6-months", "3-months", "6-weeks", "days")))
# The highest level from which a partnership is needed now, and how far above is over-invested.
APART = 2
STEP_DOWN_FROM = 2
MOST_STEPS = 3
# Earliest first.
REVIEWS = ("tomorrow", "days", "2-weeks", "6-weeks", "3-months", "6-months")


def look_again(recommendation, infant, provisional, safety_first):
    """"The earliest stands."""
    if safety_first:
        return "tomorrow"
    times = [REVIEW[recommendation]]
    if provisional:
        times.append("2-weeks")
    if infant in ("yes", "unknown"):
        if recommendation == "coordination-with-review":
            times.append("6-weeks")
        if recommendation == "coordination-is-enough":
            times.append("3-months")
    return min(times, key=REVIEWS.index)


def recommend(band, complexity, level, infant, change, provisional):
    needed = LEVEL_NEEDED[band][COMPLEXITIES.index(complexity)]
    # "No level counts as level 0 here."
    counted_level = 0 if level is None else level
    # "E = change is some, serious or unknown."
    changing = change in ("some", "serious", "unknown")

    if band == "very-high" or (
        band == "high" and counted_level <= APART and (infant in ("yes", "unknown") or changing)
    ):
        recommendation = "partnership-needed-now"
    elif band == "high" or (band == "moderate" and complexity == "complex"):
        recommendation = "build-partnership"
    elif band == "moderate" or (band == "low" and complexity == "complex") or provisional:
        recommendation = "coordination-with-review"
    else:
        recommendation = "coordination-is-enough"

    over_invested = (
        recommendation == "coordination-is-enough"
        and band == "low"
        and not provisional
        and change == "none"
        and level is not None
        and level - needed >= STEP_DOWN_FROM
    )
    return {
        "needed": needed,
        "gap": None if level is None else needed - level,
        "recommendation": recommendation,
        "target": TARGET[recommendation],
        "over_invested": over_invested,
        "review": look_again(recommendation, infant, provisional, False),
    }


TODAY = ("safety-steps", "call-other-service", "who-sees-the-child", "supervisor")

# "Those at 0-1 before those at 2-3 before 4."
LOWEST_GROUPS = ((0, 1), (2, 3), (4,))
ORDER_OF_USE = (
    "communication", "roles", "joint-planning", "decisions", "shared-goals", "joint-action",
    "family-voice", "lasting-relationship",
    # "After all of these."
    "shared-resources", "agreements",
)

# Which barrier action says again what a step says. Given to both authors.
SAYS_AGAIN = {
    "barrier.poor-communication.1": ("step.communication.2", "step.communication.3"),
    "barrier.poor-communication.2": ("step.communication.2",),
    "barrier.no-clear-lead.1": ("step.roles.3", "step.roles.4"),
    "barrier.no-clear-lead.2": ("step.roles.5", "step.roles.3"),
    "barrier.too-many-partners.1": ("name-core",),
    "barrier.relies-on-one-person.1": ("step.lasting-relationship.5",),
    "barrier.family-not-heard.1": ("step.family-voice.3", "step.family-voice.4"),
    "barrier.no-shared-meaning.2": ("step.shared-goals.3",),
    "barrier.unsure-what-to-share.1": ("step.communication.5",),
}

# What proposes to visit or to meet the family jointly. Where violence cannot be
# ruled out family-voice gives no step at all, so that its steps need no entry.
MEETS_THE_FAMILY = ("step.joint-action.4", "barrier.family-not-heard.1")


def violence_possible(risk, critical):
    """"Violence some, serious, unknown or unanswered, or escalating-violence yes,
    unknown or unanswered."""
    return risk["violence"] != "none" or critical["escalating-violence"] != "no"


def step_id(answers, dimension):
    """"Each step goes one up (0 and 1 to 2)."""
    answer = answer_to(answers, dimension)
    return f"step.{dimension}.{2 if answer <= 1 else answer + 1}"


def gate_dimensions(answers):
    """The failed gate conditions of the next level whose answer is known."""
    level = place(answers)
    if level is None or level == 5:
        return []
    named = []
    for clause in failed_clauses(answers, level + 1):
        known = [dimension for dimension, _ in clause if answer_to(answers, dimension) is not None]
        if known:
            # "Of an or-gate the higher answer"; `max` keeps the first of equals.
            named.append(max(known, key=lambda dimension: answer_to(answers, dimension)))
    return sorted(named, key=DIMENSIONS.index)


def lowest_dimensions(answers, needed):
    """Known answers below the level needed, in the order of use within each group."""
    return [
        dimension
        for group in LOWEST_GROUPS
        for dimension in ORDER_OF_USE
        if answer_to(answers, dimension) in group and answer_to(answers, dimension) < needed
    ]


def steps_of(answers, needed, services, with_family_voice):
    """"Where no level is placed or the level is below the one needed, at most three steps."""
    level = place(answers)
    if level is not None and level >= needed:
        return []
    steps = []
    if services == "5+":
        steps.append({"id": "name-core", "because": "core"})
    taken = []
    for because, dimensions in (
        ("gate", gate_dimensions(answers)), ("lowest", lowest_dimensions(answers, needed)),
    ):
        for dimension in dimensions:
            if dimension in taken or (dimension == "family-voice" and not with_family_voice):
                continue
            taken.append(dimension)
            steps.append({"id": step_id(answers, dimension), "because": because})
    return steps[:MOST_STEPS]


def barrier_actions(barriers, steps, over_invested):
    """"`stigma-or-culture` first, then those answered yes, then partly."""
    met = [barrier for barrier in BARRIERS if barriers.get(barrier) in ("yes", "partly")]
    in_order = [barrier for barrier in met if barrier == "stigma-or-culture"]
    for answer in ("yes", "partly"):
        in_order += [
            barrier for barrier in met if barriers[barrier] == answer and barrier not in in_order
        ]
    offered = [step["id"] for step in steps]
    actions = []
    for barrier in in_order:
        if barrier == "no-time-or-resources" and over_invested:
            continue
        for number in (1, 2):
            name = f"barrier.{barrier}.{number}"
            if not any(step in offered for step in SAYS_AGAIN.get(name, ())):
                actions.append({"id": name, "because": "barrier"})
    return actions


def asked_first(actions):
    """"`Ask a specialist first` takes its place", once; nothing moves up."""
    safe = []
    for action in actions:
        if action["id"] in MEETS_THE_FAMILY:
            if any(earlier["id"] == "ask-specialist-first" for earlier in safe):
                continue
            action = {"id": "ask-specialist-first", "because": action["because"]}
        safe.append(action)
    return safe


def actions_of(answers, needed, services, barriers, over_invested, violence, safety_first):
    if safety_first:
        # "And nothing else until they are done."
        return [{"id": f"today.{name}", "because": "today"} for name in TODAY]
    steps = steps_of(answers, needed, services, not violence)
    actions = steps + barrier_actions(barriers, steps, over_invested)
    return asked_first(actions) if violence else actions


# ---------------------------------------------------------------- section 5

def answers_in(assessment):
    """The ten answers; "for placing, unanswered counts as unknown"."""
    given = assessment.get("dimensions", {})
    return tuple(
        None if given.get(dimension, "unknown") == "unknown" else given[dimension]
        for dimension in DIMENSIONS
    )


def outcome_of(assessment):
    """The whole outcome, but for the edition, which belongs to the words."""
    answers = answers_in(assessment)
    risk = {name: assessment.get("risk", {}).get(name) or "unknown" for name in RISKS}
    critical = {name: assessment.get("critical", {}).get(name) or "unknown" for name in CRITICALS}
    infant = assessment.get("infant") or "unknown"
    services = assessment.get("services") or "unknown"
    adult_child = assessment.get("adult-and-child-services") or "unknown"
    agency = assessment.get("agency-rating")
    claimed = assessment.get("claimed")

    level = place(answers)
    band = band_of(risk, critical, infant, agency)
    provisional = is_provisional(risk, critical, infant)
    complexity = complexity_of(complexity_points(risk, services, adult_child))
    advice = recommend(band, complexity, level, infant, risk["change"], provisional)
    safety_first = any(critical[name] == "yes" for name in VERY_HIGH_CRITICALS)
    violence = violence_possible(risk, critical)
    return {
        "format": "joint-effort/outcome@1",
        "level": level,
        "level_name": None if level is None else LEVEL_NAMES[level],
        "range": list(range_of(answers)),
        "confidence": confidence_of(answers),
        "claimed": claimed,
        "rhetoric_gap": rhetoric_gap(claimed, level),
        "band": band,
        "provisional": provisional,
        "complexity": complexity,
        "needed": advice["needed"],
        "gap": advice["gap"],
        "recommendation": advice["recommendation"],
        "target": advice["target"],
        "over_invested": advice["over_invested"],
        "safety_first": safety_first,
        # "Family-voice ... stands under nothing that holds back."
        "holding_back": [
            dimension for dimension in holding_back(answers)
            if not (violence and dimension == "family-voice")
        ],
        "ahead": ahead(answers),
        "definitions": check_definitions(answers),
        "find_out": (
            [name for name, answer in zip(DIMENSIONS, answers) if answer is None]
            + unknown_about_risk(risk, critical, infant)
        ),
        "actions": actions_of(
            answers, advice["needed"], services, assessment.get("barriers", {}),
            advice["over_invested"], violence, safety_first,
        ),
        "review": look_again(advice["recommendation"], infant, provisional, safety_first),
    }
