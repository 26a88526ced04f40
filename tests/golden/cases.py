"""Which inputs go into the golden files: chosen ones first, then random ones.

Random choices draw on `random.Random(seed).random()` alone, the one method
whose sequence Python promises to keep, so the files come out the same on
every later version.
"""

import itertools
import random

import reading

PLACEMENT_ROWS = 6000
RISK_ROWS = 4000
OUTCOME_LINES = 3200


class Dice:
    def __init__(self, seed):
        self._source = random.Random(seed)

    def chance(self, share):
        return self._source.random() < share

    def below(self, limit):
        return int(self._source.random() * limit)

    def pick(self, choices):
        return choices[self.below(len(choices))]

    def shuffled(self, things):
        remaining = list(things)
        drawn = []
        while remaining:
            drawn.append(remaining.pop(self.below(len(remaining))))
        return drawn


def first_of_each(rows, count):
    """The first `count` different rows, in order."""
    seen = {}
    for row in rows:
        seen.setdefault(row, None)
        if len(seen) == count:
            return list(seen)
    raise SystemExit(f"only {len(seen)} different rows of {count}")


# ------------------------------------------------------------- placements

ANSWERS = (0, 1, 2, 3, 4, 5, None)


def with_answers(base, changes):
    answers = list(base)
    for dimension in changes:
        answers[reading.DIMENSIONS.index(dimension)] = changes[dimension]
    return tuple(answers)


def equal_vectors():
    for value in ANSWERS:
        yield (value,) * 10


def one_answer_off():
    for value in ANSWERS:
        for position in range(10):
            for other in ANSWERS:
                yield (value,) * position + (other,) + (value,) * (9 - position)


def gate_boundaries():
    # Cooperation and coordination: every answer to what the gate asks about.
    for value in (2, 3, 4, 5):
        for communication in ANSWERS:
            for planning, roles in itertools.product(ANSWERS, repeat=2):
                if communication in (1, 2, None) or value == 3:
                    yield with_answers((value,) * 10, {
                        "communication": communication,
                        "joint-planning": planning, "roles": roles,
                    })
    # Collaboration: around each of its three thresholds, over two backgrounds.
    for value in (4, 5):
        for goals in (2, 3, 4, 5, None):
            for planning, decisions in itertools.product((1, 2, 3, 4, None), repeat=2):
                for roles in (2, 3):
                    yield with_answers((value,) * 10, {
                        "shared-goals": goals, "joint-planning": planning,
                        "decisions": decisions, "roles": roles,
                    })
    # Partnership: each one and each two of its eight conditions at the threshold.
    asked = [clause[0] for clause in reading.GATES[5]]
    for (first, first_least), (second, second_least) in itertools.combinations(asked, 2):
        for first_step, second_step in itertools.product((-1, 0, None), repeat=2):
            yield with_answers((5,) * 10, {
                first: None if first_step is None else first_least + first_step,
                second: None if second_step is None else second_least + second_step,
            })


def count_boundaries(dice):
    """Just enough, one too few and one more at each level, for every K."""
    for known in range(11):
        need = reading.need_of(known)
        for level in (1, 2, 3, 4, 5):
            for reaching in (need - 1, need, need + 1):
                if not 0 <= reaching <= known:
                    continue
                for below in (level - 1, 0):
                    for _ in range(3):
                        answers = (
                            [level] * reaching
                            + [below] * (known - reaching)
                            + [None] * (10 - known)
                        )
                        yield tuple(dice.shuffled(answers))
                # The same count with what the gates ask about among the higher answers.
                answers = [None] * 10
                order = [4, 6, 2, 7, 5, 0, 1, 3, 8, 9]
                for place_in_line, position in enumerate(order[:known]):
                    answers[position] = level if place_in_line < reaching else level - 1
                yield tuple(answers)


def any_vectors(dice):
    """Without end: even answers, clustered answers, high answers, few known."""
    while True:
        known = dice.pick((0, 3, 4, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 10, 10, 10))
        manner = dice.below(4)
        centre = dice.below(6)
        answers = []
        for _ in range(10):
            if manner == 0:
                answers.append(dice.below(6))
            elif manner == 1:
                answers.append(min(5, max(0, centre + dice.below(3) - 1)))
            elif manner == 2:
                answers.append(min(5, max(0, centre + dice.below(5) - 2)))
            else:
                answers.append(dice.pick((3, 4, 4, 5, 5, 5)))
        for position in dice.shuffled(range(10))[known:]:
            answers[position] = None
        yield tuple(answers)


def placement_cases():
    dice = Dice(1)
    return first_of_each(
        itertools.chain(
            equal_vectors(), one_answer_off(), gate_boundaries(), count_boundaries(dice),
            any_vectors(dice),
        ),
        PLACEMENT_ROWS,
    )


# ------------------------------------------------------------------- risk

# One row: ten risk answers, seven criticals, infant, services, adult and
# child services, the agency's rating or None.
QUIET = (("none",) * 10, ("no",) * 7, "no", "1-2", "no", None)
RISK_VALUES = reading.ALLOWED["risk"]
CRITICAL_VALUES = reading.ALLOWED["critical"]
INFANT_VALUES = reading.ALLOWED["infant"]
SERVICES_VALUES = reading.ALLOWED["services"]
AGENCY_VALUES = reading.ALLOWED["agency-rating"]


def replaced(values, position, value):
    return values[:position] + (value,) + values[position + 1:]


def one_from_quiet():
    yield QUIET
    for position in range(10):
        for value in RISK_VALUES:
            yield replaced(QUIET, 0, replaced(QUIET[0], position, value))
    for position in range(7):
        for value in CRITICAL_VALUES:
            yield replaced(QUIET, 1, replaced(QUIET[1], position, value))
    for position, values in (
        (2, INFANT_VALUES), (3, SERVICES_VALUES), (4, INFANT_VALUES), (5, AGENCY_VALUES),
    ):
        for value in values:
            yield replaced(QUIET, position, value)


def pairs_of_risks():
    for first, second in itertools.combinations(range(10), 2):
        for one, other in itertools.product(RISK_VALUES[1:], repeat=2):
            risk = replaced(replaced(QUIET[0], first, one), second, other)
            yield replaced(QUIET, 0, risk)


def close_risks_and_infant():
    """Everything the infant lift looks at."""
    for infant in INFANT_VALUES:
        for close in itertools.product(RISK_VALUES, repeat=4):
            yield (close + ("none",) * 6, QUIET[1], infant, "1-2", "no", None)


def serious_and_some(dice):
    """Each count of serious and of some around the bounds of the bands, `change` apart."""
    for change in RISK_VALUES:
        for serious in range(5):
            for some in range(10 - serious):
                row = ["serious"] * serious + ["some"] * some
                row = dice.shuffled(row + ["none"] * (9 - len(row))) + [change]
                for infant in ("no", "yes"):
                    yield (tuple(row), QUIET[1], infant, "1-2", "no", None)


def hard_life(dice):
    """What makes life hard, counted, with one of the first four worries and without one."""
    close_answers = [("none",) * 4] + [
        replaced(("none",) * 4, position, value)
        for position in range(4) for value in ("some", "unknown", "serious")
    ]
    for close in close_answers:
        for change in RISK_VALUES:
            for serious in range(4):
                for some in range(6 - serious):
                    row = ["serious"] * serious + ["some"] * some
                    row = dice.shuffled(row + ["none"] * (5 - len(row)))
                    yield (close + tuple(row) + (change,), QUIET[1], "no", "1-2", "no", None)


def points(dice):
    """Each way to the bounds of complexity."""
    for services in SERVICES_VALUES:
        for concerns in range(7):
            for engagement, change in itertools.product(RISK_VALUES, repeat=2):
                row = ["some"] * concerns + ["none"] * (8 - concerns)
                risk = tuple(dice.shuffled(row) + [engagement, change])
                yield (risk, QUIET[1], "no", services, dice.pick(INFANT_VALUES), None)


def criticals_and_agency(dice):
    for agency in AGENCY_VALUES:
        for position in range(7):
            for value in CRITICAL_VALUES:
                for many in (0, 1, 3):
                    risk = tuple(dice.shuffled(["serious"] * many + ["none"] * (10 - many)))
                    critical = replaced(QUIET[1], position, value)
                    yield (risk, critical, "no", "3-4", "no", agency)


def any_risk(dice):
    """Without end: calm, worried, little known, anything."""
    risk_mixes = (
        ("none", "none", "none", "none", "none", "none", "some"),
        ("none", "none", "none", "none", "some", "serious"),
        ("none", "none", "none", "none", "none", "none", "unknown", "some"),
        ("none", "none", "some", "unknown"),
        ("none", "some", "serious", "unknown"),
        ("some", "serious"),
    )
    critical_mixes = (
        ("no",),
        ("no",),
        ("no",) * 12 + ("unknown",),
        ("no",) * 12 + ("yes",),
        ("no", "no", "no", "no", "yes", "unknown"),
    )
    while True:
        risk_mix, critical_mix = dice.pick(risk_mixes), dice.pick(critical_mixes)
        yield (
            tuple(dice.pick(risk_mix) for _ in range(10)),
            tuple(dice.pick(critical_mix) for _ in range(7)),
            dice.pick(("yes", "no", "no", "unknown")),
            dice.pick(SERVICES_VALUES),
            dice.pick(INFANT_VALUES),
            dice.pick((None, None, None) + reading.BANDS),
        )


def risk_cases():
    dice = Dice(2)
    return first_of_each(
        itertools.chain(
            one_from_quiet(), pairs_of_risks(), close_risks_and_infant(), serious_and_some(dice),
            points(dice), criticals_and_agency(dice), hard_life(dice), any_risk(dice),
        ),
        RISK_ROWS,
    )


# ---------------------------------------------------------- recommendation

def recommendation_cases():
    return list(itertools.product(
        reading.BANDS, reading.COMPLEXITIES, (None, 0, 1, 2, 3, 4, 5), INFANT_VALUES,
        RISK_VALUES, (False, True),
    ))


# ---------------------------------------------------------------- outcomes

RULES_EXAMPLE = {
    "format": reading.INPUT_FORMAT,
    "claimed": "partnership",
    "dimensions": {
        "lasting-relationship": 3, "agreements": 1, "shared-goals": 2, "shared-resources": 2,
        "joint-planning": 1, "roles": "unknown", "communication": 2, "decisions": 2,
        "joint-action": 1, "family-voice": 1,
    },
    "risk": {
        "child-safety": "some", "violence": "unknown", "parent-mental-health": "serious",
        "alcohol-drugs": "none", "health-development": "none", "housing-money": "some",
        "isolation": "none", "trauma-loss": "none", "engagement": "none", "change": "none",
    },
    "critical": {
        "danger-now": "no", "report-needed": "no", "escalating-violence": "unknown",
        "parent-acutely-unwell": "no", "infant-injury-or-sexual-harm": "no",
        "child-protection-open": "no", "earlier-serious-harm": "no",
    },
    "infant": "yes",
    "services": "3-4",
    "adult-and-child-services": "yes",
    "agency-rating": None,
    "barriers": {"too-many-partners": "no", "no-shared-meaning": "yes"},
}


def quiet_assessment(answer, **more):
    """Everything asked about the work has one answer, and nothing worries anyone."""
    assessment = {
        "format": reading.INPUT_FORMAT,
        "claimed": "coordination",
        "dimensions": dict.fromkeys(reading.DIMENSIONS, answer),
        "risk": dict.fromkeys(reading.RISKS, "none"),
        "critical": dict.fromkeys(reading.CRITICALS, "no"),
        "infant": "no",
        "services": "1-2",
        "adult-and-child-services": "no",
        "agency-rating": None,
        "barriers": dict.fromkeys(reading.BARRIERS, "no"),
    }
    assessment.update(more)
    return assessment


def chosen_assessments():
    yield RULES_EXAMPLE
    yield {"format": reading.INPUT_FORMAT}
    yield {
        "format": reading.INPUT_FORMAT,
        "dimensions": {}, "risk": {}, "critical": {}, "barriers": {},
    }
    for answer in (0, 1, 2, 3, 4, 5, "unknown"):
        yield quiet_assessment(answer)
        yield quiet_assessment(answer, **{"agency-rating": "very-high"})
        yield quiet_assessment(answer, barriers=dict.fromkeys(reading.BARRIERS, "yes"))
    for claimed in reading.ALLOWED["claimed"]:
        yield quiet_assessment(2, claimed=claimed)
    # Each proposal to meet the family, with each answer that could forbid it.
    for violence in ("none", "some", "serious", "unknown", None):
        for escalating in ("no", "yes", "unknown", None):
            for acting, voice in ((3, 3), (3, 4), (5, 3), (5, 4)):
                assessment = quiet_assessment(5, **{
                    "agency-rating": "high", "services": "5+",
                    "barriers": {"family-not-heard": "partly", "unequal-power": "yes"},
                })
                # Two hallmarks missing keep the level below what is needed.
                assessment["dimensions"].update({
                    "agreements": 3, "joint-action": acting, "family-voice": voice,
                })
                for section, name, value in (
                    ("risk", "violence", violence),
                    ("critical", "escalating-violence", escalating),
                ):
                    if value is None:
                        del assessment[section][name]
                    else:
                        assessment[section][name] = value
                yield assessment
    yield from steps_said_again()
    yield from lowest_answers()
    yield from gates_and_core()
    yield from times_to_look_again()
    yield from safety_first_cases()
    yield from over_invested_cases()


def wanting_five(answer, changes, **more):
    """Close work is needed, all answers but the changed ones are alike."""
    assessment = quiet_assessment(answer, **{"agency-rating": "very-high", **more})
    assessment["dimensions"].update(changes)
    return assessment


def steps_said_again():
    """Each barrier action that says again what a step says, with the step and without it."""
    for name, steps in reading.SAYS_AGAIN.items():
        barrier = name.split(".")[1]
        for answer in ("yes", "partly"):
            for services in ("1-2", "5+"):
                for violence in ("none", "some"):
                    for step in steps:
                        changes = {"agreements": 3}
                        if step != "name-core":
                            _, dimension, to = step.split(".")
                            changes[dimension] = int(to) - 1
                        assessment = wanting_five(5, changes, services=services)
                        assessment["barriers"][barrier] = answer
                        assessment["risk"]["violence"] = violence
                        yield assessment
                    # The level is met: the same barrier, and no step.
                    assessment = wanting_five(5, {}, services=services)
                    assessment["barriers"][barrier] = answer
                    assessment["risk"]["violence"] = violence
                    yield assessment


def lowest_answers():
    """The three groups and the order within each, over each level needed."""
    for agency in reading.BANDS:
        for low, high in ((0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (1, 4)):
            for start in range(10):
                dimensions = {
                    dimension: low if (position + start) % 3 == 0 else high
                    for position, dimension in enumerate(reading.DIMENSIONS)
                }
                yield wanting_five(high, dimensions, **{"agency-rating": agency})
    # Each dimension alone low, and everything equally low.
    for dimension in reading.DIMENSIONS:
        for answer in (0, 1, 2, 3, 4):
            yield wanting_five(5, {"agreements": 3, dimension: answer})
    for answer in (0, 1, 2, 3, 4):
        for violence in ("none", "unknown"):
            assessment = wanting_five(answer, {"communication": "unknown", "roles": "unknown"})
            assessment["risk"]["violence"] = violence
            yield assessment


def gates_and_core():
    """Gates of every level, with a core to name and without one, placed or not."""
    for services in SERVICES_VALUES:
        for answer, changes in (
            (3, {"communication": 1}),
            (3, {"communication": 0, "roles": 1}),
            (4, {"joint-planning": 2, "roles": 2}),
            (4, {"joint-planning": 1, "roles": 2}),
            (4, {"joint-planning": 2, "roles": 0}),
            (4, {"joint-planning": 2, "roles": "unknown"}),
            (5, {"shared-goals": 3, "joint-planning": 2, "decisions": 1}),
            (5, {"decisions": 2, "family-voice": 0}),
            (5, dict.fromkeys(reading.ALL_FOUR_OR_MORE[:3], 3)),
            (5, dict.fromkeys(reading.ALL_FOUR_OR_MORE[3:6], 3)),
            (5, {"joint-action": 3, "family-voice": 2}),
            (5, {"joint-action": "unknown"}),
            (5, {"decisions": "unknown"}),
            ("unknown", dict.fromkeys(reading.DIMENSIONS[:5], 1)),
            ("unknown", dict.fromkeys(reading.DIMENSIONS[5:], 4)),
            ("unknown", {"family-voice": 1, "joint-action": 3}),
            ("unknown", {}),
            (5, {}),
        ):
            for violence in ("none", "serious"):
                assessment = wanting_five(answer, changes, services=services)
                assessment["risk"]["violence"] = violence
                assessment["barriers"]["too-many-partners"] = "yes"
                yield assessment


def times_to_look_again():
    for infant in INFANT_VALUES + (None,):
        for agency in AGENCY_VALUES:
            for unknown in (None, "isolation", "change", "earlier-serious-harm"):
                for services in ("1-2", "5+"):
                    assessment = quiet_assessment(3, **{
                        "agency-rating": agency, "infant": infant, "services": services,
                        "claimed": "unknown",
                    })
                    section = "risk" if unknown in reading.RISKS else "critical"
                    if unknown:
                        assessment[section][unknown] = "unknown"
                    yield assessment


def safety_first_cases():
    """The Today block alone, whatever else there is."""
    for name in reading.CRITICALS:
        for answer in (1, 5, "unknown"):
            for infant in ("no", "unknown"):
                assessment = quiet_assessment(answer, **{
                    "services": "5+", "infant": infant,
                    "barriers": dict.fromkeys(reading.BARRIERS, "yes"),
                })
                assessment["critical"][name] = "yes"
                assessment["risk"]["violence"] = "serious"
                yield assessment


def over_invested_cases():
    """Around over-invested, with each barrier that could be met."""
    for barrier in reading.BARRIERS:
        for answer in ("yes", "partly"):
            for infant, change in (("no", "none"), ("yes", "none"), ("no", "some")):
                assessment = quiet_assessment(4, infant=infant)
                assessment["risk"]["change"] = change
                assessment["barriers"][barrier] = answer
                assessment["barriers"]["no-time-or-resources"] = answer
                yield assessment


def some_section(dice, names, values, absent):
    """The names in any order, each answered from the values or left out."""
    return {
        name: dice.pick(values) for name in dice.shuffled(names) if not dice.chance(absent)
    }


def any_assessment(dice):
    sections = {"format": reading.INPUT_FORMAT}
    absent = dice.pick((0, 0, 0, 0.02, 0.1, 0.3))

    def keep():
        return not dice.chance(dice.pick((0, 0, 0.1)))

    if keep():
        sections["claimed"] = dice.pick(reading.ALLOWED["claimed"])
    if keep():
        centre = dice.below(6)
        values = dice.pick((
            (0, 1, 2, 3, 4, 5),
            (0, 1, 2, 3, 4, 5, "unknown"),
            (max(0, centre - 1), centre, centre, min(5, centre + 1)),
            (centre,) * 8 + (min(5, centre + 1), "unknown"),
            (4, 5, 5, 5),
            (3, 4, 4, 5),
        ))
        sections["dimensions"] = some_section(dice, reading.DIMENSIONS, values, absent)
    if keep():
        values = dice.pick((
            ("none",),
            ("none",) * 8 + ("some",),
            ("none", "none", "none", "some", "serious"),
            ("none",) * 6 + ("some", "unknown"),
            ("none", "some", "serious", "unknown"),
        ))
        sections["risk"] = some_section(dice, reading.RISKS, values, absent)
    if keep():
        values = dice.pick((
            ("no",), ("no",), ("no",), ("no",) * 10 + ("yes",), ("no",) * 10 + ("unknown",),
            ("no", "yes", "unknown"),
        ))
        sections["critical"] = some_section(dice, reading.CRITICALS, values, absent)
    if keep():
        sections["infant"] = dice.pick(("yes", "no", "no", "no", "unknown"))
    if keep():
        sections["services"] = dice.pick(SERVICES_VALUES)
    if keep():
        sections["adult-and-child-services"] = dice.pick(INFANT_VALUES)
    if dice.chance(0.7):
        sections["agency-rating"] = dice.pick((None, None, None, None, None) + reading.BANDS)
    if dice.chance(0.7):
        values = dice.pick((
            ("no",), ("no",) * 5 + ("yes", "partly", "unknown"), ("yes", "partly", "no", "unknown"),
        ))
        sections["barriers"] = some_section(dice, reading.BARRIERS, values, absent)
    # The keys come in any order: "the order of answering is irrelevant".
    return {key: sections[key] for key in dice.shuffled(sections)}


def leaning(dice, assessment):
    """The assessment leaning to one side that pure chance seldom meets."""
    lean = dice.below(9)
    risk = assessment.setdefault("risk", dict.fromkeys(reading.RISKS, "none"))
    critical = assessment.setdefault("critical", dict.fromkeys(reading.CRITICALS, "no"))
    if lean in (0, 1, 2):
        # Violence ruled out, or not, with steps to offer and barriers to meet.
        risk["violence"] = "none" if lean < 2 else dice.pick(("some", "serious", "unknown"))
        for name in reading.VERY_HIGH_CRITICALS:
            critical[name] = "no"
        assessment["agency-rating"] = dice.pick((None, "moderate", "high", "very-high"))
        assessment["services"] = dice.pick(("1-2", "3-4", "5+", "5+"))
        assessment["barriers"] = some_section(
            dice, reading.BARRIERS, ("yes", "partly", "no", "no"), 0.1
        )
    elif lean == 3:
        critical[dice.pick(reading.VERY_HIGH_CRITICALS)] = "yes"
    elif lean in (4, 5):
        # Low, known and close: over-invested or one answer away from it.
        assessment["dimensions"] = some_section(
            dice, reading.DIMENSIONS, dice.pick(((4, 5), (4, 4, 4, 5, 3), (5,))), 0.05
        )
        assessment["risk"] = dict.fromkeys(reading.RISKS, "none")
        assessment["risk"][dice.pick(reading.RISKS)] = "some"
        assessment["critical"] = dict.fromkeys(reading.CRITICALS, "no")
        assessment["infant"] = dice.pick(("no", "no", "yes"))
        assessment["services"] = dice.pick(("1-2", "3-4"))
        assessment["adult-and-child-services"] = "no"
        assessment["agency-rating"] = None
        assessment["barriers"] = some_section(dice, reading.BARRIERS, ("yes", "partly", "no"), 0.1)
    elif lean == 6:
        # A baby, or perhaps one, and little else.
        assessment["infant"] = dice.pick(("yes", "yes", "unknown"))
        assessment["agency-rating"] = None
        assessment["risk"] = some_section(
            dice, reading.RISKS, ("none",) * 9 + ("some", "serious"), 0
        )
        assessment["critical"] = dict.fromkeys(reading.CRITICALS, "no")
    elif lean == 7:
        # Money, housing, health, distance: hard, and no worry of the first four.
        for name in reading.RISKS:
            risk[name] = (
                "none" if name in reading.CLOSE_RISKS else dice.pick(("none", "some", "serious"))
            )
        assessment["critical"] = dict.fromkeys(reading.CRITICALS, "no")
        assessment["agency-rating"] = None
    else:
        # Other languages write an absent answer as null.
        for key in list(assessment):
            if isinstance(assessment[key], dict):
                for name in assessment[key]:
                    if dice.chance(0.15):
                        assessment[key][name] = None
            elif key != "format" and dice.chance(0.3):
                assessment[key] = None
    return {key: assessment[key] for key in dice.shuffled(assessment)}


def outcome_cases():
    dice = Dice(3)
    assessments = list(chosen_assessments())
    while len(assessments) < OUTCOME_LINES:
        assessment = any_assessment(dice)
        assessments.append(leaning(dice, assessment) if dice.chance(0.7) else assessment)
    return assessments
