"""Finds what a picture is about and does not show: the hand that presses, or the place under the cross."""

from collections.abc import Iterator
from dataclasses import replace

from generator.pictures.body.parts import of_hand
from generator.pictures.exercise.drawing import framed_points
from generator.pictures.exercise.stage import StagedScene, camera_of
from generator.pictures.exercise.touch import Touch
from generator.pictures.pose.problems import PoseProblem
from generator.pictures.pose.rules import UNSEEN_HAND, UNSEEN_PLACE
from generator.pictures.pose.scene import Scene
from generator.pictures.render.camera import Camera
from generator.pictures.render.view import Mesh, View, Window, extent
from generator.records.schema.picture import CameraName, CameraSetting, Picture

DOING = {"press": "presses", "pinch": "pinches"}
COARSE = (200, 200)  # SVG units of the views in which it is looked for
SEEN = 0.25  # share of a hand with its forearm that must be in sight
SLACK = 0.02  # metres that may lie before the place
FACING = 0.1  # cosine between the skin and the viewer from which a place can be seen
FRONT_AND_BACK: tuple[CameraName, ...] = ("half-front", "half-back", "front", "back")
CAMERAS: tuple[CameraName, ...] = (*FRONT_AND_BACK, "side", "other-side", "half-above", "low")
"""The views that are tried as a remedy, the usual ones first."""


def unseen(stage: StagedScene) -> list[PoseProblem]:
    """What one does not see from the camera of the picture, each with a camera from which one does."""
    scene, meshes, touch = stage.scene, stage.meshes, stage.touch
    if not any(hand.does in DOING for hand in scene.picture.hands):
        return []
    found = [*_found(scene, meshes, touch, stage.camera)]
    if not found:
        return [*unseen_large(stage)]
    for name in CAMERAS:
        other = replace(scene, picture=_from(scene.picture, name))
        if not any(_found(other, meshes, touch, camera_of(other, meshes))):
            return [replace(one, help=f"write `camera: {name}`") for one in found]
    return found


def _found(scene: Scene, meshes: list[Mesh], touch: Touch | None, camera: Camera) -> Iterator[PoseProblem]:
    window = Window.fit(extent(framed_points(scene, meshes), camera), COARSE, 0)
    view = View(meshes, camera, window)
    if touch and touch.by == "hand" and scene.picture.shows == "head" and not _is_seen(meshes, touch, camera, window):
        message = "the cross would stand on what lies before the sore spot"
        yield PoseProblem(("camera",), UNSEEN_PLACE, message, "choose another camera, or turn the neck")
        return
    for k, hand in enumerate(scene.picture.hands):
        side = "R" if hand.hand == "side" else "L"
        if hand.does in DOING and _share(view, meshes[0], side) < SEEN:
            message = f"one does not see the {hand.hand} hand that {DOING[hand.does]}"
            yield PoseProblem(("hands", k), UNSEEN_HAND, message, "choose another camera")


def unseen_large(stage: StagedScene) -> Iterator[PoseProblem]:
    """The inset chooses for itself from where one looks: where it finds no place, only the hand can give way."""
    scene, touch = stage.scene, stage.touch
    hands = [k for k, hand in enumerate(scene.picture.hands) if hand.to == "point"]
    if touch and touch.by == "hand" and scene.picture.shows != "head" and hands:
        view = stage.large.view
        if not _is_seen(view.meshes, touch, view.camera, view.window):
            message = "where it is shown large, the cross would stand on what lies before the sore spot"
            yield PoseProblem(("hands", hands[0]), UNSEEN_PLACE, message, "let the hand come from another side")


def _share(view: View, body: Mesh, side: str) -> float:
    """The share of a hand and its forearm that nothing hides."""
    face = view.raster.face
    shown = int(((face >= 0) & of_hand(view.part, side)[face]).sum())
    alone = View([body.only(of_hand(body.part, side))], view.camera, view.window)
    return shown / max(1, int((alone.raster.face >= 0).sum()))


def _is_seen(meshes: list[Mesh], touch: Touch, camera: Camera, window: Window) -> bool:
    """Whether the place would be in sight without the hand that covers it."""
    body, *things = meshes
    bare = View([body.only(~of_hand(body.part, touch.hand)), *things], camera, window)
    faces_us = float(touch.normal @ camera.toward(touch.place)) > FACING
    return faces_us and bool(bare.visible(touch.place[None], SLACK)[0])


def _from(picture: Picture, name: CameraName) -> Picture:
    return picture.model_copy(update={"camera": CameraSetting(view=name)})
