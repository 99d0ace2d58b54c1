"""Where a person looks: at the hand that presses, where it is in sight; else where the face turns."""

from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.rotations import unit
from generator.pictures.pose.scene import Scene
from generator.pictures.render.face import AHEAD, Gaze

IN_SIGHT, ASIDE, DOWN = 0.1, 0.22, -0.3
"""Shares of the way to a place: forward, from which eyes reach it; to a side and down, from which they turn to it."""
TURNED = 25
"""Degrees of the neck from which eyes lead on."""


def gaze_of(scene: Scene) -> Gaze:
    """From the middle of the eyes."""
    if any(hand.to == "point" for hand in scene.picture.hands) and scene.point:
        return _toward(scene, scene.point.at(scene.points, scene.body.faces))
    neck = scene.picture.neck
    if neck is None:
        return AHEAD
    to_right, to_left = neck.turn_to_side or 0, neck.turn_to_other or 0
    return (int(to_left >= TURNED) - int(to_right >= TURNED), -int((neck.flexion or 0) >= TURNED))


def _toward(scene: Scene, place: Array) -> Gaze:
    head = scene.bones.place[scene.body.bone["head"]]
    left, up, front = scene.bones.segment["neck"].T @ unit(place - head)
    if front < IN_SIGHT:
        return AHEAD
    return (int(left > ASIDE) - int(left < -ASIDE), -int(up < DOWN))
