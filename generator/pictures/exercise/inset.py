"""The place of contact large and round, drawn from the same scene, seen from where one sees the skin."""

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from generator.pictures.anatomy import bones
from generator.pictures.exercise import courses, mark, movement
from generator.pictures.exercise.near import around, dented, fine, shaded
from generator.pictures.exercise.touch import By, Touch, pressing
from generator.pictures.exercise.viewpoint import hidden, looking_at, middle_of, without_near
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.geometry.rotations import unit
from generator.pictures.pose.scene import LYING, Scene, skin
from generator.pictures.render import figure
from generator.pictures.render.camera import Camera
from generator.pictures.render.face import draw_face, face_of
from generator.pictures.render.outlines import ink
from generator.pictures.render.shading import paint
from generator.pictures.render.view import PIXELS_PER_UNIT, Mesh, View, Window
from generator.pictures.render.view import mesh as flat
from generator.pictures.svg.elements import Attributes, Shapes, tag
from generator.pictures.svg.palette import Style, colour

SIZE = 300
"""Units across."""
EDGE: Attributes = {"cx": SIZE / 2, "cy": SIZE / 2, "r": SIZE / 2 - 1, "fill": "none"}
METRES: dict[By, float] = {"ball": 0.31, "roller": 0.42, "hand": 0.17, "body": 0.36, "part": 0.32}
METRES_OF_PART = {"hand": 0.26, "low-back": 0.5}
"""How much of the body is shown of a part that is smaller or larger than most."""
FLOOR, FLOOR_BEHIND, NEAR_FLOOR = 1.5, 0.3, 0.2
"""Metres of the floor before and behind a part, and above it up to which the floor is shown."""
FLOOR_COLOUR, FLOOR_LABEL = colour("floor", ("#dfe5e6",), ("#ececec",)), 96
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


class InsetFrame(NamedTuple):
    """From where one looks, at what, how many metres across, and the radius in metres that a ball is drawn with."""

    camera: Camera
    metres: float
    ball: float


class Large(NamedTuple):
    """The round view of a touch, the bare body that it shows a part of, and how it is framed."""

    view: View
    mesh: Mesh
    frame: InsetFrame


def draw_inset(scene: Scene, touch: Touch, seen: Large, whole: Camera, look: Style) -> Inset:
    """What one sees of the touch, or of a part and of the ways that it goes."""
    palette, (view, mesh, _) = look.palette, seen
    is_part = touch.by == "part"
    marks, dot = (
        (movement.draw_lines(movement.arrow_lines(view, ways_near(scene, touch)), palette), ())
        if is_part
        else mark.on_touch(view, touch, palette)
    )
    passing = {} if is_part else courses.seen_in(scene, view, mesh)
    ring = tag("circle", **EDGE, stroke=palette.ink, stroke_width=4)
    shapes = (*drawn_round(scene, seen, passing, look), *marks, ring)
    said = (_label(scene, view.camera, whole), *dot, *courses.keys(passing))
    return Inset(shapes, seen.frame.metres, said)


def drawn_round(scene: Scene, seen: Large, passing: dict[str, list[Points]], look: Style) -> Shapes:
    """Skin, bones and what presses, without marks."""
    palette, (view, mesh, _) = look.palette, seen
    back = tag("circle", cx=SIZE / 2, cy=SIZE / 2, r=SIZE / 2, fill=palette.plate)
    return (
        back,
        *paint(view, palette, shadow=False),
        *bones.lines(scene.places.atlas, scene.body.build, mesh, view, palette),
        *courses.drawn(passing, palette),
        *ink(view, palette.ink),
        *draw_face(
            view, mesh, face_of(scene.body, awake=scene.awake, person=replace(look.person, has_glasses=False)), palette
        ),
    )


def large(scene: Scene, touch: Touch, whole: Camera) -> Large:
    """From where one sees the skin."""
    mesh = bare_body(scene, touch)
    spine, ball = bones.spine(scene.places.atlas, scene.body.build, mesh), _ball(scene, BALL_SHOWN)
    camera = looking_at(touch, around(mesh, touch, REACH / 2), whole, ball, spine)
    if hidden(camera, touch, ball, spine):
        ball = _ball(scene, 1.0)
    frame = InsetFrame(replace(camera, target=_middle(scene, touch)), _metres(scene, touch), ball)
    return framed_as(scene, touch, mesh, frame)


def bare_body(scene: Scene, touch: Touch) -> Mesh:
    """The bare body, with the dent of the touch."""
    mesh = figure.bare(scene.body, skin(scene.body, scene.bones, scene.position, "snug"))
    return dented(scene.body, mesh, touch)


def framed_as(scene: Scene, touch: Touch, mesh: Mesh, frame: InsetFrame) -> Large:
    """What a frame shows of it."""
    near = shaded(fine(around(mesh, touch, REACH)), touch)
    near = near.only(without_near(near, frame.camera, touch))
    half = frame.metres / 2
    window = Window.fit((-half, -half, half, half), (SIZE, SIZE), 0)
    view = View([near, *_things(scene, touch, frame)], frame.camera, window)
    _cut_round(view)
    return Large(view, mesh, frame)


def _metres(scene: Scene, touch: Touch) -> float:
    """How much of the body an inset shows."""
    part = (scene.picture.closer or "").rpartition(" ")[2]
    return METRES_OF_PART.get(part, METRES["part"]) if touch.by == "part" else METRES[touch.by]


def ways_near(scene: Scene, touch: Touch) -> list[Points]:
    """The ways of arrows that go where a part is shown large."""
    most = _metres(scene, touch) / 2
    return [way for way in movement.ways(scene) if np.linalg.norm(way.mean(0) - touch.place) < most]


def _middle(scene: Scene, touch: Touch) -> Array:
    if touch.by == "part":  # with the ways that it goes
        return np.asarray(np.mean([touch.place, *(way.mean(0) for way in ways_near(scene, touch))], axis=0))
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


def _things(scene: Scene, touch: Touch, frame: InsetFrame) -> list[Mesh]:
    """What presses: a ball drawn with a radius, pressed into the skin; or the floor."""
    shown = frame.ball
    if touch.by == "ball":
        ball = scene.room.balls[0]
        thing = scene.room.things[ball.thing]
        points = (thing.points - ball.middle) * shown / ball.radius + middle_of(touch, shown)
        return [replace(thing, points=points, rest=points)]
    if touch.by == "part" and frame.camera.target[1] < NEAR_FLOOR:
        return [_floor(frame.camera)]
    return pressing(scene)


def _floor(camera: Camera) -> Mesh:
    """Below a part, so that one sees whether it touches it."""
    across, toward = camera.axes[0], unit(camera.axes[2] * [1, 0, 1])
    near, far = camera.target * [1, 0, 1] + FLOOR * toward, camera.target * [1, 0, 1] - FLOOR_BEHIND * toward
    corners = np.array([far - across, near - across, near + across, far + across])
    up, faces = np.tile([0.0, 1, 0], (4, 1)), np.array([[0, 1, 2], [0, 2, 3]])
    return flat(corners, faces, FLOOR_LABEL, FLOOR_COLOUR, kind="ground", normal=up)


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
