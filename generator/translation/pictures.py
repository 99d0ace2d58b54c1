"""The parts of a point's record → the name of the drawing beside which each of its texts stands."""

from collections.abc import Iterator, Sequence

from generator.diagnostics.location import Loc
from generator.records.schema.introspection import Part
from generator.text.addresses import of_step_picture


def pictures_of(point: str, parts: Sequence[Part]) -> dict[Loc, str]:
    """By the place of a text: `gluteus-medius-1/release-4-right`."""
    side = "-right" if is_sided(parts) else ""
    return {loc: f"{point}/{name}{side}" for part in parts for loc, name in _of(part)}


def is_sided(parts: Sequence[Part]) -> bool:
    """Whether the point lies beside the midline."""
    return not any(part.loc == ("sided",) and part.value is False for part in parts)


def _of(part: Part) -> Iterator[tuple[Loc, str]]:
    """The texts beside the drawing of a step, of the place and of the pain."""
    match part.loc:
        case ("locate", "steps", int(), "text") | ("locate", "check") | ("locate", "note"):
            yield part.loc, "locate"
        case ("pain", "note"):
            yield part.loc, "pain"
        case (str(phase), *way, "steps", int(number), "picture"):
            name = of_step_picture(phase, number + 1, without_floor=bool(way))
            yield from (((*part.loc[:-1], "text"), name), ((*part.loc, "caption"), name))
