"""The Jinja2 templates of this folder, compiled once, and what every one of them may call."""

import html
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.figures.make import Figures, Shown
from generator.figures.sheet import Drawing
from generator.kept import KeptCode
from generator.pages import paths, phrases
from generator.pages.plate import plate, printed, single
from generator.pages.prose import Prose, attribute, literal, target
from generator.records.library import Library, PointEntry

_BLANK_LINES = re.compile(r"\n{3,}")
_LINE_BREAKS_OF_YAML = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x7f\x85\u2028\u2029\ufeff"}


@dataclass(frozen=True)
class Templates:
    """Turns views into Markdown. `pages` are the paths of all pages, so that no link leads to nothing."""

    library: Library
    pages: Collection[str]
    shown: Mapping[str, Shown]
    maps: Mapping[str, Drawing]
    overlaps: Mapping[str, tuple[PointEntry, ...]]
    environment: Environment

    def render(self, template: str, path: str, front: Mapping[str, object], **view: object) -> tuple[str, str]:
        """The page at `path`: front matter and the template filled in."""
        text = _BLANK_LINES.sub("\n\n", self.fill(f"{template}.md.j2", path, **view)).strip()
        return path, with_top(front, f"{text}\n")

    def fill(self, template: str, path: str, **view: object) -> str:
        """The template filled in, as it stands on the page at `path`."""
        prose = Prose(self.library.words["sides"], lambda link: paths.resolve(link, path, self.pages))
        return self.environment.get_template(template).render(
            prose=prose.markdown,
            plain=prose.plain,
            html=prose.html,
            to=lambda there: paths.between(path, there),
            media=lambda file: paths.beside(path, file),
            plate=partial(plate, self.shown, prose, path),
            single=partial(single, self.shown, path),
            printed=partial(printed, self.shown, path),
            **view,
        )


def load(library: Library, pages: Collection[str], figures: Figures, kept: Path) -> Templates:
    """The templates with the names that they share; compiled, they are in the folder `kept` for the next time."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        bytecode_cache=KeptCode(kept),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701  Markdown: every text passes `prose`, `literal` or `attribute`
        auto_reload=False,
    )
    environment.filters.update(
        literal=literal,
        attribute=attribute,
        target=target,
        capital=phrases.capital,
        snippet=snippet,
        coded=coded,
        dialled=phrases.dialled,
    )
    environment.globals.update(
        library=library,
        w=library.words,
        body=library.body,
        safety=library.body.safety,
        paths=paths,
        pages=pages,
        figures=phrases.in_figures,
        digits=lambda pair: phrases.in_digits(pair, library.words),
        counted=lambda count, thing: phrases.counted(count, thing, library.words),
        day=lambda when: phrases.day(when, library.words),
        supported=lambda parts: supported(parts, library.words["supports"]),
        zone_names=lambda zones: zone_names(zones, library),
    )
    return Templates(library, pages, figures.shown, figures.maps(), figures.overlaps, environment)


def coded(text: str) -> str:
    """A sentence in which words in backticks are code, and every other sign stands for itself."""
    parts = text.split("`")
    return "".join(f"`{part}`" if number % 2 else literal(f"x{part}x")[1:-1] for number, part in enumerate(parts))


def snippet(text: str) -> str:
    """A piece of a file as a block of code, with signs that cannot be seen made visible.

    On one line and without a link, so that no engine takes one in it for a link of the page.
    """
    shown = text.translate({ord("\t"): "→ ", 0xA0: "\N{OPEN BOX}", 0xDCFC: "\N{REPLACEMENT CHARACTER}"})
    return f"<pre><code>{html.escape(shown)}</code></pre>".replace("](", "&#93;(").replace("\n", "&#10;")


def zone_names(zones: Collection[str], library: Library) -> str:
    """`low back and buttock`, as text."""
    return phrases.listed([library.body.zones[zone].name for zone in zones], library.words)


def supported(parts: Collection[str], words: Mapping[str, str]) -> str:
    """What a source supports, as text: `release.dose` has words of its own, or those of `release`."""
    names = [words.get(part.replace(".", "_"), words[part.partition(".")[0]]) for part in parts]
    return ", ".join(dict.fromkeys(names))


def with_top(front: Mapping[str, object], text: str) -> str:
    """The page with its front matter, written by us also where a person wrote the page: engines obey what is there."""
    lines = [f"{key}: {_yaml(value)}" for key, value in front.items() if value is not None]
    return "\n".join(["---", *lines, "---", "", text])


def _yaml(value: object) -> str:
    """A value as YAML: days bare, texts in single quotes, or in double ones where they need escapes."""
    if not isinstance(value, str):
        return str(value)
    if value.isprintable() and value.isascii():
        return "'" + value.replace("'", "''") + "'"
    return json.dumps(value, ensure_ascii=False).translate(_LINE_BREAKS_OF_YAML)
