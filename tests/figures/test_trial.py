"""`pose --try` finds words with which a hand reaches, and remedies were tried before they are offered."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from generator.pictures import trial
from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.draw import check_pose, draw_pose
from generator.pictures.pose.search import hands as hands_search
from generator.pictures.pose.search.hands import Search
from generator.pictures.svg.illustration import Illustration
from generator.pictures.svg.palette import look
from generator.pictures.trial import try_record
from generator.records.schema.picture import Hand, Picture
from tests.commands import REPO

from .conftest import POINTS

LOOK = look("gluteus-medius-1")


@pytest.fixture
def real_copy(tmp_path: Path) -> Path:
    """The real records, to be changed."""
    shutil.copytree(REPO / "content", tmp_path / "content")
    shutil.copy(REPO / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("pose", "right", "wrong"),
    [
        pytest.param(
            "hand-at-neck-base", "elbow: front, fingers: back", "elbow: back, fingers: up", marks=pytest.mark.long
        ),
        ("hand-presses-forearm", "to: point, elbow: front", "to: point, elbow: back, fingers: to-feet"),
    ],
)
def test_hand_that_does_not_reach_is_shown_ways_that_do(
    real_copy: Path, monkeypatch: pytest.MonkeyPatch, pose: str, right: str, wrong: str
) -> None:
    """Each way, written in place of what was wrong, leaves nothing to tell; its picture is there, and no other."""
    path = real_copy / "content" / "poses" / f"{pose}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(right) == 1
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    counted: list[int] = []
    monkeypatch.setattr(hands_search, "MANY", 2)  # the others hold as well, and take seconds to find
    found = try_record(real_copy, path, counted.append)
    (hand,) = found.tried
    assert found.problems == ()
    assert 0 < len(hand.ways) <= 3
    assert counted == list(range(1, hand.search.tried + 1))
    assert {way.file for way in hand.ways} == set((real_copy / "build" / "poses").rglob("*.svg"))
    for way in hand.ways:
        broken = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"^hands:.*\n", way.text, broken, flags=re.MULTILINE), encoding="utf-8")
        again = try_record(real_copy, path, counted.append)
        assert (again.tried, again.problems) == ((), ())
        path.write_text(broken, encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "hands"),
    [("poses/hand-presses-forearm.yaml", {"side"}), ("muscles/brachioradialis/1.yaml", {"side", "other"})],
)
def test_other_hand_is_tried_in_a_guide_only(
    real_copy: Path, monkeypatch: pytest.MonkeyPatch, file: str, hands: set[str]
) -> None:
    """The steps of all guides that use a shared pose say which hand it is."""
    tried: list[Hand] = []

    def none(_: object, __: int, others: Iterable[Hand], *___: object) -> Search:
        tried.extend(others)
        return Search((), 0, len(tried))

    monkeypatch.setattr(trial, "search", none)
    said = ["base: standing", "hands: [{hand: side, does: press, with: two-fingertips, to: point}]", "caption: Press."]
    path = real_copy / "content" / file
    text = path.read_text(encoding="utf-8")
    own = re.sub(r"\{pose: [^}]*\}", f"{{{', '.join(said)}}}", text, count=1)
    pose = "\n".join([text.splitlines()[0], *said, ""])
    path.write_text(pose if file.startswith("poses") else own, encoding="utf-8")
    result = try_record(real_copy, path, lambda _: None)
    assert result.problems == ()
    assert len(result.tried) == 1
    assert {one.hand for one in tried} == hands


@pytest.mark.parametrize(
    "said",
    [
        {"base": "standing", "hands": [{"hand": "side", "does": "press", "to": "breastbone-notch"}]},
        {"base": "standing", "hands": [{"hand": "side", "does": "pinch", "to": "navel"}]},
        {"base": "sitting-on-chair", "hands": [{"hand": "side", "does": "press", "to": "side temple", "elbow": "up"}]},
    ],
)
def test_words_that_are_offered_for_a_hand_are_right(atlas: Atlas, said: dict[str, object]) -> None:
    """Written in its entry, the picture can be drawn."""
    problems = check_pose(atlas, Picture.model_validate(said), POINTS["gluteus-medius-1"], LOOK)
    (hand,) = yaml.safe_load(yaml.safe_dump(said))["hands"]
    (problem,) = problems
    for words in re.findall(r"write `([^`]+)`", problem.help):
        hand |= yaml.safe_load("{" + words + "}")
    for word in re.findall(r"leave `([^`]+)` out", problem.help):
        del hand[word]
    assert isinstance(draw_pose(atlas, Picture.model_validate({**said, "hands": [hand]}), None, LOOK), Illustration)


def test_number_that_is_offered_for_a_limb_is_right(atlas: Atlas) -> None:
    """The thigh that goes into the other one."""
    said = {"base": "standing", "side": {"hip": {"adduction": 35}}}
    (problem,) = check_pose(atlas, Picture.model_validate(said), None, LOOK)
    found = re.fullmatch(r"at `side`, `hip`, write `adduction: (\d+)` instead of 35", problem.help)
    assert found
    mended = {"base": "standing", "side": {"hip": {"adduction": int(found[1])}}}
    assert check_pose(atlas, Picture.model_validate(mended), None, LOOK) == []


def test_chair_is_no_chin(atlas: Atlas) -> None:
    """A word is offered that is close in meaning, or none."""
    said = {"base": "standing", "hands": [{"hand": "side", "does": "hold", "to": "chair"}]}
    (problem,) = check_pose(atlas, Picture.model_validate(said), None, LOOK)
    assert problem.rule.code == "unknown-place"
    assert "chin" not in problem.help
