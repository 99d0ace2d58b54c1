"""A file that pages share is another one to a browser when it has changed, and only then."""

from pathlib import Path

from generator.publish.finish.fingerprints import CACHED, fingerprints, with_fingerprints
from generator.publish.finish.site import SiteFrame, finish
from tests.publish.small_site import SHARED, SITE, small_site

SETTING = SiteFrame(SITE, [], [])


def test_change_of_a_shared_file_changes_its_address(tmp_path: Path) -> None:
    """Of the file itself, and of the script that knows where all others are; the rest keeps its address."""
    before = fingerprints(small_site(tmp_path / "one"))
    assert fingerprints(small_site(tmp_path / "two")) == before
    third = small_site(tmp_path / "three")
    (third / "api" / "index.js").write_text("tpg.index = {1: 2};")
    after = fingerprints(third)
    assert {name for name in before if before[name] != after[name]} == {"api/index.js", SHARED}


def test_edit_of_a_point_changes_no_address(tmp_path: Path) -> None:
    """What is asked for of one point is as fresh as its guide: else each edit would change every page."""
    before = fingerprints(small_site(tmp_path / "one"))
    edited = small_site(tmp_path / "two")
    for name in ("programme/cards/x-1.js", "run-throughs/x-1.js"):
        (edited / name).write_text("another one")
    assert fingerprints(edited) == before


def test_script_knows_the_address_of_what_it_loads_later(tmp_path: Path) -> None:
    """The index is asked for under its digest."""
    found = fingerprints(small_site(tmp_path))
    said = (tmp_path / SHARED).read_text(encoding="utf-8")
    assert f'"api/index.js":"{found["api/index.js"]}"' in said


def test_every_reference_of_a_page_has_its_digest(tmp_path: Path) -> None:
    """Scripts, styles and the icon, relative or from the top; the script of the theme, which no page runs, is gone."""
    assert finish(small_site(tmp_path), SETTING, iter).problems == ()
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    for name in ("assets/icon.svg", "assets/styles.css", "assets/css/finder.css", SHARED):
        assert f"{name}?v=" in page
    assert not (tmp_path / "assets" / "javascripts").exists()
    assert f"/guides/{SHARED}?v=" in (tmp_path / "404.html").read_text(encoding="utf-8")


def test_unknown_files_keep_their_address() -> None:
    """What is not shared, and what says something behind its address already."""
    page = b'<a href="assets/js/own.js"></a><img src="assets/icon.svg?v=1">'
    assert with_fingerprints(page, {"assets/icon.svg": "2"}) == page


def test_headers_say_how_long_and_to_whom(tmp_path: Path) -> None:
    """What has a digest is kept, pages are not, and the data may be read from any site."""
    finish(small_site(tmp_path), SETTING, iter)
    rules = (tmp_path / "_headers").read_text(encoding="utf-8").split("\n/")
    assert rules[0].startswith("/*\n  Content-Security-Policy: ")
    assert "Cache-Control" not in rules[0]  # two of them would be joined to one that means nothing
    said = {f"/{rule.split(chr(10))[0]}": rule for rule in rules[1:]}
    assert said.keys() == CACHED.keys()
    assert "immutable" in said["/assets/js/*"]
    assert "no-cache" in said["/*/"]
    assert "Access-Control-Allow-Origin: *" in said["/api/*"]
