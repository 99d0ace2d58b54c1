"""Finds papers and forms in .github that lead to the site or the project they were copied from, and mends them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.diagnostics.location import Place
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.records.fix import FixedFile
from generator.records.site import Site

FOLDER = ".github"
SITE, PROJECT = "site_url", "repo_url"
TAILS = {SITE: r"safety/", PROJECT: r"(?:issues/new|security/advisories/new)\b"}
"""By what comes after it one knows the address of a site or of a project, whoever it belongs to."""
BASE = r"https?://[^\s()<>\"'`|]+?"
FORK = "YOU"
"""Stands for the owner of a copy in the address of a project."""

OTHER_ADDRESS = Rule(
    "other-address",
    "The papers and forms in .github lead to the site and the project that mkdocs.yml names.",
    wrong="[Report it](https://elsewhere.example/guides/security/advisories/new), and tell nobody else.\n",
    right="Press **Security**, then **Report a vulnerability**, and tell nobody else.\n",
    why="Who took over this project keeps its papers. Whoever follows them would write to somebody else.",
    file=f"{FOLDER}/SECURITY.md",
    severity="warning",
)


Others = dict[str, tuple[str, str]]
"""Addresses that are not those of mkdocs.yml, each with its setting and with what is right; none ends with `/`."""


def other_addresses(root: Path, site: Site) -> Iterator[Problem]:
    """Told at each address; none where mkdocs.yml itself has none yet."""
    texts = _texts(root)
    others = _others(texts.values(), site)
    for path, text in texts.items():
        for found in _found(text, others):
            before = text[: found.start()]
            column = found.start() - before.rfind("\n")
            place = Place(before.count("\n") + 1, column, column + len(found[0]))
            message = f"`{found[0]}` is not the `{others[found[0]][0]}` of mkdocs.yml"
            yield problem(path, OTHER_ADDRESS, place, message, "`python -m generator fix` writes that")


def renewed_papers(root: Path, site: Site) -> Iterator[FixedFile]:
    """The papers that have other addresses, with those of mkdocs.yml."""
    texts = _texts(root)
    others = _others(texts.values(), site)
    for path, text in texts.items():
        after = text
        for found in reversed([*_found(text, others)]):
            after = after[: found.start()] + others[found[0]][1] + after[found.end() :]
        if after != text:
            yield FixedFile(path, *(one.encode("utf-8", "surrogateescape") for one in (text, after)))


def _texts(root: Path) -> dict[str, str]:
    """Each paper and each form, by its path below the project."""
    paths = sorted(path for ending in ("md", "yml", "json") for path in (root / FOLDER).rglob(f"*.{ending}"))
    return {path.relative_to(root).as_posix(): path.read_bytes().decode("utf-8", "surrogateescape") for path in paths}


def _others(texts: Iterable[str], site: Site) -> Others:
    """What the papers take for the address of the site and of the project, where that is another one."""
    right = {SITE: site.url.rstrip("/"), PROJECT: site.project.rstrip("/")}
    others: Others = {}
    for text in texts:
        for setting, tail in TAILS.items():
            for found in re.findall(rf"({BASE})/{tail}", text) if right[setting] else ():
                others[found] = (setting, right[setting])
                if setting == PROJECT:
                    others[_of_fork(found)] = (setting, _of_fork(right[setting]))
    return {other: said for other, said in others.items() if other != said[1]}


def _of_fork(project: str) -> str:
    """The address of somebody's copy: `https://github.com/YOU/guides`."""
    host, _, name = project.rpartition("/")
    return f"{host.rpartition('/')[0]}/{FORK}/{name}"


def _found(text: str, others: Others) -> Iterator[re.Match[str]]:
    """Where these addresses stand, the longer one where one begins with another."""
    either = "|".join(map(re.escape, sorted(others, key=len, reverse=True)))
    return re.finditer(rf"(?:{either})(?![\w-])", text) if others else iter(())
