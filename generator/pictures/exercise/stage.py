"""A scene ready to be looked at: its clothed body, what touches it, and from where one looks.

It is looked at twice, for what one would not see and to be drawn; what both need is worked out once.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from generator.pictures.exercise.inset import Large, large
from generator.pictures.exercise.touch import Touch, touch_of
from generator.pictures.pose.scene import LYING, Scene
from generator.pictures.render import figure
from generator.pictures.render.camera import Camera, direction
from generator.pictures.render.view import Mesh


@dataclass(frozen=True, eq=False)
class StagedScene:
    """`touch` is what the picture is about, where something touches the sore spot or a part is shown large."""

    scene: Scene
    body: Mesh
    touch: Touch | None
    camera: Camera

    @property
    def meshes(self) -> list[Mesh]:
        """The body and all things."""
        return [self.body, *self.scene.room.things]

    @cached_property
    def large(self) -> Large:
        """The round view of the touch.

        Raises:
            ValueError: nothing is to be shown large.
        """
        if self.touch is None:
            raise ValueError(self.scene.picture)
        return large(self.scene, self.touch, self.camera)


def staged(scene: Scene) -> StagedScene:
    """The scene seen as its picture says."""
    body = figure.clothed(scene.body, scene.points)
    return StagedScene(scene, body, touch_of(scene, body), camera_of(scene, [body, *scene.room.things]))


def camera_of(scene: Scene, meshes: list[Mesh]) -> Camera:
    """From where one looks at the whole person."""
    lying = scene.base in LYING
    head = float(scene.bones.segment["pelvis"][0, 1])
    azimuth, elevation = direction(scene.picture.camera, scene.position.camera, lying=lying, head=head)
    points = np.vstack([m.points for m in meshes if m.kind != "ground"])
    return Camera(azimuth, elevation, (points.min(0) + points.max(0)) / 2)
