"""The nerves and arteries that pass a touch: drawn on the skin, with a word below the picture for each."""

from generator.pictures.anatomy.courses import course
from generator.pictures.anatomy.skin_lines import seen
from generator.pictures.geometry.arrays import Points
from generator.pictures.pose.scene import Scene
from generator.pictures.render.view import Mesh, View
from generator.pictures.svg import symbols
from generator.pictures.svg.elements import Shapes
from generator.pictures.svg.palette import Palette

KEY = "course_keys."
"""How the messages of their words begin."""


def seen_in(scene: Scene, view: View, mesh: Mesh) -> dict[str, list[Points]]:
    """What is seen of each course that the point's hazards mean; `mesh` is the whole posed skin."""
    atlas, build = scene.places.atlas, scene.body.build
    found = {name: seen(course(atlas, build, name), mesh, view) for name in scene.courses}
    return {name: runs for name, runs in found.items() if runs}


def drawn(passing: dict[str, list[Points]], palette: Palette) -> Shapes:
    """The dashes of all."""
    return symbols.course_band([run for runs in passing.values() for run in runs], palette)


def keys(passing: dict[str, list[Points]]) -> tuple[str, ...]:
    """The messages that say what the dashes are."""
    return tuple(f"{KEY}{name}" for name in passing)
