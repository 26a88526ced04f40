"""Section 7 of the rules, a comparison of several views of one relationship,
read sentence by sentence.

What section 2 says is taken from `reading.py`; only what section 7 says is
written here. As there, this follows the text and nothing else, and sentences
in quotes are the rules' own.
"""

from fractions import Fraction
from math import floor

import reading

INPUT_FORMAT = "joint-effort/comparison@1"
OUTPUT_FORMAT = "joint-effort/comparison-outcome@1"

SIDES = ("own", "other")


# ------------------------------------------------------------------- input

def is_view(view):
    """"Each `{ "label"?, "side"?: "own" | "other", "claimed"?, "dimensions" }`"."""
    part = {key: view[key] for key in ("claimed", "dimensions") if key in view}
    label = view.get("label")
    return (
        set(view) <= {"label", "side", "claimed", "dimensions"}
        and (label is None or (isinstance(label, str) and len(label) <= 60))
        and view.get("side") in SIDES + (None,)
        and isinstance(view.get("dimensions"), dict)
        and reading.is_valid({"format": reading.INPUT_FORMAT, **part})
    )


def is_valid(given):
    """"`views`, 1 to 200"."""
    views = given.get("views")
    return (
        set(given) == {"format", "views"}
        and given["format"] == INPUT_FORMAT
        and isinstance(views, list)
        and 1 <= len(views) <= 200
        and all(is_view(view) for view in views)
    )


# ---------------------------------------------------------- each dimension

def known_of(given, dimension):
    """The known answers to a dimension, in order."""
    answers = (reading.answer_to(reading.answers_in(view), dimension) for view in given["views"])
    return sorted(answer for answer in answers if answer is not None)


def middle_of(known):
    """"The **lower** middle"."""
    return known[(len(known) - 1) // 2] if known else None


def from_middle(known):
    """Each answer's absolute deviation; "from two known answers", so none of fewer."""
    if len(known) < 2:
        return []
    return [abs(answer - middle_of(known)) for answer in known]


def average_in_hundredths(deviations):
    """"In hundredths, half rounded up"."""
    if not deviations:
        return None
    return floor(Fraction(100 * sum(deviations), len(deviations)) + Fraction(1, 2))


def state_of(known):
    if len(known) < 2:
        return "not-known"
    return {0: "same", 1: "near"}.get(known[-1] - known[0], "apart")


def dimension_of(known):
    return {
        "known": len(known),
        "low": known[0] if known else None,
        "high": known[-1] if known else None,
        "spread": known[-1] - known[0] if known else None,
        "middle": middle_of(known),
        "deviation": average_in_hundredths(from_middle(known)),
        "state": state_of(known),
    }


# --------------------------------------------------------------- the whole

def agreement_of(deviation):
    """"`close` (<= 50), `some` (<= 100), `wide`"."""
    if deviation is None:
        return None
    return "close" if deviation <= 50 else "some" if deviation <= 100 else "wide"


def joint_of(given, all_known):
    """"Per dimension the middle where at least half of the views know it, else unknown"."""
    return tuple(
        middle_of(all_known[dimension])
        if all_known[dimension] and len(all_known[dimension]) >= Fraction(len(given["views"]), 2)
        else None
        for dimension in reading.DIMENSIONS
    )


def is_known_to_some(given, known):
    return bool(known) and len(known) != len(given["views"])


def talk_about_of(given, all_known):
    """"The dimensions apart, largest spread first; then those that some know and
    some do not". Equals in the order of section 1; each dimension once."""
    told = []
    for spread in (5, 4, 3, 2):
        for dimension in reading.DIMENSIONS:
            known = all_known[dimension]
            if len(known) >= 2 and known[-1] - known[0] == spread:
                told.append(dimension)
    for dimension in reading.DIMENSIONS:
        if dimension not in told and is_known_to_some(given, all_known[dimension]):
            told.append(dimension)
    return told


def in_failed_gates(joint):
    """"Failed gates of the joint view": the dimensions that the next level's gate asks more of."""
    level = reading.place(joint)
    if level is None or level == 5:
        return []
    named = [name for clause in reading.failed_clauses(joint, level + 1) for name, _ in clause]
    return [dimension for dimension in reading.DIMENSIONS if dimension in named]


def agenda_of(given, all_known, joint):
    """"A fifteen-minute agenda is the first three, then failed gates of the joint
    view." Each dimension once, with all reasons that are true of it."""
    gates = in_failed_gates(joint)
    named = talk_about_of(given, all_known)[:3]
    named += [dimension for dimension in gates if dimension not in named]
    agenda = []
    for dimension in named:
        known = all_known[dimension]
        because = []
        if state_of(known) == "apart":
            because.append("apart")
        if is_known_to_some(given, known):
            because.append("known-to-some")
        if dimension in gates:
            because.append("gate")
        agenda.append({"id": dimension, "because": because})
    return agenda


def is_one_sided(given):
    """"Every view names its side, and all the same one." """
    return {view.get("side") for view in given["views"]} in ({"own"}, {"other"})


def claims_of(given):
    """How often each word was said. Unanswered is no word."""
    said = [view.get("claimed") for view in given["views"]]
    return {word: said.count(word) for word in reading.ALLOWED["claimed"]}


def outcome_of(given):
    """The whole outcome, but for the edition, which belongs to the words."""
    all_known = {dimension: known_of(given, dimension) for dimension in reading.DIMENSIONS}
    joint = joint_of(given, all_known)
    level = reading.place(joint)
    # "All absolute deviations summed over all their answers (of dimensions with
    # two or more known)."
    deviation = average_in_hundredths(
        [one for known in all_known.values() for one in from_middle(known)]
    )
    return {
        "format": OUTPUT_FORMAT,
        "views": len(given["views"]),
        "one_sided": is_one_sided(given),
        "claims": claims_of(given),
        "dimensions": {name: dimension_of(known) for name, known in all_known.items()},
        "deviation": deviation,
        "agreement": agreement_of(deviation),
        "joint": {
            "dimensions": {
                dimension: "unknown" if answer is None else answer
                for dimension, answer in zip(reading.DIMENSIONS, joint)
            },
            "level": level,
            "level_name": None if level is None else reading.LEVEL_NAMES[level],
            "range": list(reading.range_of(joint)),
            "confidence": reading.confidence_of(joint),
            # Nothing is answered of the family, so violence cannot be ruled out
            # (section 4): "family-voice ... stands under nothing that holds back".
            "holding_back": [
                dimension for dimension in reading.holding_back(joint)
                if dimension != "family-voice"
            ],
            "ahead": reading.ahead(joint),
        },
        "talk_about": talk_about_of(given, all_known),
        "agenda": agenda_of(given, all_known, joint),
    }
