"""Content of the repository in; an atlas and sample points for the tests out."""
from pathlib import Path

import pytest
import yaml

from generator.figures.atlas import Atlas, TriggerPoint
from generator.figures.geometry import Geometry
from generator.records.picture import Picture

ROOT = Path(__file__).parents[2]
POINTS = {
    "gluteus-medius-1": TriggerPoint(
        "cleft-top", {"up": 2, "out": (3, 4)}, ("low-back", "buttock"), ("sacrum",)
    ),
    "gluteus-medius-2": TriggerPoint(
        "iliac-crest-top", {"down": 1.5}, ("buttock",), ("hip-side", "thigh-outer", "thigh-back")
    ),
    "gluteus-medius-3": TriggerPoint(
        "asis", {"back": 2, "down": 1}, ("iliac-crest", "low-back", "sacrum"), (), "both"
    ),
    "trapezius-upper-1": TriggerPoint("c7-spinous", {"out": 5}, ("neck-back", "behind-ear", "temple"), ("jaw",)),
    "infraspinatus-1": TriggerPoint(
        "scapula-spine-inner-end", {"down": 2, "out": 2}, ("shoulder-front", "shoulder-side"), ("arm-front",)
    ),
    "masseter-1": TriggerPoint("jaw-corner", {"up": 1, "front": 0.5}, ("jaw", "upper-teeth"), ("ear",)),
    "soleus-1": TriggerPoint("calf-lower-end", {"out": 1}, ("heel", "achilles"), ("si-joint", "calf")),
    "flexor-digitorum-brevis-1": TriggerPoint("heel-under", {"front": 3}, ("arch",), ("ball-of-foot",)),
}

FITS = {  # shared poses made for points elsewhere than the back of the hip
    "ball-at-side-wall": "gluteus-medius-2",
    "half-side-lying-on-ball": "gluteus-medius-2",
    "side-lying-on-ball": "gluteus-medius-3",
}


def read_pictures(paths: list[Path]) -> dict[str, Picture]:
    return {path.stem: Picture.model_validate(yaml.safe_load(path.read_text())) for path in paths}


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    geometry = Geometry.model_validate(yaml.safe_load((ROOT / "content/body/geometry.yaml").read_text()))
    poses = read_pictures(sorted((ROOT / "content/poses").glob("*.yaml")))
    names = {name: name.replace("-", " ") for name in (*geometry.landmarks, *geometry.zones)}
    return Atlas(geometry, poses, names)


@pytest.fixture(scope="session")
def gallery() -> dict[str, Picture]:
    """The gallery's pictures by name."""
    said = yaml.safe_load(Path(__file__).with_name("gallery.yaml").read_text())
    return {name: Picture.model_validate(picture) for name, picture in said.items()}
