"""Finds links of finished pages that lead nowhere, with the nearest place that is there."""

from collections.abc import Collection, Iterator, Mapping

from generator.diagnostics.location import START
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.suggest import nearest
from generator.publish.finish.html import Page, Target
from generator.publish.finish.rules import BROKEN_LINK


def broken_links(files: Collection[str], pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Links inside the site whose file or anchor is missing. Links to other hosts are not followed."""
    for path, page in pages.items():
        for link, target in page.links.items():
            if target and (told := _fault(link, target, pages, files)):
                yield problem(path, BROKEN_LINK, START, *told)


def _fault(link: str, target: Target, pages: Mapping[str, Page], files: Collection[str]) -> tuple[str, str] | None:
    path, anchor = target
    if path not in files:
        near = nearest(path, files)
        return f"`{link}` leads to no page", f"did you mean `{near}`?" if near else "write the address of a page"
    if anchor and path in pages and anchor not in pages[path].anchors:
        near = nearest(anchor, pages[path].anchors)
        return f"`{link}`: {path} has no `{anchor}`", f"did you mean `#{near}`?" if near else "write an anchor it has"
    return None
