"""What is so beside what is not so, with a bar across: the same place in the same frame."""

from dataclasses import replace

import numpy as np

from generator.pictures.exercise.inset import (
    EDGE,
    SEEN,
    SIZE,
    Inset,
    InsetFrame,
    Large,
    bare_body,
    draw_inset,
    drawn_round,
    framed_as,
)
from generator.pictures.exercise.touch import Touch, touch_of
from generator.pictures.pose.scene import Scene
from generator.pictures.render import figure
from generator.pictures.render.camera import Camera
from generator.pictures.svg import symbols
from generator.pictures.svg.elements import tag
from generator.pictures.svg.palette import Style

SO, NOT_SO = "labels.so", "labels.not_so"
OF_HAND = 0.21
"""Metres across, so that one sees both places that a hand may press on."""
CLOSER = "labels.closer"
"""It is not said of a pair, nor from where one looks at a hand: what stands below it is long enough."""


def draw_pair(scene: Scene, wrong: Scene, touch: Touch, seen: Large, whole: Camera, look: Style) -> tuple[Inset, Inset]:
    """Two insets; the cross stands in the first alone."""
    other = touch_of(wrong, figure.clothed(wrong.body, wrong.points))
    assert other is not None  # noqa: S101  `wrong.problems` has looked
    if touch.by == "hand":
        target = seen.frame.camera.target + (other.place - touch.place) / 2
        frame = seen.frame._replace(camera=replace(seen.frame.camera, target=target), metres=OF_HAND)
        seen = framed_as(scene, touch, seen.mesh, frame)
    so = draw_inset(scene, touch, seen, whole, look)
    unsaid = SEEN if touch.by == "hand" else (CLOSER,)
    said = tuple(message for message in so.labels if message not in unsaid)
    return (replace(so, labels=(SO, *said)), _crossed_out(wrong, touch, other, seen, look))


def _crossed_out(wrong: Scene, touch: Touch, other: Touch, seen: Large, look: Style) -> Inset:
    """What is not so, as what is was `seen`."""
    large = framed_as(wrong, other, bare_body(wrong, other), _frame(touch, other, seen))
    ring = tag("circle", **EDGE, stroke=look.palette.mark, stroke_width=6)
    contact = large.view.place(other.place[None])[0]
    bar = symbols.bar(np.array([SIZE, SIZE]) / 2, SIZE / 2, contact, look.palette)
    return Inset((*drawn_round(wrong, large, {}, look), ring, bar), seen.frame.metres, (NOT_SO,))


def _frame(touch: Touch, other: Touch, seen: Large) -> InsetFrame:
    """The same frame, which goes along the floor with a body that has come to rest somewhere else."""
    if touch.by != "part":
        return seen.frame
    moved = (other.place - touch.place) * [1, 0, 1]
    camera = replace(seen.frame.camera, target=seen.frame.camera.target + moved)
    return seen.frame._replace(camera=camera)
