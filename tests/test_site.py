"""Every guide of the site is whole and is found."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from generator.records.library import PointEntry
from tests.real import library, site

SITE = site().url
LIBRARY = library()


@cache
def links_of(page: Path, address: str) -> frozenset[str]:
    """Where the links of a page lead, without what the address says behind the path."""
    here = html.parse(page).getroot()
    here.make_links_absolute(address)
    return frozenset(link.split("?")[0] for link in here.xpath("//main//a/@href"))


@pytest.fixture(scope="module", params=LIBRARY.points)
def point(request: pytest.FixtureRequest) -> PointEntry:
    """Each point that there is a guide to."""
    return LIBRARY.points[request.param]


@pytest.fixture(scope="module")
def guide(point: PointEntry, whole: Path) -> html.HtmlElement:
    """Its page."""
    return html.parse(whole / "site" / point.url / "index.html").getroot()


def test_guide_has_its_pictures(guide: html.HtmlElement, point: PointEntry, whole: Path) -> None:
    """At least the place, the pain, one of the release and one of the stretch, each with words and a caption."""
    figures = guide.xpath("//figure[.//img]")
    names = [Path(figure.xpath(".//img/@src")[0]).stem for figure in figures]
    assert [
        part for part in ("locate", "pain", *point.record.phases) if not any(name.startswith(part) for name in names)
    ] == []
    for figure in figures:
        assert "".join(figure.xpath(".//figcaption//text()")).strip()
        assert all(image.get("alt", "").strip() for image in figure.xpath(".//img"))
        assert all((whole / "site" / point.url / src).is_file() for src in figure.xpath(".//img/@src"))


MOST_WORDS = 900
"""Before the stretch ends: a page that is read on a phone, on the floor."""
UNSEEN = ("script", "style", "template", "svg", "nav", "dialog")


def test_guide_is_short_until_the_stretch_ends(guide: html.HtmlElement, point: PointEntry) -> None:
    """Words that are seen on it as it opens, on the floor."""
    words = [
        word
        for word in " ".join(_seen_until(guide.xpath("//article")[0], "course")).split()
        if word.strip("0123456789–½")
    ]
    assert len(words) <= MOST_WORDS, point.id


def _seen_until(element: html.HtmlElement, id_: str) -> Iterator[str]:
    """The texts of a page as it opens, up to the element of this id."""
    stops = element.xpath(f"//*[@id='{id_}']")
    for text in element.xpath(".//text()"):
        around = text.getparent() if text.is_text else text.getparent().getparent()
        if stops[0] in (around, *around.iterancestors()):
            return
        if not any(_is_unseen(one) for one in (around, *around.iterancestors())) and not _is_folded(around):
            yield str(text)


def _is_unseen(element: html.HtmlElement) -> bool:
    classes = element.get("class", "").split()
    return (
        element.tag in UNSEEN
        or "hidden" in element.attrib
        or bool({"vh", "without-script", "floor--off"}.intersection(classes))
    )


def _is_folded(element: html.HtmlElement) -> bool:
    folds = element.xpath("ancestor-or-self::details[not(@open)]")
    return bool(folds) and not element.xpath("ancestor-or-self::summary")


def test_no_mark_of_the_writing_is_seen(guide: html.HtmlElement, point: PointEntry) -> None:
    """Attributes, markers and emphasis of Markdown have all become what they stand for."""
    text = guide.xpath("//article")[0].text_content()
    assert not re.search(r"\{ ?[.#:]|\{\w+\}|\*\*|\]\(", text), point.id


def test_guide_says_that_nobody_reviewed_it(guide: html.HtmlElement, point: PointEntry) -> None:
    """A draft is never taken for more."""
    assert bool(guide.find_class("status--draft")) == (point.record.review.status == "draft")


def test_guide_is_found_where_it_hurts(point: PointEntry, whole: Path) -> None:
    """On the page of each place of its pain, of its muscle, and in the list from A to Z."""
    zones = [*point.record.pain.most, *point.record.pain.some]
    lists = [f"zones/{zone}" for zone in zones] + [f"muscles/{point.muscle.id}", "points"]
    for place in lists:
        assert SITE + point.url in links_of(whole / "site" / place / "index.html", f"{SITE}{place}/"), place
