"""The way in: validated pictures and points go in, finished plates with their words come out, or what is
wrong with them.

What draws is imported where it is first needed, so that a build that draws nothing starts at once.
"""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.figures import words
from generator.figures.atlas import MOVES, Atlas, TriggerPoint
from generator.figures.named import in_record, whole
from generator.figures.palette import Look, greys, light_cover
from generator.figures.problems import Problem
from generator.figures.sheet import SIDES, Plate
from generator.records.model.picture import Picture
from generator.records.rules.references import UNKNOWN_REFERENCE
from generator.records.spelling import UNKNOWN_FIELD

if TYPE_CHECKING:
    from generator.figures.bodymap import MapView
    from generator.figures.scene import Scene
    from generator.figures.standing import Seen


def check_pose(atlas: Atlas, picture: Picture, point: TriggerPoint | None, look: Look) -> Sequence[Problem]:
    """What is wrong with a picture; nothing when it can be drawn."""
    scene = _scene(atlas, picture, point, look)
    return [scene] if isinstance(scene, Problem) else scene.problems


def draw_pose(atlas: Atlas, picture: Picture, point: TriggerPoint | None, look: Look) -> Plate | Sequence[Problem]:
    """A release or stretch picture; a picture with a problem is not drawn."""
    from generator.figures.posed import draw_scene

    scene = _scene(atlas, picture, point, look)
    if isinstance(scene, Problem):
        return [scene]
    if scene.problems:
        return scene.problems
    alt = {side: words.pose_alt(scene.picture, side, atlas.place_names) for side in SIDES}
    return Plate(draw_scene(scene, look), alt, greys(look))


def _scene(atlas: Atlas, picture: Picture, point: TriggerPoint | None, look: Look) -> "Scene | Problem":
    from generator.figures.scene import compose

    said = whole(picture, atlas.poses)
    if isinstance(said, Problem):
        return said
    track = atlas.track(point, look.build) if point else None
    if point and track is None:
        return unknown_way(atlas, point)
    scene = compose(atlas, look.build, said, track.end if track else None)
    scene.problems = [in_record(problem, picture, said) for problem in scene.problems]
    return scene


def draw_locate(atlas: Atlas, point: TriggerPoint, look: Look, seen: "Seen | None" = None) -> Plate | Sequence[Problem]:
    """Where the point is; `seen` is the view a record asks for, else the best one is chosen."""
    from generator.figures.locate import draw_locate as locate_drawing
    from generator.figures.standing import region_of_spot

    track = atlas.track(point, look.build)
    if track is None:
        return [unknown_way(atlas, point)]
    drawing, view = locate_drawing(atlas, track, atlas.names[point.landmark], seen, light_cover(look))
    region = region_of_spot(atlas.bodies[look.build], track.end)
    alt = {side: words.locate_alt(point, view, region, side, atlas.names) for side in SIDES}
    return Plate(drawing, alt, greys(look))


def draw_pain(atlas: Atlas, point: TriggerPoint, look: Look, seen: "Seen | None" = None) -> Plate | Sequence[Problem]:
    """Where the pain is felt."""
    from generator.figures.pain import draw_pain as pain_drawing
    from generator.figures.standing import region_of_spot

    track = atlas.track(point, look.build)
    if track is None:
        return [unknown_way(atlas, point)]
    felt = [(zone, part) for part in ("most", "some") for zone in getattr(point, part)]
    unknown = [unknown_zone(atlas, zone, part) for zone, part in felt if zone not in atlas.geometry.zones]
    if unknown:
        return unknown
    drawing, view = pain_drawing(atlas, point, track, seen, light_cover(look))
    region = region_of_spot(atlas.bodies[look.build], track.end)
    alt = {side: words.pain_alt(point, view, region, side, atlas.names) for side in SIDES}
    return Plate(drawing, alt, greys(look))


def unknown_zone(atlas: Atlas, zone: str, part: str) -> Problem:
    near = get_close_matches(zone, list(atlas.geometry.zones), 3, 0.4) or sorted(atlas.geometry.zones)
    return Problem(
        ("pain", part),
        UNKNOWN_REFERENCE,
        f"`{zone}` is no zone",
        "write " + " or ".join(f"`{name}`" for name in near),
    )


def unknown_way(atlas: Atlas, point: TriggerPoint) -> Problem:
    """Which word of the way to a point is unknown: a move or the landmark."""
    for word in point.moves:
        if word not in MOVES:
            moves = " or ".join(f"`{move}`" for move in MOVES)
            return Problem(("locate", "move", word), UNKNOWN_FIELD, f"`{word}` is no move", f"write {moves}")
    known = list(atlas.geometry.landmarks)
    near = get_close_matches(point.landmark, known, 3, 0.4) or sorted(known)
    return Problem(
        ("locate", "from"),
        UNKNOWN_REFERENCE,
        f"`{point.landmark}` is no landmark",
        "write " + " or ".join(f"`{name}`" for name in near),
    )


def draw_body_map(atlas: Atlas, view: "MapView") -> Plate:
    """The standing figure with all zones and landmarks seen from one side; it is the same for both sides."""
    from generator.figures.bodymap import draw_map

    alt = f"Body map, {view if view in ('front', 'back') else f'{view} side'}."
    return Plate(draw_map(atlas, view), dict.fromkeys(SIDES, alt))
