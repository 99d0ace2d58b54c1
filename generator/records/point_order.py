"""The order of points: of all of them, and of those that reach a zone."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.records.library import PointEntry, Strength


def by_share(found: "tuple[PointEntry, Strength]") -> tuple[bool, bool, int]:
    """Those that most people feel in the zone first, of them those whose sources do not disagree, then those of whose
    pattern the zone is a larger part.
    """
    point, strength = found
    pain = point.record.pain
    return strength == "some", pain.sure == "disputed", len(pain.most) + len(pain.some)


def in_order(points: "list[PointEntry]") -> "list[PointEntry]":
    """By name; of one muscle the part with the lowest number first: `upper-1`, `upper-2`, `lower-3`."""
    lowest: dict[tuple[str, str], int] = {}
    for point in points:
        part, number = part_and_number(point)
        lowest[point.muscle.id, part] = min(number, lowest.get((point.muscle.id, part), number))

    def place(point: "PointEntry") -> tuple[str, int, str, int]:
        part, number = part_and_number(point)
        return point.muscle.record.name.lower(), lowest[point.muscle.id, part], part, number

    return sorted(points, key=place)


def part_and_number(point: "PointEntry") -> tuple[str, int]:
    """What its number holds: `upper` and 1."""
    part, _, number = point.number.rpartition("-")
    return part, int(number)
