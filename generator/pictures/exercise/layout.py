"""Lays the inset beside the whole person, where the picture grows least, and hides nobody."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

import numpy as np

from generator.pictures.exercise.courses import KEY
from generator.pictures.exercise.inset import SIZE, Inset
from generator.pictures.exercise.pair import SO
from generator.pictures.geometry.arrays import Array, Mask, Points
from generator.pictures.render.view import PIXELS_PER_UNIT, View
from generator.pictures.svg import symbols
from generator.pictures.svg.drawing import Drawing
from generator.pictures.svg.elements import Element, Shapes, tag
from generator.pictures.svg.labels import Label
from generator.pictures.svg.palette import Palette

GAP, EDGE = 12, 6
"""SVG units between the inset and the person, and between it and the edge of the picture."""
OF_PAIR = 250
"""Units across each of two insets."""
STEP, SAMPLE = 18, 20  # SVG units between the places that are tried, and pixels between those of the person
WIDTH = 720  # SVG units beyond which all that is drawn becomes smaller on a screen
WIDER, HIGHER, FURTHER, COVERED = 3.0, 1.0, 0.25, 0.1
"""What it costs to grow, to be far from the touch, and to lay a line of words over somebody."""
APART = 5  # SVG units between an inset and what may not be covered
BESIDE_SO = 62  # SVG units from the middle of a tick to that of its word
TYPE_SIZE, LINE = 27, 1.3
SAMPLE_AREA = (SAMPLE / PIXELS_PER_UNIT) ** 2
COURSE_WIDE, COURSE_ROWS = 345, 2  # SVG units and lines that the words for a course may take


Parts: TypeAlias = Mapping[str, Points]
"""Of a picture, what nothing may cover: places (n, 3), each with its room, in SVG units."""


def with_insets(
    view: View, shapes: Shapes, parts: Parts, ring: tuple[Array, float], insets: tuple[Inset, ...], palette: Palette
) -> Drawing:
    """The whole person in `view` with the insets of the place (2,) round which a ring of some radius is drawn; no part
    is covered, and no place of the ring.
    """
    at, radius = ring
    parts = {**parts, "place": np.array([[*at, radius]])}
    rooms = [_room_of(inset, is_alone=len(insets) == 1) for inset in insets]
    middles = _places(_Occupied.by(_person(view), parts), np.array(view.window.size), at, rooms)
    low = np.minimum(0, np.min([room.low(middle) for room, middle in zip(rooms, middles, strict=True)], axis=0))
    line = symbols.leader_between(at, radius, middles[0], rooms[0].across / 2, palette)
    whole = Drawing(*view.window.size, (*shapes, line), parts=parts)
    return _grown(whole, low, [*zip(insets, rooms, middles, strict=True)], palette)


def with_inset_beside(drawing: Drawing, view: View, at: Array, inset: Inset, palette: Palette) -> Drawing:
    """A drawing that shows the place (2,) large itself, with an inset of what is not so."""
    size, room = np.array([drawing.width, drawing.height]), _room_of(inset, is_alone=False)
    words = np.mgrid[0 : drawing.width : SAMPLE, view.window.size[1] : drawing.height : SAMPLE].reshape(2, -1).T
    (middle,) = _places(_Occupied.by(np.vstack([_person(view), words]), drawing.parts), size, at, [room])
    return _grown(drawing, np.minimum(0, room.low(middle)), [(inset, room, middle)], palette)


def _grown(drawing: Drawing, low: Array, laid: list[tuple[Inset, "InsetRoom", Array]], palette: Palette) -> Drawing:
    """The drawing with insets laid round their middles (2,), grown so far as they need; `low` is its new corner."""
    size = np.array([drawing.width, drawing.height])
    wide, tall = np.ceil(np.max([size, *(room.high(middle) for _, room, middle in laid)], axis=0) - low).astype(int)
    shapes: list[Element] = [tag("g", *drawing.shapes, transform=_move(-low))]
    labels = [replace(label, x=label.x - low[0], y=label.y - low[1]) for label in drawing.labels]
    parts = {name: places - [*low, 0] for name, places in drawing.parts.items()}
    for inset, room, middle in laid:
        x, y = (middle - low).tolist()
        shapes.append(_laid(inset, middle - low, room.across))
        words = y + room.across / 2 - TYPE_SIZE * 0.2
        if SO in inset.labels:
            parts["tick"] = tick_place(x, words)
            shapes.append(symbols.tick(parts["tick"][0, :2], palette))
        labels += stacked(inset.labels, x, words, palette)
    discs = [[*(middle - low), room.across / 2] for _, room, middle in laid]
    return Drawing(int(wide), int(tall), tuple(shapes), tuple(labels), parts={**parts, "inset": np.array(discs)})


def tick_place(x: float, y: float) -> Points:
    """Where the tick stands before the word for what is so that is centred at x, y; with its room (1, 3)."""
    return np.array([[x - BESIDE_SO, y, symbols.TICK]])


def _laid(inset: Inset, middle: Array, across: float) -> Element:
    scale = "" if across == SIZE else f" scale({across / SIZE:.3g})"
    return tag("g", *inset.shapes, transform=_move(middle - across / 2) + scale)


class _Occupied(NamedTuple):
    """Places (n, 2) that show the person or a thing, and parts (m, 3) that neither an inset nor its words may cover."""

    person: Points
    parts: Points

    @classmethod
    def by(cls, person: Points, parts: Parts) -> "_Occupied":
        return cls(person, np.vstack([*parts.values()]))


@dataclass(frozen=True)
class InsetRoom:
    """What an inset takes, in SVG units: its disc, so much below it for words, and half the width of these."""

    across: float
    under: float
    half_wide: float

    @property
    def is_alone(self) -> bool:
        return self.across == SIZE

    def low(self, middle: Array) -> Array:
        """The upper left corner (…, 2) of an inset with this middle."""
        return np.asarray(middle - np.array([self.half_wide, self.across / 2]) - EDGE)

    def high(self, middle: Array) -> Array:
        """The lower right one."""
        return np.asarray(middle + np.array([self.half_wide, self.across / 2 + self.under]) + EDGE)

    def free(self, taken: _Occupied, middle: Array) -> Mask:
        """At which middles (m, 2) it hides nobody; words may lie over somebody where there is one inset."""
        person, parts = taken
        reach = self.across / 2 + GAP
        near = ((middle**2).sum(1)[:, None] - 2 * middle @ person.T + (person**2).sum(1)).min(1)
        away = np.hypot(*(parts[:, :2] - middle[:, None]).transpose(2, 0, 1)) - parts[:, 2]
        is_free = (near > reach**2) & (away > self.across / 2 + APART).all(1) & ~self.words_touch(parts, middle).any(1)
        return np.asarray(is_free if self.is_alone else is_free & ~self._is_under(person, middle).any(1))

    def words_touch(self, parts: Points, middle: Array) -> Mask:
        """Which parts (n, 3) its words would lie on at each middle (m, 2): (m, n)."""
        half_wide = COURSE_WIDE / 2 if self.is_alone else self.half_wide
        half_high = (self.under + TYPE_SIZE) / 2
        right, down = (parts[None, :, k] - middle[:, None, k] for k in (0, 1))
        beyond = np.abs(right) - half_wide, np.abs(down - self.across / 2 - self.under + half_high) - half_high
        return np.asarray(np.hypot(*np.maximum(beyond, 0)) < parts[:, 2])

    def covered(self, person: Points, middle: Array) -> Array:
        """How much of a line of words would lie over somebody at each middle (m, 2)."""
        return np.asarray(self._is_under(person, middle).sum(1) * SAMPLE_AREA / (2 * self.half_wide * TYPE_SIZE))

    def _is_under(self, person: Points, middle: Array) -> Mask:
        right, down = (person[None, :, k] - middle[:, None, k] for k in (0, 1))
        return np.asarray((down > 0) & (down < self.across / 2 + self.under) & (np.abs(right) < self.half_wide))


def _room_of(inset: Inset, *, is_alone: bool) -> InsetRoom:
    across = SIZE if is_alone else OF_PAIR
    wide = max(across, COURSE_WIDE) if len(inset.labels) > 1 and not is_alone else across
    return InsetRoom(across, TYPE_SIZE * (0.5 + LINE * (rows_of(inset.labels) - 1)), wide / 2)


def stacked(messages: tuple[str, ...], x: float, y: float, palette: Palette) -> tuple[Label, ...]:
    """Labels one below the other, the first centred at x, y; what dashes are is said in their colour."""
    labels = []
    for message in messages:
        own = {"paint": palette.danger, "most_wide": COURSE_WIDE} if message.startswith(KEY) else {"paint": palette.ink}
        labels.append(Label(message, x, y, TYPE_SIZE, plate=palette.halo, **own))
        y += LINE * TYPE_SIZE * rows_of((message,))
    return tuple(labels)


def rows_of(messages: tuple[str, ...]) -> int:
    """So many lines are kept free for them."""
    return sum(COURSE_ROWS if message.startswith(KEY) else 1 for message in messages)


def _move(by: Array) -> str:
    x, y = (round(float(value), 1) for value in by)
    return f"translate({x:g} {y:g})"


def _person(view: View) -> Points:
    """Places (n, 2) that show the person or a thing, in SVG units."""
    body = np.isin(view.thing, [k for k, mesh in enumerate(view.meshes) if mesh.kind != "ground"])
    face = view.raster.face[::SAMPLE, ::SAMPLE]
    row, column = np.nonzero(np.where(face >= 0, body[face], False))  # noqa: FBT003  # a mask, not a flag
    return np.stack([column, row], 1) * SAMPLE / PIXELS_PER_UNIT


def _places(taken: _Occupied, size: Array, at: Array, rooms: list[InsetRoom]) -> Points:
    """The middles (n, 2) of the insets: those of a pair below each other, or side by side."""
    first, reach = rooms[0], rooms[0].across / 2 + GAP
    x, y = (np.arange(-reach - 2 * STEP, edge + reach + 2 * STEP, STEP) for edge in size)
    grid = np.stack([each.ravel() for each in np.meshgrid(x, y)], 1)
    below_it, beside_it = (0, first.across + GAP + first.under), (first.across + GAP, 0)
    best = []
    for second in (below_it, beside_it) if len(rooms) > 1 else (below_it,):
        middles = grid[:, None] + np.array([(0, 0), second][: len(rooms)], float)
        is_free = np.all([room.free(taken, middles[:, k]) for k, room in enumerate(rooms)], axis=0)
        costs = _cost(middles[is_free], size, at, rooms)
        if rooms[0].is_alone:
            costs += COVERED * rooms[0].covered(taken.person, middles[is_free][:, 0])
        best.append((float(costs.min()), middles[is_free][int(costs.argmin())]))
    return np.asarray(min(best, key=lambda one: one[0])[1])


def _cost(middles: Array, size: Array, at: Array, rooms: list[InsetRoom]) -> Array:
    """By how much the picture grows with insets at each of these middles (m, n, 2)."""
    places = [middles[:, k] for k in range(len(rooms))]
    low = np.minimum(0, np.min([room.low(place) for room, place in zip(rooms, places, strict=True)], axis=0))
    high = np.max([room.high(place) for room, place in zip(rooms, places, strict=True)], axis=0)
    is_alone = rooms[0].is_alone
    wide, tall = (np.maximum(size, high - [0, rooms[0].under * is_alone]) - low).T
    away = np.hypot(*(places[0] - at).T)
    shown = WIDTH if is_alone else np.minimum(wide, WIDTH)  # a narrow picture is as high on a screen
    return np.asarray(WIDER * np.maximum(wide, WIDTH) / WIDTH + HIGHER * tall / shown + FURTHER * away / WIDTH)
