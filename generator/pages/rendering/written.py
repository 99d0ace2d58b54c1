"""The pages that are written by hand: as they are, and in another language with links to what it lacks in English."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from generator.language.known import SOURCE
from generator.pages.rendering.fill import filled_page
from generator.pages.rendering.templates import MadePage, Templates
from generator.records.hand_written import WrittenPage, read_written_page
from generator.text.addresses import outside

LINK = re.compile(r"(?P<image>!?)(?P<words>\[[^\[\]]*\])\((?P<address>[^)\s#]+)(?P<anchor>#[^)\s]*)?\)")
OF_PROJECT = "{repo_url}"
ELSEWHERE = re.compile(r"[a-z]+:|/|\{")


def written(files: Mapping[str, Path], templates: Templates) -> Iterator[MadePage]:
    """Those in these files, by their paths, and those of a language: one that is not whole leads to the English one."""
    for path, file in files.items():
        page, _ = read_written_page(path, file.read_bytes())
        if page:
            yield _page(path, page, page.text, templates)
    for path, page in templates.library.written.items():
        yield _page(path, page, LINK.sub(partial(_led, path, templates), page.text), templates)
    for path, page in templates.library.unwritten.items():
        front = {"title": templates.frame.not_yet, "description": templates.frame.not_yet_lead, "kind": page.top.kind}
        english = outside(templates.home, path, path)
        yield templates.render("unwritten", path, front, title=page.top.title, english=english)


def _page(path: str, page: WrittenPage, text: str, templates: Templates) -> MadePage:
    top = {**page.top.model_dump(), **templates.in_languages(path)}
    return MadePage(path, top, filled_page(text, templates.library.site), page.headings)


def _led(path: str, templates: Templates, link: re.Match[str]) -> str:
    """A link or a picture as it stands on a page of a language."""
    image, words, address, anchor = link["image"], link["words"], link["address"], link["anchor"] or ""
    there = posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
    is_of_project = address.startswith(OF_PROJECT)
    if there in templates.pages or (ELSEWHERE.match(address) and not is_of_project):
        return link[0]
    english = address if is_of_project else outside(templates.home, path, there)
    mark = "" if image else f'{{ hreflang="{SOURCE}" }} {templates.frame.in_english}'
    return f"{image}{words}({english}{anchor}){mark}"
