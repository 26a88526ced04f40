"""Every family there is, and what sections 3 and 4 say must hold of each.

All 4^10 = 1,048,576 combinations of the ten risk answers, with every effect
that the seven critical answers can have together, every `infant`, agency
rating, number of services, adult and child services, and level. It needs
numpy. Here the band is written a second time, for whole arrays at once, and
is compared with `reading.py` on random families.
"""

import itertools

import reading
from cases import Dice, any_risk

# The place of an answer on its axis: none, some, serious, unknown.
VALUES = reading.ALLOWED["risk"]
NONE, SOME, SERIOUS, UNKNOWN = range(4)
SPACE = (4,) * len(reading.RISKS)
SPACE_SIZE = 4 ** 10
INFANTS = reading.ALLOWED["infant"]
AGENCIES = (None,) + reading.BANDS
# What the seven criticals do together: the worst that is yes, and whether one is unknown.
CRITICALS = tuple(itertools.product((0, 1, 2), (False, True)))
# Unknown services count as 1-2 in the points, unknown adult and child services as no.
SERVICES = ("1-2", "3-4", "5+")
BOTH = ("no", "yes")
# Levels that the advice does not tell apart: none, 0, 1, 2; and 3, 4, 5.
LEVELS = (reading.APART, reading.APART + 1)


class Families:
    def __init__(self, numpy):
        self.numpy = numpy
        self.answers = numpy.indices(SPACE, dtype=numpy.uint8, sparse=True)
        self.unknown = self.count(lambda answer: answer == UNKNOWN)
        counted = [numpy.where(answer == UNKNOWN, SOME, answer) for answer in self.answers]
        self.serious = self.sum(answer == SERIOUS for answer in counted)
        self.some = self.sum(answer == SOME for answer in counted)
        self.close_serious = self.sum(answer == SERIOUS for answer in counted[:4])
        self.close_any = self.sum(answer != NONE for answer in counted[:4])
        self.concerns = self.count(lambda answer: (answer == SOME) | (answer == SERIOUS))

    def sum(self, masks):
        total = self.numpy.zeros(SPACE, dtype=self.numpy.uint8)
        for mask in masks:
            total += mask
        return total

    def count(self, asked):
        return self.sum(asked(answer) for answer in self.answers)

    def of(self, risk):
        return self.answers[reading.RISKS.index(risk)]

    def bands(self, critical, infant, agency):
        numpy = self.numpy
        worst, some_unknown = critical
        many = (
            (self.serious >= reading.HIGH_SERIOUS)
            | ((self.serious >= reading.HIGH_SERIOUS_CHANGING) & (self.of("change") != NONE))
            | (
                (self.serious >= reading.HIGH_SERIOUS_AMONG)
                & (self.serious + self.some >= reading.HIGH_CONCERNS)
            )
        )
        moderate = (
            (self.serious >= reading.MODERATE_SERIOUS) | (self.some >= reading.MODERATE_SOME)
        )
        band = moderate.astype(numpy.uint8)
        high = (
            (self.of("child-safety") == SERIOUS) | (self.of("violence") == SERIOUS)
            | ((self.close_any >= 1) & many)
        )
        band[high] = 2
        if infant != "no":
            lifted = (self.close_serious >= 1) | (self.close_any >= reading.INFANT_CONCERNS)
            band = numpy.where(lifted & (band < 2), band + 1, band).astype(numpy.uint8)
        not_low = (
            (self.of("child-safety") == UNKNOWN) | (self.of("violence") == UNKNOWN)
            | (self.unknown >= reading.UNKNOWN_NOT_LOW)
        )
        if some_unknown or infant == "unknown":
            not_low = not_low | True
        floor = max((0, 2, 3)[worst], 0 if agency is None else reading.BANDS.index(agency))
        return numpy.maximum(numpy.maximum(band, not_low.astype(numpy.uint8)), floor)

    def complexities(self, services, both):
        points = self.sum((
            self.concerns >= reading.FEW_CONCERNS, self.concerns >= reading.MANY_CONCERNS,
            self.of("engagement") == SERIOUS,
            (self.of("change") == SOME) | (self.of("change") == SERIOUS),
        )) + SERVICES.index(services) + BOTH.index(both)
        moderate = (points >= reading.MODERATE_POINTS).astype(self.numpy.uint8)
        return moderate + (points >= reading.COMPLEX_POINTS)

    def provisional(self, critical, infant):
        if critical[1] or infant == "unknown":
            return self.numpy.ones(SPACE, dtype=bool)
        return self.unknown > 0


def advice_table(numpy):
    """What `reading.recommend` says, by band, complexity, change, provisional; level, infant."""
    table = {}
    for level in (None, 0, 1, 2, 3, 4, 5):
        for infant in INFANTS:
            # The third number grows with an earlier look.
            found = numpy.zeros((4, 3, 4, 2, 3), dtype=numpy.uint8)
            for place in itertools.product(range(4), range(3), range(4), range(2)):
                band, complexity, change, provisional = place
                advice = reading.recommend(
                    reading.BANDS[band], reading.COMPLEXITIES[complexity], level, infant,
                    VALUES[change], bool(provisional),
                )
                found[place] = (
                    reading.RECOMMENDATIONS.index(advice["recommendation"]), advice["needed"],
                    len(reading.REVIEWS) - reading.REVIEWS.index(advice["review"]),
                )
            same = LEVELS[0] if level is None or level <= reading.APART else LEVELS[1]
            if (same, infant) in table:
                assert (table[same, infant] == found).all(), (level, infant)
            table[same, infant] = found
    return table


def never_less(numpy, less, more, told):
    """Every number of `more` is at least that of `less`, or the first that is not is shown."""
    if (more < less).any():
        found = numpy.argwhere(more < less)
        least = min(found.tolist(), key=lambda place: (sum(v != 0 for v in place), place))
        raise AssertionError((told, least))


def at(numpy, array, axis, value):
    return array[(slice(None),) * axis + (value,)]


def check_bands(numpy, families, complexities):
    """The band: against `reading.py`, and what section 3 says in words."""
    bands = {
        key: families.bands(*key) for key in itertools.product(CRITICALS, INFANTS, AGENCIES)
    }
    dice = Dice(21)
    rows = any_risk(dice)
    for _ in range(20000):
        risk, critical, infant, services, both, agency = next(rows)
        risks = dict(zip(reading.RISKS, risk))
        criticals = dict(zip(reading.CRITICALS, critical))
        worst = 2 if "yes" in critical[:5] else 1 if "yes" in critical[5:] else 0
        index = tuple(VALUES.index(answer) for answer in risk)
        band = bands[(worst, "unknown" in critical), infant, agency][index]
        assert reading.BANDS[band] == reading.band_of(risks, criticals, infant, agency), risk
        complexity = complexities[
            "1-2" if services == "unknown" else services, "yes" if both == "yes" else "no"
        ][index]
        points = reading.complexity_points(risks, services, both)
        assert reading.COMPLEXITIES[complexity] == reading.complexity_of(points), risk
    close_none = (slice(0, 1),) * 4
    for (critical, infant, agency), band in bands.items():
        if agency is None and critical[0] == 0:
            # "Poverty, housing, disability, distance, visa and racism alone ... never ... high."
            assert (band[close_none] <= 1).all(), (critical, infant)
        # "Serious violence or a serious worry about a child's safety always does."
        for axis in (0, 1):
            assert (at(numpy, band, axis, SERIOUS) >= 2).all(), (critical, infant, agency)
            assert (at(numpy, band, axis, UNKNOWN) >= 1).all(), (critical, infant, agency)
        if critical[1] or infant == "unknown":
            assert (band >= 1).all(), (critical, infant, agency)
        if agency is not None:
            assert (band >= reading.BANDS.index(agency)).all(), (critical, infant)
            assert (band >= bands[critical, infant, None]).all(), (critical, infant)
    return bands, [
        f"every band: {len(bands)} x {SPACE_SIZE} families; 20000 random ones are as read sentence "
        f"by sentence",
        "without the first four worries no count makes the band high; serious violence or a "
        "serious worry about a child's safety always does; unknown is not low",
    ]


def moved_criticals(critical):
    """Where one raised critical answer, and one unknown settled as no, can lead."""
    worst, some_unknown = critical
    raised = {(max(worst, kind), some_unknown) for kind in (1, 2)}
    settled = {(worst, True), (worst, False)} if some_unknown else set()
    # An unknown one that turns out to be yes; one that was no turns out to be unknown.
    found = {(max(worst, kind), left) for kind in (1, 2) for left in (True, False)}
    return raised, settled, (found if some_unknown else {(worst, True)})


def check_all():
    """Raised answers never weaken, settled ones never strengthen, over the whole space."""
    import numpy

    families = Families(numpy)
    complexities = {
        key: families.complexities(*key) for key in itertools.product(SERVICES, BOTH)
    }
    bands, proved = check_bands(numpy, families, complexities)
    table = advice_table(numpy)
    names = ("recommendation", "needed", "review")
    raised = settled = softer = later = softer_of = 0
    change = numpy.broadcast_to(families.of("change"), SPACE)
    for agency, level in itertools.product(AGENCIES, LEVELS):
        for both in BOTH:
            advice = {}
            for critical, infant, services in itertools.product(CRITICALS, INFANTS, SERVICES):
                found = table[level, infant][
                    bands[critical, infant, agency], complexities[services, both], change,
                    families.provisional(critical, infant).astype(numpy.uint8),
                ]
                parts = [numpy.ascontiguousarray(found[..., part]) for part in range(3)]
                if critical[0] == 2:
                    # "`tomorrow` where safety comes first."
                    parts[2] = numpy.full(SPACE, len(reading.REVIEWS), dtype=numpy.uint8)
                advice[critical, infant, services] = parts
            for (critical, infant, services), parts in advice.items():
                told = (agency, level, both, critical, infant, services)
                for part, array in zip(names, parts):
                    for axis in range(10):
                        none, some, serious, unknown = (
                            at(numpy, array, axis, value) for value in range(4)
                        )
                        where = (part, reading.RISKS[axis], told)
                        never_less(numpy, none, some, ("raised", where))
                        never_less(numpy, some, serious, ("raised", where))
                        never_less(numpy, none, unknown, ("settled", where))
                        if part == "recommendation":
                            raised += 2 * none.size
                            settled += none.size
                            softer += int((some < unknown).sum())
                            softer_of += some.size
                        if part == "review":
                            later += int((serious < unknown).sum())
                moved = moved_criticals(critical)
                for goal in moved[0]:
                    raised += SPACE_SIZE
                    for part, array, after in zip(names, parts, advice[goal, infant, services]):
                        never_less(numpy, array, after, ("raised", part, told, goal))
                for goal in moved[1]:
                    settled += SPACE_SIZE
                    for part, array, after in zip(names, parts, advice[goal, infant, services]):
                        never_less(numpy, after, array, ("settled", part, told, goal))
                for goal in moved[2]:
                    for part, array, after in zip(names[:2], parts, advice[goal, infant, services]):
                        never_less(numpy, array, after, ("critical in order", part, told, goal))
                if services != "5+":
                    more = SERVICES[SERVICES.index(services) + 1]
                    raised += SPACE_SIZE
                    for part, array, after in zip(names, parts, advice[critical, infant, more]):
                        never_less(numpy, array, after, ("raised", part, told, more))
                if infant == "unknown":
                    settled += SPACE_SIZE
                    for part, array, after in zip(names, parts, advice[critical, "no", services]):
                        never_less(numpy, after, array, ("settled", part, told, "infant no"))
                if infant == "no":
                    for part, array, after in zip(names, parts, advice[critical, "yes", services]):
                        never_less(numpy, array, after, ("a baby", part, told))
            if both == "yes":
                for key, parts in advice.items():
                    for part, array, before in zip(names, parts, without_both[key]):
                        never_less(numpy, before, array, ("adult and child services", part, key))
            without_both = advice
    return proved + [
        f"raising a risk, a critical or the services never weakens the recommendation, lowers "
        f"the level needed or puts the next look off: {raised} raises",
        f"settling an unknown as none or no never strengthens the recommendation, raises the "
        f"level needed or brings the next look forward: {settled} settled",
        "the criticals in the order no, unknown, yes never weaken either, nor does a baby where "
        "there was none, nor adult and child services where they were not both needed",
        f"for the record, not a rule: one unknown risk that turns out to be some weakens the "
        f"recommendation in {softer} of {softer_of}; that turns out to be serious puts the next "
        f"look off in {later} of {softer_of}",
    ]
