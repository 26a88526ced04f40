"""What the rules say must hold, tried on random inputs that no file contains.

Each check counts what it tried; an assertion that fails names the input.
"""

import json

import cases
import comparison_cases
import comparisons
import map_cases
import maps
import reading

ROUNDS = 3000
MAP_ROUNDS = 1200


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


# ------------------------------------------------------------------- maps

# In the order of the rules, with what stands beside each.
FINDINGS = {
    "no-core": (),
    "too-many-core": ("relationships",),
    "no-lead": (),
    "lead-in-ring": ("relationships",),
    "not-placed": ("relationships",),
    "quick-core": ("relationships",),
    "nobody-works-on": ("risks", "certain"),
    "only-ring-works-on": ("relationships", "risks", "certain"),
}
INVEST_REASONS = ("works-on-serious", "largest-gap", "one-answer-away")


def ids_of(things):
    return [thing["id"] for thing in things]


def by_id(outcome):
    return {one["id"]: one for one in outcome["relationships"]}


def without_order(findings):
    return [
        {**finding, "relationships": sorted(finding.get("relationships", []))}
        for finding in findings
    ]


def check_map_order(dice, given, outcome):
    """"The order of relationships matters to ties of *invest* alone"; whether there was a tie."""
    reordered = {**given, "relationships": dice.shuffled(given["relationships"])}
    other = maps.outcome_of(reordered)
    assert other["family"] == outcome["family"], given
    assert by_id(other) == by_id(outcome), given
    assert without_order(other["findings"]) == without_order(outcome["findings"]), given
    assert sorted(other["step_down"]) == sorted(outcome["step_down"]), given
    family = maps.family_of(given)
    ranks = {
        relationship["id"]: maps.invest_order(relationship, result, family)
        for relationship, result in maps.invest_candidates(given, outcome["relationships"])
    }
    one, two = ids_of(outcome["invest"]), ids_of(other["invest"])
    assert [ranks[name] for name in one] == [ranks[name] for name in two], given
    tied = len(set(ranks.values())) < len(ranks)
    if not tied:
        assert outcome["invest"] == other["invest"], given
    return tied


def raised_risks(given):
    """One known risk answer raised, each way there is."""
    family = given.get("family", {})
    risk = family.get("risk", {})
    for name in risk:
        for higher in {"none": ("some", "serious"), "some": ("serious",)}.get(risk[name], ()):
            yield {**given, "family": {**family, "risk": {**risk, name: higher}}}


def check_map_raised(given, outcome):
    """"Raising a risk answer never lowers a `needed` nor adds to `step_down`."""
    tried = 0
    for worse in raised_risks(given):
        after = maps.outcome_of(worse)
        assert after["family"]["needed"] >= outcome["family"]["needed"], (given, worse)
        for one, other in zip(outcome["relationships"], after["relationships"]):
            assert other["needed"] >= one["needed"], (given, worse)
        assert set(after["step_down"]) <= set(outcome["step_down"]), (given, worse)
        tried += 1
    return tried


def check_ring_added(dice, given, outcome):
    """"Adding a ring service changes no other relationship's result unless it
    moves the count of services"; nor, for the record, invest or step down."""
    if len(given["relationships"]) == 20:
        return 0
    added = map_cases.any_relationship(dice, "added", reading.RISKS)
    added["place"] = "ring"
    place = dice.below(len(given["relationships"]) + 1)
    relationships = list(given["relationships"])
    relationships.insert(place, added)
    wider = {**given, "relationships": relationships}
    if maps.family_of(wider)["services"] != maps.family_of(given)["services"]:
        return 0
    after = maps.outcome_of(wider)
    results = by_id(after)
    del results["added"]
    assert results == by_id(outcome), (given, added)
    assert after["invest"] == outcome["invest"], (given, added)
    assert [name for name in after["step_down"] if name != "added"] == outcome["step_down"], given
    # The whole keeps its need; `name-core` alone may come with a ring service.
    for key in ("band", "provisional", "complexity", "needed", "safety_first", "find_out"):
        assert after["family"][key] == outcome["family"][key], (given, added)
    if any(one["place"] != "ring" for one in outcome["relationships"]):
        assert after["family"]["review"] == outcome["family"]["review"], (given, added)
    return 1


SAME_ALONE = (
    "level", "range", "confidence", "needed", "gap", "recommendation", "target", "over_invested",
    "rhetoric_gap", "holding_back",
)
SAME_OF_FAMILY = ("band", "provisional", "complexity", "needed", "safety_first", "review")


def check_alone(assessment):
    """"A map of one core relationship gives that relationship's own outcome."""
    whole = maps.outcome_of(map_cases.of_one(assessment))
    own = reading.outcome_of(assessment)
    (one,) = whole["relationships"]
    for key in SAME_ALONE:
        assert one[key] == own[key], (key, assessment)
    for key in SAME_OF_FAMILY:
        assert whole["family"][key] == own[key], (key, assessment)
    assert whole["family"]["actions"] + one["actions"] == own["actions"], assessment
    unknown = [name for name in own["find_out"] if name not in reading.DIMENSIONS]
    assert whole["family"]["find_out"] == unknown, assessment


def check_map_shape(given, outcome):
    """What the text says of every map, said again from the outcome."""
    family, relationships = outcome["family"], outcome["relationships"]
    assert ids_of(relationships) == ids_of(given["relationships"]), given
    named = [action["id"] for action in family["actions"]]
    # "The Today block stands once, in `family.actions`, and no relationship carries actions."
    if family["safety_first"]:
        assert named == [f"today.{name}" for name in reading.TODAY], given
        assert not any(one["actions"] for one in relationships), given
        assert family["review"] == "tomorrow", given
    else:
        assert named in ([], ["name-core"]), given
    for one in relationships:
        actions = ids_of(one["actions"])
        assert len(set(actions)) == len(actions), given
        assert not any(name == "name-core" or name.startswith("today.") for name in actions), given
        steps = [action for action in one["actions"] if action["because"] != "barrier"]
        assert len(steps) <= 3, given
        # "Never tell a relationship that already meets the level to build one."
        if one["gap"] is not None and one["gap"] <= 0:
            assert not steps, given
        # "Cooperation by design: it is not failing."
        if one["place"] == "ring":
            assert (one["needed"], one["recommendation"], one["target"]) == (2, "ring", None), given
            assert all(
                name.endswith(".2") or name == "ask-specialist-first" for name in ids_of(steps)
            ), given
        else:
            assert one["needed"] == family["needed"], given
        if one["confidence"] == "quick":
            assert not one["holding_back"], given
            assert not any(action["because"] == "gate" for action in one["actions"]), given
        if maps.family_of(given)["violence"]:
            assert not set(actions) & set(reading.MEETS_THE_FAMILY), given
            assert not any(name.startswith("step.family-voice") for name in actions), given
            assert "family-voice" not in one["holding_back"], given
    # "In this order, each at most once."
    found = [list(FINDINGS).index(finding["id"]) for finding in outcome["findings"]]
    assert found == sorted(set(found)), given
    for finding in outcome["findings"]:
        assert tuple(finding)[1:] == FINDINGS[finding["id"]], given
        assert all(finding[key] for key in FINDINGS[finding["id"]] if key != "certain"), given
    assert len(outcome["invest"]) <= (2 if family["band"] in ("high", "very-high") else 1), given
    for one in outcome["invest"]:
        result = by_id(outcome)[one["id"]]
        assert result["place"] != "ring" and result["gap"] >= 1, given
        assert one["id"] not in outcome["step_down"], given
        places = [INVEST_REASONS.index(reason) for reason in one["because"]]
        assert places == sorted(places), given
    if outcome["invest"]:
        assert {"works-on-serious", "largest-gap"} & set(outcome["invest"][0]["because"]), given
    if outcome["step_down"]:
        assert family["band"] == "low" and not family["provisional"], given


def check_maps(dice):
    raised = added = tied = relationships = 0
    for _ in range(MAP_ROUNDS):
        given = map_cases.any_map(dice, most=dice.pick((3, 4, 5, 20)))
        assert maps.is_valid(given), given
        outcome = maps.outcome_of(given)
        check_map_shape(given, outcome)
        tied += check_map_order(dice, given, outcome)
        raised += check_map_raised(given, outcome)
        added += check_ring_added(dice, given, outcome)
        relationships += len(given["relationships"])
    for _ in range(MAP_ROUNDS):
        assessment = cases.any_assessment(dice)
        if dice.chance(0.7):
            assessment = cases.leaning(dice, assessment)
        check_alone(assessment)
    return [
        f"what is said of every map: {MAP_ROUNDS} maps, {relationships} relationships",
        f"the order of relationships matters to ties of invest alone: {MAP_ROUNDS} maps, "
        f"{tied} with ties",
        f"raising a risk never lowers a needed nor adds to step down: {raised} raises",
        f"adding a ring service changes no other relationship: {added} added",
        f"a map of one core relationship gives its own outcome: {MAP_ROUNDS} assessments",
    ]


COMPARISON_ROUNDS = 600


def check_comparison_shape(given, outcome):
    told = outcome["dimensions"]
    for name in reading.DIMENSIONS:
        one = told[name]
        if one["known"]:
            assert one["low"] <= one["middle"] <= one["high"], given
            assert one["spread"] == one["high"] - one["low"], given
        else:
            assert {one[key] for key in ("low", "high", "spread", "middle")} == {None}, given
        assert (one["deviation"] is None) == (one["known"] < 2), given
        assert (one["deviation"] == 0) == (one["state"] == "same"), given
    apart = [name for name in told if told[name]["state"] == "apart"]
    assert sorted(outcome["talk_about"][:len(apart)]) == sorted(apart), given
    spreads = [told[name]["spread"] for name in outcome["talk_about"][:len(apart)]]
    assert spreads == sorted(spreads, reverse=True), given
    assert len(set(outcome["talk_about"])) == len(outcome["talk_about"]), given
    topics = [topic["id"] for topic in outcome["agenda"]]
    assert topics[:3] == outcome["talk_about"][:3] + topics[len(outcome["talk_about"]):3], given
    assert len(set(topics)) == len(topics) and all(t["because"] for t in outcome["agenda"]), given


def twice(outcome):
    """What becomes of an outcome where every view is given once more: counts alone."""
    changed = json.loads(json.dumps(outcome))
    changed["views"] *= 2
    changed["claims"] = {word: 2 * count for word, count in changed["claims"].items()}
    for one in changed["dimensions"].values():
        one["known"] *= 2
    return changed


def check_comparisons(dice):
    doubled = known_once = 0
    for _ in range(COMPARISON_ROUNDS):
        given = comparison_cases.any_comparison(dice, dice.pick((2, 3, 5, 12)))
        assert comparisons.is_valid(given), given
        outcome = comparisons.outcome_of(given)
        check_comparison_shape(given, outcome)
        assert comparisons.outcome_of({**given, "views": dice.shuffled(given["views"])}) == outcome, given
        if all(one["known"] != 1 for one in outcome["dimensions"].values()):
            more = comparisons.outcome_of({**given, "views": given["views"] * 2})
            assert more == twice(outcome), given
            doubled += 1
        else:
            known_once += 1
        first = given["views"][0]
        alone = comparisons.outcome_of({**given, "views": [first]})["joint"]
        own = reading.outcome_of({
            "format": reading.INPUT_FORMAT, "dimensions": first["dimensions"],
        })
        for key in ("level", "level_name", "range", "confidence", "holding_back", "ahead"):
            assert alone[key] == own[key], given
    return [
        f"what is said of every comparison, and the order of views is irrelevant: "
        f"{COMPARISON_ROUNDS} comparisons",
        f"every view given twice changes nothing but counts: {doubled} comparisons; "
        f"{known_once} have a dimension that one view alone knows",
        f"one view alone gives its own placement: {COMPARISON_ROUNDS} views",
    ]


def check_all():
    return (
        check_placement(cases.Dice(11)) + check_advice(cases.Dice(12))
        + check_outcomes(cases.Dice(13)) + check_maps(cases.Dice(14))
        + check_comparisons(cases.Dice(15))
    )
