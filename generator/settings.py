"""The settings of mkdocs.yml that our own code goes by, checked at their lines."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from generator.diagnostics.location import START, Place
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.language.known import source_language
from generator.records.parsing.line_repairs import YAML_SYNTAX
from generator.records.parsing.source_file import as_lines

FILE = "mkdocs.yml"
ADDRESS = re.compile(r"https?://[^\s/?#\"'<>]+(?:/[^\s?#\"'<>]*)?")
KINDS = ("zone", "point", "muscle", "equipment", "region", "page")
SEARCH = ("name", "hint", "close", "results", "none", "failed", "all")
WORDS = (
    *("skip", "main_links", "menu", "dark", "edit", "foot", "foot_links", "free", "lost", "lost_lead"),
    *(f"search.{word}" for word in (*SEARCH, "most", "some", "needs", "also")),
    *(f"search.kinds.{kind}" for kind in ("best", *KINDS)),
    *(f"search.kind.{kind}" for kind in KINDS),
)
"""The words of overrides/, below `extra.words`."""

SETTING = Rule(
    "setting",
    "mkdocs.yml says where the site will be, what it is called, and all words of the frame around each page.",
    wrong="site_url:\n",
    right="site_url: https://trigger-point-guides.github.io/guides/\n",
    why="Sheets and links carry the address. Without it, a code on paper leads nowhere.",
    file=FILE,
)


@dataclass(frozen=True)
class Settings:
    """What a person sets: the address of the site, with `/` at its end, its name, and what to call in an emergency."""

    site_url: str = ""
    emergency_number: str = ""
    site_name: str = ""


def read_settings(root: Path) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings and what is wrong with them; no settings and no problem where there is no file."""
    path = root / FILE
    if not path.is_file():
        return Settings(), ()
    text = as_lines(path.read_bytes().decode("utf-8-sig", "replace"))
    try:
        file = _File(_composed(text))
    except yaml.YAMLError as error:
        return Settings(), (_unreadable(error),)
    address = file.text("site_url").rstrip("/")
    settings = Settings(
        f"{address}/" if ADDRESS.fullmatch(address) else "",
        file.text("extra.emergency_number"),
        file.text("site_name"),
    )
    return settings, tuple(_wrong(file))


@lru_cache(maxsize=1)
def _composed(text: str) -> yaml.Node | None:
    """The tree of the file, which each stage asks for."""
    tree: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    return tree


@dataclass(frozen=True)
class _File:
    """The tree of the file; the way to a setting is its names with dots between."""

    root: yaml.Node | None

    def node(self, way: str) -> yaml.Node | None:
        found = self.root
        for name in way.split("."):
            pairs = found.value if isinstance(found, yaml.MappingNode) else ()
            found = next((value for key, value in pairs if key.value == name), None)
        return found

    def text(self, way: str) -> str:
        """A setting that is a text; nothing where it is none. MkDocs lets `!ENV` name a variable."""
        node = self.node(way)
        if not isinstance(node, yaml.ScalarNode) or node.tag == "tag:yaml.org,2002:null":
            return ""
        return os.environ.get(node.value, "") if node.tag == "!ENV" else str(node.value).strip()

    def place(self, way: str) -> Place:
        """Where the setting is, or what is around it."""
        while way and self.node(way) is None:
            way = way.rpartition(".")[0]
        node = self.node(way) if way else None
        if node is None:
            return START
        start, end = node.start_mark, node.end_mark
        is_one_line = end.line == start.line and end.column > start.column
        return Place(start.line + 1, start.column + 1, end.column + 1 if is_one_line else start.column + 2)


def _wrong(file: _File) -> Iterator[Problem]:
    for way, what in (("site_url", "the first page"), ("extra.edit", "the folder of the project on the web")):
        said = file.text(way)
        if not ADDRESS.fullmatch(said):
            message = f"`{way}` is `{said}`, which is no address" if said else f"`{way}` is empty"
            yield _told(file, way, message, f"write the address of {what}, such as `https://example.org/guides/`")
    if not file.text("site_name"):
        yield _told(file, "site_name", "`site_name` is empty", "write what the site is called")
    counted = (f"search.count.{kind}" for kind in sorted(source_language().plurals))
    if missing := [word for word in (*WORDS, *counted) if not file.text(f"extra.words.{word}")]:
        message = f"`extra.words` has no {', '.join(f'`{word}`' for word in missing)}"
        yield _told(
            file, "extra.words", message, "add what each page says there: mkdocs.yml of the project has them all"
        )
    language = source_language().code
    if (said := file.text("theme.language")) and said != language:
        message = f"`theme.language` is `{said}`, and all words of the site are in `{language}`"
        yield _told(file, "theme.language", message, f"write `{language}`: there are no words in a second language yet")
    if file.text("use_directory_urls") == "false":
        remedy = "remove the line, or write `true`: codes on paper lead to folders"
        yield _told(file, "use_directory_urls", "`use_directory_urls` is `false`", remedy)


def _told(file: _File, way: str, message: str, remedy: str) -> Problem:
    return problem(FILE, SETTING, file.place(way), message, remedy)


def _unreadable(error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    place = Place(mark.line + 1, mark.column + 1, mark.column + 2) if mark else START
    remedy = "check the indent, the quotes and the brackets of this line and the one above"
    return problem(FILE, YAML_SYNTAX, place, "the settings cannot be read from here on", remedy)
