"""The cross on the sore spot: on the skin, beside the fingers that cover it, or dashed where it is behind."""

import numpy as np

from generator.pictures.body.parts import of_hand
from generator.pictures.exercise.touch import Touch
from generator.pictures.geometry.arrays import Array, Mask
from generator.pictures.render.view import PIXELS_PER_UNIT, View
from generator.pictures.svg import symbols
from generator.pictures.svg.elements import Shapes
from generator.pictures.svg.palette import Palette

SMALL, LARGE = 7.5, 12.0
"""Half a cross, in the whole picture and in the inset; SVG units."""
ROOM = 1.3  # times the cross that no finger may reach into
FACING = 0.1  # cosine between the skin and the viewer from which a place can be seen
SLACK = 0.02  # metres that what presses may lie before the place
AROUND, AWAY = 24, (36, 46, 58, 72, 88, 108, 132)
"""Ways and distances (SVG units) from the fingers at which a free place for the cross is looked for."""
UNDER_FINGERS = "labels.dot"
"""The words for the dot that a cross points to."""
OFF_SKIN = 1.5  # how much further a place on the skin may be than one beside the body


def on_whole(view: View, touch: Touch, ring: float, palette: Palette) -> Shapes:
    """On the whole person: a ring round what the inset shows, and the cross where no hand covers it."""
    at = view.place(touch.place[None])[0]
    circle = symbols.ring(at, ring, palette)
    if touch.by == "part" or _covered(hand_of(view, touch), at, SMALL):
        return (circle,)
    faces_us = touch.normal @ view.camera.toward(touch.place) > FACING
    behind = not (faces_us and touch.by in ("hand", "body") and view.visible(touch.place[None], SLACK)[0])
    return (circle, symbols.cross(at, SMALL, palette, behind=behind))


def on_touch(view: View, touch: Touch, palette: Palette) -> tuple[Shapes, tuple[str, ...]]:
    """In the inset, and the words for the dot where the cross stands beside the place."""
    at, cross = view.place(touch.place[None])[0], place_of_cross(view, touch)
    mark = symbols.cross(cross, LARGE, palette, behind=touch.by != "hand")
    if (cross == at).all():
        return (mark,), ()
    return (symbols.pointer(cross, at, palette), mark), (UNDER_FINGERS,)


def place_of_cross(view: View, touch: Touch) -> Array:
    """The place (2,) in the inset, or a free one beside the fingers that cover it."""
    at, hand = view.place(touch.place[None])[0], hand_of(view, touch)
    return _beside(view, hand, at) if _covered(hand, at, LARGE * ROOM) else at


def hand_of(view: View, touch: Touch) -> Array:
    """The pixels that show the hand that presses (h, w), and its forearm."""
    return np.asarray((view.raster.face >= 0) & of_hand(view.part, touch.hand)[view.raster.face])


def _covered(mask: Mask, at: Array, radius: float) -> bool:
    return bool(share(mask, at, radius))


def share(mask: Mask, at: Array, radius: float) -> float:
    """Share of the square round a place that is in a mask."""
    (left, top), (right, bottom) = (
        np.clip(np.rint((at + step) * PIXELS_PER_UNIT).astype(int), 0, mask.shape[::-1]) for step in (-radius, radius)
    )
    some = mask[top:bottom, left:right]
    return float(some.mean()) if some.size else 0.0


def _beside(view: View, hand: Mask, at: Array) -> Array:
    """The nearest free place within the picture, rather on the skin than off it."""
    skin, size = view.raster.face >= 0, np.array(view.window.size)
    best, least = at, np.inf
    for turn in np.arange(AROUND) * 2 * np.pi / AROUND:
        for away in AWAY:
            place = at + away * np.array([np.cos(turn), np.sin(turn)])
            if np.hypot(*((place - size / 2) / (size - 4 * LARGE))) > 0.5 or _covered(hand, place, LARGE * ROOM):
                continue
            cost = away * (OFF_SKIN - (OFF_SKIN - 1) * share(skin, place, LARGE))
            if cost < least:
                best, least = place, cost
    return best
