"""The placement of every dimension vector there is, counted.

The only file here that uses anything beyond the standard library: numpy,
because 7^10 = 282,475,249 vectors are too many for plain Python. A column of
answers is an array of digits, 6 for unknown.
"""

import itertools

import reading
from cases import Dice

UNKNOWN = 6
NO_LEVEL = 255
TOTAL = 7 ** 10
# The first four dimensions are fixed in each chunk, the other six run through.
HEAD = 4
CHUNK = 7 ** (10 - HEAD)


def place_columns(numpy, columns):
    """Section 2 for many vectors at once; each column an array or one digit."""
    columns = [numpy.broadcast_to(numpy.asarray(column, dtype=numpy.uint8), CHUNK)
               for column in columns]
    unknown = [column == UNKNOWN for column in columns]
    known_count = 10 - sum(mask.astype(numpy.uint8) for mask in unknown)
    need = reading.need_of(known_count)
    level = numpy.zeros(CHUNK, dtype=numpy.uint8)
    still = numpy.ones(CHUNK, dtype=bool)
    for candidate in (1, 2, 3, 4, 5):
        reaching = numpy.zeros(CHUNK, dtype=numpy.uint8)
        for column, mask in zip(columns, unknown):
            reaching += (column >= candidate) & ~mask
        still &= reaching >= need
        for clause in reading.GATES[candidate]:
            passes = numpy.zeros(CHUNK, dtype=bool)
            for dimension, least in clause:
                position = reading.DIMENSIONS.index(dimension)
                column, mask = columns[position], unknown[position]
                passes |= mask if candidate < 5 else False
                passes |= (column >= least) & ~mask
            still &= passes
        level[still] = candidate
    level[known_count < reading.LEAST_KNOWN] = NO_LEVEL
    return level


def vector_at(index):
    """The ten answers of a base-7 number, D1 its most significant digit."""
    digits = []
    for _ in range(10):
        index, digit = divmod(index, 7)
        digits.append(None if digit == UNKNOWN else digit)
    return tuple(reversed(digits))


def check_no_raise_lowers(numpy, levels):
    """Over the whole space: raising a known answer never lowers the level."""
    space = levels.reshape((7,) * 10)
    for axis in range(10):
        for value in range(5):
            lower = numpy.take(space, value, axis=axis)
            higher = numpy.take(space, value + 1, axis=axis)
            assert not (higher < lower).any(), (reading.DIMENSIONS[axis], value)


def make():
    """The text of the tally, and what was proved on the way."""
    try:
        import numpy
    except ImportError:
        raise SystemExit(
            "The tally needs numpy: python3 -m pip install numpy, or leave it out with --no-tally."
        )
    digits = numpy.indices((7,) * (10 - HEAD), dtype=numpy.uint8).reshape(10 - HEAD, CHUNK)
    levels = numpy.empty(TOTAL, dtype=numpy.uint8)
    offsets = numpy.arange(CHUNK, dtype=numpy.uint64)
    by_range = numpy.zeros(36, dtype=numpy.int64)
    checksum = 0
    for number, head in enumerate(itertools.product(range(7), repeat=HEAD)):
        columns = list(head) + list(digits)
        level = place_columns(numpy, columns)
        ends = [
            place_columns(numpy, [
                numpy.where(numpy.asarray(column) == UNKNOWN, stand_in, column)
                for column in columns
            ])
            for stand_in in (0, 5)
        ]
        placed = level != NO_LEVEL
        assert (ends[0] <= ends[1]).all()
        assert ((ends[0] <= level) & (level <= ends[1]))[placed].all()
        by_range += numpy.bincount(ends[0].astype(numpy.int64) * 6 + ends[1], minlength=36)
        start = number * CHUNK
        levels[start:start + CHUNK] = level
        # 255 + 1 wraps round to 0, the code of no level.
        code = (level + numpy.uint8(1)).astype(numpy.uint64)
        weight = (offsets + numpy.uint64(start)) % numpy.uint64(1000003) + numpy.uint64(1)
        checksum = (checksum + int((code * weight).sum())) % 2 ** 64

    dice = Dice(4)
    for _ in range(20000):
        index = dice.below(TOTAL)
        level = reading.place(vector_at(index))
        assert levels[index] == (NO_LEVEL if level is None else level), index
    # All equal digits n stand at n times 1111111111 in base 7.
    for value in range(6):
        assert levels[value * ((TOTAL - 1) // 6)] == value
    check_no_raise_lowers(numpy, levels)

    by_level = numpy.bincount(levels, minlength=256)
    ranges = [(low, high) for low in range(6) for high in range(low, 6)]
    assert by_level.sum() == TOTAL
    assert sum(by_range[low * 6 + high] for low, high in ranges) == TOTAL
    lines = [
        "# All 7^10 dimension vectors: answers 0 to 5, 6 for unknown.",
        f"total\t{TOTAL}",
        f"level\t-\t{by_level[NO_LEVEL]}",
    ]
    lines += [f"level\t{level}\t{by_level[level]}" for level in range(6)]
    lines += [f"range\t{low}-{high}\t{by_range[low * 6 + high]}" for low, high in ranges]
    lines += [
        "# The sum of code * ((index mod 1000003) + 1), mod 2^64; code 0 for no level, else",
        "# level + 1; index the vector as a base-7 number, D1 its most significant digit.",
        f"sum\t{checksum}",
    ]
    proved = [
        "whole space: raising a known answer never lowers the level",
        "whole space: the range contains the level",
        "20000 random vectors: the counted placement is the one read sentence by sentence",
    ]
    return "\n".join(lines) + "\n", proved
