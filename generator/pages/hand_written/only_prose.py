"""Finds what is more than prose in a hand-written page, each at its line.

A page is converted as MkDocs converts it, and every tag that comes out has to be on the list: whatever way Markdown has
to make one (HTML, a list of attributes in braces, an address), it is seen here. Tags are read by a form of our own that
is narrower than HTML's, so that no browser can read them in another way.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

import markdown

from generator.diagnostics.location import Place
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.records.hand_written import WrittenPage

MOST_KEPT = 256
EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html")
"""Those of MkDocs and of mkdocs.yml."""

TAG = re.compile(
    r"<(?P<close>/?)(?P<name>\w+)(?P<attributes>(?:\s+[\w-]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'))?)*)\s*/?>", re.ASCII
)
ATTRIBUTE = re.compile(r"(?P<name>[\w-]+)(?:=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'))?", re.ASCII)
LONGEST_PAGE = 50_000
MOST_SIGNS = {"[": 500, "<": 500, ">": 500, "`": 2_000}
"""Ours have a tenth of it. Markdown takes minutes for thousands of brackets that nobody closes."""
MARKUP = re.compile(r"<[a-zA-Z/!?][^\s>]*")
"""All that a browser might take for markup."""

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
VOID = frozenset({"br", "hr", "img"})
OF_EVERY_PAGE = "content|end|search|results"
"""Ids that the theme gives to parts of every page, and its scripts look for."""
OF_TEXT = {"b", "i", "em", "strong", "sub", "sup", "small", "kbd", "code", "abbr", "q", "cite", "a", "br"}
OF_BLOCKS = {"p", "hr", "pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "details", "summary"}
OF_TABLES = {"table", "caption", "thead", "tbody", "tr", "th", "td"}
ELEMENTS = {*HEADINGS, *OF_TEXT, *OF_BLOCKS, *OF_TABLES, "img", "figure", "figcaption"}
ANY = re.compile(r"[^\x00-\x1f]*")
WORD = re.compile(r"[\w -]*")
NUMBER = re.compile(r"\d{1,4}")
ADDRESS = re.compile(
    r"https://[^\s\\]+|mailto:[^\s\\]+|#[^\s\\]*|(?!/?/)[^\s\\:]*(?:[/?#][^\s\\]*)?|/(?!/)[^\s\\]*", re.I
)
FILE = re.compile(r"(?!/?/)[^\s\\:]+|/(?!/)[^\s\\:]+")
ID = re.compile(rf"(?!__)(?!(?:{OF_EVERY_PAGE})$)[\w-]+")
LINE_UP = re.compile(r"text-align: (?:left|center|right);")
ATTRIBUTES: dict[tuple[str, str], re.Pattern[str]] = {
    ("a", "href"): ADDRESS,
    ("img", "src"): FILE,
    **dict.fromkeys((("a", "title"), ("abbr", "title"), ("img", "title"), ("img", "alt")), ANY),
    **dict.fromkeys((("img", "width"), ("img", "height"), ("ol", "start")), NUMBER),
    **dict.fromkeys((("th", "style"), ("td", "style")), LINE_UP),
    **dict.fromkeys(((heading, "id") for heading in HEADINGS), ID),
    ("code", "class"): re.compile(r"language-[\w-]+"),
    ("details", "open"): WORD,
}
REMEDIES = {
    ADDRESS: "write an https:// address, or a page such as `safety.md`",
    FILE: "write the name of a picture of ours",
    ID: "give the heading a name of its own: `## What we saw { #what-we-saw }`",
}
ANYWHERE = {"lang": WORD, "translate": WORD}

PAGE_HTML = Rule(
    "page-html",
    "A page that is written by hand holds prose: headings, lists, tables, links, pictures and plain elements of text.",
    wrong='First read <b onclick="go()">this</b>: [how sure we are](about/index.md)',
    right="First read **this**: [how sure we are](about/index.md)",
    why="Scripts, frames, forms and styles in a page could act in the name of the site.",
    file="content/pages/contribute.md",
    stands="First read [how sure we are](about/index.md)",
)

Finding = tuple[str, str, str]
"""The words of the page to point at, what is wrong with them, what to write instead."""


def more_than_prose(page: WrittenPage) -> Iterator[Problem]:
    """Each element, attribute and address that is not on the list."""
    if (message := _too_much(page.text)) is not None:
        yield problem(page.file, PAGE_HTML, Place(page.first, 1, 2), message, "make several pages of it")
        return
    found = list(_findings(_converted(page.text)))
    for finding in dict.fromkeys(found):
        _, message, remedy = finding
        for place in _places(page, finding, found.count(finding)):
            yield problem(page.file, PAGE_HTML, place, message, remedy)


def _too_much(text: str) -> str | None:
    """What a page of prose would not have so much of."""
    if len(text) > LONGEST_PAGE:
        return f"the page has {len(text)} letters, and {LONGEST_PAGE} is the most"
    return next(
        (f"the page has more than {most} `{sign}`" for sign, most in MOST_SIGNS.items() if text.count(sign) > most),
        None,
    )


@cache
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=[*EXTENSIONS])


@lru_cache(MOST_KEPT)
def _converted(text: str) -> str:
    """The page as HTML; one that did not change is converted once, however often the site is served anew."""
    return _converter().reset().convert(text)


def _findings(converted: str) -> Iterator[Finding]:
    open_tags: Counter[str] = Counter()
    for start in MARKUP.finditer(converted):
        tag = TAG.match(converted, start.start())
        if tag is None:
            yield start[0], f"`{start[0]}` is not a plain tag", "write Markdown, or a tag such as `<kbd>` in full"
        elif tag["name"].lower() not in ELEMENTS:
            yield f"<{tag['name']}", f"`<{tag['name']}>` is more than prose", "write it in Markdown, or leave it out"
        else:
            open_tags[tag["name"].lower()] += -1 if tag["close"] else 1
            yield from _of_attributes(tag["name"].lower(), tag["attributes"])
    for name, left in open_tags.items():
        if left and name not in VOID:
            words = f"<{name}" if left > 0 else f"</{name}"
            yield words, f"`<{name}>` and `</{name}>` do not come in pairs", "write both, or none of the two"


def _of_attributes(element: str, written: str) -> Iterator[Finding]:
    for found in ATTRIBUTE.finditer(written):
        name, value = found["name"], html.unescape(found["double"] or found["single"] or "")
        form = ATTRIBUTES.get((element, name.lower())) or ANYWHERE.get(name.lower())
        if form is None:
            words = value if name in ("class", "id") else name  # in braces they are written as `.wide` and `#top`
            yield words, f"`{name}` is nothing that `<{element}>` may have here", "leave it out"
        elif not form.fullmatch(value):
            yield value, f"`{value}` is no `{name}` of a page", REMEDIES.get(form, "leave it out")


def _places(page: WrittenPage, finding: Finding, count: int) -> list[Place]:
    """Where the words stand that make the finding: those without which it is made less often."""
    at = [found.start() for found in re.finditer(re.escape(finding[0]), page.text, re.IGNORECASE)]
    less = [start for start in at if _count(page.text, start, finding) < count]
    return [_place(page, start, len(finding[0])) for start in less or at[:1] or [0]]


def _count(text: str, start: int, finding: Finding) -> int:
    without = text[:start] + text[start + len(finding[0]) :]
    return list(_findings(_converted(without))).count(finding)


def _place(page: WrittenPage, start: int, length: int) -> Place:
    line, column = page.text.count("\n", 0, start), start - (page.text.rfind("\n", 0, start) + 1)
    return Place(page.first + line, column + 1, column + 1 + max(1, length))
