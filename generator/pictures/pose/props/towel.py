"""A rolled towel."""

from generator.pictures.pose.props.kind import Support, registered
from generator.pictures.pose.props.solids import Skin, roll
from generator.pictures.render.view import Mesh
from generator.pictures.svg.palette import colour
from generator.records.schema.props import Towel

HALF_LENGTH, BEVEL = 0.22, 0.012  # metres


def towel(skin: Skin, _: Towel, height: float) -> Mesh:
    """It lies across."""
    return roll(skin, height / 2, HALF_LENGTH, BEVEL)


TOWEL = registered(
    Support(
        "towel",
        12,
        colour("towel", ("#e9dcc3", "#cfbf9f"), ("#e6e6e6", "#cfcfcf")),
        height=lambda said: said.height_cm / 100,
        solid=towel,
        sink=0.012,
    )
)
