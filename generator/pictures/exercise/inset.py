"""The place of contact large and round, drawn from the same scene, seen from where one sees the skin."""

from dataclasses import dataclass, replace

import numpy as np

from generator.pictures.anatomy import bones
from generator.pictures.exercise import courses, mark, movement
from generator.pictures.exercise.near import around, dented, fine, shaded
from generator.pictures.exercise.touch import By, Touch, pressing
from generator.pictures.exercise.viewpoint import hidden, looking_at, middle_of, without_near
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.pose.scene import LYING, Scene, skin
from generator.pictures.render import figure
from generator.pictures.render.camera import Camera
from generator.pictures.render.face import draw_face, face_of
from generator.pictures.render.outlines import ink
from generator.pictures.render.shading import paint
from generator.pictures.render.view import PIXELS_PER_UNIT, Mesh, View, Window
from generator.pictures.svg.elements import Shapes, tag
from generator.pictures.svg.palette import Style

SIZE = 300
"""Units across."""
METRES: dict[By, float] = {"ball": 0.31, "roller": 0.42, "hand": 0.17, "body": 0.36, "part": 0.32}
HAND_METRES = 0.26
"""Of a hand that is shown large."""
BALL_SHOWN = 1.3  # times its real size, where it does not hide the spine
REACH = 0.42  # metres round the touch that are drawn; half of it is in the way of what one wants to see
TOWARD_SPINE = 0.4  # of the way to the spine, so that one sees it
HAND_BACK = 0.018  # metres from the fingertips into the hand, so that one sees whose they are

SEEN = tuple(
    f"labels.{way}"
    for way in ("closer", "seen_from_below", "seen_from_front", "seen_from_behind", "seen_from_side", "seen_from_above")
)
"""The words of insets: from where one looks, or that it is the same way but nearer."""
BELOW, STEEP, SAME_WAY = -0.5, -0.8, 0.75
"""Sines of the elevation from which one looks from below at one who lies, and at one who does not; and the cosine to
the whole picture from which one looks the same way.
"""


@dataclass(frozen=True)
class Inset:
    """A round drawing, `metres` across, and the messages of what stands below each other on it."""

    shapes: Shapes
    metres: float
    labels: tuple[str, ...]


def draw_inset(
    scene: Scene, touch: Touch, whole: Camera, shown: tuple[View, Mesh], ways: list[Points], look: Style
) -> Inset:
    """What one sees of the touch, or of a part and of the ways that it goes; `shown` is what `large` gives."""
    palette, atlas, build = look.palette, scene.places.atlas, scene.body.build
    view, mesh = shown
    marks, dot = (
        (movement.draw_ways(view, ways, palette), ()) if touch.by == "part" else mark.on_touch(view, touch, palette)
    )
    passing = {} if touch.by == "part" else courses.seen_in(scene, view, mesh)
    shapes = (
        *paint(view, palette, shadow=False),
        *bones.lines(atlas, build, mesh, view, palette),
        *courses.drawn(passing, palette),
        *ink(view, palette.ink),
        *draw_face(
            view, mesh, face_of(scene.body, awake=scene.awake, person=replace(look.person, has_glasses=False)), palette
        ),
        *marks,
    )
    back = tag("circle", cx=SIZE / 2, cy=SIZE / 2, r=SIZE / 2, fill=palette.plate)
    ring = tag("circle", cx=SIZE / 2, cy=SIZE / 2, r=SIZE / 2 - 1, fill="none", stroke=palette.ink, stroke_width=4)
    said = (_label(scene, view.camera, whole), *dot, *courses.keys(passing))
    return Inset((back, *shapes, ring), _metres(scene, touch), said)


def large(scene: Scene, touch: Touch, whole: Camera) -> tuple[View, Mesh]:
    """The round view of the touch, and the bare body that it shows a part of."""
    mesh = figure.bare(scene.body, skin(scene.body, scene.bones, scene.position, "snug"))
    mesh = dented(scene.body, mesh, touch)
    spine, ball = bones.spine(scene.places.atlas, scene.body.build, mesh), _ball(scene, BALL_SHOWN)
    camera = looking_at(touch, around(mesh, touch, REACH / 2), whole, ball, spine)
    if hidden(camera, touch, ball, spine):
        ball = _ball(scene, 1.0)
    near = shaded(fine(around(mesh, touch, REACH)), touch)
    near = near.only(without_near(near, camera, touch))
    half = _metres(scene, touch) / 2
    window = Window.fit((-half, -half, half, half), (SIZE, SIZE), 0)
    view = View([near, *_things(scene, touch, ball)], replace(camera, target=_middle(scene, touch)), window)
    _cut_round(view)
    return view, mesh


def _metres(scene: Scene, touch: Touch) -> float:
    """How much of the body an inset shows."""
    part = (scene.picture.closer or "").rpartition(" ")[2]
    return HAND_METRES if touch.by == "part" and part == "hand" else METRES[touch.by]


def _middle(scene: Scene, touch: Touch) -> Array:
    if touch.by == "part":  # with the ways that it goes
        return np.asarray(np.mean([touch.place, *(way.mean(0) for way in movement.ways(scene))], axis=0))
    if touch.by == "hand" and touch.along is not None:
        return np.asarray(touch.place - touch.along * HAND_BACK)
    spine = scene.bones.place[[scene.body.bone[f"spine0{k}"] for k in range(1, 6)]]
    nearest = spine[((spine - touch.place) ** 2).sum(1).argmin()]
    to = nearest - touch.place
    to -= touch.normal * (to @ touch.normal)
    far = float(np.linalg.norm(to))
    return np.asarray(touch.place + (to * TOWARD_SPINE if far < 0.2 else 0))


def _ball(scene: Scene, shown: float) -> float:
    """The radius that a ball is drawn with, so many times its own."""
    return shown * scene.room.balls[0].radius if scene.room.balls else 0.0


def _things(scene: Scene, touch: Touch, shown: float) -> list[Mesh]:
    """What presses: a ball drawn with a radius, pressed into the skin."""
    if touch.by == "ball":
        ball = scene.room.balls[0]
        thing = scene.room.things[ball.thing]
        points = (thing.points - ball.middle) * shown / ball.radius + middle_of(touch, shown)
        return [replace(thing, points=points, rest=points)]
    return pressing(scene)


def _cut_round(view: View) -> None:
    """Nothing is shown outside the circle."""
    face = view.raster.face
    high, wide = face.shape
    row, column = np.ogrid[:high, :wide]
    out = (row + 0.5 - high / 2) ** 2 + (column + 0.5 - wide / 2) ** 2 > (SIZE * PIXELS_PER_UNIT / 2 - 1) ** 2
    view.raster = replace(view.raster, face=np.where(out, -1, face))


def _label(scene: Scene, camera: Camera, whole: Camera) -> str:
    """From where one looks, where that is not from where one sees the whole person."""
    way, trunk = camera.axes[2], scene.bones.segment["trunk"]
    if way[1] < (BELOW if scene.base in LYING else STEEP):
        return SEEN[1]
    if way @ whole.axes[2] > SAME_WAY:
        return SEEN[0]
    sides = (way @ trunk[:, 2], -(way @ trunk[:, 2]), abs(way @ trunk[:, 0]), way[1])
    return SEEN[2 + int(np.argmax(sides))]
