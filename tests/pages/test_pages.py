"""Records become pages that read as Markdown, hold their text whatever it is, and lead only to pages that exist."""

import html
import json
import posixpath
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from markdown.extensions.toc import slugify

from generator.pages.all_addresses import every_address
from generator.pages.make import pages
from generator.pages.vocabulary import groups
from generator.pictures.requests import users_of_poses
from generator.pictures.written import picture_as_written
from generator.project import read_project
from generator.records.library import Library, link_records
from generator.records.load import read_content
from generator.records.schema.picture import Picture
from generator.records.schema.point import Locate, Point, Release, Review, Video
from generator.records.site import Site
from generator.rulebook import RULES
from generator.settings import read_settings
from generator.text.addresses import PICTURES
from generator.text.sheet_names import sheets_of
from tests.pages.fixed_words import unheard
from tests.pages.made import NO_RELEASE, api, figures_of
from tests.real import library as real

CHOSEN_BY_DATA = {"supports", "alt_parts", "alt_things", "alt_hands", "alt_ways", "alt_regions", "alt_felt", "labels"}
"""Sections of which each record takes what it needs."""
GUIDE = "muscles/gluteus-medius/1.md"
HOSTILE = "<script>alert(1)</script> {{ x }} {% y %} # - `z` {: .q} | &amp; ![i](u) <!-- c --> \"'"


@pytest.fixture
def library(project: Path) -> Library:
    """The small project, read."""
    library = read_project(project).library
    assert library
    return library


def changed(library: Library, **fields: Any) -> Library:
    """The library with these fields of its one point changed."""
    point = library.points["gluteus-medius-1"]
    record: Point = point.record.model_copy(update=fields)
    return link_records(library.body, library.words, library.asked, [replace(point, record=record)])


def made(library: Library, content: Path) -> dict[str, str]:
    """All pages by path."""
    return dict(pages(library, content, figures_of(library), RULES))


def guide(library: Library) -> str:
    """The text of the one guide."""
    return made(library, Path("no-content"))[GUIDE]


def front_of(page: str) -> dict[str, Any]:
    """The front matter of a page."""
    front: dict[str, Any] = yaml.safe_load(page.split("---\n")[1])
    return front


def shown(page: str) -> str:
    """The page as HTML."""
    body = page.split("---\n", 2)[2]
    return markdown.markdown(body, extensions=["toc", "tables", "fenced_code", "attr_list", "md_in_html"])


def test_every_link_leads_to_a_page(library: Library, project: Path) -> None:
    """Links between pages are relative paths of Markdown files, or of sheets; an anchor is a heading."""
    found = made(library, project / "content")
    found |= {sheet.path: "" for point in library.points.values() for sheet in sheets_of(point)}
    for path, text in found.items():
        prose = re.sub(r"(?m)^ {4}.*$", "", text)  # a link in code leads nowhere
        for target in re.findall(r"\]\(([^)\s]+)\)", prose):
            if target.startswith("https://"):
                continue
            file, _, anchor = target.partition("#")
            there = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            assert there in found, f"{path}: {target}"
            assert not anchor or anchor in anchors(found[there]), f"{path}: {target}"


def anchors(text: str) -> set[str]:
    """What a page calls its headings and elements, or MkDocs does."""
    headings = re.findall(r"(?m)^#+ (.+?)(?: \{.*\})?$", text)
    return {*re.findall(r"""(?:\{[^{}]*#|id=")([\w-]+)""", text), *(slugify(one, "-") for one in headings)}


def test_pages_exist_only_for_what_some_point_uses(library: Library, project: Path) -> None:
    """No empty zone, no unused equipment."""
    found = made(library, project / "content")
    assert {path for path in found if path.startswith("zones/")} == {
        f"zones/{zone}.md" for zone in library.points_of_zone
    }
    used = library.points_of_equipment
    assert {path for path in found if path.startswith("equipment/")} == {f"equipment/{thing}.md" for thing in used}


def test_pages_that_are_made_are_those_that_links_and_releases_know(library: Library, project: Path) -> None:
    content = project / "content"
    assert {path for path in made(library, content) if path.endswith(".md")} == every_address(library, content)


def test_guide_reads_as_markdown(library: Library) -> None:
    """Without any HTML it has its headings in order and its actions as numbered lists."""
    text = re.sub(r"<[^>]*>", "", guide(library))
    heads = re.findall(r"^## (?:\d )?(.+?) \{", text, re.MULTILINE)
    assert heads[:5] == ["Before you start", "What you need", "Locate", "Release", "Stretch"]
    assert "3. From there, go two finger widths up, toward your waist." in text
    assert "8. Stay there and breathe for 30 seconds." in text


def test_whatever_a_record_says_is_shown_as_text(library: Library) -> None:
    """In the title, in prose, in front matter and in the data for search engines."""
    page = guide(changed(library, title=HOSTILE, summary=HOSTILE, no_release=None))
    assert front_of(page)["title"] == HOSTILE
    assert front_of(page)["description"] == HOSTILE
    assert json.loads(front_of(page)["data"])["@graph"][0]["name"] == HOSTILE
    assert "<" not in front_of(page)["data"]
    seen = html.unescape(re.sub(r"<[^>]*>", "", shown(page)))
    assert seen.count(HOSTILE) == 2
    assert "<script" not in shown(page)


def test_point_that_must_not_be_pressed_says_why(library: Library) -> None:
    """A form of its own: why, what instead and who can help; no release in words, steps or data, but the stretch."""
    unpressed = changed(library, release=None, no_release=NO_RELEASE, hazards=("replaced-hip",))
    page = guide(unpressed)
    assert all(said in page for said in ("An artery lies here.", "Stretch the muscle.", "A clinician can help."))
    assert (
        page.count("data-hold=") == page.count(library.words["guide"]["hold_say_stretch"]) == 2
    )  # on the floor, off it
    assert "(#release)" not in page
    assert "{ #release }" not in page
    assert library.words["guide"]["others_lead"] not in page
    steps = json.loads(front_of(page)["data"])["@graph"][1]["step"]
    assert [section["name"] for section in steps] == ["Locate", "Stretch"]
    assert (
        json.loads(dict(api(unpressed, figures_of(unpressed)))["api/points/gluteus-medius-1.json"])["release"] is None
    )


def test_warning_stands_beside_its_phase(library: Library) -> None:
    """What to know of pressing above the release, what to know of the movement above the stretch, in the data too."""
    page = guide(library)
    parts = re.split(r"(?m)^## .*\{ #(locate|release|stretch|course)", page)
    said = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert "Keep the ball high" in said["release"]
    assert "new hip" not in said["release"]
    assert "new hip" in said["stretch"]
    detail = json.loads(dict(api(library, figures_of(library)))["api/points/gluteus-medius-1.json"])
    assert {phase: [one["hazard"] for one in found] for phase, found in detail["before"].items()} == {
        "release": ["sciatic nerve"],
        "stretch": ["replaced hip"],
    }
    assert detail["caps"]["release"] == {"seconds": 60, "pressure": 6, "stronger": True}


def test_no_fixed_sentence_goes_beyond_a_cap(library: Library) -> None:
    """Where a hazard allows 15 seconds and 3 of 10, nothing speaks of 60 seconds or of 6, and the programme neither."""
    release = library.points["gluteus-medius-1"].record.release
    assert isinstance(release, Release)
    dose = release.dose.model_copy(update={"hold_seconds": 15, "pressure": (2, 3)})
    update: dict[str, Any] = {"dose": dose, "equipment": (), "stronger": None, "without_floor": None}
    capped = changed(library, hazards=("neck-artery",), release=release.model_copy(update=update))
    page = re.split(r"(?m)^## .*\{ #(?:release|stretch)", guide(capped))[1]
    assert "never above 3" in page
    assert "60" not in page
    assert "is-over" in page.split("<li")[4 + 1]
    assert library.words["guide"]["stronger"] not in page
    card = json.loads(
        made(capped, Path("no-content"))["programme/cards/gluteus-medius-1.js"].partition(" = ")[2].removesuffix(";\n")
    )
    assert 'data-choose="release.hold" min="5" max="15"' in card
    assert "never above 3" in card
    assert "You have fainted before." in card


def test_same_press_is_told(library: Library) -> None:
    """With the name of the other muscle's point, linked, and by id in the data."""
    point = library.points["gluteus-medius-1"]
    figures = figures_of(library, {point.id: (point,)})
    page = dict(pages(library, Path("no-content"), figures, RULES))[GUIDE]
    assert f"{library.words['guide']['same_press']} [Gluteus medius 1](" in page
    assert library.words["guide"]["same_press"] not in guide(library)
    assert json.loads(dict(api(library, figures))["api/points/gluteus-medius-1.json"])["same_press"] == [point.id]


def test_review_and_change_are_told(library: Library) -> None:
    """Who read it and when; the day of the last change, or that there is none yet."""
    draft = guide(library)
    assert "not yet checked by a health professional" in draft
    review = Review(status="reviewed", by="A. Name, physiotherapist", when="2026-11-22")  # type: ignore[arg-type]
    page = guide(changed(library, review=review))
    assert "**Reviewed** by A. Name, physiotherapist on 22 November 2026." in page
    about = json.loads(front_of(page)["data"])["@graph"][0]
    assert (about["lastReviewed"], about["reviewedBy"]["name"]) == ("2026-11-22", "A. Name, physiotherapist")


@pytest.mark.parametrize(
    ("address", "embed"),
    [
        ("https://www.youtube.com/watch?v=abc_-123", "https://www.youtube-nocookie.com/embed/abc_-123?autoplay=1"),
        ("https://youtu.be/abc123", "https://www.youtube-nocookie.com/embed/abc123?autoplay=1"),
        ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1&amp;autoplay=1"),
        ("https://example.org/film", None),
        ("https://www.youtube.com/watch?v=a'b", None),
    ],
)
def test_film_elsewhere_is_a_link_until_it_is_pressed(library: Library, address: str, embed: str | None) -> None:
    """Sites that are known get an address for their player, others stay a link."""
    release = library.points["gluteus-medius-1"].record.release
    assert release
    film = Video(link=address, transcript="Press your {side} side.")
    page = shown(guide(changed(library, release=release.model_copy(update={"video": film}))))
    assert "<iframe" not in page
    assert html.escape(address, quote=False) in html.unescape(page).replace("&", "&amp;")
    assert re.findall(r'data-embed="([^"]*)"', page) == ([embed] if embed else [])


def test_film_of_ours_loads_nothing_before_it_is_played(library: Library) -> None:
    """With its captions, and its words below."""
    locate: Locate = library.points["gluteus-medius-1"].record.locate
    film = Video(file="a.mp4", captions="a.vtt", transcript="Feel for it.")
    page = shown(guide(changed(library, locate=locate.model_copy(update={"video": film}))))
    assert re.search(r'<video [^>]*preload="none"', page)
    assert 'src="../../../media/a.mp4"' in page
    assert 'src="../../../media/a.vtt"' in page
    assert "Feel for it." in page


def test_halves_and_ranges_become_words_and_figures(library: Library) -> None:
    """In the steps, in the sentence and in large type."""
    record = library.points["gluteus-medius-1"].record
    move = {"up": (1.5, 1.5), "out": (10.5, 11)}
    locate = Locate.model_validate(
        {
            "from": "cleft-top",
            "move": move,
            "steps": ({"text": "Go {up} up, {out} out."},),
            "check": record.locate.check,
            "sure": record.locate.sure,
        }
    )
    page = guide(changed(library, locate=locate))
    assert "1. Go one and a half up, ten and a half to eleven out." in page
    assert "**10\u00bd\u201311** out" in page


def test_hands_only_is_said_before_the_release(library: Library) -> None:
    """Where what lies near allows no tool."""
    release = library.points["gluteus-medius-1"].record.release
    assert isinstance(release, Release)
    page = guide(changed(library, hazards=("kidneys",), release=release.model_copy(update={"equipment": ()})))
    assert library.words["grade"]["hands-only"] in page
    assert library.words["grade"]["hands-only"] not in guide(library)


def test_guide_has_its_pictures_each_beside_its_words(library: Library) -> None:
    """Locate, pain, release and stretch, for both sides; only the first is loaded at once."""
    page = shown(guide(library))
    figures = re.findall(r"<figure.*?</figure>", page, re.DOTALL)
    names = [re.findall(r"figures/gluteus-medius-1/([\w-]+)-right\.svg", figure) for figure in figures]
    assert names == [["pain"], ["locate"], ["release-6"], ["release-standing-5"], ["stretch-7"]]
    for number, figure in enumerate(figures):
        assert figure.count('alt="The &lt;right&gt; one" width="720" height="576"') == 1
        assert figure.count('data-other-alt="The left one"') == 1
        assert len(re.findall(r'data-(?:other-)?print="[^"]*-(?:right|left)-print\.svg"', figure)) == 2
        assert figure.count("<img") == 1
        assert figure.count('loading="lazy"') == (0 if number == 0 else 1)
        assert re.search(
            r"<figcaption>[A-Z].+\.</figcaption>" if number < 2 else "<figcaption>Step [a-h]</figcaption>", figure
        )
    beside = next(scene for scene in page.split('<div class="scene"') if "release-6-right" in scene)
    assert "<li>Lower that knee out to the side" in beside


def test_card_of_a_point_holds_its_finished_words_for_both_sides(library: Library) -> None:
    """Nothing is left to fill in; the hold can be changed with the dose; the limits are those of the model."""
    script = made(library, Path("no-content"))["programme/cards/gluteus-medius-1.js"]
    card = json.loads(script.removeprefix('tpg.cards["gluteus-medius-1"] = ').removesuffix(";\n"))
    assert not re.search(r"\{(side|other|hold)\}", card)
    assert 'Bend your <span data-other="left">right</span> knee.' in card
    assert card.count('breathe for <span data-dose="release.hold">30</span> seconds.') == 1
    assert card.count('min="5" max="60"') == 2  # as its hazards allow
    assert re.findall(r'data-choose="release.day">(.*?)</select>', card)[0].count("<option") == 5


def test_card_of_a_point_on_the_midline_asks_for_no_side(library: Library) -> None:
    """And says none."""
    card = made(changed(library, sided=False), Path("no-content"))["programme/cards/gluteus-medius-1.js"]
    assert 'data-choose=\\"side' not in card
    assert library.words["programme"]["right"] not in card


def test_card_shows_whatever_a_record_says_as_text(library: Library) -> None:
    """Also where it says why the point is not pressed."""
    page = made(
        changed(library, title=HOSTILE, release=None, no_release=NO_RELEASE.model_copy(update={"why": HOSTILE})),
        Path("no-content"),
    )
    card = json.loads(page["programme/cards/gluteus-medius-1.js"].partition(" = ")[2].removesuffix(";\n"))
    assert "<script" not in card
    assert html.unescape(re.sub(r"<[^>]*>", "", card)).count(HOSTILE) == 4  # its title thrice
    assert 'data-choose="release' not in card


def test_page_of_pictures_shows_every_word(project: Path) -> None:
    """Each word of the model has a picture in the real gallery, and the text that is shown draws the same picture."""
    gallery = real().body.gallery
    library = read_content(project).library
    assert library
    found = groups(gallery)
    assert {(about, word.word) for about, words in found.items() for word in words if not word.pictures} == set()
    assert len(found) == 19
    for picture in gallery.values():
        assert Picture.model_validate(yaml.safe_load(picture_as_written(picture))) == picture
    page = shown(made(library, project / "content")[PICTURES])
    used = set(users_of_poses(library))
    assert used == {"ball-under-hip-knee-on-block", "ball-at-wall", "supine-cross-over"}
    assert page.count("<figure") == len(library.body.gallery) + len(used)
    assert all(f'id="{name}"' in page and f"figures/poses/{name}.svg" in page for name in used)


def test_every_fixed_word_is_used() -> None:
    """A word that nothing shows is a word that nobody should have to translate."""
    assert sorted(word for word in unheard() if word[0] not in CHOSEN_BY_DATA) == []


def test_guide_of_a_point_on_the_midline_has_no_sides(library: Library) -> None:
    """No switch, each picture and each sheet once; the public data says so too."""
    midline = changed(library, sided=False)
    page = shown(guide(midline))
    assert set(re.findall(r'type="radio" name="(\w+)', page)) == {"floor", "dial"}
    assert re.findall(r'(?:src|print)="[^"]*figures/gluteus-medius-1/(pain[\w-]*)\.svg"', page) == [
        "pain",
        "pain-print",
    ]
    assert re.findall(r'href="[^"]*sheets/([\w-]+)\.pdf"', page) == [
        f"gluteus-medius-1-{name}" for name in ("a4", "letter", "a4-large", "letter-large")
    ]
    detail = json.loads(dict(api(midline, figures_of(midline)))["api/points/gluteus-medius-1.json"])
    assert detail["sided"] is False
    assert {(sheet["side"], sheet["paper"]) for sheet in detail["sheets"]} == {(None, "a4"), (None, "letter")}


def test_page_of_rules_explains_every_code(library: Library) -> None:
    """Each rule has an anchor, what it wants, and both examples as code, whatever signs are in them."""
    page = made(library, Path("no-content"))["contribute/rules.md"]
    html_page = markdown.markdown(page, extensions=["attr_list", "md_in_html", "tables"])
    shown = html.unescape(html_page)
    for code, rule in RULES.items():
        assert f'id="{code}"' in html_page
        assert re.split(r"[\t\xa0\u200b\u2028\u202a-\u202e\udcfc]", rule.wrong)[-1].split("\n")[0] in shown
    assert html_page.count("<pre>") == 2 * len(RULES)
    assert "one place only: in <code>move</code>." in html_page


def test_zone_shows_signs_then_guides_then_neighbours(library: Library, project: Path) -> None:
    """As a phone shows it, from above to below."""
    page = made(library, project / "content")["zones/low-back.md"]
    places = [page.index(f"{{ #{anchor} }}") for anchor in ("emergency", "some", "neighbours")]
    assert places == sorted(places)


SHOW_THE_NUMBER = (GUIDE, "zones/low-back.md", "regions/hip-and-buttock.md", "safety.md", "index.md", "find.md")


@pytest.mark.parametrize("path", SHOW_THE_NUMBER)
def test_what_to_do_stands_beside_the_signs(library: Library, project: Path, path: str) -> None:
    """Call; with the number as a link where the host has set one."""
    without = made(library, project / "content")[path]
    assert "Call your emergency number" in without
    assert "tel:" not in without
    numbered = made(replace(library, site=Site(emergency_number="0 <12>")), project / "content")[path]
    assert 'href="tel:012"' in shown(numbered)
    assert "0 &lt;12&gt;" in shown(numbered)


def test_programme_says_the_number(library: Library, project: Path) -> None:
    """As text: it is for paper."""
    numbered = made(replace(library, site=Site(emergency_number="112")), project / "content")["programme.md"]
    assert "Call your emergency number (112) at these signs:" in numbered


@pytest.mark.parametrize(
    ("written", "number"),
    [("", ""), ('emergency_number: ""', ""), ('emergency_number: "112"', "112"), ("emergency_number: 000", "000")],
)
def test_number_is_read_from_the_settings(project: Path, written: str, number: str) -> None:
    """Whatever else stands there, with the marks of MkDocs."""
    (project / "mkdocs.yml").write_text(f"site_name: !ENV NAME\nextra:\n  other: 1\n  {written}\n", encoding="utf-8")
    assert read_settings(project)[0].emergency_number == number


def test_library_has_the_number_of_the_settings(project: Path) -> None:
    """So that every page and sheet can say it."""
    path = project / "mkdocs.yml"
    text = path.read_text(encoding="utf-8").replace('emergency_number: ""', 'emergency_number: "112"')
    path.write_text(text, encoding="utf-8")
    library = read_project(project).library
    assert library
    assert library.site.emergency_number == "112"


def test_see_a_clinician_soon_is_not_folded(library: Library) -> None:
    """Its signs stand open with how it should go, below the stretch."""
    page = guide(library)
    after = page.split("{ #see-soon }")[1].split("\n## ")[0]
    assert "<details" not in after.split("</div>")[0]
    for sign in library.body.safety.see_soon:
        assert getattr(sign, "text", sign) in after.split("</div>")[0]
