"""A settled scene and a look in; the drawing of a person in a position, with marks and an inset, out."""

from dataclasses import replace

import numpy as np

from generator.figures import figure, marks
from generator.figures.camera import Camera, direction
from generator.figures.contacts import UNDERNEATH
from generator.figures.ink import ink
from generator.figures.paint import on_floor, paint
from generator.figures.palette import PROP_LABEL, Look, Palette
from generator.figures.parts import FINGERS
from generator.figures.reach import body_axis
from generator.figures.scene import Scene
from generator.figures.scraps import without_scraps
from generator.figures.sheet import Drawing, framed
from generator.figures.skin import normals
from generator.figures.transforms import Array
from generator.figures.view import PIXELS_PER_UNIT, Mesh, View, Window, extent
from generator.records.model.picture import Arrow

SIZE, MARGIN = (720, 600), 20
MARK_SIZE = 7.5
CROSS_ON_BALL = 0.42  # of a ball's radius, so that the ball still shows round its cross
TURNED_AWAY = -0.3  # cosine between the skin and the viewer
HIDDEN = 0.45  # share of a ball's disc that must show for it to count as seen
INSET_METRES, INSET_SIZE, INSET_GAP = 0.56, 220, 10
LEG_BONES = ("upperleg01", "upperleg02", "lowerleg01", "lowerleg02", "foot", "toe1-1")
LYING = ("supine", "prone", "side-lying", "half-side-lying", "hands-and-knees")


def draw_scene(scene: Scene, look: Look) -> Drawing:
    palette, body = look.palette, figure.clothed(scene.body, scene.points)
    meshes = [body, *scene.room.things]
    camera = _camera(scene, meshes)
    view = View(meshes, camera, Window.fit(extent(_framed(scene, meshes), camera), SIZE, MARGIN))
    view.raster = without_scraps(view.raster)
    shapes = paint(view, palette, shadow=True) + ink(view, palette.ink)
    shapes += figure.draw_face(view, body, scene.places.atlas.faces[scene.body.build], palette.ink)
    shapes += _balls(scene, view, palette) + _point(scene, view, palette)
    shapes += "".join(_arrow(scene, view, arrow, palette) for arrow in scene.picture.arrows)
    wide, high = view.window.size
    drawing = Drawing(wide, high, shapes)
    return _with_inset(drawing, view, _from_below(scene, body, palette), palette) if scene.picture.seen else drawing


def _camera(scene: Scene, meshes: list[Mesh]) -> Camera:
    lying = scene.base in LYING
    head = float(scene.bones.segment["pelvis"][0, 1])
    azimuth, elevation = direction(scene.picture.camera, scene.position.camera, lying=lying, head=head)
    points = np.vstack([m.points for m in meshes if m.kind != "ground"])
    return Camera(azimuth, elevation, (points.min(0) + points.max(0)) / 2)


def _framed(scene: Scene, meshes: list[Mesh]) -> Array:
    """Places (n, 3) the frame must hold: all things with their shadow, or the body without its legs."""
    if scene.picture.shows == "upper-body":
        legs = [f"{bone}.{side}" for bone in LEG_BONES for side in "LR"]
        return scene.points[scene.body.weight(*legs) < 0.5]
    casting = np.vstack([m.points for m in meshes if m.kind != "ground"])
    return np.vstack([*(m.points for m in meshes), on_floor(casting)])


def uses_point(scene: Scene) -> bool:
    """Whether a thing or a hand goes to the trigger point, which is then marked."""
    places = [getattr(getattr(p, p.kind), name, None) for p in scene.picture.props for name in ("under", "against")]
    return scene.point is not None and "point" in [*places, *(hand.to for hand in scene.picture.hands)]


def _point(scene: Scene, view: View, palette: Palette) -> str:
    """The sore spot; behind the body only where a ball lies on it, which then shows through."""
    if not uses_point(scene) or scene.point is None:
        return ""
    at = scene.point.at(scene.points, scene.body.faces)
    normal = scene.point.at(normals(scene.points, scene.body.faces), scene.body.faces)
    if not scene.room.balls and normal @ view.camera.toward(at) < TURNED_AWAY:
        return ""
    size = min([MARK_SIZE, *(CROSS_ON_BALL * ball.radius * view.window.scale for ball in scene.room.balls)])
    return marks.cross(view.place(at[None])[0], size, palette)


def _balls(scene: Scene, view: View, palette: Palette) -> str:
    """Balls the body hides, as dashed rings."""
    drawn = []
    for ball in scene.room.balls:
        radius = ball.radius * view.window.scale
        face = view.raster.face
        shown = int((view.thing[face[face >= 0]] == ball.thing + 1).sum())
        if shown < HIDDEN * np.pi * (radius * PIXELS_PER_UNIT) ** 2:
            drawn.append(marks.hidden_ball(view.place(ball.middle[None])[0], radius, palette))
    return "".join(drawn)


def _arrow(scene: Scene, view: View, arrow: Arrow, palette: Palette) -> str:
    """From just off the skin, the way the part moves."""
    found = scene.places.find(arrow.at)
    if found is None:
        return ""
    if found.spot is not None:
        start = found.spot.at(scene.points, scene.body.faces) + 0.03 * found.spot.at(
            normals(scene.points, scene.body.faces), scene.body.faces
        )
    else:
        start = scene.points[found.vertices].mean(0)
    way = body_axis(scene.bones, arrow.to)
    line = start + np.linspace(0.15, 1.15, 16)[:, None] * way * arrow.length_cm / 100
    return marks.arrow(view.place(line), palette)


def _from_below(scene: Scene, body: Mesh, palette: Palette) -> Drawing:
    """What lies under the body near the point, seen through the floor, without arms in the way."""
    arms = [
        f"{bone}.{side}"
        for bone in ("upperarm01", "upperarm02", "lowerarm01", "lowerarm02", "wrist", *FINGERS)
        for side in "LR"
    ]
    kept_faces = (scene.body.weight(*arms) < 0.5)[body.faces].all(1)
    body = replace(body, faces=body.faces[kept_faces], label=body.label[kept_faces], quiet=body.quiet[kept_faces])
    kept = {PROP_LABEL[kind] for kind in UNDERNEATH}
    things = [thing for thing in scene.room.things if int(thing.label[0]) in kept]
    camera = Camera(0.0, -80.0, _under(scene))  # the head stays on the side where the picture has it
    half = INSET_METRES / 2
    view = View([body, *things], camera, Window.fit((-half, -half, half, half), (INSET_SIZE, INSET_SIZE), 0))
    shapes = paint(view, palette, shadow=False) + ink(view, palette.ink) + _point(scene, view, palette)
    return Drawing(INSET_SIZE, INSET_SIZE, shapes)


def _under(scene: Scene) -> Array:
    """The middle of what an inset shows: a ball, else the point that something lies under."""
    if scene.room.balls:
        return scene.room.balls[0].middle
    return scene.points.mean(0) if scene.point is None else scene.point.at(scene.points, scene.body.faces)


def _with_inset(drawing: Drawing, view: View, inset: Drawing, palette: Palette) -> Drawing:
    """The inset in the corner where the picture grows least for it, so that it hides nobody."""
    size = inset.width
    body = np.isin(view.thing, [k for k, m in enumerate(view.meshes) if m.kind != "ground"])
    shown = np.where(view.raster.face >= 0, body[view.raster.face], False)  # noqa: FBT003  # a mask, not a flag
    reach = round((size + INSET_GAP) * PIXELS_PER_UNIT)
    rows = {"left": shown[:, :reach].any(1), "right": shown[:, -reach:].any(1)}
    room = size + 2 * INSET_GAP
    grow = {}
    for side, used in rows.items():
        at = np.flatnonzero(used) / PIXELS_PER_UNIT
        grow[side, "bottom"] = room - (drawing.height - at.max() if len(at) else drawing.height)
        grow[side, "top"] = room - (at.min() if len(at) else drawing.height)
    side, edge = min(grow, key=lambda corner: grow[corner])
    more = max(0, int(np.ceil(grow[side, edge])))
    wide, high = drawing.width, drawing.height + more
    x = INSET_GAP if side == "left" else wide - size - INSET_GAP
    y = INSET_GAP if edge == "top" else high - size - INSET_GAP
    picture = f'<g transform="translate(0 {more})">{drawing.shapes}</g>' if edge == "top" else drawing.shapes
    frame = f'<rect x="{x}" y="{y}" width="{size}" height="{size}" rx="5"'
    ring = f'{frame} fill="none" stroke="{palette.ink}" stroke-width="2.3"/>'
    return Drawing(wide, high, f'{picture}{frame} fill="{palette.plate}"/>{framed(inset, x, y)}{ring}')
