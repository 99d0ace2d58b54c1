"""The Jinja2 templates of this folder, compiled once, and what every one of them may call."""

import html
import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.diagnostics.unseen import visible
from generator.language.known import SOURCE
from generator.pages.rendering.card import card_of
from generator.pages.rendering.illustration import card_picture, plate, single, thumbnail
from generator.pictures.closeup.body_map import BodyMap
from generator.pictures.make import Figures, ImageMeta
from generator.records.library import Library, PointEntry
from generator.records.site import LanguageFrame
from generator.storage.compiled import KeptCode
from generator.text import addresses, phrases
from generator.text.prose import ProseRenderer, attribute, literal, target
from generator.text.redirects import former_ids

PAGE = ".md"
_BLANK_LINES = re.compile(r"\n{3,}")
_LINE_BREAKS_OF_YAML = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x7f\x85\u2028\u2029\ufeff"}


class MadePage(NamedTuple):
    """A page at its path below build/pages: what stands at its top, and its text below that.

    `parts` are what the search finds the page by, besides its title.
    """

    path: str
    top: Mapping[str, object]
    text: str
    parts: tuple[str, ...] = ()

    def written(self) -> str:
        """The page as a file, its top written by us also where a person wrote the page: engines obey what is there."""
        lines = [f"{key}: {_yaml(value)}" for key, value in self.top.items() if value is not None]
        return "\n".join(["---", *lines, "---", "", self.text])


class MadeScript(NamedTuple):
    """A script at its path below build/pages."""

    path: str
    script: str

    def written(self) -> str:
        """The script as a file."""
        return self.script


@dataclass(frozen=True)
class Templates:
    """Turns views into Markdown.

    `every` are the paths of all pages of each language by its code, so that no link leads to nothing. What the
    language of the library does not have yet is linked in that of the records.
    """

    library: Library
    every: Mapping[str, Collection[str]]
    shown: Mapping[str, ImageMeta]
    maps: Mapping[str, BodyMap]
    overlaps: Mapping[str, tuple[PointEntry, ...]]
    environment: Environment

    @property
    def pages(self) -> Collection[str]:
        """Those of the language of the library."""
        return self.every[self.library.words.language.code]

    @cached_property
    def home(self) -> str:
        """The folder of all of them."""
        return addresses.home_of(self.library)

    @property
    def frame(self) -> LanguageFrame:
        """What stands around the pages of a further language."""
        return self.library.site.frames[self.library.words.language.code]

    @cached_property
    def former_ids(self) -> Mapping[str, Collection[str]]:
        """Points that had other ids, with those: programmes keep them."""
        return former_ids(self.library)

    def render(self, template: str, path: str, top: Mapping[str, object], **view: object) -> MadePage:
        """The page at `path`: what stands at its top and the template filled in."""
        text = _BLANK_LINES.sub("\n\n", self.fill(f"{template}.md.j2", path, **view)).strip()
        own = {"record": addresses.of_texts(str(top["record"]), self.home)} if "record" in top else {}
        return MadePage(path, {**top, **own, **self.in_languages(path)}, f"{text}\n")

    def in_languages(self, path: str) -> dict[str, object]:
        """What the theme is told of a page: its language, if that is not the first, and in which others it is."""
        own = self.library.words.language.code
        others = [code for code, pages in self.every.items() if code != own and path in pages]
        said = {"lang": own if self.home else "", "languages": others}
        return {key: value for key, value in said.items() if value}

    def to(self, path: str, there: str) -> str:
        """A link from the page at `path` to another page, or to a file of the language."""
        is_own = there in self.pages or not there.endswith(PAGE)
        return addresses.between(path, there) if is_own else addresses.outside(self.home, path, there)

    def fill(self, template: str, path: str, **view: object) -> str:
        """The template filled in, as it stands on the page at `path`."""
        prose = ProseRenderer(self.library.words["sides"], partial(self._resolved, path))
        return self.environment.get_template(template).render(
            prose=prose.markdown,
            html=prose.html,
            to=partial(self.to, path),
            media=lambda file: addresses.beside(path, file),
            of_all=lambda file: addresses.beside(f"{self.home}{path}", file),
            plate=partial(plate, self.shown, prose, path),
            single=partial(single, self.shown, path),
            thumbnail=partial(thumbnail, self.shown, path),
            on_card=partial(card_picture, self.shown, path),
            **view,
        )

    def _resolved(self, path: str, link: str) -> str:
        """A link of prose, which names a page by its address."""
        is_own = addresses.resolve(link, "", self.pages).partition("#")[0] in self.pages
        if is_own or not self.home:
            return addresses.resolve(link, path, self.pages)
        return addresses.resolve(link, f"{self.home}{path}", self.every[SOURCE])


def load(library: Library, pages: Mapping[str, Collection[str]], figures: Figures, kept: Path) -> Templates:
    """The templates with the names that they share; compiled, they are in the folder `kept` for the next time."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent.parent / "templates"),
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
        capital=library.words.language.capital,
        standing=library.words.language.standing,
        snippet=snippet,
        coded=coded,
        dialled=phrases.dialled,
        card=lambda point, zone="": card_of(point, library, zone),
    )
    environment.globals.update(
        library=library,
        frame=library.site.frames.get(library.words.language.code),
        first_language=SOURCE,
        w=library.words,
        body=library.body,
        safety=library.body.safety,
        paths=addresses,
        pages=pages[library.words.language.code],
        counted=lambda count, thing: phrases.counted(count, thing, library.words),
        supported=lambda parts: supported(parts, library.words["supports"]),
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
    shown = visible(text).translate({ord("\t"): "→ ", 0xA0: "\N{OPEN BOX}", 0xDCFC: "\N{REPLACEMENT CHARACTER}"})
    return f"<pre><code>{html.escape(shown)}</code></pre>".replace("](", "&#93;(").replace("\n", "&#10;")


def supported(parts: Collection[str], words: Mapping[str, str]) -> str:
    """What a source supports, as text: `release.dose` has words of its own, or those of `release`."""
    names = [words.get(part.replace(".", "_"), words[part.partition(".")[0]]) for part in parts]
    return ", ".join(dict.fromkeys(names))


def _yaml(value: object) -> str:
    """A value as YAML: days bare, texts in single quotes, or in double ones where they need escapes."""
    if not isinstance(value, str):
        return str(value)
    if value.isprintable() and value.isascii():
        return "'" + value.replace("'", "''") + "'"
    return json.dumps(value, ensure_ascii=False).translate(_LINE_BREAKS_OF_YAML)
