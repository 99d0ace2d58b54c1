"""Whatever a stranger writes into a record or a page, nothing comes of it but text, emphasis and links to read."""

import json
import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from lxml import html
from pydantic import TypeAdapter, ValidationError

from generator.pages.hand_written.only_prose import EXTENSIONS, more_than_prose
from generator.pages.make import pages
from generator.pages.rendering.templates import MadePage
from generator.pictures.lettering import lettering_of
from generator.pictures.make import Figures, ImageMeta, cache_of
from generator.pictures.requests import orders
from generator.project import read_project
from generator.records.file_reader import SHARED
from generator.records.hand_written import WrittenPage, read_written_page
from generator.records.library import Catalogue, Library, link_records
from generator.records.load import read_content
from generator.records.parsing.source_file import read_source
from generator.records.parsing.tree import fill
from generator.records.schema.base import Reference, SupportedPart
from generator.records.schema.introspection import shape_of
from generator.records.schema.muscle import Muscle
from generator.records.schema.page import Top
from generator.records.schema.point import Point, Video
from generator.rulebook import RULES
from generator.text.prose import target
from tests.commands import REPO

ATTACKS = (
    "![x](https://evil.example/x.png)",
    "a `b`{ onclick=go() } c",
    "*d*{: data-embed=https://evil.example/ style=x }",
    '"><img src=x onerror=go()><script>go()</script>',
    "`\" onload=go() '`",
    "[e][f] ![g][f] [f]: javascript:go()",
)
HOSTILE_LINK = "https://h.example/a){onclick=go()data-embed=i}[j](k)`l`\\"
TAGS = frozenset({"em", "strong"})
Powers = dict[str, set[tuple[str, tuple[str, ...]]]]


def test_pages_are_converted_as_mkdocs_converts_them() -> None:
    settings = yaml.safe_load((REPO / "mkdocs.yml").read_text(encoding="utf-8"))
    assert {"toc", "tables", "fenced_code", *settings["markdown_extensions"]} == {*EXTENSIONS}


def attacked(path: Path, model: Any, attack: str) -> Any:
    """The record of this file with the attack in each text that may hold it and names nothing else."""
    adapter: TypeAdapter[Any] = TypeAdapter(model)
    source = read_source(path.name, path.read_bytes())
    parts = fill(source, shape_of(model))
    said = source.data
    for part in parts:
        names = any(isinstance(mark, Reference | SupportedPart) for mark in part.shape.marks)
        if isinstance(part.value, str) and not names:
            changed = _with(said, part.loc, attack)
            with suppress(ValidationError):
                adapter.validate_python(changed)
                said = changed
    return adapter.validate_python(said)


def _with(said: Any, way: tuple[str | int, ...], text: str) -> Any:
    """The same with another text at the end of the way; a step that is a bare sentence is the sentence."""
    if not way or isinstance(said, str):
        return text
    if isinstance(said, dict):
        return {key: _with(inner, way[1:], text) if key == way[0] else inner for key, inner in said.items()}
    return tuple(_with(inner, way[1:], text) if at == way[0] else inner for at, inner in enumerate(said))


def attacked_library(content: Path, library: Library, attack: str) -> Library:
    """The small project with the attack in all its records."""
    shared = {
        name: attacked(content / name, SHARED[name], attack)
        for name in SHARED
        if name.startswith(("equi", "haz", "sou", "body/l", "body/z", "body/r"))
    }
    body: Catalogue = replace(
        library.body,
        equipment=shared["equipment.yaml"],
        safety=shared["hazards.yaml"],
        sources=shared["sources.yaml"],
        landmarks=shared["body/landmarks.yaml"],
        zones=shared["body/zones.yaml"],
        regions=shared["body/regions.yaml"],
    )  # fmt: skip
    folder = content / "muscles" / "gluteus-medius"
    point = library.points["gluteus-medius-1"]
    muscle = replace(point.muscle, record=attacked(folder / "muscle.yaml", Muscle, attack))
    record = attacked(folder / "1.yaml", Point, attack)
    return link_records(body, library.words, library.asked, [replace(point, muscle=muscle, record=record)])


def _converted(page: str) -> str:
    return markdown.markdown(page.split("---\n", 2)[2], extensions=[*EXTENSIONS])


def powers(library: Library, content: Path, alt: str = "") -> Powers:
    """The elements of each page with the names of their attributes."""
    shown = ImageMeta(720, 576, {"right": f"right {alt}", "left": f"left {alt}"}, sided=True, digest="")
    pictures = {order.path: replace(shown, sided=order.sided) for order in orders(library)}
    lettering = lettering_of(content, library)
    figures = Figures(pictures, (), 0, cache_of(content, library.body), lettering, {}, {})
    made = pages(library, content, figures, RULES)
    found: Powers = {}
    for path, text in made:
        written = json.loads(text.partition(" = ")[2].rstrip(";\n")) if path.endswith(".js") else _converted(text)
        elements = [one for one in html.fromstring(f"<div>{written}</div>").iter() if one.tag not in TAGS]
        found[path] = {(str(one.tag), tuple(sorted(map(str, one.attrib)))) for one in elements}
        assert not [one for one in elements if "evil" in str(one.get("src"))], path
    return found


@pytest.fixture(scope="module")
def harmless(small_project: Path) -> tuple[Path, Library, Powers]:
    """The content of the small project, its records, and the elements of its pages."""
    library = read_content(small_project).library
    assert library
    return small_project / "content", library, powers(library, small_project / "content")


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_field_of_a_record_gets_power(attack: str, harmless: tuple[Path, Library, Powers]) -> None:
    """Every text that any record may hold is tried at once: the pages have the elements and attributes they had."""
    content, library, before = harmless
    after = powers(attacked_library(content, library, attack), content, attack)
    assert {path: found - before[path] for path, found in after.items() if found - before[path]} == {}


def test_address_ends_where_it_ends(harmless: tuple[Path, Library, Powers]) -> None:
    """Braces and brackets at its end are signs of the address."""
    content, library, before = harmless
    point = library.points["gluteus-medius-1"]
    books = {
        id_: book.model_copy(update={"link": HOSTILE_LINK, "doi": None}) for id_, book in library.body.sources.items()
    }
    film = Video(link=HOSTILE_LINK, transcript="Lie down.")
    stretch = point.record.stretch.model_copy(update={"video": film})
    record = point.record.model_copy(update={"stretch": stretch})
    changed = link_records(
        replace(library.body, sources=books), library.words, library.asked, [replace(point, record=record)]
    )
    after = powers(changed, content)
    new = {pair for path in after for pair in after[path] - before[path]}
    assert not [pair for pair in new if {"onclick", "data-embed"} & {*pair[1]}]
    page = markdown.markdown(
        f"[x]({target(HOSTILE_LINK)}) [y]({target('https://doi.org/10.1016/S0140-6736(97)1')})",
        extensions=[*EXTENSIONS],
    )
    assert re.findall('href="([^"]*)"', page) == [
        "https://h.example/a%29%7Bonclick=go%28%29data-embed=i%7D%5Bj%5D%28k%29%60l%60%5C",
        "https://doi.org/10.1016/S0140-6736%2897%291",
    ]


def told(text: str) -> list[tuple[int, str]]:
    """Where a page with this text is told, and of which words."""
    page = WrittenPage("x.md", Top(title="a", description="b", kind="prose"), text, 6)
    lines = text.split("\n")
    return [(one.line, lines[one.line - 6][one.column - 1 : one.end_column - 1]) for one in more_than_prose(page)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a\n\n<script>go()</script>", [(8, "<script")]),
        ("`<script>` and\n\n<script>go()</script>\n\n```\n<script>\n```", [(8, "<script")]),
        ('<a data-embed="https://x; script-src *">x</a>', [(6, "data-embed")]),
        ("x\n\n<a href='javascript:go()'>x</a>", [(8, "javascript:go()")]),
        ("[x](javascript:go())", [(6, "javascript:go()")]),
        ("[x][y]\n\n[y]: data:text/html,x", [(8, "data:text/html,x")]),
        ("[x](//evil.example/)", [(6, "//evil.example/")]),
        ("<vbscript:go()>", [(6, "<vbscript:go()")]),
        ("# Head { onclick=go() }", [(6, "onclick")]),
        ("Text\n{: style=x }", [(7, "style")]),
        ("`x`{ onclick=go() }", [(6, "onclick")]),
        ("*x*{ .film__play }", [(6, "film__play")]),
        ("## Content", [(6, "Content")]),
        ("![a](https://evil.example/x.png)", [(6, "https://evil.example/x.png")]),
        ("<img src=x onerror=go()>", [(6, "<img")]),
        ("<svg/onload=go()>", [(6, "<svg/onload=go()")]),
        ("<!-- a --><b>", [(6, "<!--"), (6, "<b")]),
        ('<iframe src="x"></iframe>', [(6, "<iframe")]),
        ('<form action="/x"><input name="y"></form>', [(6, "<form"), (6, "<input")]),
        ('<meta http-equiv="refresh" content="0">', [(6, "<meta")]),
        ('<base href="https://evil.example/">', [(6, "<base")]),
        ("<style>p{}</style>", [(6, "<style")]),
        ('<button data-hold="9">x</button>', [(6, "<button")]),
        ('<div markdown="1">\n\nx\n\n</div>', [(6, "<div")]),
        ("<details>x", [(6, "<details")]),
        ("x</table>", [(6, "</table")]),
    ],
)
def test_more_than_prose_is_told_at_its_words(text: str, words: list[tuple[int, str]]) -> None:
    assert told(text)[: len(words)] == words


@pytest.mark.parametrize(
    "text", ["[" * 30_000, "<a " * 10_000, "> " * 5_000, "`a``" * 9_000, "![" * 9_000, "x " * 30_000]
)
def test_page_that_would_take_minutes_is_told_at_once(text: str) -> None:
    assert [line for line, _ in told(text)] == [6]


PROSE = """# What we saw { #what-we-saw }

Press <kbd>Ctrl</kbd> and H<sub>2</sub>O, *softly* or **firmly**, `<script>` is code, 1 < 2 & 3 > 2, {side}.
[A page](about/index.md#sources), [another](https://x.example/a_(b)?c=1:2 "A title"), <https://x.example/>,
<me@x.example>.

<details><summary>More</summary>It is <abbr title="for example">e.g.</abbr> this.</details>

![A ball](ball.png) <img src="../ball.png" alt="A ball" width="40">

| a | b |
|--:|:-:|
| 1 | 2 |

```sh
<script onclick=go()>
```

2. two
"""


def test_prose_is_welcome() -> None:
    assert told(PROSE) == []


@pytest.mark.parametrize(
    ("top", "line", "code"),
    [
        ("", 1, "page-top"),
        (
            "title: x\ndescription: y\nkind: prose\n",
            1,
            "page-top",
        ),  # fields without rulers, as another engine reads them
        ("---\n---\n", 1, "page-top"),
        ("---\n- a\n- b\n---\n", 2, "yaml-syntax"),
        ("---\n42\n---\n", 2, "yaml-syntax"),
        ("---\n2026-11-29\n---\n", 2, "yaml-syntax"),
        ("---\nnull\n---\n", 2, "yaml-syntax"),
        ("---\ntitle: x\ndescription: y\n---\n", 2, "missing-field"),
        ("---\ntitle: x\ndescription: y\nkind: guide\n---\n", 4, "unknown-choice"),
        ("---\ntitle: 5\ndescription: y\nkind: prose\n---\n", 2, "wrong-type"),
        ("---\ntitle: [x]\ndescription: y\nkind: prose\n---\n", 2, "wrong-type"),
        ("---\ntitle: x\ndescription: y\nkind: prose\ntemplate: ../../../etc/passwd\n---\n", 5, "unknown-field"),
        ("---\ntitle: x\ndescription: y\ndata: </script><script>go()</script>\nkind: prose\n---\n", 4, "unknown-field"),
        ("---\ntitle: x\nrecord: '\"><script>'\ndescription: y\nkind: prose\n---\n", 3, "unknown-field"),
        ("---\ntitle: &a x\ndescription: *a\nkind: prose\n---\n", 2, "anchor"),
        ("---\ntitle: x\n", 1, "yaml-syntax"),
    ],
)
def test_top_of_a_page_is_told_at_its_line(top: str, line: int, code: str, project: Path) -> None:
    page = project / "content" / "pages" / "sitting.md"
    page.write_text(f"{top}# Sitting\n", encoding="utf-8")
    reading = read_project(project)
    assert reading.library is None
    assert {problem.file for problem in reading.problems} == {"content/pages/sitting.md"}
    assert (line, code) in {(problem.line, problem.code) for problem in reading.problems}


def test_engine_reads_the_top_that_we_write() -> None:
    """Whatever way there is to end the fields early, or to begin them twice, in the text of a page."""
    raw = b"---\r\ntitle: 'A: \"b\"'\r\ndescription: y\r\nkind: prose\r\n---\r\n---\ntemplate: x\n---\ntext\n"
    page, problems = read_written_page("x.md", raw)
    assert page
    assert problems == []
    written = MadePage("x.md", page.top.model_dump(), page.text).written()
    assert yaml.safe_load(written.split("---\n")[1]) == {"title": 'A: "b"', "description": "y", "kind": "prose"}


@pytest.mark.parametrize("name", ["safety.md", "safety/index.md", "muscles/gluteus-medius/1.md", "find.md"])
def test_page_that_replaces_a_generated_one_is_told(name: str, project: Path) -> None:
    page = project / "content" / "pages" / name
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text("---\ntitle: x\ndescription: y\nkind: prose\n---\n# X\n", encoding="utf-8")
    (problem,) = read_project(project).problems
    assert (problem.code, problem.file, problem.severity) == ("replaced-page", f"content/pages/{name}", "warning")


@pytest.mark.parametrize("name", ["README.md", "Safety.md", "a b.md", "a#b.md", "a%2f..md", "über.md", "-x.md"])
def test_page_whose_name_is_no_address_is_told(name: str, project: Path) -> None:
    page = project / "content" / "pages" / name
    page.write_text("---\ntitle: x\ndescription: y\nkind: prose\n---\n# X\n", encoding="utf-8")
    assert "page-name" in {problem.code for problem in read_project(project).problems}
