"""The link check finds every kind of dead link, and none that is alive."""

from pathlib import Path

import pytest

from generator.publish.finish.html import read_html
from generator.publish.finish.links import broken_links
from generator.storage.folder import stamps

URL = "https://example.org/guides/"


def site(folder: Path, **pages: str) -> list[str]:
    """What is wrong in a site of these pages, named without their ending."""
    for name, body in pages.items():
        path = folder / f"{name}.html".replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<!doctype html><html><head></head><body>{body}</body></html>", encoding="utf-8")
    (folder / "style.css").write_text("", encoding="utf-8")
    names = stamps(folder).keys()
    read = {name: read_html(name, (folder / name).read_bytes(), URL) for name in names if name.endswith(".html")}
    return [problem.message for problem in broken_links(names, read)]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="gone/">x</a>',
        '<a href="../index.html">x</a>',
        '<a href="#gone">x</a>',
        '<a href="sub/#gone">x</a>',
        '<a href="/">x</a>',
        '<a href="/guides/gone.html">x</a>',
        '<a href="https://example.org/guides/gone/">x</a>',
        '<img src="gone.svg">',
        '<img src="style.css" srcset="style.css 1x, gone.png 2x">',
        '<link rel="stylesheet" href="gone.css">',
        '<meta property="og:url" content="https://example.org/guides/gone/">',
    ],
)
def test_dead_link_is_found(tmp_path: Path, link: str) -> None:
    """One dead link gives one problem."""
    assert len(site(tmp_path, index=link, sub__index='<p id="there">x</p>')) == 1


def test_living_links_are_left_alone(tmp_path: Path) -> None:
    """Pages, anchors, files, other hosts and the page itself."""
    links = (
        "sub/",
        "sub/#there",
        "#here",
        "",
        "style.css",
        "/guides/",
        "/guides/sub/",
        URL,
        "mailto:a@b.c",
        "https://x.org/gone",
    )
    body = "".join(f'<a href="{link}">x</a>' for link in links)
    assert site(tmp_path, index=f'<p id="here">{body}</p>', sub__index='<p id="there"><a href="..">x</a></p>') == []


def test_nearest_anchor_is_offered(tmp_path: Path) -> None:
    """A slip in an anchor is answered with the anchor."""
    (tmp_path / "index.html").write_text('<html><body><p id="release">x</p><a href="#relese">x</a></body></html>')
    page = read_html("index.html", (tmp_path / "index.html").read_bytes(), URL)
    assert [problem.help for problem in broken_links(["index.html"], {"index.html": page})] == [
        "did you mean `#release`?"
    ]
