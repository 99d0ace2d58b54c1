"""The upright figure from each viewpoint, and which shows a place best."""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Literal

import numpy as np

from generator.pictures.anatomy.surface_map import Atlas, Track
from generator.pictures.anatomy.zone_charts import traits
from generator.pictures.body.mesh import BodyMesh, BuildName
from generator.pictures.body.skeleton import Bones
from generator.pictures.body.skinning import pose_skin
from generator.pictures.geometry import surface
from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.rotations import unit
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.pose.base_positions import position
from generator.pictures.pose.contact_solver import ContactConstraint, PoseState, settle
from generator.pictures.pose.joint_angles import start
from generator.pictures.pose.joint_axes import ROOT_HEIGHT
from generator.pictures.render import figure
from generator.pictures.render.camera import Camera
from generator.pictures.render.view import Mesh
from generator.records.schema.picture import CloseUpView, Picture

Seen = CloseUpView
Arms = Literal["down", "free", "raised"]
VIEWS: dict[Seen, tuple[float, float]] = {
    "front": (0, 4),
    "back": (180, 4),
    "side": (-90, 4),
    "inner-side": (90, 4),
    "inner-arm": (0, 4),
    "half-front": (-42, 6),
    "half-back": (-138, 6),
    "back-above": (180, 42),
    "below": (0, -86),
}
LABELS: dict[Seen, str] = {
    "front": "labels.front",
    "back": "labels.back",
    "side": "labels.side",
    "inner-side": "labels.inner_side",
    "inner-arm": "labels.inner_arm",
    "half-front": "labels.front",
    "half-back": "labels.back",
    "back-above": "labels.above",
    "below": "labels.below",
}
ONLY_OF: dict[Seen, tuple[str, ...]] = {
    "inner-side": ("leg", "foot"),
    "inner-arm": ("arm", "hand"),
    "back-above": ("shoulders",),
    "below": ("foot",),
}  # regions that views are for; the others are for all
OBLIQUE: tuple[Seen, ...] = ("half-front", "half-back", "back-above")
STRAIGHT = 0.12  # how much a straight view is preferred to an oblique one, in cosines
WALK_STEP = 4  # every so many spots of a walk must face the viewer
FOOT = ("foot.R", "toe1-1.R")
HIPS, SHOULDERS_AT = 1.02, 1.22  # metres: heights on the figure below which one speaks of hips, of trunk
SHOULDERS: dict[Arms | Literal["level"], dict[str, float]] = {
    "down": {"abduction": 20, "external_rotation": 10},
    "free": {"abduction": 20, "external_rotation": 10},  # level in front where one looks at them from the side
    "raised": {"abduction": 78, "external_rotation": 30},  # so that no hand hangs into a picture of the hips
    "level": {"flexion": 80, "abduction": 0},  # in front, so that no arm hides the side
}
APART: tuple[Seen, ...] = ("inner-arm", "inner-side")
"""The views for which a limb is moved out of the way."""
TURNED_OUT = {"shoulder": {"abduction": 72, "external_rotation": 80}, "elbow": {"supination": 20}}
STEPPING_UP = {"hip": {"flexion": 75, "abduction": 4}, "knee": {"flexion": 80}}  # so that it hides no inner side


@dataclass(frozen=True, eq=False)
class Standing:
    """The figure that close-ups show: bones and its bare mesh; where `only` is said, what these bones carry."""

    body: BodyMesh
    bones: Bones
    mesh: Mesh
    only: tuple[str, ...] = ()

    @cached_property
    def fine(self) -> Mesh:
        """The finer mesh that is drawn."""
        fine = figure.finer(self.body.edges, self.mesh)
        if not self.only:
            return fine
        kept = np.repeat(self.body.weight(*self.only)[self.body.faces].min(1) > 0.5, 4)
        return fine.only(kept)

    @cached_property
    def traits(self) -> Array:
        """What charts need of the vertices of the finer mesh."""
        return figure.finer_values(self.body.edges, traits(self.body))

    def at(self, found: list[SurfacePoint]) -> Array:
        """Spots on the posed skin (k, 3)."""
        return surface.at(found, self.mesh.points, self.mesh.faces)

    def normal(self, spot: SurfacePoint) -> Array:
        return spot.at(self.mesh.normal, self.mesh.faces)


@lru_cache(maxsize=64)
def standing(atlas: Atlas, build: BuildName, seen: Seen, arms: Arms) -> Standing:
    """The figure for a view; from below the painful foot alone."""
    level = arms != "down" and seen in ("side", "inner-side")
    upright = _upright(atlas, build, "level" if level else arms, seen if seen in APART else None)
    return replace(upright, only=FOOT) if seen == "below" else upright


@lru_cache(maxsize=32)
def _upright(atlas: Atlas, build: BuildName, arms: Arms | Literal["level"], apart: Seen | None) -> Standing:
    """Upright, the soles on the floor; most views show the same figure."""
    body, where = atlas.bodies[build], position("standing", None)
    angles, fingers = start(where, _limbs(arms, apart))
    stance = PoseState(body, atlas.parts[build], where, angles, fingers)
    heel = ContactConstraint(lambda bones: stance.lowest("R.heel", bones), 0.0, (ROOT_HEIGHT,))
    bones = settle(stance, [heel])[0].bones()
    return Standing(body, bones, figure.bare(body, pose_skin(body, bones, "snug")))


def _limbs(arms: Arms | Literal["level"], apart: Seen | None) -> Picture:
    """Arms and legs where they hide nothing."""
    limbs = {"shoulder": SHOULDERS[arms], "hip": {"abduction": 4}}
    side = {**limbs, **TURNED_OUT} if apart == "inner-arm" else limbs
    other = {**limbs, **STEPPING_UP} if apart == "inner-side" else limbs
    return Picture.model_validate({"base": "standing", "side": side, "other": other})


def best_view(atlas: Atlas, build: BuildName, track: Track) -> Seen:
    """The view that shows a walk best; a straight one unless an oblique one is clearly better."""
    body = atlas.bodies[build]
    arms, region = arms_beside(body, track.end), region_of_spot(body, track.end)

    def worth(seen: Seen) -> float:
        model = standing(atlas, build, seen, arms)
        return _shown(model, track, seen) + (0 if seen in OBLIQUE else STRAIGHT)

    return max((seen for seen in VIEWS if region in ONLY_OF.get(seen, (region,))), key=worth)


def _shown(model: Standing, track: Track, seen: Seen) -> float:
    """How well a view shows a walk at its worst place: the cosine to the skin, or the squared share of a
    move's length.
    """
    toward = Camera(*VIEWS[seen], np.zeros(3)).axes[2]
    walked = [track.start, *(spot for move in track.moves for spot in move.path[::WALK_STEP]), track.end]
    facing = [float(model.normal(spot) @ toward) for spot in walked]
    ends = [model.at([move.path[0], move.path[-1]]) for move in track.moves]
    lengths = [float(1 - (unit(last - first) @ toward) ** 2) for first, last in ends]
    return min(facing + lengths)


def body_part_of(body: BodyMesh, vertices: Array) -> str:
    """Which part of the body vertices are on, by the bone that carries most of them."""
    bone = body.bones[int(body.weights[vertices].sum(0).argmax())]
    for part, bones in (
        ("head", ("head",)),
        ("neck", ("neck",)),
        ("hand", ("wrist", "finger")),
        ("foot", ("foot", "toe")),
        ("arm", ("upperarm02", "lowerarm")),
        ("leg", ("upperleg02", "lowerleg")),
    ):
        if bone.startswith(bones):
            return part
    return "trunk"


def region_of(body: BodyMesh, vertices: Array) -> str:
    """The part of the body that vertices are on as one says it."""
    part = body_part_of(body, vertices)
    if part != "trunk":
        return "head and neck" if part in ("head", "neck") else part
    height = float(body.reference[vertices, 1].mean())
    return "hips" if height < HIPS else "trunk" if height < SHOULDERS_AT else "shoulders"


def region_of_spot(body: BodyMesh, spot: SurfacePoint) -> str:
    """The region that a spot is in."""
    return region_of(body, body.faces[spot.face])


def shown_best(atlas: Atlas, build: BuildName, track: Track, seen: Seen | None) -> tuple[Standing, Seen]:
    """The figure and the view that shows a walk best, or the one that is asked for."""
    chosen = seen or best_view(atlas, build, track)
    return standing(atlas, build, chosen, arms_beside(atlas.bodies[build], track.end)), chosen


def arms_beside(body: BodyMesh, spot: SurfacePoint) -> Arms:
    """Where the arms are in a picture of this place."""
    region = region_of_spot(body, spot)
    if region in ("arm", "hand"):
        return "free"
    return "raised" if region in ("hips", "trunk", "leg", "foot") else "down"
