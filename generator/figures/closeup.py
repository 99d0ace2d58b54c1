"""A point's track and a look in; the bare region seen from where it shows best, with a way to place and to
tell its pixels, out.
"""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np

from generator.figures import figure, spots
from generator.figures.atlas import Atlas, Track
from generator.figures.bases import position
from generator.figures.body import Body, BuildName
from generator.figures.camera import Camera
from generator.figures.curves import path, polyline, ribbon, smooth
from generator.figures.ink import ink
from generator.figures.paint import paint
from generator.figures.palette import Look, Palette
from generator.figures.pose import start
from generator.figures.settle import Stance, Touch, settle
from generator.figures.skeleton import Bones
from generator.figures.spots import Spot
from generator.figures.svg import Attributes, tag
from generator.figures.transforms import Array
from generator.figures.view import Mesh, View, Window
from generator.figures.zones import Unrolled, traits
from generator.records.model.picture import CloseUpView, Picture

Seen = CloseUpView
VIEWS: dict[Seen, tuple[float, float]] = {
    "front": (0, 4),
    "back": (180, 4),
    "side": (-90, 4),
    "half-front": (-42, 6),
    "half-back": (-138, 6),
    "below": (180, -86),
}
STRAIGHT = 0.10  # how much a straight view is preferred to an oblique one, in cosines
SIZE = (720, 576)
LEAST_POINTS = 3
HIPS, SHOULDERS = 1.02, 1.22  # metres: heights on the figure below which one speaks of hips, of trunk
HALF_WIDTH = {
    "head": 0.15,
    "hand": 0.12,
    "foot": 0.13,
    "arm": 0.20,
    "leg": 0.21,
    "trunk": 0.245,
}  # metres shown each side
ARMS_OUT = {"shoulder": {"abduction": 20, "external_rotation": 10}, "hip": {"abduction": 4}}
ARMS_FORWARD = {
    "shoulder": {"flexion": 80, "abduction": 0},
    "hip": {"abduction": 2},
}  # so that no arm hides the side


@dataclass(frozen=True, eq=False)
class Standing:
    """The figure that close-ups show: bones, its bare mesh and the finer one that is drawn."""

    body: Body
    bones: Bones
    mesh: Mesh
    fine: Mesh

    @cached_property
    def traits(self) -> Array:
        """What charts need of the vertices of the finer mesh."""
        return figure.finer_values(self.body, traits(self.body))

    def at(self, found: list[Spot]) -> Array:
        """Spots on the posed skin (k, 3)."""
        return spots.at(found, self.mesh.points, self.mesh.faces)

    def normal(self, spot: Spot) -> Array:
        return spot.at(self.mesh.normal, self.mesh.faces)


@lru_cache(maxsize=8)
def standing(atlas: Atlas, build: BuildName, seen: Seen) -> Standing:
    """Upright, arms where a view does not mind them, the soles on the floor; from below the painful leg
    alone.
    """
    body, where = atlas.bodies[build], position("standing", None)
    limbs = ARMS_FORWARD if seen == "side" else ARMS_OUT
    angles, fingers = start(where, Picture.model_validate({"base": "standing", "side": limbs, "other": limbs}))
    stance = Stance(body, atlas.parts[build], where, angles, fingers)
    heels = Touch(lambda bones: stance.lowest("heels", bones), 0.0, ("root.height",))
    bones = settle(stance, [heels])[0].bones()
    mesh = figure.bare(body, bones)
    fine = figure.finer(body, mesh)
    if seen == "below":
        below_knee = body.weight("lowerleg02.R", "foot.R", "toe1-1.R")[body.faces].min(1) > 0.5
        kept = np.repeat(below_knee, 4)
        fine = replace(fine, faces=fine.faces[kept], label=fine.label[kept], quiet=fine.quiet[kept])
    return Standing(body, bones, mesh, fine)


def best_view(model: Standing, places: list[Spot]) -> Seen:
    """The view that the skin at all places faces best; a straight one unless an oblique one is clearly
    better.
    """
    normals = np.array([model.normal(spot) for spot in places])

    def worth(seen: Seen) -> float:
        azimuth, elevation = VIEWS[seen]
        toward = Camera(azimuth, elevation, np.zeros(3)).axes[2]
        return float((normals @ toward).min()) + (0 if seen.startswith("half") else STRAIGHT)

    return max(VIEWS, key=worth)


def region_of(body: Body, spot: Spot) -> str:
    """Which part of the body a spot is on, by the bone that carries most of it."""
    bone = body.bones[int(body.weights[body.faces[spot.face]].sum(0).argmax())]
    for part, bones in (
        ("head", ("head", "neck")),
        ("hand", ("wrist", "finger")),
        ("foot", ("foot", "toe")),
        ("arm", ("upperarm02", "lowerarm")),
        ("leg", ("upperleg02", "lowerleg")),
    ):
        if bone.startswith(bones):
            return part
    return "trunk"


def spoken_region(body: Body, spot: Spot) -> str:
    """The region of a spot as one says it."""
    region = region_of(body, spot)
    if region != "trunk":
        return {"head": "head and neck"}.get(region, region)
    height = float(spot.at(body.reference, body.faces)[1])
    return "hips" if height < HIPS else "trunk" if height < SHOULDERS else "shoulders"


@dataclass(frozen=True)
class CloseUp:
    """A view of the figure with its painted shapes, lines not yet on them."""

    model: Standing
    view: View
    palette: Palette
    seen: Seen

    def place(self, found: list[Spot]) -> Array:
        """Spots on the picture (k, 2)."""
        return self.view.place(self.model.at(found))

    def painted(self) -> str:
        return paint(self.view, self.palette, shadow=False)

    def inked(self, atlas: Atlas) -> str:
        strokes = atlas.faces[self.model.body.build]
        return ink(self.view, self.palette.ink) + figure.draw_face(
            self.view, self.model.mesh, strokes, self.palette.ink
        )

    def pixels(self, coarse: int) -> tuple[Array, Array, Unrolled]:
        """Rows and columns of covered pixels, every `coarse`th, and where on the charts they are."""
        face = self.view.raster.face[::coarse, ::coarse]
        row, column = np.nonzero(face >= 0)
        values = self.view.raster.values(row * coarse, column * coarse, self.model.traits)
        return row, column, Unrolled(values, self.model.body)


def close_up(
    model: Standing,
    look: Look,
    seen: Seen,
    box: tuple[float, float, float, float],
    centre: Array,
    size: tuple[int, int],
) -> CloseUp:
    """`box` is left, top, right, bottom in metres round `centre` (3,)."""
    azimuth, elevation = VIEWS[seen]
    view = View([model.fine], Camera(azimuth, elevation, centre), Window.fit(box, size, 0))
    return CloseUp(model, view, look.palette, seen)


def point_box(model: Standing, track: Track, seen: Seen) -> tuple[tuple[float, float, float, float], Array]:
    """A box wide enough for the region, round the middle between landmark and point."""
    ends = model.at([track.start, track.end])
    half = HALF_WIDTH[region_of(model.body, track.end)]
    azimuth, elevation = VIEWS[seen]
    camera = Camera(azimuth, elevation, ends.mean(0))
    x, y, _ = camera.project(ends)
    half = max(half, float(np.ptp(x)) * 0.85, float(np.ptp(y)) * 1.1)
    return (-half, -half * SIZE[1] / SIZE[0], half, half * SIZE[1] / SIZE[0]), ends.mean(0)


def soft_lines(atlas: Atlas, shot: CloseUp) -> str:
    """What one sees on a bare back: the furrow of the spine, the cleft, the crest of the pelvis."""
    if shot.seen not in ("back", "half-back"):
        return ""
    drawn = [_furrow(atlas, shot), _cleft(atlas, shot)]
    drawn += [_crest(atlas, shot, side) for side in "RL"]
    return "".join(drawn)


@lru_cache(maxsize=16)
def _downward(atlas: Atlas, build: BuildName, landmark: str, metres: float) -> list[Spot]:
    """A walk straight down from a landmark in the middle."""
    body, spot = atlas.bodies[build], atlas.spot(landmark)
    return spots.walk(body.bare, body.faces, atlas.normals[build], spot, np.array([0, -1.0, 0]), metres) if spot else []


@lru_cache(maxsize=8)
def _crest_spots(atlas: Atlas, build: BuildName, side: str) -> list[Spot]:
    """From the dimple over the top of the hip bone, bowed upward."""
    body = atlas.bodies[build]
    ends = [
        spot.at(body.bare, body.faces) for name in ("psis", "hip-rim-top") if (spot := atlas.spot(f"{side}.{name}"))
    ]
    if len(ends) < 2:
        return []
    t = np.linspace(0, 1, 12)[:, None]
    arc = ends[0] + t * (ends[1] - ends[0]) + np.array([0, 0.018, -0.03]) * np.sin(np.pi * t)
    return [spots.nearest(body.bare, body.faces, place) for place in arc]


def _visible(shot: CloseUp, found: list[Spot]) -> Array:
    """The visible part (n, 2) of a line of spots; nothing when it is short."""
    seen = shot.view.visible(shot.model.at(found), 0.02)
    line = shot.place([spot for spot, flag in zip(found, seen, strict=True) if flag])
    return line if len(line) > LEAST_POINTS else line[:0]


def _furrow(atlas: Atlas, shot: CloseUp) -> str:
    line = _visible(shot, _downward(atlas, shot.model.body.build, "t4-spinous", 0.27))
    if not len(line):
        return ""
    shape = ribbon(smooth(line, 3, closed=False), 3.2, 70, start=True, end=True)
    return f'<path fill="{shot.palette.furrow}" d="{path(shape, closed=True, tolerance=0.2)}"/>'


def _cleft(atlas: Atlas, shot: CloseUp) -> str:
    line = _visible(shot, _downward(atlas, shot.model.body.build, "cleft-top", 0.085))
    if not len(line):
        return ""
    ends = line[[0, -1]] if shot.seen == "half-back" else np.array([line[0], [line[0][0], line[-1][1]]])
    d = polyline(ends, closed=False)
    return tag("path", fill="none", stroke=shot.palette.ink, stroke_width=1.9, stroke_linecap="round", d=d)


def _crest(atlas: Atlas, shot: CloseUp, side: str) -> str:
    """Dashed, since it is felt rather than seen."""
    line = _visible(shot, _crest_spots(atlas, shot.model.body.build, side))
    if not len(line):
        return ""
    d = path(smooth(line, 2, closed=False), closed=False, tolerance=0.4)
    dashes: Attributes = {"stroke_width": 2.2, "stroke_dasharray": "8 7", "stroke_linecap": "round"}
    return tag("path", fill="none", stroke=shot.palette.furrow, **dashes, d=d)
