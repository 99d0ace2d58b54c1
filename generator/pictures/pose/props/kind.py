"""What every kind of thing has, and the kinds by their names."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.pictures.body.mesh import MOUTH
from generator.pictures.pose.props.solids import Skin
from generator.pictures.render.view import Mesh
from generator.pictures.svg.palette import Colour
from generator.records.schema.props import Prop


@dataclass(frozen=True)
class Kind:
    """A kind of thing; `order` is its own, and says which is painted over which where their edges meet."""

    name: str
    order: int
    colour: Colour

    @property
    def skin(self) -> Skin:
        """What its meshes are painted with."""
        return Skin(MOUTH + self.order, self.colour)


@dataclass(frozen=True)
class Support(Kind):
    """What something can lie on.

    `height` (metres above the floor) is worked out from what a record says of the thing, `solid` from its skin, from
    that, and from the height. `sink` is how far what lies on it sinks in, metres: not measured, chosen for how it
    looks.
    """

    height: Callable[[Any], float]
    solid: Callable[[Skin, Any, float], Mesh]
    sink: float = 0.0


KINDS: dict[str, Kind] = {}
SUPPORTS: dict[str, Support] = {}


def registered(kind: Kind) -> Kind:
    """Make the kind known.

    Raises:
        ValueError: another kind has this name or this order.
    """
    if kind.name in KINDS or kind.order in {other.order for other in KINDS.values()}:
        raise ValueError(kind)
    KINDS[kind.name] = kind
    if isinstance(kind, Support):
        SUPPORTS[kind.name] = kind
    return kind


def support_of(prop: Prop) -> Support:
    """The kind of a thing that something can lie on.

    Raises:
        KeyError: nothing can lie on it.
    """
    return SUPPORTS[prop.kind]
