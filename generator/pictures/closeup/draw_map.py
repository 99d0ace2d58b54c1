"""Draws a body map: the standing figure with every zone and every landmark that is seen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.anatomy.zone_charts import Unrolled, traits
from generator.pictures.closeup.body_map import BodyMap, LandmarkDot, MapView, Panel, ZoneShape
from generator.pictures.geometry import surface
from generator.pictures.geometry.arrays import Array
from generator.pictures.pose.body_places import Places
from generator.pictures.pose.scene import compose, skin
from generator.pictures.render import figure
from generator.pictures.render.camera import Camera
from generator.pictures.render.face import draw_face, face_of
from generator.pictures.render.label_regions import grown, region_paths, without_specks
from generator.pictures.render.outlines import ink
from generator.pictures.render.shading import paint
from generator.pictures.render.view import PIXELS_PER_UNIT, Mesh, View, Window, extent
from generator.pictures.svg.elements import tag
from generator.pictures.svg.labels import Label
from generator.pictures.svg.palette import MAP
from generator.records.schema.base import BodySide
from generator.records.schema.picture import Picture

AZIMUTH: dict[MapView, float] = {"front": 0, "back": 180, "left": 90, "right": -90}
SIZE, MARGIN, COARSE = (560, 1040), 30, 3
LEAST_PIXELS = 8
TYPE_SIZE = 19
SIDES: tuple[BodySide, BodySide] = ("right", "left")
PALMS_TO_FRONT = {"shoulder": {"abduction": 24}, "elbow": {"flexion": 6, "supination": 80}, "hip": {"abduction": 4}}
ARM_IN_FRONT = {"shoulder": {"abduction": 2, "flexion": 34}, "elbow": {"flexion": 16, "pronation": 20}}


@dataclass(frozen=True)
class Detail:
    """A part of the body shown again below the figure: its bones, from where it is seen, how high the strip is (SVG
    units) and how large it is drawn (units a metre).
    """

    label: str
    bones: tuple[str, ...]
    seen: tuple[float, float]
    high: int
    scale: float


DETAILS: dict[MapView, Detail] = {
    "front": Detail("labels.face", ("neck03", "head"), (0, 0), 330, 1150),
    # the toes point down, as when one lifts the heels; the right foot is at the right as in the back view
    "back": Detail("labels.soles", ("foot.L", "foot.R", "toe1-1.L", "toe1-1.R"), (180, -88), 190, 620),
}


def draw_map(atlas: Atlas, name: MapView) -> BodyMap:
    """Below the figure the front view also shows the face, larger, and the back view the soles."""
    limbs = {**(PALMS_TO_FRONT if name in ("front", "back") else ARM_IN_FRONT), "fingers": "flat"}
    picture = Picture.model_validate({"base": "standing", "side": limbs, "other": limbs})
    scene = compose(atlas, "a", picture, None)
    mesh = figure.bare(scene.body, skin(scene.body, scene.bones, scene.position, "snug"))
    camera = Camera(AZIMUTH[name], 0, np.array([0, 0.82, 0]), 14)
    view = View([mesh], camera, Window.fit(extent(mesh.points, camera), SIZE, MARGIN))
    wide, high = view.window.size
    person, labels = _panel(atlas, scene.places, view, mesh, (0, wide, high)), _sides(name, wide)
    if name not in DETAILS:
        return BodyMap(name, wide, high, (person,), labels)
    detail = DETAILS[name]
    close = _panel(atlas, scene.places, _close(scene.places, mesh, detail, wide), mesh, (high, wide, detail.high))
    word = Label(detail.label, wide / 2, high + 4, TYPE_SIZE, MAP.ink)
    return BodyMap(name, wide, high + detail.high, (person, close), (*labels, word))


def _panel(atlas: Atlas, places: Places, view: View, mesh: Mesh, place: tuple[int, int, int]) -> Panel:
    """`place` is how far down it is, its width and its height."""
    face = draw_face(view, mesh, face_of(places.body, awake=True), MAP)
    lines = tag("g", *ink(view, MAP.ink), *face, pointer_events="none")  # a click on a line means the zone below it
    zones, landmarks = tuple(_zones(atlas, places, view)), tuple(_landmarks(atlas, view, mesh))
    return Panel(*place, paint(view, MAP, shadow=False), zones, (lines,), landmarks)


def _close(places: Places, mesh: Mesh, detail: Detail, wide: int) -> View:
    """The faces of the mesh that belong to some bones, larger, in the middle of a strip."""
    body = places.body
    kept = body.weight(*detail.bones)[body.faces].min(1) > 0.5
    part = replace(mesh, faces=mesh.faces[kept], label=mesh.label[kept], quiet=mesh.quiet[kept])
    camera = Camera(*detail.seen, mesh.points[np.unique(part.faces)].mean(0), 14)
    left, top, right, bottom = extent(mesh.points[np.unique(part.faces)], camera)
    x, y = (left + right) / 2, (top + bottom) / 2
    half = np.array([wide, detail.high]) / detail.scale / 2
    return View([part], camera, Window((x - half[0], y - half[1], x + half[0], y + half[1]), detail.scale, 0))


def _zones(atlas: Atlas, places: Places, view: View) -> Iterator[ZoneShape]:
    """Each zone on each side; where zones overlap the later one shows, and no skin is in none."""
    labels, zones = _labels(atlas, places, view), list(atlas.geometry.zones)
    drawn = region_paths(labels, COARSE / PIXELS_PER_UNIT, (COARSE - 1) / (2 * COARSE))
    return (ZoneShape(zones[key // 2], SIDES[key % 2], outline) for key, outline in drawn.items())


def _labels(atlas: Atlas, places: Places, view: View) -> Array:
    """Twice the number of the zone, one more on the left, of every `COARSE`th pixel; -1 off the body."""
    face = view.raster.face[::COARSE, ::COARSE]
    row, column = np.nonzero(face >= 0)
    values = view.raster.values(row * COARSE, column * COARSE, traits(places.body))
    unrolled, top = Unrolled(values, places.body), np.full(len(values), -1)
    left = (values[:, 0] > 0).astype(int)
    for k, patches in enumerate(atlas.geometry.zones.values()):
        top[unrolled.within(patches)] = 2 * k
    own, label = np.full(face.shape, -1), np.full(face.shape, -1)
    own[row, column] = left
    label[row, column] = np.where(top < 0, -1, top + left)
    return grown(without_specks(label, LEAST_PIXELS), own)


def _landmarks(atlas: Atlas, view: View, mesh: Mesh) -> Iterator[LandmarkDot]:
    """Every landmark that faces the viewer."""
    for name in atlas.geometry.landmarks:
        for side in ("", "R.", "L."):
            spot = atlas.spot(side + name)
            if spot is None:
                continue
            at = surface.at([spot], mesh.points, mesh.faces)
            facing = (surface.at([spot], mesh.normal, mesh.faces) * view.camera.toward(at)).sum()
            if facing > 0.1 and view.visible(at, 0.02)[0]:
                x, y = view.place(at)[0]
                yield LandmarkDot(name, float(x), float(y))


def _sides(name: MapView, wide: int) -> tuple[Label, ...]:
    if name in ("left", "right"):
        return (Label(f"labels.your_{name}_side", wide / 2, 14, TYPE_SIZE, MAP.ink),)
    first, second = ("right", "left") if name == "front" else ("left", "right")
    at = {first: wide * 0.17, second: wide * 0.83}
    return tuple(Label(f"labels.your_{side}", x, 14, TYPE_SIZE, MAP.ink) for side, x in at.items())
