"""A library and its files → the links of prose that lead to no page of the site, each at its place."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.pages import paths
from generator.pages.make import addresses
from generator.records.library import Library
from generator.records.problems import Place, Problem, nearest, problem

LINK = re.compile(r"\]\((/[^)\s#]*)(#[^)\s]*)?\)")


def dead_links(root: Path, library: Library) -> Iterator[Problem]:
    """Links from the top of the site, such as `/safety/`, in all records."""
    known = {f"/{paths.address(path)}" for path in addresses(library, root / "content")}
    for file in sorted((root / "content").rglob("*.yaml")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            for found in LINK.finditer(line):
                address = found[1].rstrip("/") + "/"
                if address not in known:
                    place = Place(number, found.start(1) + 1, found.end(1) + 1)
                    near = nearest(address, known)
                    remedy = f"did you mean `{near}`?" if near else "write the address of a page, such as /safety/"
                    name = file.relative_to(root).as_posix()
                    yield problem(name, place, "dead-link", f"`{found[1]}` leads to no page", remedy)
