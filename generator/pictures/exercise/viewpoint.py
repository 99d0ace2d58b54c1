"""Chooses from where one looks at a touch: from outside the body, slanted, with nothing in the way."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from generator.pictures.body.parts import of_hand
from generator.pictures.exercise.touch import By, Touch
from generator.pictures.geometry.arrays import Array, Points
from generator.pictures.geometry.rotations import unit
from generator.pictures.render.camera import Camera
from generator.pictures.render.view import Mesh, View, Window

SLANT: dict[By, tuple[int, ...]] = {"ball": (18, 34), "hand": (38, 62)}
"""Degrees from straight at the skin: a ball is seen from where it comes from."""
ALONG, ABOVE = 0.99, 0.12
"""Of the way to where one sees a roller: along it, and a little from the side of the body."""
BALL_SUNK = 0.22  # the share of a ball's radius that is in the skin
BESIDE = 0.13  # metres within which a ball is beside the spine
AROUND = 8
"""Ways round the touch that are tried."""
AS_IN_PICTURE = 0.25  # worth of the side from which the whole picture is seen, in shares of the skin that shows
FINGERS, FINGERS_COUNT = 0.045, 0.6  # metres round the touch, and worth of the fingers that show there
END_ON, FROM_BELOW = 0.5, 0.5  # costs of looking along the hand and up at it, in the same shares
UPRIGHT = 0.35  # sine of the elevation from which one looks so steeply that the picture's own direction is kept
SKIN = 0.03  # metres round the touch whose skin should show
COARSE = (0.16, 64)  # metres and units across of the views that are tried
FREE: dict[By, float] = {"ball": 0.15, "roller": 0.25, "hand": 0.15, "body": 0.3, "part": 0.3}
"""Metres before the touch from which what is there is only in the way."""


def looking_at(touch: Touch, near: Mesh, whole: Camera, ball: float, spine: Points) -> Camera:
    """The camera that shows most skin round the touch, and not the hand that presses end on; a ball, drawn with this
    radius (metres), does not hide the places (n, 3) of the spine.
    """
    away = ((near.points - touch.place) ** 2).sum(1)
    pressing = np.zeros(len(near.points), bool)
    pressing[near.faces[of_hand(near.part, touch.hand)]] = True
    skin = near.points[(away < SKIN**2) & ~pressing & (near.normal @ touch.normal > 0.2)]
    fingers = near.points[(away < FINGERS**2) & pressing]

    def worth(camera: Camera) -> float:
        half = COARSE[0] / 2
        view = View([near], camera, Window.fit((-half, -half, half, half), (COARSE[1], COARSE[1]), 0))
        as_whole = AS_IN_PICTURE * float(camera.axes[2] @ whole.axes[2])
        seen = _shown(view, skin) + FINGERS_COUNT * _shown(view, fingers) + as_whole
        return seen - _odd(touch, camera) - hidden(camera, touch, ball, spine)

    return max(_cameras(touch, whole), key=worth)


def _cameras(touch: Touch, whole: Camera) -> Iterator[Camera]:
    if touch.by == "roller" and touch.along is not None:
        yield from (toward(end * ALONG * touch.along - ABOVE * touch.normal, touch.place, whole) for end in (1, -1))
        return
    if touch.by in ("body", "part"):  # between two limbs one sees the place from nowhere
        yield replace(whole, target=touch.place)
        return
    across = unit(np.cross(touch.normal, [0.31, 0.91, 0.27]))
    other = np.cross(touch.normal, across)
    for slant in SLANT[touch.by]:
        for turn in np.arange(AROUND) * 2 * np.pi / AROUND:
            side = np.cos(turn) * across + np.sin(turn) * other
            way = np.cos(np.radians(slant)) * touch.normal + np.sin(np.radians(slant)) * side
            yield toward(way, touch.place, whole)


def toward(way: Array, target: Array, whole: Camera) -> Camera:
    """A camera out in a direction (3,); straight above and below it keeps the heading of the whole picture."""
    level = float(np.hypot(way[0], way[2]))
    elevation = float(np.degrees(np.arctan2(way[1], level)))
    azimuth = float(np.degrees(np.arctan2(way[0], way[2]))) if level > UPRIGHT else whole.azimuth
    return Camera(azimuth, elevation, target)


def hidden(camera: Camera, touch: Touch, ball: float, spine: Points) -> float:
    """How far a ball reaches over the spine, as a share of its radius."""
    if touch.by != "ball":
        return 0.0
    spine = spine[np.linalg.norm(spine - touch.place, axis=1) < BESIDE]
    if not len(spine):
        return 0.0
    away = (spine - middle_of(touch, ball)) @ camera.axes[:2].T
    return max(0.0, 1 - float(np.linalg.norm(away, axis=1).min()) / ball)


def middle_of(touch: Touch, ball: float) -> Array:
    """Where the middle (3,) of a ball is that is drawn with this radius."""
    return np.asarray(touch.place + touch.normal * ball * (1 - BALL_SUNK))


def without_near(mesh: Mesh, camera: Camera, touch: Touch) -> Array:
    """Which faces (f,) are not so far before the touch that they are only in the way."""
    before = (mesh.points - touch.place) @ camera.axes[2]
    return np.asarray(
        (before < FREE[touch.by])[mesh.faces].all(1) | (of_hand(mesh.part, touch.hand) & bool(touch.hand))
    )


def _shown(view: View, places: Points) -> float:
    """The share of places (n, 3) that are in sight."""
    return float(view.visible(places, 0.006).mean()) if len(places) else 0.0


def _odd(touch: Touch, camera: Camera) -> float:
    """What it costs to look along the hand, or up at it, as nobody sees himself."""
    if touch.along is None or touch.by != "hand":
        return 0.0
    way = camera.axes[2]
    return END_ON * abs(float(way @ touch.along)) + FROM_BELOW * max(0.0, -float(way[1]))
