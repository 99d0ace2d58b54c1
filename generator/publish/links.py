"""The pages of a site → every link that leads nowhere, with the nearest place that is there."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from generator.publish.html import Page
from generator.publish.rules import BROKEN_LINK
from generator.records.problems import START, Problem, nearest, problem


def broken_links(site: Path, pages: Iterable[Page], site_url: str) -> Iterator[Problem]:
    """Links inside the site whose file or anchor is missing. Links to other hosts are not followed."""
    by_path = {page.path: page for page in pages}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    for page in by_path.values():
        for link in page.links:
            if told := _fault(page, link, by_path, files, site_url):
                yield problem(page.path, BROKEN_LINK, START, *told)


def _fault(page: Page, link: str, pages: Mapping[str, Page], files: set[str], site_url: str) -> tuple[str, str] | None:
    target = _target(page.path, link, site_url)
    if target is None:
        return None
    path, anchor = target
    if path not in files:
        near = nearest(path, files)
        return f"`{link}` leads to no page", f"did you mean `{near}`?" if near else "write the address of a page"
    if anchor and path in pages and anchor not in pages[path].anchors:
        near = nearest(anchor, pages[path].anchors)
        return f"`{link}`: {path} has no `{anchor}`", f"did you mean `#{near}`?" if near else "write an anchor it has"
    return None


def _target(page: str, link: str, site_url: str) -> tuple[str, str] | None:
    """The file below the site's top and the anchor that a link leads to; None for other hosts."""
    top, goal = urlsplit(site_url), urlsplit(urljoin(site_url + page, link))
    if (goal.scheme, goal.netloc) != (top.scheme, top.netloc):
        return None
    path = unquote(goal.path)
    if not path.startswith(top.path):
        return f"..{path}", ""
    path = path.removeprefix(top.path)
    return path + "index.html" if path.endswith("/") or not path else path, unquote(goal.fragment)
