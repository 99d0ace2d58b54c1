"""How a person came into a position: arrows along the way, and where the limb began as a pale outline."""

import numpy as np

from generator.pictures.body.skeleton import Bones
from generator.pictures.body.skinning import blend, normals, pose_skin
from generator.pictures.geometry.arrays import Array, Mask, Points
from generator.pictures.geometry.rotations import unit
from generator.pictures.pose.arm_reach import body_axis
from generator.pictures.pose.body_places import BodyPlace, said_angle
from generator.pictures.pose.joint_angles import turn_of
from generator.pictures.pose.scene import Scene
from generator.pictures.render.rasterizer import rasterize
from generator.pictures.render.shading import region_outline
from generator.pictures.render.view import PIXELS_PER_UNIT, View
from generator.pictures.svg import symbols
from generator.pictures.svg.elements import Attributes, Shapes, tag
from generator.pictures.svg.palette import Palette
from generator.records.schema.picture import Arrow

OFF = 0.04  # metres off the skin
STEPS = 14
MOVED = 0.045  # metres from which a part has moved
NOTHING = np.empty((0, 3))
ARROW_ROOM = 9  # SVG units round the line of an arrow that belong to it
ASIDE = 12  # SVG units between the places beside a face that are tried


def ways(scene: Scene) -> list[Points]:
    """The way (n, 3) of each arrow."""
    return [_way(scene, arrow) for arrow in scene.picture.arrows if scene.places.find(arrow.at)]


def draw_lines(found: list[Points], palette: Palette) -> Shapes:
    """An arrow along each line."""
    return tuple(symbols.arrow(line, palette) for line in found)


def arrow_lines(view: View, found: list[Points], face: Points = NOTHING) -> list[Points]:
    """The line (n, 2) of the arrow along each way, beside a face (m, 3) that lies there; places with their room."""
    return [_beside(symbols.long_enough(view.place(way)), face, view.window.size) for way in found]


def places(lines: list[Points]) -> Points:
    """Places (n, 3) on arrows, each with its room."""
    return np.insert(np.vstack([np.empty((0, 2)), *lines]), 2, ARROW_ROOM, axis=1)


def _beside(line: Points, face: Points, size: tuple[int, int]) -> Points:
    """The line moved as little as leaves the face free, within the picture; or where it is."""
    across = unit(np.array([line[0, 1] - line[-1, 1], line[-1, 0] - line[0, 0]]))
    for k in range(2 * max(size) // ASIDE):
        moved = line + across * ASIDE * ((k + 1) // 2) * (-1) ** k
        is_inside = ((moved > 0) & (moved < size)).all()
        if (k == 0 or is_inside) and not touches(moved, face):
            return np.asarray(moved)
    return line


def touches(line: Points, parts: Points) -> bool:
    """Whether an arrow along a line (n, 2) lies on places (m, 3) with their room."""
    away = np.linalg.norm(line[:, None] - parts[:, :2], axis=2)
    return bool((away < parts[:, 2] + ARROW_ROOM).any())


def beginning(scene: Scene) -> Points | None:
    """The skin (n, 3) where the movement of joints began; nothing when no arrow tells of one."""
    arrows = [arrow for arrow in scene.picture.arrows if arrow.by]
    return pose_skin(scene.body, _before(scene, arrows, 1.0), "clothed") if arrows else None


def moved_skin(scene: Scene, before: Points) -> Mask:
    """Which places (n,) of the skin are somewhere else than where the movement began."""
    return np.asarray(np.linalg.norm(before - scene.points, axis=1) > MOVED)


def draw_beginning(scene: Scene, view: View, before: Points, palette: Palette) -> Shapes:
    """The part that has moved, as a pale outline under the person."""
    x, y, near = view.camera.project(before)
    pixel = view.window.place(x, y) * PIXELS_PER_UNIT
    face = view.raster.face
    faces = scene.body.faces[moved_skin(scene, before)[scene.body.faces].all(1)]
    ghost = rasterize(pixel[:, 0], pixel[:, 1], near, faces, face.shape[::-1]).face >= 0
    person = np.isin(view.thing, [k for k, mesh in enumerate(view.meshes) if mesh.kind != "ground"])
    mask = ghost & ~((face >= 0) & person[face])
    line = region_outline(mask)
    if not line:
        return ()
    edge: Attributes = {"stroke": palette.ink, "stroke_width": 1.8, "stroke_dasharray": "6 5", "stroke_opacity": ".75"}
    return (tag("path", fill=palette.halo, fill_opacity=".55", fill_rule="evenodd", d=line, **edge),)


def _way(scene: Scene, arrow: Arrow) -> Points:
    place = scene.places.find(arrow.at)
    assert place is not None  # noqa: S101  `ways` has looked
    if arrow.to:
        start = _at(scene, place, scene.bones) + OFF * _outward(scene, place)
        length = np.linspace(-0.15 if place.spot is None else 0.1, 1, STEPS)[:, None] * arrow.length_cm / 100
        return np.asarray(start + length * body_axis(scene.bones, arrow.to))
    shares = np.linspace(1, 0, STEPS)
    line = [_at(scene, place, _before(scene, [arrow], share)) for share in shares]
    return np.array(line) + OFF * _outward(scene, place)


def _before(scene: Scene, arrows: list[Arrow], share: float) -> Bones:
    """The bones when so much of the movement was still to come."""
    changes = {}
    for arrow in arrows:
        name, turn = said_angle(arrow.by or "", scene.stance.angles), turn_of((arrow.by or "").split(" ")[-1])
        if name and turn:
            changes[name] = scene.stance.angles.get(name, 0.0) - turn[1] * arrow.degrees * share
    return scene.stance.with_angles(changes).bones()


def _at(scene: Scene, place: BodyPlace, bones: Bones) -> Array:
    body = scene.body
    if place.spot is not None:
        corners = body.faces[place.spot.face]
        return np.asarray(place.spot.share @ blend(body, bones, body.clothed, corners))
    vertices = slice(None) if place.vertices is None else place.vertices
    return np.asarray(blend(body, bones, body.clothed, vertices).mean(0))


def _outward(scene: Scene, place: BodyPlace) -> Array:
    if place.spot is None:
        return np.zeros(3)
    return place.spot.at(normals(scene.points, scene.body.faces), scene.body.faces)
