"""Any four points share one leaf of the programme, and none of their warnings is left out."""

import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from generator.text.guide import guide_of
from generator.text.model import GuideText
from tests.browser.conftest import Visit
from tests.browser.paper import Paper, one_line, printed
from tests.browser.test_programme import opened
from tests.real import library

TOGETHER, SEED = 4, 15
FEW, MANY = 6, 60
Four = tuple[GuideText, ...]
NOTES = "Mornings only, after the shower. " * 7
"""Nearly as long as notes may be."""


def drawn(times: int) -> Iterator[Four]:
    """So many times four by lot, the same on each run, and then those four of which most is said before one begins."""
    guides = [guide_of(point, library(), ()) for point in library().points.values()]
    lot = random.Random(SEED)  # noqa: S311  no secret
    yield from (tuple(lot.sample(guides, TOGETHER)) for _ in range(times))
    yield tuple(sorted(guides, key=lambda guide: len("".join(warnings(guide))))[-TOGETHER:])


def plain(text: str) -> str:
    """As it stands on paper."""
    return one_line(text.replace("**", ""))


def warnings(guide: GuideText) -> list[str]:
    """All that is said before the phases of a guide, in short."""
    return [text for phase in guide.phases for warning in phase.warnings for text in (warning.title, warning.short)]


def signs(guide: GuideText) -> list[str]:
    """What is said of a guide for the whole leaf."""
    gate = guide.gate
    return [*gate.emergency, *gate.do_not_press, *gate.ask_first, *guide.always_stop, *guide.stop_signs]


def address_of(four: Four) -> str:
    """As the address of the programme says them."""
    return ",".join(f"{guide.point.id}.left" if guide.sided else guide.point.id for guide in four)


def missing(page: Page, four: Four, paper: Paper) -> list[str]:
    """What is not on the one page. A warning is there with its reason, or in short."""
    made = printed(page, paper)
    said = {warning.short: plain(warning.say) for guide in four for phase in guide.phases for warning in phase.warnings}
    text = [plain(text) for guide in four for text in (*warnings(guide), *signs(guide))]
    lost = [one for one in text if one not in made.text and said.get(one, one) not in made.text]
    return lost if len(made.texts) == 1 else [f"{len(made.texts)} pages", *lost]


@pytest.mark.parametrize(
    ("paper", "times"),
    [("Letter", FEW), *(pytest.param(paper, MANY, marks=pytest.mark.long) for paper in ("A4", "Letter"))],
)
def test_any_four_share_a_page_with_all_their_warnings(visit: Visit, everywhere: str, paper: Paper, times: int) -> None:
    """By lot, and the worst that there are."""
    lost = {}
    for four in drawn(times):
        picks = address_of(four)
        lost[picks] = missing(opened(visit.page, everywhere, picks, ""), four, paper)
    assert {picks: texts for picks, texts in lost.items() if texts} == {}


def test_the_worst_four_leave_room_for_notes(visit: Visit, everywhere: str) -> None:
    """Notes are what the sender wrote for this reader: they stay."""
    [worst] = drawn(0)
    page = opened(visit.page, everywhere, address_of(worst), f"#notes={NOTES}")
    assert missing(page, worst, "Letter") == []
    assert NOTES.strip() in printed(page, "Letter").text
