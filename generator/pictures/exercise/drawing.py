"""The drawing of a person in a position, with marks, and with the place of contact shown large."""

from dataclasses import replace
from math import ceil

import numpy as np

from generator.pictures.body.mesh import SHOE
from generator.pictures.body.parts import FINGERS
from generator.pictures.body.person import Person, wears_scarf, worn
from generator.pictures.body.shoes import shod, shoe_faces
from generator.pictures.exercise import courses, mark, movement, near
from generator.pictures.exercise.gaze import gaze_of
from generator.pictures.exercise.glow import glow
from generator.pictures.exercise.inset import Inset, Large, draw_inset
from generator.pictures.exercise.layout import (
    LINE,
    TYPE_SIZE,
    Parts,
    rows_of,
    stacked,
    tick_place,
    with_inset_beside,
    with_insets,
)
from generator.pictures.exercise.pair import SO, draw_pair
from generator.pictures.exercise.stage import StagedScene, camera_of
from generator.pictures.exercise.touch import Touch, needs_feet
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.pose.scene import LYING, Scene
from generator.pictures.render import figure
from generator.pictures.render.camera import Camera
from generator.pictures.render.face import draw_face, face_of, face_places
from generator.pictures.render.fragments import without_scraps
from generator.pictures.render.outlines import ink
from generator.pictures.render.shading import on_floor, paint
from generator.pictures.render.view import PIXELS_PER_UNIT, Mesh, View, Window, extent
from generator.pictures.svg import symbols
from generator.pictures.svg.drawing import Drawing
from generator.pictures.svg.elements import Element, Shapes
from generator.pictures.svg.palette import SCARF, Palette, Style

SIZE, MARGIN = (720, 600), 20
BESIDE = (330, 520)
"""Of one who is upright and has an inset at the side."""
LEAST_RING = 18  # SVG units round the place that is shown large
THINNED, BEGINNING_ROOM = 12, 3.0  # every so many places of where a limb began, each with so many SVG units round it
HIDDEN = 0.45  # share of a ball's disc that must show for it to count as seen
HEAD_BONES = ("head", "neck01", "neck02", "neck03", "clavicle.L", "clavicle.R")
LEG_BONES = ("upperleg01", "upperleg02", "lowerleg01", "lowerleg02", "foot", "toe1-1")


def draw_scene(stage: StagedScene, look: Style) -> Drawing:
    scene, touch, look = stage.scene, stage.touch, _covered(stage.scene, look)
    palette = look.palette
    body = _dressed(stage, look.person)
    if touch and touch.hand and scene.picture.shows == "head":
        body = near.shaded_arm(scene.body, near.dented(scene.body, body, touch), touch)
    meshes = [body, *scene.room.things]
    camera = camera_of(scene, meshes)
    ways, before = movement.ways(scene), movement.beginning(scene)
    began = [] if before is None else [before[movement.moved_skin(scene, before)]]
    box = extent(np.vstack([framed_points(scene, meshes), *ways, *began]), camera)
    size = BESIDE if touch and scene.picture.shows != "head" and box[2] - box[0] < box[3] - box[1] else SIZE
    view = View(meshes, camera, Window.fit(box, size, MARGIN))
    view.raster = without_scraps(view.raster)
    face = draw_face(
        view,
        body,
        face_of(scene.body, awake=scene.awake, person=_now(scene, look.person), gaze=gaze_of(scene)),
        palette,
    )
    person = (*paint(view, palette, shadow=True), *ink(view, palette.ink), *face)
    ghost = () if before is None else movement.draw_beginning(scene, view, before, palette)
    shapes = (*person, *_balls(scene, view, palette), *ghost)
    arrows, parts = _ways_and_parts(view, ways, began, palette)
    of_part = touch is not None and touch.by == "part"
    felt = glow(scene, view, palette) if ways and (touch is None or of_part) else ()
    if touch is None:
        return Drawing(*view.window.size, (*shapes, *felt, *arrows), parts=parts)
    if scene.picture.shows == "head":  # near enough
        drawing = _near(scene, view, touch, (*shapes, *arrows), parts, palette)
        return _with_wrong(stage, drawing, view, touch, camera, look) if scene.not_so else drawing
    insets = _insets(scene, touch, stage.large, camera, look)
    ring = max(LEAST_RING, insets[0].metres * view.window.scale / 2)
    marks = mark.on_whole(view, touch, ring, palette)
    at = view.place(touch.place[None])[0]
    return with_insets(view, (*shapes, *felt, *arrows, *marks), parts, (at, ring), insets, palette)


def _dressed(stage: StagedScene, person: Person) -> Mesh:
    """The body with what the person wears; with shoes, where no foot is needed bare."""
    scene, body, mesh = stage.scene, stage.scene.body, stage.body
    if person.has_shoes and not needs_feet(scene):
        mesh = figure.clothed(body, shod(body, scene.bones, scene.points))
        mesh = replace(mesh, label=np.where(shoe_faces(body), SHOE, mesh.label))
    return replace(mesh, label=worn(body, mesh.label, person, scene.point))


def _ways_and_parts(view: View, ways: list[Points], began: list[Points], palette: Palette) -> tuple[Shapes, Parts]:
    """The arrows, and what nothing may cover."""
    face = face_places(view)
    lines = movement.arrow_lines(view, ways, face)
    parts = {"face": face, "arrow": movement.places(lines)}
    if began:
        places = view.place(began[0][::THINNED])
        parts["beginning"] = np.insert(places, 2, BEGINNING_ROOM, axis=1)
    return movement.draw_lines(lines, palette), parts


def _with_wrong(stage: StagedScene, near: Drawing, view: View, touch: Touch, camera: Camera, look: Style) -> Drawing:
    """A head with what is not so beside it."""
    _, wrong = _insets(stage.scene, touch, stage.large, camera, look)
    return with_inset_beside(near, view, view.place(touch.place[None])[0], wrong, look.palette)


def _insets(scene: Scene, touch: Touch, seen: Large, camera: Camera, look: Style) -> tuple[Inset, ...]:
    """The touch, and beside it what is not so."""
    if scene.not_so:
        return draw_pair(scene, scene.not_so, touch, seen, camera, look)
    return (draw_inset(scene, touch, seen, camera, look),)


def _covered(scene: Scene, look: Style) -> Style:
    """With a scarf in place of hair, where it is worn; a picture about the head shows it bare."""
    if scene.picture.shows == "head":
        return replace(look, person=replace(look.person, has_scarf=False))
    is_worn = wears_scarf(scene.body, look.person, scene.point)
    return replace(look, palette=replace(look.palette, hair=SCARF)) if is_worn else look


def _now(scene: Scene, person: Person) -> Person:
    """Glasses are taken off where one lies, and where a picture is about the head."""
    is_off = scene.base in LYING or scene.picture.shows == "head"
    return replace(person, has_glasses=False) if is_off else person


def _near(scene: Scene, view: View, touch: Touch, shapes: Shapes, parts: Parts, palette: Palette) -> Drawing:
    """A head that is large enough to show the touch itself."""
    wide, tall = view.window.size
    marks, dot = mark.on_touch(view, touch, palette)
    passing = courses.seen_in(scene, view, view.meshes[0])
    so = (SO,) if scene.not_so else ()
    said = (*so, *dot, *courses.keys(passing))
    labels = stacked(said, wide / 2, tall + TYPE_SIZE / 2, palette)
    at = tick_place(wide / 2, tall + TYPE_SIZE / 2)
    ticks = (symbols.tick(at[0, :2], palette),) if so else ()
    drawn = (*shapes, *courses.drawn(passing, palette), *marks, *ticks)
    parts = {**parts, "place": np.array([[*view.place(touch.place[None])[0], symbols.TARGET]])}
    if so:
        parts["tick"] = at
    return Drawing(wide, tall + ceil(TYPE_SIZE * LINE * rows_of(said)), drawn, labels, parts=parts)


def framed_points(scene: Scene, meshes: list[Mesh]) -> Array:
    """Places (n, 3) the frame must hold: all things with their shadow, or the body without its legs."""
    if scene.picture.shows == "upper-body":
        legs = [f"{bone}.{side}" for bone in LEG_BONES for side in "LR"]
        return scene.points[scene.body.weight(*legs) < 0.5]
    if scene.picture.shows == "head":
        sides = ["R" if hand.hand == "side" else "L" for hand in scene.picture.hands]
        hands = [f"{bone}.{side}" for side in sides for bone in ("wrist", *FINGERS)]
        return scene.points[scene.body.weight(*HEAD_BONES, *hands) > 0.5]
    casting = np.vstack([m.points for m in meshes if m.kind != "ground"])
    return np.vstack([*(m.points for m in meshes), on_floor(casting)])


def _balls(scene: Scene, view: View, palette: Palette) -> Shapes:
    """Balls the body hides, as dashed rings."""
    drawn: list[Element] = []
    for ball in scene.room.balls:
        radius = ball.radius * view.window.scale
        face = view.raster.face
        shown = int((view.thing[face[face >= 0]] == ball.thing + 1).sum())
        if shown < HIDDEN * np.pi * (radius * PIXELS_PER_UNIT) ** 2:
            drawn.extend(symbols.hidden_ball(view.place(ball.middle[None])[0], radius, palette))
    return tuple(drawn)
