"""Every guide keeps within what a reader on the floor can take in: pixels, words, controls, and no empty column."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.conftest import PHONE
from tests.browser.paper import Paper
from tests.conftest import once
from tests.real import library

WIDE: ViewportSize = {"width": 1280, "height": 900}
MOST_HEIGHT, MOST_BEFORE_THE_FIRST_STEP = 9_500, 1_941
"""In CSS pixels, on a phone: the whole page, and 2.3 screens."""
MOST_WORDS, MOST_CONTROLS = 900, 12
"""As they are seen before the stretch ends. What chooses one of two is one control."""
MOST_EMPTY = 400
"""Of a column beside another, on a wide screen."""
MEASURED = """() => {
  const stretch = document.getElementById("stretch").closest("section");
  const isBefore = (one) => one.compareDocumentPosition(stretch) & Node.DOCUMENT_POSITION_FOLLOWING
    || stretch.contains(one);
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".vh");
  const top = (one) => one.getBoundingClientRect().top + scrollY;
  const article = document.getElementById("content");
  const words = [];
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const around = texts.currentNode.parentElement;
    if (!isBefore(around)) break;
    if (isSeen(around)) words.push(...texts.currentNode.data.split(/\\s+/).filter((word) => /[^0-9½–]/.test(word)));
  }
  const controls = [...article.querySelectorAll("a[href], button, summary, select, input")]
    .filter((one) => isBefore(one) && one.checkVisibility());
  const first = document.querySelector("section:has(#locate) li");
  const signs = [...document.querySelectorAll(".alarm li")];
  return {
    height: document.documentElement.scrollHeight,
    first: top(first),
    signs: signs.filter((one) => isSeen(one) && !one.closest("details") && top(one) < top(first)).length,
    words: words.length,
    controls: new Set(controls.map((one) => one.name || one)).size,
    wide: document.documentElement.scrollWidth - innerWidth,
  };
}"""
EMPTY = """() => {
  const holes = [...document.querySelectorAll("#content :is(div, section)")].map((grid) => {
    const { display, gridTemplateColumns } = getComputedStyle(grid);
    if (display !== "grid" || gridTemplateColumns.split(" ").length < 2) return 0;
    const { top, bottom } = grid.getBoundingClientRect();
    const columns = Map.groupBy([...grid.children].map((one) => one.getBoundingClientRect())
      .filter((box) => box.width && box.height), (box) => Math.round(box.left));
    if (columns.size < 2) return 0;
    return Math.max(...[...columns.values()].map((boxes) => {
      const edges = [top, ...boxes.flatMap((box) => [box.top, box.bottom]), bottom];
      return Math.max(...edges.flatMap((edge, at) => (at % 2 ? edge - edges[at - 1] : [])));
    }));
  });
  return { empty: Math.max(...holes) };
}"""

ORDER = """() => {
  const content = document.getElementById("content");
  const wanted = [
    ".open h1", ".open figure", "[name=side]", ".glance", "[data-follow]", ".alarm", ".halt", ".ask", "#need",
    "#locate", "#release, #no-release", "#stretch", "#course", ".take", "#others", ".rest",
  ].map((one) => content.querySelector(one)).filter((one) => one);
  const isAfter = (one, other) => other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
  const holds = [...content.querySelectorAll("[data-hold]")];
  const isWarned = (hold) => {
    const signs = [".expect", ".halt"].map((sign) => hold.closest("section")?.querySelector(sign));
    return signs.every((sign) => sign && isAfter(hold, sign));
  };
  return {
    parts: wanted.length,
    late: wanted.flatMap((one, at) => (at && !isAfter(one, wanted[at - 1]) ? [one.id || one.className] : [])),
    outside: holds.filter((one) => !one.closest("section.step .scene li")).length,
    unwarned: holds.filter((one) => !isWarned(one)).length,
    held: [...content.querySelectorAll("section:has([data-hold]) > h2")].map((one) => one.id),
    turned: [...content.querySelectorAll("[data-turn]")].map((one) => one.dataset.turn),
    dials: [...content.querySelectorAll(".dial [value=stronger]")].map((one) => one.name.replace("dial-", "")),
    floor: content.querySelectorAll("[name=floor]").length,
  };
}"""
"""Where each part stands, what stands out of its order, and what belongs to the phases."""

PUT = """async (url) => {
  const page = new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
  const content = page.getElementById("content");
  for (const one of content.querySelectorAll("img")) {
    const size = `0 0 ${one.getAttribute("width")} ${one.getAttribute("height")}`;
    one.loading = "eager";
    one.src = `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}"/>`;
  }
  document.getElementById("content").replaceWith(document.adoptNode(content));
  await new Promise((done) => setTimeout(done)); // what is for those without scripts goes
}"""
"""One guide after the other into the page of the first: that takes no time. Empty pictures take the same room, and are
shown and printed in no time; test_paper prints guides as they are."""
MOST_PAGES, MOST_FIGURE = 3, 400
PAPERS: tuple[Paper, ...] = ("A4", "Letter")
ON_A4: ViewportSize = {"width": 733, "height": 1_069}
"""What is within the margins, in CSS pixels."""
SURELY_FITS = MOST_PAGES * ON_A4["height"] - (MOST_PAGES - 1) * MOST_FIGURE
"""How high a guide is at most that fits even if a picture goes over to the next page at each end of one."""
PARTS = 4
"""Of the guides, each printed in a test of its own, beside the others."""
CUT = f"""() => [...document.querySelectorAll("#content figure")].filter((one) => one.checkVisibility()
  && (getComputedStyle(one).breakInside !== "avoid" || one.offsetHeight > {MOST_FIGURE})).length"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that keeps nothing."""
    context = browser.new_context(service_workers="block")
    yield context.new_page()
    context.close()


def guides(page: Page, address: str, first: int = 0, step: int = 1) -> Iterator[str]:
    """Each point whose guide is shown, one after the other; or the first and so many further on."""
    points = [*library().points.values()][first::step]
    page.goto(address + points[0].url, wait_until="load")
    for point in points:
        page.evaluate(PUT, address + point.url)
        yield point.id


def over(found: dict[str, Any], name: str, most: float) -> dict[str, float]:
    """The guides that measure more than this."""
    return {point: one[name] for point, one in found.items() if one[name] > most}


@pytest.fixture(scope="module")
def found(browser: Browser, everywhere: str, run_folder: Path) -> dict[str, dict[str, Any]]:
    """What is measured on each guide, by the first worker that asks for it."""
    file = once(run_folder / "budgets", partial(measure, browser, everywhere)) / "found.json"
    told: dict[str, dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return told


def measure(browser: Browser, address: str, folder: Path) -> None:
    """Write what is measured on each guide: on a phone, how its parts stand, and its columns on a wide screen."""
    found: dict[str, dict[str, Any]] = {}
    for size, scripts in ((PHONE, (MEASURED, ORDER)), (WIDE, (EMPTY,))):
        page = browser.new_context(viewport=size, service_workers="block").new_page()
        for point in guides(page, address):
            for script in scripts:
                found.setdefault(point, {}).update(page.evaluate(script))
        page.context.close()
    folder.mkdir()
    (folder / "found.json").write_text(json.dumps(found), encoding="utf-8")


def test_guide_keeps_its_budgets_on_a_phone(found: dict[str, dict[str, Any]]) -> None:
    """Each with all its signs of an emergency before its first step and none folded."""
    assert over(found, "height", MOST_HEIGHT) == {}
    assert over(found, "first", MOST_BEFORE_THE_FIRST_STEP) == {}
    assert over(found, "words", MOST_WORDS) == {}
    assert over(found, "controls", MOST_CONTROLS) == {}
    assert over(found, "wide", 0) == {}
    body = library().body
    for id_, point in library().points.items():
        signs = [
            sign for group in body.emergency_of(point.muscle.record) for sign in body.safety.emergency[group].signs
        ]
        assert found[id_]["signs"] == len(body.safety.in_short(signs)), id_


def test_parts_stand_where_they_are_needed(found: dict[str, dict[str, Any]]) -> None:
    """Signs before acts, what one may feel before the hold, the timer within its step, the other side after a phase."""
    assert {id_: one["late"] for id_, one in found.items() if one["late"]} == {}
    assert over(found, "outside", 0) == {}
    assert over(found, "unwarned", 0) == {}
    for id_, point in library().points.items():
        record, one = point.record, found[id_]
        assert one["parts"] >= 14, id_
        assert one["held"] == [*record.phases], id_
        assert one["turned"] == (["stretch"] if record.sided and record.stretch.both_sides else []), id_
        assert one["dials"] == [name for name, phase in record.phases.items() if phase.gentler and phase.stronger], id_
        assert bool(one["floor"]) == any(phase.without_floor for phase in record.phases.values()), id_


def test_no_column_of_a_guide_is_empty_on_a_wide_screen(found: dict[str, dict[str, Any]]) -> None:
    """A picture is beside its steps, not beside nothing."""
    assert over(found, "empty", MOST_EMPTY) == {}


@pytest.mark.parametrize("first", range(PARTS))
@pytest.mark.parametrize(
    ("paper", "fits"), [("A4", SURELY_FITS), *(pytest.param(paper, 0, marks=pytest.mark.long) for paper in PAPERS)]
)
def test_guide_is_three_pages_of_paper_with_its_pictures_whole(
    page: Page, everywhere: str, paper: Paper, fits: int, first: int
) -> None:
    """As anybody prints it from the browser. `make test-long` prints those too that are so short that they fit."""
    page.emulate_media(media="print")
    page.set_viewport_size(ON_A4)
    cut = {}
    for point in guides(page, everywhere, first, PARTS):
        cut[point] = (0, page.evaluate(CUT))
        if page.evaluate("document.documentElement.scrollHeight") > fits:
            with pypdfium2.PdfDocument(page.pdf(format=paper)) as document:
                cut[point] = (max(0, len(document) - MOST_PAGES), cut[point][1])
    assert {point: faults for point, faults in cut.items() if any(faults)} == {}
