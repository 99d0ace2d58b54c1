"""Finds a close-up whose cross or dot would stand on what lies before the place, and a view that shows it."""

from collections.abc import Callable, Sequence
from functools import partial

from generator.pictures.anatomy.surface_map import Track
from generator.pictures.closeup.frame import CloseUp
from generator.pictures.closeup.viewpoints import OBLIQUE, ONLY_OF, STRAIGHT, VIEWS, Seen, region_of_spot
from generator.pictures.geometry.surface import SurfacePoint
from generator.pictures.pose.problems import PoseProblem
from generator.pictures.pose.rules import UNSEEN_PLACE

SLACK = 0.02
"""Metres that may lie before a place: skin that bulges beside it hides no fingertip."""
EDGE = -0.1
"""Cosine between the skin and the viewer down to which a place is at the very edge of the body, and counts as seen."""


def shows(shot: CloseUp, spot: SurfacePoint) -> bool:
    """Whether a close-up shows a spot."""
    at = shot.model.at([spot])
    faces_us = float(shot.model.normal(spot) @ shot.view.camera.toward(at[0])) > EDGE
    return faces_us and bool(shot.view.visible(at, SLACK)[0])


def hidden_in_locate(shot: CloseUp, track: Track, other: Callable[[Seen], CloseUp]) -> list[PoseProblem]:
    """What the picture of the place does not show; `other` is the same picture from another view."""
    message = _hidden(shot, track)
    if not message:
        return []
    region = region_of_spot(shot.model.body, track.end)
    views = [other(name) for name in VIEWS if name != shot.seen and region in ONLY_OF.get(name, (region,))]
    better = max((view for view in views if not _hidden(view, track)), key=partial(_worth, track=track), default=None)
    remedy = f"write `seen: {better.seen}`" if better else "count from a landmark on the same side of the body"
    return [PoseProblem(("seen",), UNSEEN_PLACE, message, remedy)]


def hidden_in_pain(shots: Sequence[CloseUp], track: Track) -> list[PoseProblem]:
    """Told where no view shows the sore spot."""
    if any(shows(shot, track.end) for shot in shots):
        return []
    message = "no view of the pain shows the sore spot, so that the picture has no cross"
    return [PoseProblem((), UNSEEN_PLACE, message, "choose another `seen` in `locate`")]


def _hidden(shot: CloseUp, track: Track) -> str:
    if not shows(shot, track.end):
        return f"from `{shot.seen}`, the cross would stand on what lies before the sore spot"
    if not shows(shot, track.start):
        return f"from `{shot.seen}`, the dot would stand on what lies before the place that one counts from"
    return ""


def _worth(shot: CloseUp, track: Track) -> float:
    """How much both ends of the way face the viewer; a straight view is worth a little more."""
    ways = (float(shot.model.normal(spot) @ shot.view.camera.axes[2]) for spot in (track.start, track.end))
    return min(ways) + STRAIGHT * (shot.seen not in OBLIQUE)
