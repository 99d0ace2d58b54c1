"""The policy lets in what our templates run and the players of films of records: nothing that a page says."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from generator.publish.finish.policy import players, policy_of
from generator.publish.finish.site import SiteFrame, finish
from generator.publish.mkdocs.template_scripts import Around
from generator.records.library import link_records
from generator.records.load import read_content
from generator.records.schema.point import Video
from generator.records.validation.players import player_of
from tests.publish.small_site import SITE, small_site

OURS = "<html><head><script>ours()</script><script src='x.js'></script>{}</head><body>{}</body></html>"
STRANGE = '<script>strange()</script><p data-embed="https://x.example; script-src *">x</p>'
YOUTUBE = "https://www.youtube-nocookie.com/embed/abc?autoplay=1"


def test_scripts_of_a_page_are_not_those_of_its_template() -> None:
    around = Around()
    page = cast("Any", SimpleNamespace(content=STRANGE))
    data = '<script type="application/ld+json">{"strange": 1}</script>'
    around.on_post_page(OURS.format(data, STRANGE), page=page, config=cast("Any", None))
    around.on_post_page(
        OURS.format(data, ""), page=cast("Any", SimpleNamespace(content=None)), config=cast("Any", None)
    )
    assert around.scripts == {"ours()"}


@pytest.mark.parametrize(
    ("address", "player"),
    [
        ("https://youtu.be/abc", YOUTUBE),
        ("https://WWW.YouTube.com/watch?v=abc", YOUTUBE),
        ("https://evil.example/abc", None),
        ("https://www.youtube.com@evil.example/abc", None),
        ("https://www.youtube.com:8443/watch?v=abc", None),
        ("https://evil.example\\@www.youtube.com/watch?v=abc", None),
        ("https://www.youtube.com.evil.example/watch?v=abc", None),
        ("https://www.youtube.com/watch?v=abc;script-src*", None),
        ("https://youtu.be/", None),
        ("https://[", None),
        ("https://vimeo.com/..%2f", None),
    ],
)
def test_player_is_one_of_those_that_were_let_in(address: str, player: str | None) -> None:
    assert player_of(address) == player


def test_frames_are_those_of_films_in_records(project: Path) -> None:
    library = read_content(project).library
    assert library
    assert players(library) == set()
    assert "frame-src 'none';" in policy_of((), players(library))
    point = library.points["gluteus-medius-1"]
    film = Video(link="https://youtu.be/abc", transcript="Lie down.")
    record = point.record.model_copy(update={"stretch": point.record.stretch.model_copy(update={"video": film})})
    filmed = link_records(library.body, library.words, library.asked, [replace(point, record=record)])
    assert players(filmed) == {YOUTUBE}
    assert "frame-src https://www.youtube-nocookie.com;" in policy_of((), players(filmed))


def test_what_a_page_holds_does_not_get_into_the_policy(tmp_path: Path) -> None:
    """Even where all that stands before it had failed."""
    small_site(tmp_path)
    (tmp_path / "index.html").write_text(OURS.format('<meta charset="utf-8">', STRANGE), encoding="utf-8")
    told = finish(tmp_path, SiteFrame(SITE, ["ours()"], [YOUTUBE]), iter).problems
    assert "plays no film of a record" in " ".join(problem.message for problem in told)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    policy = page.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
    assert policy == policy_of(["ours()"], [YOUTUBE])
    assert policy.count("'sha256-") == 1
    assert "x.example" not in policy
