"""Which maps go into `maps.jsonl`: chosen ones first, then random ones.

Chosen ones stand beside their nearest neighbours: each finding with the least
map that gives it and with the maps that just do not.
"""

import itertools

import cases
import maps
import reading

MAP_LINES = 3400

ABSENT = object()
LEVELS = (None, 0, 1, 2, 3, 4, 5)


def without_absent(values):
    return {key: value for key, value in values.items() if value is not ABSENT}


def family(agency=None, risk=(), critical=(), **more):
    """A known family that worries nobody, but for what is named."""
    return without_absent({
        "risk": {**dict.fromkeys(reading.RISKS, "none"), **dict(risk)},
        "critical": {**dict.fromkeys(reading.CRITICALS, "no"), **dict(critical)},
        "infant": "no",
        "services": "1-2",
        "adult-and-child-services": "no",
        "agency-rating": agency,
        **{key.replace("_", "-"): value for key, value in more.items()},
    })


def relationship(name, place=ABSENT, answer=ABSENT, **more):
    """One answer to all ten, or a mapping of answers, or none at all."""
    if answer is None:
        answer = {"communication": 2, "roles": 1}
    if isinstance(answer, int):
        answer = dict.fromkeys(reading.DIMENSIONS, answer)
    return without_absent({
        "id": name, "place": place, "dimensions": answer,
        **{key.replace("_", "-"): value for key, value in more.items()},
    })


def a_map(relationships, around=None, **more):
    return without_absent({
        "format": maps.INPUT_FORMAT,
        "family": family() if around is None else around,
        **{key.replace("_", "-"): value for key, value in more.items()},
        "relationships": list(relationships),
    })


def mixed(answer, changes):
    return {**dict.fromkeys(reading.DIMENSIONS, answer), **changes}


RULES_EXAMPLE = {
    "format": maps.INPUT_FORMAT,
    "family": {
        "risk": {}, "critical": {}, "infant": "yes", "services": "5+",
        "adult-and-child-services": "yes", "agency-rating": None,
    },
    "works-on": ["parent-mental-health"],
    "lead": "own",
    "relationships": [
        {
            "id": "housing", "name": "Housing", "place": "core", "works-on": ["housing-money"],
            "claimed": "coordination", "dimensions": {"communication": 2}, "barriers": {},
        },
        {"id": "playgroup", "place": "ring", "quick": 2},
    ],
}


def least_of_all():
    yield RULES_EXAMPLE
    yield {"format": maps.INPUT_FORMAT, "relationships": [{"id": "a"}]}
    yield {"format": maps.INPUT_FORMAT, "family": {}, "relationships": [{"id": "a"}]}
    yield a_map([{"id": "a"}])
    yield a_map([{"id": "a"}, {"id": "b"}])
    yield a_map([{
        "id": "a", "name": None, "place": None, "works-on": None, "claimed": None, "quick": None,
        "dimensions": {}, "barriers": {},
    }], {"risk": {}, "critical": {}, "infant": None}, lead=None, works_on=None)
    yield a_map([
        {"id": "a" * 32, "name": "n" * 60}, {"id": "0"}, {"id": "-"},
        {"id": "9-z", "name": "Größe"},
    ])


# ---------------------------------------------- place, level and band

def one_relationship():
    for agency in reading.BANDS:
        for place in maps.PLACES + (ABSENT,):
            for level in LEVELS:
                yield a_map([relationship("a", place, level)], family(agency), lead="own")
            for pick in range(6):
                yield a_map([relationship("a", place, quick=pick)], family(agency), lead="own")


def two_relationships():
    states = list(itertools.product(maps.PLACES, (None, 1, 3, 4)))
    for agency in reading.BANDS:
        for one, other in itertools.combinations_with_replacement(states, 2):
            yield a_map(
                [relationship("a", *one), relationship("b", *other)], family(agency), lead="own",
            )


def three_relationships():
    states = list(itertools.product(maps.PLACES, (None, 4)))
    for agency, infant in (("low", "no"), ("high", "yes")):
        for three in itertools.combinations_with_replacement(states, 3):
            yield a_map(
                [
                    relationship(name, place, **(
                        {"answer": ABSENT} if level is None else {"quick": level}
                    ))
                    for name, (place, level) in zip("abc", three)
                ],
                family(agency, infant=infant), lead="a",
            )


# ------------------------------------------------------------ quick picks

def quick_picks():
    """Against the number of known answers: six are enough, five are not."""
    for known in range(11):
        answers = {
            dimension: 2 if position < known else "unknown"
            for position, dimension in enumerate(reading.DIMENSIONS)
        }
        for pick in (0, 1, 2, 3, 4, 5, None, ABSENT):
            if known in (0, 1, 5, 6, 7, 10) or pick in (0, 4):
                yield a_map(
                    [relationship("a", "core", answers, quick=pick)], family("high"), lead="own",
                )
    # Few known answers beside a pick: steps below the level needed, and never a gate.
    few = {
        "communication": 0, "joint-planning": 1, "roles": 1, "shared-goals": 3, "joint-action": 3,
    }
    for pick in (1, 3, 5, ABSENT):
        for agency in reading.BANDS:
            for place in maps.PLACES:
                for services in ("1-2", "5+"):
                    yield a_map([relationship(
                        "a", place, few, quick=pick, claimed="partnership",
                        barriers={"poor-communication": "yes", "too-many-partners": "partly"},
                    )], family(agency, services=services))


# --------------------------------------------------------------- findings

# A band and what makes the family's needed level 2, 3, 4 and 5 with few services.
NEEDED = (
    (2, family("low")),
    (3, family("moderate")),
    (3, family("low", risk={"change": "some"}, adult_and_child_services="yes")),
    (4, family("high")),
    (4, family("moderate", services="5+", adult_and_child_services="yes", risk={"change": "some"})),
    (5, family("very-high")),
)


def no_core():
    for _, around in NEEDED:
        for places in (
            ("ring",), ("unsure",), (ABSENT,), ("core",), ("ring", "unsure"), ("ring", "core"),
        ):
            yield a_map(
                [relationship(name, place, quick=2) for name, place in zip("ab", places)],
                around, lead="own",
            )


def too_many_core():
    for agency in ("low", "very-high"):
        for core in (2, 3, 4, 5, 7):
            for others in ((), ("ring",), ("unsure", "ring")):
                places = ("core",) * core + others
                yield a_map(
                    [
                        relationship(name, place, quick=3)
                        for name, place in zip("abcdefghi", places)
                    ],
                    family(agency), lead="own",
                )
                yield a_map(
                    [
                        relationship(name, place, 3)
                        for name, place in zip("abcdefghi", reversed(places))
                    ],
                    family(agency), lead="a",
                )


def leads():
    for _, around in NEEDED:
        for count in (1, 2, 3):
            for lead in ("own", "a", "nobody", "unknown", None, ABSENT):
                yield a_map(
                    [relationship(name, "core", 3) for name in "abc"[:count]], around, lead=lead,
                )
    for agency in ("low", "high"):
        for place in maps.PLACES + (ABSENT, None):
            for lead in ("a", "b", "own", "nobody"):
                yield a_map(
                    [relationship("a", place, 3), relationship("b", "core", 3)],
                    family(agency), lead=lead,
                )
                yield a_map(
                    [relationship("b", "ring", 3), relationship("a", place, quick=3)],
                    family(agency), lead=lead,
                )


def not_placed_and_quick_core():
    five = dict.fromkeys(reading.DIMENSIONS[:5], 3)
    six = dict.fromkeys(reading.DIMENSIONS[:6], 3)
    for place in maps.PLACES + (ABSENT,):
        for answers in (five, six):
            for pick in (3, ABSENT):
                for other in ("core", "ring"):
                    yield a_map(
                        [
                            relationship("a", place, answers, quick=pick),
                            relationship("b", other, quick=1),
                            relationship("c", other),
                        ],
                        family("moderate"), lead="own",
                    )


def who_works_on():
    """One serious risk: the worker's own service, two others, said and not said."""
    said = (ABSENT, [], ["isolation"], ["housing-money"])
    around = family(risk={"housing-money": "serious"})
    for own, first, second in itertools.product(said, repeat=3):
        for places in (("core", "ring"), ("ring", "ring"), ("unsure", "ring"), ("core", "core")):
            yield a_map(
                [
                    relationship(name, place, quick=3, works_on=works)
                    for name, place, works in zip("ab", places, (first, second))
                ],
                around, lead="own", works_on=own,
            )
    # What is not known to be serious is not looked at.
    for answer in reading.ALLOWED["risk"]:
        for own in (ABSENT, [], ["violence"], None):
            for works in (ABSENT, [], ["violence"], None):
                yield a_map(
                    [relationship("a", "ring", 2, works_on=works)],
                    family(risk={"violence": answer}), lead="own", works_on=own,
                )
    # Several serious risks, in the order of section 1 whatever the order said.
    three = {"change": "serious", "alcohol-drugs": "serious", "child-safety": "serious"}
    for own in (ABSENT, [], ["change"], ["child-safety", "isolation"]):
        for ring in ([], ["change", "alcohol-drugs"], ["alcohol-drugs"], ABSENT):
            for core in (ABSENT, [], ["child-safety", "change"], ["alcohol-drugs"]):
                yield a_map(
                    [
                        relationship("ring-one", "ring", 3, works_on=ring),
                        relationship("core-one", "core", 3, works_on=core),
                        relationship("ring-two", "ring", quick=1, works_on=["change"]),
                    ],
                    family(risk=three), lead="core-one", works_on=own,
                )
    # Every risk, serious alone, worked on by nobody, by a ring service, by an unsure one.
    for risk in reading.RISKS:
        for place in ("ring", "unsure"):
            for works in ([], [risk], list(reading.RISKS)):
                yield a_map(
                    [relationship("a", place, quick=2, works_on=works)],
                    family(risk={risk: "serious"}), lead="own", works_on=[],
                )


def findings():
    yield from no_core()
    yield from too_many_core()
    yield from leads()
    yield from not_placed_and_quick_core()
    yield from who_works_on()


# ----------------------------------------------------------------- safety

def safety_first():
    everything = dict.fromkeys(reading.BARRIERS, "yes")
    for name in reading.CRITICALS:
        for answer in ("yes", "unknown", None):
            for places in (("core", "ring"), ("ring",), ("core", "unsure", "core", "ring")):
                yield a_map(
                    [
                        relationship(
                            letter, place, position, barriers=everything,
                            works_on=["parent-mental-health"],
                        )
                        for position, (letter, place) in enumerate(zip("abcd", places))
                    ],
                    family(
                        critical={name: answer}, infant="unknown",
                        risk={"parent-mental-health": "serious"},
                    ),
                    lead="nobody",
                )


def violence():
    """Nothing that proposes to meet the family, in any relationship."""
    answers = {
        "all-five": mixed(5, {"agreements": 3, "joint-action": 3, "family-voice": 3}),
        "low-voice": mixed(3, {"family-voice": 0}),
        "even": mixed(4, {"family-voice": 2, "joint-action": 2}),
    }
    for answer in ("none", "some", "serious", "unknown", None):
        for escalating in ("no", "unknown", None):
            for places in (("core", "core", "core"), ("core", "ring", "unsure")):
                yield a_map(
                    [
                        relationship(
                            name, place, answers[name],
                            barriers={"family-not-heard": "yes", "unequal-power": "partly"},
                        )
                        for name, place in zip(answers, places)
                    ],
                    family(
                        "very-high", risk={"violence": answer},
                        critical={"escalating-violence": escalating},
                    ),
                    lead="own",
                )


# ---------------------------------------------------------- over-invested

def over_invested():
    for level in (2, 3, 4, 5):
        for way in ("answers", "quick"):
            given = {"answer": level} if way == "answers" else {"quick": level}
            for place in maps.PLACES:
                barriers = {"no-time-or-resources": "yes", "unspoken-problem": "partly"}
                for around in (
                    family(),
                    family(infant="yes"),
                    family(services="5+"),
                    family(services="5+", adult_and_child_services="yes"),
                    family(risk={"change": "some"}),
                    family(risk={"isolation": "unknown"}),
                    family(risk={"violence": "some", "child-safety": "some"}),
                    family("moderate"),
                ):
                    yield a_map(
                        [relationship("a", place, barriers=barriers, **given)], around, lead="own",
                    )
    # Several at once, in the order of the list.
    for places in itertools.product(("core", "ring", "unsure"), repeat=3):
        yield a_map(
            [
                relationship(name, place, level)
                for name, place, level in zip("cab", places, (4, 5, 4))
            ],
            family(), lead="own",
        )


# ----------------------------------------------------------------- invest

# Each of level 2 or 1, and one answer away from the next level or not.
AWAY = {
    "even-two": dict.fromkeys(reading.DIMENSIONS, 2),
    "one-count-away": mixed(3, dict.fromkeys(
        ("lasting-relationship", "agreements", "decisions", "joint-action", "family-voice"), 2,
    )),
    "two-counts-away": mixed(3, dict.fromkeys(
        ("lasting-relationship", "agreements", "decisions", "joint-action", "family-voice",
         "shared-goals"), 2,
    )),
    "one-gate-away": mixed(3, {"joint-planning": 2, "roles": 2}),
    "gate-of-two": mixed(3, {"communication": 1}),
    "two-gates-away": mixed(5, {"shared-goals": 3, "decisions": 2}),
    "one-gate-of-four": mixed(5, {"decisions": 2}),
    "with-unknown": mixed(3, {
        "lasting-relationship": 2, "agreements": 2, "decisions": 2, "joint-action": "unknown",
        "family-voice": "unknown", "roles": "unknown",
    }),
    "one-unknown": mixed(3, {
        "lasting-relationship": 2, "agreements": 2, "decisions": 2, "shared-resources": 2,
        "family-voice": "unknown",
    }),
    "six-known": {
        "communication": 2, "roles": 2, "joint-planning": 1, "decisions": 1,
        "shared-goals": 2, "joint-action": 1,
    },
}


def one_answer_away():
    for agency in ("low", "moderate", "high", "very-high"):
        for name in AWAY:
            yield a_map(
                [relationship("even", "core", 2), relationship(name, "core", AWAY[name])],
                family(agency), lead="own",
            )
            yield a_map(
                [
                    relationship(name, "unsure", AWAY[name]),
                    relationship("picked", "core", quick=2),
                    relationship("low-ring", "ring", 0),
                ],
                family(agency), lead="own",
            )


def invest_orders():
    """Each of the three reasons against each other, and the place in the list."""
    two = {"alcohol-drugs": "serious", "housing-money": "serious"}
    ranks = (ABSENT, ["isolation"], ["housing-money"], ["housing-money", "alcohol-drugs"])
    for agency in (None, "very-high"):
        for first, second in itertools.product(ranks, repeat=2):
            for one, other in ((2, 2), (1, 2), (2, 1)):
                yield a_map(
                    [
                        relationship("z", "core", one, works_on=first),
                        relationship("a", "unsure", other, works_on=second),
                    ],
                    family(agency, risk=two), lead="own",
                )
    # Three alike, in each order; the band decides how many are named.
    alike = {
        "a": {"quick": 1}, "b": {"answer": 1}, "c": {"quick": 1, "works_on": ["isolation"]},
    }
    for agency in reading.BANDS:
        for order in itertools.permutations(alike):
            yield a_map(
                [relationship(name, "core", **alike[name]) for name in order],
                family(agency), lead="own",
            )
    # Gap 0, 1 and 2, not placed, and ring.
    for agency in reading.BANDS:
        for levels in itertools.product((1, 2, 3), repeat=2):
            yield a_map(
                [
                    relationship("ring", "ring", 0, works_on=["change"]),
                    relationship("blank", "core", works_on=["change"]),
                    relationship("one", "core", quick=levels[0]),
                    relationship("two", ABSENT, levels[1]),
                ],
                family(agency), lead="own",
            )


# --------------------------------------------------- services and numbers

def services():
    for answer in reading.ALLOWED["services"] + (None, ABSENT):
        for count in (1, 2, 3, 4, 5):
            for adult_child in ("no", "yes"):
                yield a_map(
                    [
                        relationship(
                            name, "core" if position < 2 else "ring", 1 + position,
                            barriers={"too-many-partners": "yes", "no-clear-lead": "partly"},
                        )
                        for position, name in enumerate("abcde"[:count])
                    ],
                    family("moderate", services=answer, adult_and_child_services=adult_child),
                    lead="own",
                )


def naming_the_core():
    """Many services: which relationship asks to name a core, and what is said again."""
    barrier = {"too-many-partners": "yes", "poor-communication": "yes"}
    for agency in reading.BANDS:
        for place in maps.PLACES:
            for given in (
                {"answer": 0}, {"answer": 2}, {"answer": 5}, {"quick": 1}, {"quick": 5}, {},
                {"answer": mixed(5, {"communication": 1, "roles": 0})},
            ):
                yield a_map(
                    [
                        relationship("in-place", "core", 5, barriers=barrier),
                        relationship("a", place, barriers=barrier, **given),
                    ],
                    family(agency, services="5+"), lead="own",
                )


def sizes():
    for count in (1, 2, 4, 7, 15, 20):
        for agency in (None, "moderate", "high", "very-high"):
            for pattern in (
                ("core", "ring", "unsure"), ("ring",), ("core",), ("core", "ring", "ring", "ring"),
            ):
                yield a_map(
                    [
                        relationship(
                            f"service-{number + 1}", pattern[number % len(pattern)],
                            **(
                                {"quick": number % 6} if number % 3 else {"answer": number % 5}
                            ),
                            works_on=[reading.RISKS[number % 10]],
                        )
                        for number in range(count)
                    ],
                    family(agency, risk={"trauma-loss": "serious"}),
                    lead=f"service-{count}", works_on=["engagement"],
                )


def reviews():
    for agency in reading.BANDS:
        for infant in ("no", "yes", "unknown"):
            for unknown in (ABSENT, "isolation"):
                risk = {} if unknown is ABSENT else {unknown: "unknown"}
                for relationships in (
                    (("core", 3), ("core", 2)), (("core", 3), ("ring", 2)), (("ring", 2),),
                    (("unsure", None), ("core", 5)), (("ring", 4), ("ring", None)),
                ):
                    yield a_map(
                        [
                            relationship(name, place, level)
                            for name, (place, level) in zip("ab", relationships)
                        ],
                        family(agency, infant=infant, risk=risk), lead="own",
                    )


# ----------------------------------------------------------------- random

def part_of(assessment, keys):
    return {key: assessment[key] for key in assessment if key in keys}


def alone():
    """Whole assessments as maps of one core relationship."""
    for assessment in cases.chosen_assessments():
        yield of_one(assessment)


def of_one(assessment, name="other"):
    return {
        "format": maps.INPUT_FORMAT,
        "family": part_of(assessment, maps.FAMILY_KEYS),
        "relationships": [{
            "id": name, "place": "core",
            **part_of(assessment, ("claimed", "dimensions", "barriers")),
        }],
    }


def any_works_on(dice, likely):
    count = dice.pick((0, 1, 1, 1, 2, 3))
    chosen = dice.shuffled(likely)[:count] if dice.chance(0.6) else []
    return chosen + [
        risk for risk in dice.shuffled(reading.RISKS)[:dice.below(2)] if risk not in chosen
    ]


def any_relationship(dice, name, likely):
    kept = {"id": name}
    if dice.chance(0.9):
        kept["place"] = dice.pick(("core", "core", "core", "ring", "ring", "unsure", None))
    if dice.chance(0.3):
        kept["name"] = dice.pick(("Service", "Über uns", "", "A & B <Housing>", None))
    if dice.chance(0.45):
        kept["quick"] = dice.pick((0, 1, 2, 2, 3, 4, 5, None))
    if dice.chance(0.6):
        assessment = cases.any_assessment(dice)
        if dice.chance(0.3):
            assessment = cases.leaning(dice, assessment)
        kept.update(part_of(assessment, ("claimed", "dimensions", "barriers")))
    elif dice.chance(0.4):
        kept["dimensions"] = {
            dimension: dice.pick((0, 1, 2, 3, 4, 5, "unknown", None))
            for dimension in dice.shuffled(reading.DIMENSIONS)[:dice.below(8)]
        }
    if dice.chance(0.6):
        kept["works-on"] = dice.pick((None, *[any_works_on(dice, likely)] * 6))
    return {key: kept[key] for key in dice.shuffled(kept)}


def any_family(dice):
    assessment = cases.any_assessment(dice)
    if dice.chance(0.7):
        assessment = cases.leaning(dice, assessment)
    kept = part_of(assessment, maps.FAMILY_KEYS)
    # Left alone, most random families are in danger or hardly known.
    if dice.chance(0.6):
        kept["critical"] = dict.fromkeys(reading.CRITICALS, "no")
    if dice.chance(0.3):
        kept["risk"] = {
            risk: dice.pick(("none", "none", "none", "some", "serious")) for risk in reading.RISKS
        }
    return kept


def any_map(dice, most=20):
    around = any_family(dice)
    serious = [
        risk for risk in around.get("risk", {}) if around["risk"][risk] == "serious"
    ]
    count = min(most, dice.pick((1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 7 + dice.below(14))))
    names = dice.shuffled([
        "housing", "playgroup", "gp", "school", "nurse", "cp", "drugs", "mh", "legal", "bank",
        "a-1", "a-2", "a-3", "a-4", "a-5", "b-1", "b-2", "b-3", "b-4", "b-5",
    ])[:count]
    made = {
        "format": maps.INPUT_FORMAT,
        "family": around,
        "relationships": [any_relationship(dice, name, serious) for name in names],
    }
    if dice.chance(0.03):
        del made["family"]
    if dice.chance(0.6):
        made["works-on"] = dice.pick((None, *[any_works_on(dice, serious)] * 6))
    if dice.chance(0.8):
        made["lead"] = dice.pick(("own", "nobody", "unknown", None, *names[:4], names[0]))
    # A map where everybody has said what they work on is rare by chance.
    if dice.chance(0.3):
        made["works-on"] = any_works_on(dice, serious)
        for one in made["relationships"]:
            one["works-on"] = any_works_on(dice, serious)
    return {key: made[key] for key in dice.shuffled(made)}


def map_cases():
    dice = cases.Dice(6)
    chosen = [
        *least_of_all(), *one_relationship(), *two_relationships(), *three_relationships(),
        *quick_picks(), *findings(), *safety_first(), *violence(), *over_invested(),
        *one_answer_away(), *invest_orders(), *services(), *naming_the_core(), *sizes(),
        *reviews(),
    ]
    # No map twice; whole assessments alone are many, and every seventh is enough.
    seen, different = set(), []
    for made in chosen + list(alone())[::7]:
        told = repr(made)
        if told not in seen:
            seen.add(told)
            different.append(made)
    while len(different) < MAP_LINES:
        different.append(any_map(dice))
    return different
