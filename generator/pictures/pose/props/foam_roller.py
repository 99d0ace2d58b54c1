"""A foam roller, with sharp edges."""

from generator.pictures.pose.props.kind import Support, registered
from generator.pictures.pose.props.solids import Skin, roll
from generator.pictures.render.view import Mesh
from generator.pictures.svg.palette import colour
from generator.records.schema.props import FoamRoller

HALF_LENGTH, BEVEL = 0.23, 0.006  # metres


def foam_roller(skin: Skin, _: FoamRoller, height: float) -> Mesh:
    """It lies across."""
    return roll(skin, height / 2, HALF_LENGTH, BEVEL)


FOAM_ROLLER = registered(
    Support(
        "foam_roller",
        7,
        colour("foam_roller", ("#93a5ad", "#74878f"), ("#a8a8a8", "#8f8f8f")),
        height=lambda said: said.size_cm / 100,
        solid=foam_roller,
        sink=0.008,
    )
)
