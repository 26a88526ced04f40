"""What the rules say must hold, tried on random inputs that no file contains.

Each check counts what it tried; an assertion that fails names the input.
"""

import cases
import reading

ROUNDS = 3000


def strength(advice):
    return reading.RECOMMENDATIONS.index(advice["recommendation"])


def as_weak(level):
    """No level stands below level 0."""
    return -1 if level is None else level


def check_placement(dice):
    vectors = cases.any_vectors(dice)
    tried = {"raised": 0, "range": 0, "single change": 0}
    for _ in range(ROUNDS):
        answers = next(vectors)
        level = reading.place(answers)
        for position, answer in enumerate(answers):
            if answer is not None:
                for higher in range(answer + 1, 6):
                    raised = cases.replaced(answers, position, higher)
                    assert as_weak(reading.place(raised)) >= as_weak(level), (answers, raised)
                    tried["raised"] += 1
        low, high = reading.range_of(answers)
        assert low <= high, answers
        if level is not None:
            assert low <= level <= high, answers
            tried["range"] += 1
        # Every single change there is, against the ones that are listed.
        listed = dict(reading.single_changes(answers))
        for position, dimension in enumerate(reading.DIMENSIONS):
            for value in range(6):
                raised = cases.replaced(answers, position, value)
                if answers[position] is not None and value <= answers[position]:
                    continue
                if level is None or level == 5:
                    assert dimension not in listed, answers
                    continue
                reached = as_weak(reading.place(raised)) > level
                assert reached == (dimension in listed and value >= listed[dimension]), answers
                tried["single change"] += 1
    for value in range(6):
        assert reading.place((value,) * 10) == value
    return [
        f"raising a known answer never lowers the level: {tried['raised']} raises",
        f"the range contains the level: {tried['range']} placed vectors",
        "ten equal answers n give level n: 6 vectors",
        f"a listed change, and nothing below it, reaches the next level: "
        f"{tried['single change']} changes",
    ]


def advise(row, level):
    risk_list, critical_list, infant, services, adult_child, agency = row
    risk = dict(zip(reading.RISKS, risk_list))
    critical = dict(zip(reading.CRITICALS, critical_list))
    return reading.recommend(
        reading.band_of(risk, critical, infant, agency),
        reading.complexity_of(reading.complexity_points(risk, services, adult_child)),
        level, infant, risk["change"], reading.is_provisional(risk, critical, infant),
    )


def worse_rows(row):
    """One risk answer, critical answer or number of services raised."""
    for position, answer in enumerate(row[0]):
        for higher in {"none": ("some", "serious"), "some": ("serious",)}.get(answer, ()):
            yield cases.replaced(row, 0, cases.replaced(row[0], position, higher))
    for position, answer in enumerate(row[1]):
        if answer == "no":
            yield cases.replaced(row, 1, cases.replaced(row[1], position, "yes"))
    for higher in {"1-2": ("3-4", "5+"), "3-4": ("5+",)}.get(row[3], ()):
        yield cases.replaced(row, 3, higher)


def settled_rows(row):
    """One unknown settled as none, no or the fewest services."""
    for position, answer in enumerate(row[0]):
        if answer == "unknown":
            yield cases.replaced(row, 0, cases.replaced(row[0], position, "none"))
    for position, answer in enumerate(row[1]):
        if answer == "unknown":
            yield cases.replaced(row, 1, cases.replaced(row[1], position, "no"))
    for position, calm in ((2, "no"), (3, "1-2"), (4, "no")):
        if row[position] == "unknown":
            yield cases.replaced(row, position, calm)


def bad_news_rows(row):
    """One unknown settled as something other than none or no."""
    for position, answer in enumerate(row[0]):
        if answer == "unknown":
            for value in ("some", "serious"):
                found = cases.replaced(row, 0, cases.replaced(row[0], position, value))
                yield f"risk unknown to {value}", found
    for position, answer in enumerate(row[1]):
        if answer == "unknown":
            found = cases.replaced(row, 1, cases.replaced(row[1], position, "yes"))
            yield "critical unknown to yes", found
    if row[2] == "unknown":
        yield "infant unknown to yes", cases.replaced(row, 2, "yes")


def check_advice(dice):
    rows = cases.any_risk(dice)
    raised = settled = 0
    softened = {}
    for _ in range(ROUNDS):
        row = next(rows)
        level = dice.pick((None, 0, 1, 2, 3, 4, 5))
        before = advise(row, level)
        for worse in worse_rows(row):
            after = advise(worse, level)
            assert strength(after) >= strength(before), (row, worse)
            assert after["needed"] >= before["needed"], (row, worse)
            raised += 1
        for calmer in settled_rows(row):
            after = advise(calmer, level)
            assert strength(after) <= strength(before), (row, calmer)
            assert after["needed"] <= before["needed"], (row, calmer)
            settled += 1
        for kind, found in bad_news_rows(row):
            tried, weaker, lower = softened.get(kind, (0, 0, 0))
            after = advise(found, level)
            softened[kind] = (
                tried + 1,
                weaker + (strength(after) < strength(before)),
                lower + (after["needed"] < before["needed"]),
            )
    return [
        f"raising a risk, a critical or the services never weakens the recommendation "
        f"nor lowers the level needed: {raised} raises",
        f"settling an unknown as none or no never strengthens it: {settled} settled",
    ] + [
        f"for the record, not a rule: {kind}: {softened[kind][0]} tried, "
        f"{softened[kind][1]} weaken the recommendation, {softened[kind][2]} lower the level needed"
        for kind in sorted(softened)
    ]


REASONS = ("core", "gate", "lowest", "barrier")


def check_actions(assessment, outcome):
    """What section 4 says of every list of actions; returns the number of own steps."""
    actions = outcome["actions"]
    named = [action["id"] for action in actions]
    reasons = [action["because"] for action in actions]
    assert len(set(named)) == len(named), assessment
    # "Exactly ... and nothing else until they are done."
    if outcome["safety_first"]:
        assert named == [
            "today.safety-steps", "today.call-other-service", "today.who-sees-the-child",
            "today.supervisor",
        ] and set(reasons) == {"today"}, assessment
        assert outcome["review"] == "tomorrow", assessment
        return 0
    assert outcome["review"] != "tomorrow", assessment
    # Core, gates, lowest, barriers: never back again.
    places = [REASONS.index(reason) for reason in reasons]
    assert places == sorted(places), assessment
    own_steps = [name for name, reason in zip(named, reasons) if reason != "barrier"]
    assert len(own_steps) <= 3, assessment
    # "Never tell a relationship that already meets the level to build one."
    if outcome["gap"] is not None and outcome["gap"] <= 0:
        assert not own_steps, assessment
    elif assessment.get("services") == "5+":
        assert own_steps[0] == "name-core", assessment
    else:
        assert "name-core" not in named, assessment
    # "None that says again what a step says."
    for name in named:
        assert not set(reading.SAYS_AGAIN.get(name, ())) & set(own_steps), assessment
    if outcome["over_invested"]:
        assert not any(name.startswith("barrier.no-time-or-resources") for name in named)
    answers = assessment.get("barriers", {})
    order = []
    for name in named:
        if name.startswith("barrier."):
            barrier = name.split(".")[1]
            order.append((
                barrier != "stigma-or-culture", answers[barrier] != "yes",
                reading.BARRIERS.index(barrier), name,
            ))
    assert order == sorted(order), assessment
    return len(own_steps)


def check_outcomes(dice):
    steps = barred = first = over = 0
    for _ in range(ROUNDS):
        assessment = cases.any_assessment(dice)
        if dice.chance(0.7):
            assessment = cases.leaning(dice, assessment)
        assert reading.is_valid(assessment), assessment
        outcome = reading.outcome_of(assessment)
        # "The order of answering is irrelevant."
        reordered = {}
        for key in dice.shuffled(assessment):
            part = assessment[key]
            if isinstance(part, dict):
                part = {name: part[name] for name in dice.shuffled(part)}
            reordered[key] = part
        assert reading.outcome_of(reordered) == outcome, assessment
        # An answer left out counts as unknown.
        filled = dict(assessment)
        for section in ("dimensions", "risk", "critical"):
            blank = dict.fromkeys(reading.SECTIONS[section], "unknown")
            filled[section] = {**blank, **assessment.get(section, {})}
        assert reading.outcome_of(filled) == outcome, assessment
        steps += check_actions(assessment, outcome)
        first += outcome["safety_first"]
        over += outcome["over_invested"]
        named = [action["id"] for action in outcome["actions"]]
        violence = assessment.get("risk", {}).get("violence") or "unknown"
        escalating = assessment.get("critical", {}).get("escalating-violence") or "unknown"
        if violence != "none" or escalating != "no":
            assert not set(named) & set(reading.MEETS_THE_FAMILY), assessment
            assert not any(name.startswith("step.family-voice") for name in named), assessment
            assert "family-voice" not in outcome["holding_back"], assessment
            barred += 1
        else:
            assert "ask-specialist-first" not in named, assessment
        if outcome["provisional"]:
            assert outcome["review"] in ("tomorrow", "days", "2-weeks"), assessment
            if outcome["band"] == "low":
                assert outcome["recommendation"] != "coordination-is-enough", assessment
        if assessment.get("infant") != "no":
            assert outcome["review"] != "6-months", assessment
        if outcome["safety_first"]:
            assert outcome["recommendation"] == "partnership-needed-now", assessment
    return [
        f"the order of answering is irrelevant: {ROUNDS} assessments",
        f"an answer left out counts as unknown: {ROUNDS} assessments",
        f"at most three steps in their order, none where the level is met, none said twice: "
        f"{steps} steps",
        f"the Today block alone where safety comes first: {first} assessments",
        f"no time is no barrier beside over-invested: {over} assessments",
        f"no joint visit, no meeting and no step of the family's voice where violence is not "
        f"ruled out: {barred} assessments",
    ]


def check_all():
    return (
        check_placement(cases.Dice(11)) + check_advice(cases.Dice(12))
        + check_outcomes(cases.Dice(13))
    )
