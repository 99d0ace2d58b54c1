"""A bolster, round and firm."""

from generator.pictures.pose.props.kind import Support, registered
from generator.pictures.pose.props.solids import Skin, roll
from generator.pictures.render.view import Mesh
from generator.pictures.svg.palette import colour
from generator.records.schema.props import Bolster

HALF_LENGTH, BEVEL = 0.33, 0.03  # metres


def bolster(skin: Skin, _: Bolster, height: float) -> Mesh:
    """It lies across."""
    return roll(skin, height / 2, HALF_LENGTH, BEVEL)


BOLSTER = registered(
    Support(
        "bolster",
        5,
        colour("bolster", ("#c3b3cf", "#a594b6"), ("#c9c9c9", "#b0b0b0")),
        height=lambda said: said.height_cm / 100,
        solid=bolster,
        sink=0.012,
    )
)
