"""Content of the repository in; an atlas and sample points for the tests out."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from generator.figures.atlas import Atlas, TriggerPoint
from generator.figures.orders import trigger_point, users_of_poses
from generator.figures.problems import Problem
from generator.figures.sheet import BodySide, Figure, Plate
from generator.records.model.geometry import Geometry
from generator.records.model.picture import Picture
from generator.records.read import read_content

ROOT = Path(__file__).parents[2]
SAMPLES = yaml.safe_load(Path(__file__).with_name("points.yaml").read_text())
POINTS = {name: TriggerPoint(**said) for name, said in SAMPLES["points"].items()}


def points_of_poses() -> dict[str, TriggerPoint]:
    """Each shared pose with the point of the first guide that uses it."""
    library = read_content(ROOT).library
    assert library
    return {name: trigger_point(point) for name, point in users_of_poses(library).items()}


def read_pictures(paths: list[Path]) -> dict[str, Picture]:
    return {path.stem: Picture.model_validate(yaml.safe_load(path.read_text())) for path in paths}


def figure_of(drawn: Plate | Sequence[Problem], side: BodySide = "right") -> Figure:
    """The picture for one side of what could be drawn."""
    assert isinstance(drawn, Plate), drawn
    return drawn.figure(side)


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    geometry = Geometry.model_validate(yaml.safe_load((ROOT / "content/body/geometry.yaml").read_text()))
    poses = read_pictures(sorted((ROOT / "content/poses").glob("*.yaml")))
    names = {name: name.replace("-", " ") for name in (*geometry.landmarks, *geometry.spots, *geometry.zones)}
    return Atlas(geometry, poses, names)


@pytest.fixture(scope="session")
def gallery() -> dict[str, Picture]:
    """The gallery's pictures by name."""
    said = yaml.safe_load((ROOT / "content" / "gallery.yaml").read_text())
    return {name: Picture.model_validate(picture) for name, picture in said.items()}
