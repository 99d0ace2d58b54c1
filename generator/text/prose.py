"""The prose of a record as Markdown, HTML or plain text: emphasis, links and markers work, all else is text."""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal["text", "strong", "em", "link", "marker"]
Linker = Callable[[str], str]

_TOKEN = re.compile(
    r"""
      \*\*(?P<strong>[^\s*](?:[^*]*[^\s*])?)\*\*
    | \*(?P<em>[^\s*](?:[^*]*[^\s*])?)\*
    | (?<!!)\[(?P<link>[^\s\[\]](?:[^\[\]]*[^\s\[\]])?)\]\((?P<href>(?:https://|/)[^\s()<>"'`\\\[\]{}]*)\)
    | \{(?P<marker>[a-z]+(?:\.[a-z]+)?)\}
    """,
    re.VERBOSE,
)
_SPACE = re.compile(r"[^\S\u00a0\u2007\u202f]+")
_SPECIAL = re.compile(r"[\\`*_\[\]{}#|&<>]")
_IN_TAG = re.compile(r"[\\`\[\]]")
_MARKS = re.compile(r"[\\`*_\[\]|]")
_IN_ADDRESS = re.compile(r"[()\[\]{}\\`|^]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_STARTS_A_BLOCK = re.compile(r"(?P<number>\d+)(?P<dot>[.)])|(?P<sign>[-+=:~])")
_TAGS = {"strong": "**", "em": "*"}
_BOTH = ("right", "left")
_SIDES = {"side": _BOTH, "other": ("left", "right")}
_TWICE = "_twice"


@dataclass(frozen=True)
class Token:
    """A piece of prose: plain text, a marker such as `side`, or emphasis and links with pieces in them."""

    kind: Kind
    text: str
    href: str = ""


@dataclass(frozen=True)
class ProseRenderer:
    """How prose is written on one page: its words for left, right and the painful side, and its links."""

    words: Mapping[str, str]
    link: Linker

    def markdown(self, written: str, fill: Mapping[str, str] | None = None) -> str:
        """The prose as one line of Markdown; it is for the right side, and a script turns it."""
        if "{" in written or "[" in written:
            return _guard_start(self._markdown(_one_line(written), fill or {}))
        return _same_on_every_page(written)

    def html(self, written: str, fill: Mapping[str, str] | None = None) -> str:
        """The prose as it stands in an element of HTML, without its links, for the right side.

        What is filled in is HTML.
        """
        return "".join(self._html(_one_line(written), fill or {}))

    def plain(self, written: str, fill: Mapping[str, str] | None = None) -> str:
        """The prose as text without any mark-up. Without a `side` to `fill` in, it speaks of the painful side."""
        said = "".join(self._plain(_one_line(written), fill or {}))
        for key in self.words:
            if key.endswith(_TWICE):
                said = said.replace(self.words[key], self.words[f"{key.removesuffix(_TWICE)}_once"])
        return said

    def _markdown(self, text: str, fill: Mapping[str, str]) -> str:
        done = ""
        for token in _tokens(text):
            if token.kind in _TAGS:
                done += _emphasis(token.kind, self._markdown(token.text, fill), done)
            elif token.kind == "link":
                done += f"[{self._markdown(token.text, fill)}]({self.link(token.href).replace('&', '&amp;')})"
            elif token.kind == "marker":
                done += self._marker(token.text, fill)
            else:
                done += _escape(token.text)
        return done

    def _html(self, text: str, fill: Mapping[str, str]) -> Iterator[str]:
        for token in _tokens(text):
            if token.kind in _TAGS:
                yield f"<{token.kind}>{self.html(token.text, fill)}</{token.kind}>"
            elif token.kind == "link":
                yield self.html(token.text, fill)
            elif token.kind == "marker" and _base(token.text) in _SIDES:
                yield self._both_sides(token.text, _as_html)
            elif token.kind == "marker":
                yield fill.get(token.text, f"{{{token.text}}}")
            else:
                yield _as_html(token.text)

    def _both_sides(self, name: str, escape: Callable[[str], str]) -> str:
        this, that = (self._side(side, name) for side in _SIDES[_base(name)])
        shown, other = escape(this), attribute(that)
        return f'<span data-other="{other}">{shown}</span>'

    def _marker(self, name: str, fill: Mapping[str, str]) -> str:
        if _base(name) in _SIDES:
            return self._both_sides(name, _escape)
        return _escape(fill.get(name, f"{{{name}}}"))

    def _plain(self, text: str, fill: Mapping[str, str]) -> Iterator[str]:
        for token in _tokens(text):
            if token.kind == "marker":
                yield self._plain_marker(token.text, fill)
            elif token.kind == "text":
                yield token.text
            else:
                yield from self._plain(token.text, fill)

    def _plain_marker(self, name: str, fill: Mapping[str, str]) -> str:
        base = _base(name)
        if base not in _SIDES:
            return fill.get(name, f"{{{name}}}")
        own = "painful" if base == "side" else "other"
        return self._side(next((side for side in _BOTH if self.words[side] == fill.get(base)), own), name)

    def _side(self, side: str, name: str) -> str:
        """The word for a side in the form that a marker asks for: `derecha` for `right` and `side.f`."""
        _, dot, form = name.partition(".")
        return self.words[f"{side}{dot}{form}"]


def _base(name: str) -> str:
    """The name of a marker without the form that it asks for."""
    return name.partition(".")[0]


@lru_cache(maxsize=10_000)
def _same_on_every_page(written: str) -> str:
    """Prose without markers and links, which many pages share."""
    return _guard_start(ProseRenderer({}, lambda link: link)._markdown(_one_line(written), {}))


@lru_cache(maxsize=10_000)
def literal(written: str) -> str:
    """A name or a title as one line of Markdown in which every sign stands for itself."""
    return _guard_start(_escape(_one_line(written)))


def attribute(written: str) -> str:
    """A text as it stands between the double quotes of an HTML attribute, or in an element of HTML.

    In a list Markdown looks for code and links even in a tag. Braces stay: they are gaps that scripts fill.
    """
    return _IN_TAG.sub(lambda found: f"&#{ord(found[0])};", html.escape(_one_line(written), quote=True))


def target(address: str) -> str:
    """An address as it stands between the brackets of a link of Markdown: none of its signs ends the link."""
    return html.escape(_IN_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", address), quote=False)


@lru_cache(maxsize=10_000)
def _tokens(text: str) -> tuple[Token, ...]:
    """The pieces of a text: the same text stands on pages, on many sheets and in the data."""
    found: list[Token] = []
    at = 0
    for match in _TOKEN.finditer(text):
        if match.start() > at:
            found.append(Token("text", text[at : match.start()]))
        at = match.end()
        found.append(_token(match))
    if at < len(text):
        found.append(Token("text", text[at:]))
    return tuple(found)


def _token(match: re.Match[str]) -> Token:
    for kind in ("strong", "em", "link", "marker"):
        if match[kind] is not None:
            return Token(kind, match[kind], match["href"] or "")
    raise AssertionError(match)


def _emphasis(kind: str, inner: str, before: str) -> str:
    """Stars, or a tag where stars would touch other stars."""
    if before.endswith(("*", "</em>", "</strong>")):
        return f"<{kind}>{inner}</{kind}>"
    return f"{_TAGS[kind]}{inner}{_TAGS[kind]}"


def _one_line(written: str) -> str:
    return _SPACE.sub(" ", written).strip()


def _escape(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], "\\" + found[0]), text)


def _as_html(text: str) -> str:
    """A text as HTML. Markdown looks into HTML that stands in a list, and is to find nothing there."""
    escaped = html.escape(text, quote=False)
    return _MARKS.sub(lambda found: f"&#{ord(found[0])};", escaped).replace("{", "&#123;").replace("}", "&#125;")


def _guard_start(line: str) -> str:
    """The line with its first sign escaped where it would start a list, a rule or a heading."""
    match = _STARTS_A_BLOCK.match(line)
    if not match:
        return line
    if match["sign"]:
        return f"&#{ord(match['sign'])};{line[1:]}"
    return f"{match['number']}&#{ord(match['dot'])};{line[match.end() :]}"
