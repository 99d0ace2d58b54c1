"""Content of the repository in; an atlas and sample points for the tests out."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
import yaml

from generator.pictures.anatomy.surface_map import Atlas, TriggerPoint
from generator.pictures.lettering import Lettering
from generator.pictures.pose.problems import PoseProblem
from generator.pictures.pose.search import remedies
from generator.pictures.requests import trigger_point, users_of_poses
from generator.pictures.svg.illustration import Illustration, Letters
from generator.records.schema.base import BodySide
from generator.records.schema.geometry import Geometry
from generator.records.schema.picture import Picture
from generator.storage.cache import Kept, digest
from generator.text.picture_words.labels import picture_labels
from tests.real import library

ROOT = Path(__file__).parents[2]
LAID = TemporaryDirectory(prefix="labels-")
SAMPLES = yaml.safe_load(Path(__file__).with_name("points.yaml").read_text())
POINTS = {name: TriggerPoint(**said) for name, said in SAMPLES["points"].items()}


class Figure(NamedTuple):
    """A picture for one side."""

    svg: str
    width: int
    height: int


def points_of_poses() -> dict[str, TriggerPoint]:
    """Each shared pose with the point of the first guide that uses it."""
    return {name: trigger_point(point) for name, point in users_of_poses(library()).items()}


def read_pictures(paths: list[Path]) -> dict[str, Picture]:
    return {path.stem: Picture.model_validate(yaml.safe_load(path.read_text())) for path in paths}


def figure_of(drawn: Illustration | Sequence[PoseProblem], side: BodySide = "right") -> Figure:
    """The picture for one side of what could be drawn."""
    assert isinstance(drawn, Illustration), drawn
    return Figure(drawn.svg(side, letters_of(drawn)), drawn.width, drawn.height)


def letters_of(picture: Illustration) -> Letters:
    """Its words as the site says them; a place that records name no landmark is called by its id."""
    places = {f"landmarks.{id_}": id_.replace("-", " ") for id_ in library().body.geometry.spots}
    words = {**places, **picture_labels(library())}
    return Lettering(Kept(Path(LAID.name)), words).letters(digest(picture.screen.shapes), picture)


@pytest.fixture
def untried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Problems come without a remedy, which takes seconds to find: test_trial and the examples of the rules ask it."""
    monkeypatch.setattr(remedies, "with_remedies", lambda _, problems: problems)


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    geometry = Geometry.model_validate(yaml.safe_load((ROOT / "content/body/geometry.yaml").read_text()))
    poses = read_pictures(sorted((ROOT / "content/poses").glob("*.yaml")))
    return Atlas(geometry, poses)


@pytest.fixture(scope="session")
def gallery() -> dict[str, Picture]:
    """The gallery's pictures by name."""
    said = yaml.safe_load((ROOT / "content" / "gallery.yaml").read_text())
    return {name: Picture.model_validate(picture) for name, picture in said.items()}
