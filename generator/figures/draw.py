"""The way in: validated pictures and points go in, finished figures with their words come out, or what is
wrong with them.
"""

from collections.abc import Sequence
from difflib import get_close_matches

from generator.figures import words
from generator.figures.atlas import MOVES, Atlas, TriggerPoint
from generator.figures.bodymap import MapView, draw_map
from generator.figures.closeup import Seen, spoken_region
from generator.figures.locate import draw_locate as locate_drawing
from generator.figures.named import in_record, whole
from generator.figures.pain import draw_pain as pain_drawing
from generator.figures.palette import Look, light_shorts
from generator.figures.posed import draw_scene
from generator.figures.problems import Problem
from generator.figures.scene import Scene, compose
from generator.figures.sheet import Figure
from generator.figures.words import BodySide
from generator.records.model.picture import Picture


def check_pose(atlas: Atlas, picture: Picture, point: TriggerPoint | None, look: Look) -> Sequence[Problem]:
    """What is wrong with a picture; nothing when it can be drawn."""
    scene = _scene(atlas, picture, point, look)
    return scene.problems if isinstance(scene, Scene) else [scene]


def draw_pose(
    atlas: Atlas, picture: Picture, point: TriggerPoint | None, side: BodySide, look: Look
) -> Figure | Sequence[Problem]:
    """A release or stretch picture; a picture with a problem is not drawn."""
    scene = _scene(atlas, picture, point, look)
    if isinstance(scene, Problem):
        return [scene]
    if scene.problems:
        return scene.problems
    drawing = draw_scene(scene, look)
    caption = words.sided(scene.picture.caption or "", side)
    svg = drawing.svg(mirrored=side == "left")
    return Figure(svg, drawing.width, drawing.height, words.pose_alt(scene.picture, side), caption)


def _scene(atlas: Atlas, picture: Picture, point: TriggerPoint | None, look: Look) -> Scene | Problem:
    said = whole(picture, atlas.poses)
    if isinstance(said, Problem):
        return said
    track = atlas.track(point, look.build) if point else None
    if point and track is None:
        return unknown_way(atlas, point)
    scene = compose(atlas, look.build, said, track.end if track else None)
    scene.problems = [in_record(problem, picture, said) for problem in scene.problems]
    return scene


def draw_locate(
    atlas: Atlas, point: TriggerPoint, side: BodySide, look: Look, seen: Seen | None = None
) -> Figure | Sequence[Problem]:
    """Where the point is; `seen` is the view a record asks for, else the best one is chosen."""
    track = atlas.track(point, look.build)
    if track is None:
        return [unknown_way(atlas, point)]
    drawing, view = locate_drawing(atlas, track, atlas.names[point.landmark], seen, light_shorts(look))
    region = spoken_region(atlas.bodies[look.build], track.end)
    alt = words.locate_alt(point, view, region, side, atlas.names)
    return Figure(
        drawing.svg(mirrored=side == "left"),
        drawing.width,
        drawing.height,
        alt,
        words.locate_caption(point, atlas.names),
    )


def draw_pain(
    atlas: Atlas, point: TriggerPoint, side: BodySide, look: Look, seen: Seen | None = None
) -> Figure | Sequence[Problem]:
    """Where the pain is felt."""
    track = atlas.track(point, look.build)
    if track is None:
        return [unknown_way(atlas, point)]
    unknown = [
        unknown_zone(atlas, zone, part)
        for part in ("most", "some")
        for zone in getattr(point, part)
        if zone not in atlas.geometry.zones
    ]
    if unknown:
        return unknown
    drawing, view = pain_drawing(atlas, point, track, seen, light_shorts(look))
    region = spoken_region(atlas.bodies[look.build], track.end)
    alt = words.pain_alt(point, view, region, side, atlas.names)
    return Figure(
        drawing.svg(mirrored=side == "left"),
        drawing.width,
        drawing.height,
        alt,
        words.pain_caption(point, atlas.names),
    )


def unknown_zone(atlas: Atlas, zone: str, part: str) -> Problem:
    near = get_close_matches(zone, list(atlas.geometry.zones), 3, 0.4) or sorted(atlas.geometry.zones)
    return Problem(
        ("pain", part),
        "unknown-zone",
        f"`{zone}` is no zone",
        "write " + " or ".join(f"`{name}`" for name in near),
    )


def unknown_way(atlas: Atlas, point: TriggerPoint) -> Problem:
    """Which word of the way to a point is unknown: a move or the landmark."""
    for word in point.moves:
        if word not in MOVES:
            moves = " or ".join(f"`{move}`" for move in MOVES)
            return Problem(("locate", "move", word), "unknown-move", f"`{word}` is no move", f"write {moves}")
    known = list(atlas.geometry.landmarks)
    near = get_close_matches(point.landmark, known, 3, 0.4) or sorted(known)
    return Problem(
        ("locate", "from"),
        "unknown-landmark",
        f"`{point.landmark}` is no landmark",
        "write " + " or ".join(f"`{name}`" for name in near),
    )


def draw_body_map(atlas: Atlas, view: MapView) -> Figure:
    """The standing figure with all zones and landmarks seen from one side."""
    drawing = draw_map(atlas, view)
    alt = f"Body map, {view if view in ('front', 'back') else f'{view} side'}."
    return Figure(drawing.svg(mirrored=False), drawing.width, drawing.height, alt, "")
