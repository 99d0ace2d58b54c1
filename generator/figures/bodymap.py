"""A view's name in; the standing figure with every zone as a named shape and every landmark out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Literal

import numpy as np

from generator.figures import figure, spots
from generator.figures.atlas import Atlas
from generator.figures.camera import Camera
from generator.figures.curves import number
from generator.figures.ink import ink
from generator.figures.mosaic import grown, regions, without_specks
from generator.figures.paint import paint
from generator.figures.palette import MAP
from generator.figures.places import Places
from generator.figures.scene import compose
from generator.figures.sheet import Drawing, Label, framed
from generator.figures.svg import tag
from generator.figures.transforms import Array
from generator.figures.view import PIXELS_PER_UNIT, Mesh, View, Window, extent
from generator.figures.zones import Unrolled, traits
from generator.records.model.picture import Picture

MapView = Literal["front", "back", "left", "right"]
AZIMUTH: dict[MapView, float] = {"front": 0, "back": 180, "left": 90, "right": -90}
SIZE, MARGIN, COARSE = (560, 1040), 30, 3
LEAST_PIXELS = 8
TYPE_SIZE = 19
SIDES = ("right", "left")
PALMS_TO_FRONT = {"shoulder": {"abduction": 24}, "elbow": {"flexion": 6, "supination": 80}, "hip": {"abduction": 4}}
ARM_IN_FRONT = {"shoulder": {"abduction": 2, "flexion": 34}, "elbow": {"flexion": 16, "pronation": 20}}


@dataclass(frozen=True)
class Detail:
    """A part of the body shown again below the figure: its bones, from where it is seen, how high the strip is (SVG
    units) and how large it is drawn (units a metre).
    """

    word: str
    bones: tuple[str, ...]
    seen: tuple[float, float]
    high: int
    scale: float


DETAILS: dict[MapView, Detail] = {
    "front": Detail("face", ("neck03", "head"), (0, 0), 330, 1150),
    # the toes point down, as when one lifts the heels; the right foot is at the right as in the back view
    "back": Detail("soles", ("foot.L", "foot.R", "toe1-1.L", "toe1-1.R"), (180, -88), 190, 620),
}


def draw_map(atlas: Atlas, name: MapView) -> Drawing:
    """Below the figure the front view also shows the face, larger, and the back view the soles."""
    limbs = {**(PALMS_TO_FRONT if name in ("front", "back") else ARM_IN_FRONT), "fingers": "flat"}
    picture = Picture.model_validate({"base": "standing", "side": limbs, "other": limbs})
    scene = compose(atlas, "a", picture, None)
    mesh = figure.bare(scene.body, scene.bones)
    camera = Camera(AZIMUTH[name], 0, np.array([0, 0.82, 0]), 14)
    view = View([mesh], camera, Window.fit(extent(mesh.points, camera), SIZE, MARGIN))
    wide, high = view.window.size
    shapes, labels = _shapes(atlas, scene.places, view, mesh), _sides(name, wide)
    if name not in DETAILS:
        return Drawing(wide, high, shapes, labels)
    detail = DETAILS[name]
    below = Drawing(wide, detail.high, _detail(atlas, scene.places, mesh, detail, wide))
    word = Label((detail.word,), wide / 2, high + 4, TYPE_SIZE, MAP.ink)
    return Drawing(wide, high + detail.high, shapes + framed(below, 0, high), (*labels, word))


def _shapes(atlas: Atlas, places: Places, view: View, mesh: Mesh) -> str:
    lines = tag("g", ink(view, MAP.ink), pointer_events="none")  # a click on a line means the zone below it
    return paint(view, MAP, shadow=False) + _zones(atlas, places, view) + lines + _landmarks(atlas, view, mesh)


def _detail(atlas: Atlas, places: Places, mesh: Mesh, detail: Detail, wide: int) -> str:
    """The faces of the mesh that belong to some bones, larger, in the middle of a strip."""
    body = places.body
    kept = body.weight(*detail.bones)[body.faces].min(1) > 0.5
    part = replace(mesh, faces=mesh.faces[kept], label=mesh.label[kept], quiet=mesh.quiet[kept])
    camera = Camera(*detail.seen, mesh.points[np.unique(part.faces)].mean(0), 14)
    left, top, right, bottom = extent(mesh.points[np.unique(part.faces)], camera)
    x, y = (left + right) / 2, (top + bottom) / 2
    half = np.array([wide, detail.high]) / detail.scale / 2
    window = Window((x - half[0], y - half[1], x + half[0], y + half[1]), detail.scale, 0)
    return _shapes(atlas, places, View([part], camera, window), mesh)


def _zones(atlas: Atlas, places: Places, view: View) -> str:
    """Each zone on each side as one path; where zones overlap the later one shows, and no skin is in none."""
    labels, zones = _labels(atlas, places, view), list(atlas.geometry.zones)
    drawn = regions(labels, COARSE / PIXELS_PER_UNIT, (COARSE - 1) / (2 * COARSE))
    paths = [_zone(zones[key // 2], SIDES[key % 2], atlas.names, d) for key, d in drawn.items()]
    edge = 'fill="#f3b27d" fill-opacity="0" fill-rule="evenodd" stroke="#8a7c6a" stroke-width=".7"'
    return f"<g {edge}>{''.join(paths)}</g>"


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


def _zone(zone: str, side: str, names: Mapping[str, str], drawn: str) -> str:
    title = escape(f"{side} {names[zone]}")
    return f'<path data-zone="{zone}" data-side="{side}" d="{drawn}"><title>{title}</title></path>'


def _landmarks(atlas: Atlas, view: View, mesh: Mesh) -> str:
    """A dot on every landmark that faces the viewer."""
    drawn = []
    for name in atlas.geometry.landmarks:
        for side in ("", "R.", "L."):
            spot = atlas.spot(side + name)
            if spot is None:
                continue
            at = spots.at([spot], mesh.points, mesh.faces)
            facing = (spots.at([spot], mesh.normal, mesh.faces) * view.camera.toward(at)).sum()
            if facing > 0.1 and view.visible(at, 0.02)[0]:
                drawn.append(_landmark(name, view.place(at)[0]))
    return f'<g fill="{MAP.halo}" stroke="{MAP.ink}" stroke-width=".9">{"".join(drawn)}</g>'


def _landmark(name: str, at: Array) -> str:
    return f'<circle data-landmark="{name}" cx="{number(at[0])}" cy="{number(at[1])}" r="2"/>'


def _sides(name: MapView, wide: int) -> tuple[Label, ...]:
    if name in ("left", "right"):
        return (Label((f"your {name} side",), wide / 2, 14, TYPE_SIZE, MAP.ink),)
    first, second = ("right", "left") if name == "front" else ("left", "right")
    at = {first: wide * 0.17, second: wide * 0.83}
    return tuple(Label((f"your {side}",), x, 14, TYPE_SIZE, MAP.ink) for side, x in at.items())
