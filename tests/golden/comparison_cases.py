"""Which comparisons go into `comparisons.jsonl`: chosen ones first, then random ones.

An outcome of a comparison is long, and ten dimensions are compared at once:
the whole space of a few answers to one dimension is laid out ten to a line.
"""

import itertools

import cases
import comparisons
import reading

COMPARISON_LINES = 152

# Answers to one dimension; `None` stands for an answer that is absent.
ANSWERS = (0, 1, 2, 3, 4, 5, None)


def comparison(views):
    return {"format": comparisons.INPUT_FORMAT, "views": list(views)}


def view(answers, **more):
    """One answer to all ten, or ten of them, or a mapping."""
    if isinstance(answers, int):
        answers = dict.fromkeys(reading.DIMENSIONS, answers)
    if isinstance(answers, (list, tuple)):
        answers = {
            dimension: answer for dimension, answer in zip(reading.DIMENSIONS, answers)
            if answer is not None
        }
    return {**more, "dimensions": answers}


def least_of_all():
    nulls = {"label": None, "side": None, "claimed": None, "dimensions": {"roles": None}}
    yield comparison([view({})])
    yield comparison([nulls])
    yield comparison([view({}), view(dict.fromkeys(reading.DIMENSIONS, "unknown"), claimed="unknown")])
    yield comparison([view({"roles": 3}), nulls])
    yield comparison([view({}, label="é" * 60), view({}, label="")])


def one_view():
    """A view alone has its own placement."""
    for answer in range(6):
        yield comparison([view(answer, side="own")])
    yield comparison([view((3, 1, 2, 2, 1, None, 2, 2, 1, 1), claimed="partnership")])
    yield comparison([view((4, 4, 4, 4, 4, 4, 5, 3, 4, 0))])
    yield comparison([view((5, 5, 5, 5, 5, None, 5, 5, 5, 5))])
    yield comparison([view((2, 2, 2, 2, 2, None, None, None, None, None))])
    yield comparison([view((2, 2, 2, 2, 2, 2, None, None, None, None))])


def all_small_ones():
    """Every choice of two, three and four answers to one dimension, whatever their order."""
    for count in (2, 3, 4):
        every = list(itertools.combinations_with_replacement(ANSWERS, count))
        for start in range(0, len(every), 10):
            ten = every[start:start + 10]
            ten += every[:10 - len(ten)]
            yield comparison(view(answers) for answers in zip(*ten))


def moved(views, steps):
    """So many views that answer 0 throughout, but for so many answers one level up."""
    answers = [[0] * 10 for _ in range(views)]
    for step in range(steps):
        # The middle of each dimension stays 0 as long as half of its answers do.
        answers[step // 10 % views][step % 10] += 1
    return answers


def many(levels):
    """125 answers that lie so many levels from their middle, which is 0."""
    answers = [0] * 63 + [1] * 62
    for place in range(levels - 62):
        answers[63 + place % 62] += 1
    return answers


def thresholds():
    """At, just under and just over the two cuts, and where rounding decides."""
    def apart(upper, changed):
        return comparison([view(0), view([upper] * (10 - len(changed)) + list(changed))])
    for upper, changed in (
        (1, ()), (1, (0,)), (1, (2,)), (2, ()), (2, (1,)), (2, (3,)), (3, (0, 0, 0)),
    ):
        yield apart(upper, changed)
    # 20 views of ten: 200 answers, so a hundredth is two levels: 0.495, 0.50, 0.505.
    for steps in (99, 100, 101):
        yield comparison(view(answers) for answers in moved(20, steps))
    # 25 views of one dimension: 0.48, 0.52, 0.52.
    single = [[0] * 13 + [1] * 12, [0] * 13 + [1] * 11 + [2], [0] * 14 + [1] * 9 + [2] * 2]
    for answers in single:
        yield comparison(view({"communication": answer}) for answer in answers)
    # 125 answers: 63 levels are 0.504, which is told as 0.50; 64 are 0.512; 126 are 1.008.
    for levels in (63, 64, 126):
        yield comparison(view({"roles": answer}) for answer in many(levels))
    # And 250: 251 levels are 1.004, told as 1.00.
    yield comparison(
        view({"roles": role, "decisions": decision}) for role, decision in zip(many(125), many(126))
    )
    # Eighths, sixths, sevenths.
    for count in (6, 7, 8):
        rows = [[int(view_place < place % count) for place in range(10)] for view_place in range(count)]
        yield comparison(view(row) for row in rows)


def known_by_half():
    """One more and one fewer than half of one to six views."""
    for count in (3, 4, 5, 6):
        rows = [
            [4 if place % (count + 1) > number else None for place in range(10)]
            for number in range(count)
        ]
        yield comparison(view(row) for row in rows)


def what_to_talk_about():
    low = (0, 1, 2, 3, 0, 1, 2, 3, 0, 1)
    for spreads in (
        (2, 2, 2, 2, 2, 2, 2, 2, 2, 2), (5, 4, 3, 2, 5, 4, 3, 2, 5, 4), (1, 2, 3, 2, 1, 4, 1, 2, 1, 1),
        (0, 0, 0, 0, 0, 0, 0, 0, 0, 4), (1, 0, 1, 0, 1, 0, 1, 0, 1, 0), (2, 1, 0, 1, 3, 1, 0, 1, 0, 1),
    ):
        high = [answer + spread for answer, spread in zip(low, spreads)]
        yield comparison([view(low), view(high)])
        # The same, where a third knows only some.
        third = [None if place % 3 == 0 else answer for place, answer in enumerate(low)]
        yield comparison([view(low), view(high), view(third)])


def gates():
    """Each gate of the joint view, beside what is apart and beside what some know."""
    joint = {
        "cooperation": (3, 3, 3, 3, 3, 3, 1, 3, 3, 3),
        "coordination": (3, 3, 3, 3, 2, 2, 3, 3, 3, 3),
        "collaboration": (4, 4, 3, 4, 2, 4, 4, 2, 4, 4),
        "collaboration-one": (4, 4, 3, 4, 4, 4, 4, 4, 4, 4),
        "partnership": (5, 3, 5, 3, 5, 5, 5, 2, 5, 5),
        "partnership-unknown": (5, 5, 5, 5, None, 5, 5, 5, 5, 5),
    }
    for answers in joint.values():
        yield comparison([view(answers), view(answers, side="other")])
        # Of two the lower is the middle: the higher moves none.
        other = [answer if answer is None else min(5, answer + 2) for answer in answers]
        yield comparison([view(answers), view(other)])
        some = [None if place > 6 else answer for place, answer in enumerate(answers)]
        yield comparison([view(answers), view(answers), view(some)])


def sides_and_claims():
    two = {"communication": 2, "roles": 2}
    for sides in (("own", "own"), ("other", "other"), ("own", "other"), ("own", None), (None, "other")):
        yield comparison(view(two, side=side) for side in sides)
    yield comparison([view(two), view(two)])
    yield comparison([view(two, side="own"), view(two)])
    words = reading.ALLOWED["claimed"]
    yield comparison(view(two, claimed=word) for word in words)
    yield comparison(view(two, claimed=word) for word in ("partnership",) * 3 + ("networking", None))
    yield comparison([view(two, claimed="no-word"), view(two)])


def most():
    """Two hundred views, which say little each."""
    yield comparison(
        view({"roles": number % 6, "decisions": number // 50} if number % 3 else {})
        for number in range(200)
    )


def any_view(dice, base, noise, gaps):
    """Near a base, as views of one relationship are."""
    answers = {}
    for dimension, answer in zip(reading.DIMENSIONS, base):
        if dice.chance(gaps):
            if dice.chance(0.6):
                answers[dimension] = dice.pick(("unknown", "unknown", None))
            continue
        moved_to = answer + (dice.pick((-2, -1, -1, 1, 1, 2, 3)) if dice.chance(noise) else 0)
        answers[dimension] = max(0, min(5, moved_to))
    made = {"dimensions": {key: answers[key] for key in dice.shuffled(answers)}}
    if dice.chance(0.7):
        made["side"] = dice.pick(("own", "own", "other", None))
    if dice.chance(0.7):
        made["claimed"] = dice.pick(reading.ALLOWED["claimed"] + (None,))
    if dice.chance(0.2):
        made["label"] = dice.pick(("the clinic", "A & B", "日本 🙂", ""))
    return {key: made[key] for key in dice.shuffled(made)}


def any_comparison(dice, most_views=5):
    centre, width = dice.below(6), dice.pick((1, 1, 2, 3))
    base = [max(0, min(5, centre + dice.below(width))) for _ in reading.DIMENSIONS]
    noise, gaps = dice.pick((0, 0.2, 0.5, 0.9)), dice.pick((0, 0.1, 0.3, 0.6))
    count = 1 + dice.below(most_views)
    return comparison(any_view(dice, base, noise, gaps) for _ in range(count))


def comparison_cases():
    dice = cases.Dice(7)
    made = [
        *least_of_all(), *one_view(), *all_small_ones(), *thresholds(), *known_by_half(),
        *what_to_talk_about(), *gates(), *sides_and_claims(), *most(),
    ]
    while len(made) < COMPARISON_LINES:
        made.append(any_comparison(dice))
    return made
