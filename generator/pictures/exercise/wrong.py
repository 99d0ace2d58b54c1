"""A body that has come to rest, and what its picture says is not so: the scene in which that is done."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from generator.pictures.anatomy.bones import spine_line
from generator.pictures.exercise.touch import touch_of
from generator.pictures.geometry import surface
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.pose.body_places import Places
from generator.pictures.pose.problems import PoseProblem
from generator.pictures.pose.rules import OVER_THROAT, UNSEEN_DIFFERENCE
from generator.pictures.pose.scene import PoseSetting, Scene, reached, settled
from generator.pictures.pose.shared_poses import changed
from generator.pictures.render import figure
from generator.records.schema.picture import SPINE

ALIKE = 0.025
"""Metres up to which one does not see that something is elsewhere."""


def not_so(setting: PoseSetting) -> Scene | None:
    """The same scene with one thing changed, where the picture says one."""
    said, point, places = setting.picture.not_so, setting.point, setting.places
    if said is None:
        return None
    picture, body = changed(setting.picture, said), setting.stance.body
    if said.side or said.trunk:
        return reached(settled(places.atlas, body.build, picture, point), picture)
    if said.at:
        point = _on_spine(setting) if said.at == SPINE else places.spot(said.at, "R")
    return reached(replace(setting, point=point, places=Places(places.atlas, body, point)), picture)


def _on_spine(setting: PoseSetting) -> SurfacePoint | None:
    """The place on the spine that is nearest to the point."""
    body, spot = setting.stance.body, setting.point
    if spot is None:
        return None
    line = spine_line(setting.places.atlas, body.build)
    away = surface.at([*line], body.bare, body.faces) - spot.at(body.bare, body.faces)
    return line[int(np.linalg.norm(away, axis=1).argmin())]


def problems(scene: Scene) -> Iterator[PoseProblem]:
    """What keeps a reader from seeing what is not so; it may be where nothing should be, such as on the throat."""
    wrong = scene.not_so
    if wrong is None:
        return
    said = scene.picture.not_so
    rests_elsewhere = said and (said.side or said.trunk)  # which takes the hands with it
    unseen = ("hands",) if rests_elsewhere else ()
    found = (one for one in wrong.problems if one.where[0] not in unseen)
    impossible = [one for one in found if one.rule is not OVER_THROAT]
    if impossible:
        yield from (replace(one, where=("not_so",)) for one in impossible)
        return
    one, other = (touch_of(it, figure.clothed(it.body, it.points)) for it in (scene, wrong))
    if one is None or other is None:
        remedy = "add `closer:` with the part that shows it"
        yield PoseProblem(("not_so",), UNSEEN_DIFFERENCE, "nothing is shown large in this picture", remedy)
        return
    moved = np.linalg.norm(wrong.points - scene.points, axis=1).max()
    if max(float(moved), float(np.linalg.norm(one.place - other.place))) < ALIKE:
        remedy = "change it more, or leave it out"
        yield PoseProblem(("not_so",), UNSEEN_DIFFERENCE, "what is not so looks the same as what is", remedy)
