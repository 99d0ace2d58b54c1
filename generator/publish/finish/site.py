"""Finishes the site: policy on every page, nothing unused, no dead link."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics.location import START
from generator.diagnostics.problem import Problem, problem
from generator.publish.finish.fingerprints import CACHED, OF_LANGUAGES, fingerprints, with_fingerprints
from generator.publish.finish.first_screen import shown_early
from generator.publish.finish.html import OUR_SCRIPT, OUR_STYLE, Page, read_html
from generator.publish.finish.links import broken_links
from generator.publish.finish.offline_list import Listed, listing, offline_files
from generator.publish.finish.policy import policy_of
from generator.publish.finish.rules import BROKEN_LINK
from generator.publish.finish.service_worker import make_offline, small_worker
from generator.records.site import Site
from generator.storage.folder import stamps, write_if_changed

INDENTS = re.compile(r"\n\s+")
Each = Callable[[Iterable[str]], Iterable[str]]


@dataclass(frozen=True)
class SiteFrame:
    """What all pages have in common: what is set of the site, the scripts in templates, and the players of films.

    The policy lets in these scripts and players and no others.
    """

    site: Site
    scripts: Collection[str]
    embedded: Collection[str]

    @property
    def policy(self) -> str:
        """The content security policy of each page."""
        return policy_of((*self.scripts, *(INDENTS.sub("\n", script) for script in self.scripts)), self.embedded)


@dataclass(frozen=True)
class Finished:
    """A finished site: the digests of shared files, the service worker, and what is known of each page and file."""

    shared: Mapping[str, str] = field(default_factory=dict)
    worker: str = ""
    pages: Mapping[str, Page] = field(default_factory=dict)
    files: Mapping[str, Listed] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def finish(site: Path, frame: SiteFrame, each: Each) -> Finished:
    """Finish the whole site in place."""
    from generator.publish.finish.assets import finish_assets  # an edit of a record needs nothing of it

    finish_assets(site, frame.site)
    pages = sorted(name for name in stamps(site) if name.endswith(".html"))
    return finish_pages(site, pages, frame, Finished(fingerprints(site), small_worker(site)), each)


def finish_pages(site: Path, names: Iterable[str], frame: SiteFrame, earlier: Finished, each: Each) -> Finished:
    """Finish these pages in place, in a site that has all else as it was finished `earlier`."""
    policy = frame.policy
    new = {name: _finished(site / name, name, frame.site, earlier.shared, policy) for name in each(names)}
    (site / "sitemap.xml.gz").unlink(missing_ok=True)  # servers pack what they send
    write_if_changed(site / "_headers", _headers(policy, frame.site.frames).encode())
    there = stamps(site)
    pages = {name: page for name, page in {**earlier.pages, **new}.items() if name in there}
    files = offline_files(site, there, earlier.files)
    homes = ("", *(f"{code}/" for code in frame.site.frames))
    make_offline(site, listing(files, pages, homes), earlier.shared, earlier.worker)
    problems = (*broken_links(there.keys(), pages), *_strange_players(pages, frame.embedded))
    return Finished(earlier.shared, earlier.worker, pages, files, problems)


def _finished(path: Path, name: str, site: Site, shared: Mapping[str, str], policy: str) -> Page:
    """Finish one page; what is in it."""
    text = _with_few_files(_with_marked_ways_out(_without_indents(_without_faults(path.read_bytes()))))
    text = shown_early(with_fingerprints(text, shared))
    path.write_bytes(_with_policy(text, policy))
    return read_html(name, text, site.url, tuple(filter(None, (site.project, site.contact))))


def _strange_players(pages: Mapping[str, Page], embedded: Collection[str]) -> Iterator[Problem]:
    """Players that no record names; the policy would not let them in."""
    for name, page in pages.items():
        for player in sorted(page.embedded.difference(embedded)):
            message, remedy = f"`{player}` plays no film of a record", "name the film in `video:` of a record"
            yield problem(name, BROKEN_LINK, START, message, remedy)


def _headers(policy: str, languages: Iterable[str]) -> str:
    lines = (
        f"Content-Security-Policy: {policy}; frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Permissions-Policy: camera=(), geolocation=(), microphone=()",
    )
    below = {f"/{code}{path}": CACHED[path] for code in languages for path in OF_LANGUAGES}
    rules = {"/*": lines, **CACHED, **below}
    return "".join("\n  ".join((path, *said)) + "\n" for path, said in rules.items())


def _with_policy(text: bytes, policy: str) -> bytes:
    """The page with the policy right after the character set, before anything that it governs."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'.encode()
    return re.sub(rb"(<meta charset=[^>]*>)", lambda found: found[1] + meta, text, count=1)


def _without_faults(text: bytes) -> bytes:
    """Material's toggles carry an attribute that HTML does not allow on a checkbox."""
    return re.sub(rb'(<input class="md-toggle"[^>]*?) autocomplete="off"', rb"\1", text)


def _without_indents(text: bytes) -> bytes:
    """A page without the indents of the templates, unless it shows text as it is written."""
    return text if b"<pre" in text else re.sub(rb"\n\s+", b"\n", text)


def _with_marked_ways_out(text: bytes) -> bytes:
    """Links to other sites say so: on paper their addresses are printed. Links inside the site are relative."""
    return re.sub(rb'<a (?=[^>]*\bhref="https?:)', b'<a rel="external" ', text)


def _with_few_files(text: bytes) -> bytes:
    """The page with one link to the styles of every page, where the first of them was, and one to the scripts."""
    one = re.sub(OUR_STYLE, rb'<link rel="stylesheet" href="\g<base>assets/styles.css">', text, count=1)
    scripts = [found[0] for found in OUR_SCRIPT.finditer(one)]
    for script in scripts[1:]:
        one = one.replace(script, b"")
    return re.sub(OUR_STYLE, b"", one)
