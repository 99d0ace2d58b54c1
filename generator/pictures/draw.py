"""Draws what a record asks for: a pose, where a point is, where its pain is felt, or a body map.

What draws is imported where it is first needed, so that a build that draws nothing starts at once.
"""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.pictures.anatomy.surface_map import MOVES, Atlas, Track, TriggerPoint
from generator.pictures.pose.problems import PoseProblem
from generator.pictures.pose.shared_poses import in_record, whole
from generator.pictures.svg.drawing import Drawing
from generator.pictures.svg.illustration import Illustration, illustration
from generator.pictures.svg.palette import Style, light_cover
from generator.records.parsing.node_repairs import UNKNOWN_FIELD
from generator.records.rules.geometry import MISSING_PLACE
from generator.records.rules.references import UNKNOWN_REFERENCE
from generator.records.schema.picture import Picture

if TYPE_CHECKING:
    from generator.pictures.closeup.body_map import BodyMap, MapView
    from generator.pictures.closeup.frame import CloseUp
    from generator.pictures.closeup.pain import Panels
    from generator.pictures.closeup.viewpoints import Seen
    from generator.pictures.exercise.stage import StagedScene
    from generator.pictures.pose.scene import PoseSetting

Drawn = Illustration | Sequence[PoseProblem]
"""A picture, or what is wrong with it."""


def check_pose(atlas: Atlas, picture: Picture, point: TriggerPoint | None, look: Style) -> Sequence[PoseProblem]:
    """What is wrong with a picture; nothing when it can be drawn."""
    stage = _staged(atlas, picture, point, look)
    return [stage] if isinstance(stage, PoseProblem) else stage.scene.problems


def draw_pose(atlas: Atlas, picture: Picture, point: TriggerPoint | None, look: Style) -> Drawn:
    """A release or stretch picture; a picture with a problem is not drawn."""
    from generator.pictures.exercise.drawing import draw_scene

    stage = _staged(atlas, picture, point, look)
    if isinstance(stage, PoseProblem):
        return [stage]
    if stage.scene.problems:
        return stage.scene.problems
    return illustration(draw_scene(stage, look))


def setting_of(atlas: Atlas, picture: Picture, point: TriggerPoint | None, look: Style) -> "PoseSetting | PoseProblem":
    """The body of a picture among its things, before its hands go anywhere."""
    from generator.pictures.pose.scene import settled

    said = whole(picture, atlas.poses)
    if isinstance(said, PoseProblem):
        return said
    track = atlas.track(point, look.build) if point else None
    if point and track is None:
        return unknown_way(atlas, point)
    return settled(atlas, look.build, said, track.end if track else None)


def _staged(atlas: Atlas, picture: Picture, point: TriggerPoint | None, look: Style) -> "StagedScene | PoseProblem":
    from generator.pictures.anatomy.courses import courses_beside
    from generator.pictures.exercise import wrong
    from generator.pictures.exercise.sight import unseen
    from generator.pictures.exercise.stage import staged
    from generator.pictures.pose.scene import reached
    from generator.pictures.pose.search.remedies import with_remedies

    setting = setting_of(atlas, picture, point, look)
    if isinstance(setting, PoseProblem):
        return setting
    scene = reached(setting, setting.picture)
    scene.courses = tuple(courses_beside(atlas, point)) if point else ()
    scene.not_so = wrong.not_so(setting)
    stage = staged(scene)
    problems = with_remedies(setting, scene.problems) or [*unseen(stage), *wrong.problems(scene)]
    scene.problems = [in_record(problem, picture, setting.picture) for problem in problems]
    return stage


def check_locate(atlas: Atlas, point: TriggerPoint, look: Style, seen: "Seen | None" = None) -> Sequence[PoseProblem]:
    """What is wrong with the picture of a place; nothing when it can be drawn."""
    located = _located(atlas, point, look, seen)
    return located if isinstance(located, list) else ()


def draw_locate(atlas: Atlas, point: TriggerPoint, look: Style, seen: "Seen | None" = None) -> Drawn:
    """Where the point is; `seen` is the view a record asks for, else the best one is chosen."""
    from generator.pictures.closeup.locate import locate_marks

    located = _located(atlas, point, look, seen)
    if isinstance(located, list):
        return located
    track, shot = located
    return _close_up(locate_marks(atlas, shot, track, point), shot, track)


def _located(
    atlas: Atlas, point: TriggerPoint, look: Style, seen: "Seen | None"
) -> "tuple[Track, CloseUp] | list[PoseProblem]":
    from generator.pictures.anatomy.courses import off_body
    from generator.pictures.closeup.locate import located
    from generator.pictures.closeup.sight import hidden_in_locate
    from generator.pictures.muscles.check import shape_problems

    track, cover = atlas.track(point, look.build), light_cover(look)
    if track is None:
        return [unknown_way(atlas, point)]
    if name := off_body(atlas, point):
        return [course_off_body(name)]
    if wrong := shape_problems(atlas, point, track):
        return wrong
    shot = located(atlas, track, seen, cover)
    return hidden_in_locate(shot, track, lambda name: located(atlas, track, name, cover)) or (track, shot)


def check_pain(atlas: Atlas, point: TriggerPoint, look: Style, seen: "Seen | None" = None) -> Sequence[PoseProblem]:
    """What is wrong with the picture of the pain; nothing when it can be drawn."""
    felt = _felt(atlas, point, look, seen)
    return felt if isinstance(felt, list) else ()


def draw_pain(atlas: Atlas, point: TriggerPoint, look: Style, seen: "Seen | None" = None) -> Drawn:
    """Where the pain is felt."""
    from generator.pictures.closeup.pain import pain_marks

    felt = _felt(atlas, point, look, seen)
    if isinstance(felt, list):
        return felt
    track, panels = felt
    return _close_up(pain_marks(atlas, panels, point, track), panels.shots[0], track)


def _felt(
    atlas: Atlas, point: TriggerPoint, look: Style, seen: "Seen | None"
) -> "tuple[Track, Panels] | list[PoseProblem]":
    from generator.pictures.closeup.pain import panels
    from generator.pictures.closeup.sight import hidden_in_pain

    track = atlas.track(point, look.build)
    if track is None:
        return [unknown_way(atlas, point)]
    felt = [(zone, part) for part in ("most", "some") for zone in getattr(point, part)]
    unknown = [unknown_zone(atlas, zone, part) for zone, part in felt if zone not in atlas.geometry.zones]
    if unknown:
        return unknown
    views = panels(atlas, point, track, seen, light_cover(look))
    return hidden_in_pain(views.shots, track) or (track, views)


def _close_up(drawing: Drawing, shot: "CloseUp", track: Track) -> Illustration:
    """With what a page says of it: from where one looks at which part of the body."""
    from generator.pictures.closeup.viewpoints import region_of_spot

    return illustration(drawing, shot.seen, region_of_spot(shot.model.body, track.end))


def unknown_zone(atlas: Atlas, zone: str, part: str) -> PoseProblem:
    near = get_close_matches(zone, list(atlas.geometry.zones), 3, 0.4) or sorted(atlas.geometry.zones)
    return PoseProblem(
        ("pain", part),
        UNKNOWN_REFERENCE,
        f"`{zone}` is no zone",
        "write " + " or ".join(f"`{name}`" for name in near),
    )


def unknown_way(atlas: Atlas, point: TriggerPoint) -> PoseProblem:
    """Which word of the way to a point is unknown: a move or the landmark."""
    for word in point.moves:
        if word not in MOVES:
            moves = " or ".join(f"`{move}`" for move in MOVES)
            return PoseProblem(("locate", "move", word), UNKNOWN_FIELD, f"`{word}` is no move", f"write {moves}")
    known = list(atlas.geometry.landmarks)
    if point.landmark in known:
        message = f"the numbers of the landmark `{point.landmark}` are beside the body"
        remedy = "mend them in content/body/geometry.yaml: `out` is from the middle, `up` from the floor"
        return PoseProblem(("from",), MISSING_PLACE, message, remedy)
    near = get_close_matches(point.landmark, known, 3, 0.4) or sorted(known)
    return PoseProblem(
        ("locate", "from"),
        UNKNOWN_REFERENCE,
        f"`{point.landmark}` is no landmark",
        "write " + " or ".join(f"`{name}`" for name in near),
    )


def course_off_body(name: str) -> PoseProblem:
    message = f"the course `{name}` runs through a place that is beside the body"
    remedy = f"mend `{name}` in content/body/geometry.yaml: each place is `[around, along]` on its chart"
    return PoseProblem((), MISSING_PLACE, message, remedy)


def draw_body_map(atlas: Atlas, view: "MapView") -> "BodyMap":
    """The standing figure with all zones and landmarks seen from one side; it is the same for both sides."""
    from generator.pictures.closeup.draw_map import draw_map

    return draw_map(atlas, view)
