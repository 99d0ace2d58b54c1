"""An atlas and a view in; the upright figure that close-ups show, and which view shows a place best, out."""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Literal

import numpy as np

from generator.figures import figure, spots
from generator.figures.atlas import Atlas
from generator.figures.bases import position
from generator.figures.body import Body, BuildName
from generator.figures.camera import Camera
from generator.figures.pose import start
from generator.figures.settle import Stance, Touch, settle
from generator.figures.skeleton import Bones
from generator.figures.spots import Spot
from generator.figures.transforms import Array
from generator.figures.view import Mesh
from generator.figures.zones import traits
from generator.records.model.picture import CloseUpView, Picture

Seen = CloseUpView
Arms = Literal["down", "raised"]
VIEWS: dict[Seen, tuple[float, float]] = {
    "front": (0, 4),
    "back": (180, 4),
    "side": (-90, 4),
    "half-front": (-42, 6),
    "half-back": (-138, 6),
    "below": (180, -86),
}
STRAIGHT = 0.10  # how much a straight view is preferred to an oblique one, in cosines
HIPS, SHOULDERS_AT = 1.02, 1.22  # metres: heights on the figure below which one speaks of hips, of trunk
SHOULDERS: dict[Arms, dict[str, float]] = {
    "down": {"abduction": 20, "external_rotation": 10},
    "raised": {"abduction": 78, "external_rotation": 30},  # so that no hand hangs into a picture of the hips
}
LEVEL_IN_FRONT = {"flexion": 80, "abduction": 0}  # so that no arm hides the side


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
def standing(atlas: Atlas, build: BuildName, seen: Seen, arms: Arms) -> Standing:
    """Upright, the soles on the floor; from below the painful leg alone."""
    body, where = atlas.bodies[build], position("standing", None)
    limbs = {"shoulder": LEVEL_IN_FRONT if seen == "side" else SHOULDERS[arms], "hip": {"abduction": 4}}
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
    return "hips" if height < HIPS else "trunk" if height < SHOULDERS_AT else "shoulders"


def shown_best(atlas: Atlas, build: BuildName, places: list[Spot], seen: Seen | None) -> tuple[Standing, Seen]:
    """The figure and the view that shows all places best, or the one that is asked for."""
    arms = arms_beside(atlas.bodies[build], places[-1])
    chosen = seen or best_view(standing(atlas, build, "front", arms), places)
    return standing(atlas, build, chosen, arms), chosen


def arms_beside(body: Body, spot: Spot) -> Arms:
    """Where the arms are in a picture of this place."""
    return "raised" if spoken_region(body, spot) in ("hips", "trunk", "leg", "foot") else "down"
