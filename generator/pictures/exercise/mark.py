"""The mark on the sore spot: a cross on the skin, dashed where it is behind, or a target on fingers that cover it."""

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
UNDER_FINGERS = "labels.target"
"""The words for the target."""


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
    """In the inset, and the words for the target where fingers cover the place.

    No cross beside them: a reader in a hurry would press there.
    """
    at = view.place(touch.place[None])[0]
    if is_under_fingers(view, touch):
        return (symbols.target_ring(at, palette),), (UNDER_FINGERS,)
    return (symbols.cross(at, LARGE, palette, behind=touch.by != "hand"),), ()


def is_under_fingers(view: View, touch: Touch) -> bool:
    """Whether a cross would stand on the hand that presses."""
    return _covered(hand_of(view, touch), view.place(touch.place[None])[0], LARGE * ROOM)


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
