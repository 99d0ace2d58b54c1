"""The settings of mkdocs.yml that our own code goes by, checked at their lines."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from generator.colours import NAMES, too_alike
from generator.diagnostics.location import START, Place
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import surely
from generator.language.known import source_language
from generator.records.parsing.line_repairs import YAML_SYNTAX
from generator.records.parsing.source_file import as_lines
from generator.records.site import Site
from generator.settings_file import SettingsFile, composed
from generator.settings_frames import FRAMES, frames_of, wrong_frames

FILE = "mkdocs.yml"
ADDRESS = re.compile(r"https?://[^\s/?#\"'<>]+(?:/[^\s?#\"'<>]*)?")
MAIL = re.compile(r"mailto:[^\s?#\"'<>]+@[^\s?#\"'<>]+")
KINDS = ("zone", "point", "muscle", "equipment", "region", "page")
SEARCH = ("name", "hint", "close", "results", "none", "failed", "all")
WORDS = (
    *("language", "offer", "offer_close", "skip", "main_links", "menu", "dark", "edit", "contact", "licence"),
    *("foot", "foot_links", "free", "lost", "lost_lead"),
    *(f"search.{word}" for word in (*SEARCH, "most", "some", "needs", "also")),
    *(f"search.kinds.{kind}" for kind in ("best", *KINDS)),
    *(f"search.kind.{kind}" for kind in KINDS),
)
"""The words of overrides/, below `extra.words`."""
TEXTS = {
    "site_name": "what the site is called",
    "site_description": "in a sentence what the site is for",
    "site_author": "who writes the guides",
    "edit_uri": "what stands between `repo_url` and the path of a file, such as `edit/main/`",
    "extra.licence.name": "the name of the licence of your guides, such as `CC BY 4.0`",
}
CONTACT, LICENCE = "extra.contact", "extra.licence"
MADE = {"docs_dir": "build/pages", "hooks": "[generator/publish/hook.py]"}
"""What the site is made by, and how it is written."""
LANGUAGE = ("theme.language", "language", "extra.language")
"""Where people say it; the theme asks for the first."""
ADDRESSES = {
    "site_url": "the address of the first page",
    "repo_url": "the address of the project on the web",
    CONTACT: "where one tells you what is wrong",
    "extra.licence.link": "the address of the text of the licence",
}
"""What has to be said, and what it is."""
EXAMPLE, EXAMPLES = "https://example.org/guides/", {CONTACT: "mailto:you@example.org"}

SETTING = Rule(
    "setting",
    "mkdocs.yml says where the site will be, what it is called, how it looks, and all words of the frame of each page.",
    wrong="use_directory_urls: false\n",
    right="use_directory_urls: true\n",
    why="Pages, sheets and links go by it. Codes on paper lead to folders, and without an address they lead nowhere.",
    file=FILE,
)


def read_settings(root: Path) -> tuple[Site, tuple[Problem, ...]]:
    """The settings and what is wrong with them; no settings and no problem where there is no file."""
    path = root / FILE
    if not path.is_file():
        return Site(), ()
    text = as_lines(path.read_bytes().decode("utf-8-sig", "replace"))
    try:
        file = SettingsFile(composed(text))
    except yaml.YAMLError as error:
        return Site(), (_unreadable(error),)
    if not file.names(""):
        return Site(), (_told(file, "", "the file has no settings", "bring it back, or copy it from the project"),)
    return _site(file), tuple(_wrong(file))


def _site(file: SettingsFile) -> Site:
    project = _folder(file.text("repo_url"))
    return Site(
        name=file.text("site_name"),
        author=file.text("site_author"),
        url=_folder(file.text("site_url")),
        project=project,
        edit=project and project + file.text("edit_uri"),
        contact=file.text("extra.contact"),
        licence=file.text("extra.licence.name"),
        licence_link=file.text("extra.licence.link"),
        emergency_number=file.text("extra.emergency_number"),
        frames=frames_of(file),
        colours={name: pair for name in NAMES if (pair := file.pair(f"extra.colours.{name}"))},
    )


def _folder(address: str) -> str:
    """The address with one `/` at its end; nothing where it is none."""
    return f"{address.rstrip('/')}/" if ADDRESS.fullmatch(address) else ""


def _wrong(file: SettingsFile) -> Iterator[Problem]:
    for name, again, first in file.twice():
        message, remedy = f"`{name}` is given twice", f"remove one: the first is on line {first.line}"
        yield problem(FILE, SETTING, again, message, remedy)
    yield from _wrong_texts(file)
    yield from _wrong_colours(file)
    counted = (f"search.count.{kind}" for kind in sorted(source_language().plurals))
    if missing := [word for word in (*WORDS, *counted) if not file.text(f"extra.words.{word}")]:
        message = f"`extra.words` has no {', '.join(f'`{word}`' for word in missing)}"
        yield _told(
            file, "extra.words", message, "add what each page says there: mkdocs.yml of the project has them all"
        )
    yield from (_told(file, *fault) for fault in wrong_frames(file, WORDS))
    language = source_language().code
    for way in LANGUAGE:
        if (said := file.text(way)) and said != language:
            message = f"`{way}` is `{said}`, and the words at `extra.words` are in `{language}`"
            yield _told(file, way, message, f"write `{language}`: other languages stand at `{FRAMES}`")
    for way, right in MADE.items():
        written = f"[{', '.join(file.items(way))}]" if right.startswith("[") else file.text(way)
        if written != right:
            message = f"`{way}` is `{written.strip('[]')}`" if written.strip("[]") else f"`{way}` is empty"
            yield _told(file, way, message, f"write `{way}: {right}`: the pages are made by it")
    if file.text("use_directory_urls") == "false":
        remedy = "remove the line, or write `true`: codes on paper lead to folders"
        yield _told(file, "use_directory_urls", "`use_directory_urls` is `false`", remedy)


def _wrong_texts(file: SettingsFile) -> Iterator[Problem]:
    is_bare = bool(file.text(LICENCE))
    if is_bare:
        remedy = f"write `{{name: {file.text(LICENCE)}, link: …}}`, with the address of its text"
        yield _told(file, LICENCE, f"`{LICENCE}` has a name and a link", remedy)
    wanted = {way: what for way, what in {**TEXTS, **ADDRESSES}.items() if not (is_bare and way.startswith(LICENCE))}
    for way, what in wanted.items():
        said, example = file.text(way), f"such as `{EXAMPLES.get(way, EXAMPLE)}`"
        if not said:
            yield _lacks(file, way, f"{what}, {example}" if way in ADDRESSES else what)
        elif way in ADDRESSES and not ADDRESS.fullmatch(said) and not (way == CONTACT and MAIL.fullmatch(said)):
            yield _told(file, way, f"`{way}` is `{said}`, which is no address", f"write {what}, {example}")
    site = _folder(file.text("site_url"))
    if site and _folder(file.text("repo_url")) == site:
        remedy = "write the address of the project, where its files can be changed"
        yield _told(file, "repo_url", "`repo_url` is the address of the site itself", remedy)


def _lacks(file: SettingsFile, way: str, what: str) -> Problem:
    """A setting that says nothing, told at the name that was meant for it, if there is one."""
    owner, _, name = way.rpartition(".")
    others = [other for other in file.names(owner) if f"{owner}.{other}".lstrip(".") not in (*TEXTS, *ADDRESSES)]
    near = None if name in file.names(owner) else surely(name, others)
    if near:
        place = file.key(f"{owner}.{near}".lstrip("."))
        return problem(FILE, SETTING, place, f"`{near}` is no setting", f"did you mean `{name}`?")
    return _told(file, way, f"`{way}` is empty", f"write {what}")


def _wrong_colours(file: SettingsFile) -> Iterator[Problem]:
    found = {name: file.pair(f"extra.colours.{name}") for name in NAMES}
    if wrong := [name for name, pair in found.items() if not pair]:
        message = f"`extra.colours` needs two colours for {', '.join(f'`{name}`' for name in wrong)}"
        remedy = 'write one for light and one for dark, such as `paper: ["#fbf6ee", "#1c2123"]`'
        yield _told(file, f"extra.colours.{wrong[0]}", message, remedy)
        return
    name, pairs = too_alike({name: pair for name, pair in found.items() if pair})
    if pairs:
        remedy = "take a lighter or a darker one, so that everyone can read it"
        yield _told(file, f"extra.colours.{name}", f"too little contrast: {', '.join(pairs)}", remedy)


def _told(file: SettingsFile, way: str, message: str, remedy: str) -> Problem:
    return problem(FILE, SETTING, file.place(way), message, remedy)


def _unreadable(error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    place = Place(mark.line + 1, mark.column + 1, mark.column + 2) if mark else START
    remedy = "check the indent, the quotes and the brackets of this line and the one above"
    return problem(FILE, YAML_SYNTAX, place, "the settings cannot be read from here on", remedy)
