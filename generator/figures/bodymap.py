"""A view's name in; the standing figure with every zone as a named shape and every landmark out."""

from collections.abc import Mapping
from dataclasses import replace
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
SOLES_HIGH, SOLES_SCALE = 190, 620  # SVG units, and units a metre
LEAST_PIXELS = 8
TYPE_SIZE = 19
SIDES = ("right", "left")
ARMS: dict[MapView, dict[str, dict[str, float]]] = {
    view: {"shoulder": {"abduction": 22}, "elbow": {"flexion": 8, "supination": 60}, "hip": {"abduction": 4}}
    if view in ("front", "back")
    else {"shoulder": {"abduction": 2, "flexion": 34}, "elbow": {"flexion": 16, "pronation": 20}}
    for view in AZIMUTH
}


def draw_map(atlas: Atlas, name: MapView) -> Drawing:
    """The back view also shows the soles, below the figure."""
    picture = Picture.model_validate({"base": "standing", "side": ARMS[name], "other": ARMS[name]})
    scene = compose(atlas, "a", picture, None)
    mesh = figure.bare(scene.body, scene.bones)
    camera = Camera(AZIMUTH[name], 0, np.array([0, 0.82, 0]), 14)
    view = View([mesh], camera, Window.fit(extent(mesh.points, camera), SIZE, MARGIN))
    wide, high = view.window.size
    shapes, labels = _shapes(atlas, scene.places, view, mesh), _sides(name, wide)
    if name != "back":
        return Drawing(wide, high, shapes, labels)
    soles = Drawing(wide, SOLES_HIGH, _soles(atlas, scene.places, mesh, wide))
    word = Label(("soles",), wide / 2, high + 4, TYPE_SIZE, MAP.ink)
    return Drawing(wide, high + SOLES_HIGH, shapes + framed(soles, 0, high), (*labels, word))


def _shapes(atlas: Atlas, places: Places, view: View, mesh: Mesh) -> str:
    lines = tag("g", ink(view, MAP.ink), pointer_events="none")  # a click on a line means the zone below it
    return paint(view, MAP, shadow=False) + _zones(atlas, places, view) + lines + _landmarks(atlas, view, mesh)


def _soles(atlas: Atlas, places: Places, mesh: Mesh, wide: int) -> str:
    """Both feet from below, the toes up, the right one at the right as in the back view."""
    body = places.body
    kept = body.weight("foot.L", "foot.R", "toe1-1.L", "toe1-1.R")[body.faces].min(1) > 0.5
    feet = replace(mesh, faces=mesh.faces[kept], label=mesh.label[kept], quiet=mesh.quiet[kept])
    points = mesh.points[np.unique(feet.faces)]
    camera = Camera(180, -88, points.mean(0), 14)
    box = extent(points, camera)
    left, right = (
        (box[0] + box[2]) / 2 - wide / SOLES_SCALE / 2,
        (box[0] + box[2]) / 2 + wide / SOLES_SCALE / 2,
    )
    top = (box[1] + box[3]) / 2 - SOLES_HIGH / SOLES_SCALE / 2
    window = Window((left, top, right, top + SOLES_HIGH / SOLES_SCALE), SOLES_SCALE, 0)
    return _shapes(atlas, places, View([feet], camera, window), mesh)


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
