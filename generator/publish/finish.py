"""The folder that MkDocs made → a site that is strict and small: policy on every page, nothing unused, no dead link."""

import re
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from generator.publish.first_screen import shown_early
from generator.publish.html import Page, read_page
from generator.publish.links import broken_links
from generator.publish.policy import policy_of
from generator.publish.rules import BROKEN_LINK
from generator.records.problems import START, Problem, problem

OUR_STYLE = re.compile(rb'<link rel="stylesheet" href="(?P<base>[^"]*)assets/css/(?P<name>[a-z]+)\.css">\s*')
INDENTS = re.compile(r"\n\s+")
UNUSED = ("assets/javascripts/lunr", "assets/javascripts/workers", "sitemap.xml.gz")


def finish(
    site: Path,
    site_url: str,
    scripts: Collection[str],
    embedded: Collection[str],
    each: Callable[[Iterable[Path]], Iterable[Path]],
) -> list[Problem]:
    """Finish the site in place; what is wrong with its links.

    `scripts` stand in the templates, `embedded` are the players of all films: the policy lets in these and no others.
    """
    _remove_unused(site)
    join_styles(site)
    squeeze_scripts(site / "assets" / "js")
    pages: list[Page] = []
    for path in each(sorted(site.rglob("*.html"))):
        text = _with_one_style(_with_marked_ways_out(_without_indents(_without_faults(path.read_bytes()))))
        text = shown_early(text)
        path.write_bytes(text)
        pages.append(read_page(path.relative_to(site).as_posix(), text))
    policy = policy_of((*scripts, *(INDENTS.sub("\n", script) for script in scripts)), embedded)
    for page in pages:
        _add_policy(site / page.path, policy)
    (site / "_headers").write_text(_headers(policy), encoding="utf-8")
    return [*broken_links(site, pages, site_url), *_strange_players(pages, embedded)]


def _strange_players(pages: Iterable[Page], embedded: Collection[str]) -> Iterator[Problem]:
    """Players that no record names; the policy would not let them in."""
    for page in pages:
        for player in sorted(page.embedded.difference(embedded)):
            message, remedy = f"`{player}` plays no film of a record", "name the film in `video:` of a record"
            yield problem(page.path, BROKEN_LINK, START, message, remedy)


def _headers(policy: str) -> str:
    lines = (
        f"Content-Security-Policy: {policy}; frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Permissions-Policy: camera=(), geolocation=(), microphone=()",
    )
    return "\n  ".join(("/*", *lines)) + "\n"


def _add_policy(path: Path, policy: str) -> None:
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    text = path.read_text(encoding="utf-8")
    # Right after the character set, before anything that it governs.
    path.write_text(re.sub(r"(<meta charset=[^>]*>)", rf"\1{meta}", text, count=1), encoding="utf-8")


def _without_faults(text: bytes) -> bytes:
    """Material's toggles carry an attribute that HTML does not allow on a checkbox."""
    return re.sub(rb'(<input class="md-toggle"[^>]*?) autocomplete="off"', rb"\1", text)


def _without_indents(text: bytes) -> bytes:
    """A page without the indents of the templates, unless it shows text as it is written."""
    return text if b"<pre" in text else re.sub(rb"\n\s+", b"\n", text)


def _with_marked_ways_out(text: bytes) -> bytes:
    """Links to other sites say so: on paper their addresses are printed. Links inside the site are relative."""
    return re.sub(rb'<a (?=[^>]*\bhref="https?:)', b'<a rel="external" ', text)


def join_styles(site: Path) -> None:
    """Our styles without remarks and blanks; those that every page loads as one file, since they shrink better so."""
    folder = site / "assets" / "css"
    for path in folder.glob("*.css"):
        path.write_text(_squeezed(path.read_text(encoding="utf-8")), encoding="utf-8")
    names = [found["name"].decode() for found in OUR_STYLE.finditer((site / "index.html").read_bytes())]
    joined = [folder / f"{name}.css" for name in names]
    (site / "assets" / "styles.css").write_text("".join(path.read_text(encoding="utf-8") for path in joined), "utf-8")
    for path in joined:
        path.unlink()


def _squeezed(style: str) -> str:
    text = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*|(:)\s", r"\1\2", re.sub(r"\s+", " ", text).strip()).replace(";}", "}")


def _with_one_style(text: bytes) -> bytes:
    """The page with one link to our styles, where the first of them was."""
    one = re.sub(OUR_STYLE, rb'<link rel="stylesheet" href="\g<base>assets/styles.css">', text, count=1)
    return re.sub(OUR_STYLE, b"", one)


def squeeze_scripts(folder: Path) -> None:
    """Our scripts without remarks and indents; a statement keeps its line."""
    for path in folder.glob("*.js"):
        lines = (re.sub(r"(^|(?<=[;,{])) *// .*", "", line) for line in path.read_text(encoding="utf-8").splitlines())
        path.write_text("\n".join(line.strip() for line in lines if line.strip()), encoding="utf-8")


def _remove_unused(site: Path) -> None:
    for name in UNUSED:
        path = site / name
        if path.is_dir():
            shutil.rmtree(path)
        elif path.exists():
            path.unlink()
    for path in site.rglob("*.map"):
        path.unlink()
