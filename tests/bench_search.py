"""Sets our search beside Material's, Pagefind and MiniSearch: bytes, milliseconds, answers; at 1,000 and 5,000 points.

All four search the same generated points, in one run, by turns. Pagefind and MiniSearch come from npm into build/bench.
`python -m tests.bench_search 1000` measures at that size alone.
"""

import gzip
import json
import logging
import os
import shutil
import statistics
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, Response

from generator.index.find import find_files
from generator.pages.make import pages
from generator.pictures.lettering import lettering_of
from generator.pictures.make import Figures, ImageMeta, cache_of
from generator.pictures.requests import orders
from generator.publish.finish.assets import squeeze_scripts
from generator.records.library import Library
from generator.text.names import label_of
from tests.browser.conftest import chromium
from tests.commands import REPO
from tests.search.asked import QUESTIONS, Table
from tests.search.generated import library_of

SIZES = (1000, 5000)
ROUNDS = 5
PACKAGES = ("pagefind", "minisearch", "esbuild")  # the last makes MiniSearch as small as a site would send it
RIVALS = ("ours", "material", "pagefind", "minisearch")
SCRIPTS = ("search.js", "engine.js", "words.js", "things.js", "finding.js", "results.js")
BENCH = REPO / "build" / "bench"
FIRST = "low back"
TYPED = ("buttock", "calf cramp", "gluteus medius", "shoulder blade", "tennis elbow")
LATER = [typed[:letters] for typed in TYPED for letters in range(2, len(typed) + 1)]

TIMED = """async ([rival, first, later]) => {
  const { prepare, ask } = await import(`/rivals/${rival}.js`);
  const started = performance.now();
  await prepare();
  await ask(first);
  const ready = performance.now();
  for (const question of later) await ask(question);
  return [ready - started, (performance.now() - ready) / later.length];
}"""
ANSWERED = """async ([rival, questions]) => {
  const { prepare, ask } = await import(`/rivals/${rival}.js`);
  await prepare();
  const answers = [];
  for (const question of questions) answers.push(await ask(question));
  return answers;
}"""


@dataclass
class Measured:
    """What one search needs and finds."""

    bytes: int = 0
    first_ms: list[float] = field(default_factory=list)
    later_ms: list[float] = field(default_factory=list)
    hits: int = 0

    def row(self) -> tuple[float, float, float, float]:
        """What is compared; of each the less the better."""
        return self.bytes / 1000, statistics.median(self.first_ms), statistics.median(self.later_ms), -self.hits


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name in the base class
        """Say nothing."""


def install() -> None:
    """Pagefind and MiniSearch, from npm."""
    BENCH.mkdir(parents=True, exist_ok=True)
    if not (BENCH / "node_modules").is_dir():
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *PACKAGES], cwd=BENCH, check=True)


def make_site(library: Library, site: Path) -> None:
    """The pages of the library by stock Material with its search, and the files of the other three."""
    docs = site.with_name("docs")
    for folder in (docs, site):
        shutil.rmtree(folder, ignore_errors=True)
    shown = dict.fromkeys(
        (order.path for order in orders(library)), ImageMeta(720, 576, {"right": "", "left": ""}, sided=True, digest="")
    )
    figures = Figures(shown, (), 0, cache_of(REPO, library.body), lettering_of(REPO, library), {}, {})
    for path, text in pages(library, REPO / "content", figures, {}):
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(text, encoding="utf-8")
    settings = {
        "site_name": "Bench",
        "docs_dir": str(docs),
        "site_dir": str(site),
        "theme": {"name": "material", "font": False},
        "plugins": ["search"],
        "markdown_extensions": ["attr_list", "md_in_html", "tables"],
        "nav": [{"Home": "index.md"}],
    }
    config = site.with_name("mkdocs.yml")
    config.write_text(yaml.safe_dump(settings), encoding="utf-8")
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    build(load_config(str(config)))
    command = [str(BENCH / "node_modules/.bin/pagefind"), "--site", str(site), "--root-selector", "article", "--silent"]
    subprocess.run(command, check=True)
    shutil.copytree(REPO / "tests" / "search" / "rivals", site / "rivals")
    copy_ours(library, site / "ours")
    copy_minisearch(library, site / "minisearch")


def copy_ours(library: Library, folder: Path) -> None:
    """The scripts and the index."""
    folder.mkdir()
    for name in SCRIPTS:
        shutil.copy(REPO / "overrides" / "assets" / "js" / name, folder / name)
    squeeze_scripts(folder)
    found = dict(find_files(library, []))
    (folder / "index.js").write_bytes(found["api/index.js"])
    (folder / "stems.js").write_bytes(found["api/stems.js"])


def copy_minisearch(library: Library, folder: Path) -> None:
    """The engine, and the documents that it reads."""
    folder.mkdir()
    source = str(BENCH / "node_modules/minisearch/dist/es/index.js")
    command = [str(BENCH / "node_modules/.bin/esbuild"), source, "--minify", f"--outfile={folder / 'index.js'}"]
    subprocess.run([*command, "--log-level=error"], check=True)
    (folder / "documents.json").write_text(json.dumps(list(documents(library)), ensure_ascii=False), encoding="utf-8")


def documents(library: Library) -> Iterator[dict[str, str]]:
    """Points, muscles and zones with the names that our index has of them."""
    zones = library.body.zones
    for name, zone in zones.items():
        yield {"address": f"zones/{name}/", "title": zone.name, "names": ", ".join(zone.also_called), "places": ""}
    for name, entry in library.muscles.items():
        record = entry.record
        names = ", ".join((record.plain_name, record.latin, *record.also_called))
        yield {"address": f"muscles/{name}/", "title": record.name, "names": names, "places": ""}
    for point in library.points.values():
        pain = point.record.pain
        places = ", ".join(zones[zone].name for zone in (*pain.most, *pain.some))
        names = label_of(point, library.words)
        yield {"address": point.url, "title": point.record.title, "names": names, "places": places}


def asked(points: int) -> Table:
    """The questions; the more points, the fewer of them, since Material takes a second for each at 5,000."""
    return dict(list(QUESTIONS.items())[:: max(1, points // 1000)])


def measure(browser: Browser, address: str, site: Path, questions: Table) -> dict[str, Measured]:
    """Each search, by turns."""
    found = {rival: Measured() for rival in RIVALS}
    for _ in range(ROUNDS):
        for rival, measured in found.items():
            visit(browser, address, site, rival, measured)
    for rival, measured in found.items():
        page = blank(browser, address)
        answers = page.evaluate(ANSWERED, [rival, list(questions)])
        pairs = zip(questions.values(), answers, strict=True)
        measured.hits = sum(any(f"{goal}/" in answer for goal in goals) for goals, answer in pairs)
        page.context.close()
    return found


def visit(browser: Browser, address: str, site: Path, rival: str, measured: Measured) -> None:
    """One first visit: what is loaded, and how long the first and the later answers take."""
    page = blank(browser, address)
    loaded: list[Response] = []
    page.context.on("response", lambda response: loaded.append(response))
    first, later = page.evaluate(TIMED, [rival, FIRST, LATER])
    measured.first_ms.append(first)
    measured.later_ms.append(later)
    if not measured.bytes:
        paths = {urlsplit(response.url).path.lstrip("/") for response in loaded if response.ok}
        used = [site / path for path in paths if not path.startswith("rivals/") and (site / path).is_file()]
        measured.bytes = sum(len(gzip.compress(path.read_bytes())) for path in used)
    page.context.close()


def blank(browser: Browser, address: str) -> Page:
    """An empty page of the site, with nothing in its cache."""
    page = browser.new_context().new_page()
    page.goto(f"{address}/rivals/ours.js")
    return page


def report(points: int, found: dict[str, Measured]) -> bool:
    """Print the table; whether ours is ahead on every row."""
    names = (
        "KB before the first result",
        "ms to the first result",
        "ms to later ones, a letter",
        f"hits of {len(asked(points))}",
    )
    columns = [found[rival].row() for rival in RIVALS]
    sys.stdout.write(f"\n{points:,} points{'':<22}" + "".join(f"{rival:>12}" for rival in RIVALS) + "\n")
    behind = 0
    for name, (own, *others) in zip(names, zip(*columns, strict=True), strict=True):
        ahead = [rival for rival, value in zip(RIVALS[1:], others, strict=True) if value <= own]
        behind += len(ahead)
        told = f"not ahead of {', '.join(ahead)}" if ahead else "ours is ahead"
        sys.stdout.write(f"  {name:<32}" + "".join(f"{abs(value):12.1f}" for value in (own, *others)) + f"  {told}\n")
    sys.stdout.flush()
    return not behind


def bench(sizes: Sequence[int]) -> None:
    """Measure at each size; the exit status tells whether ours was ahead of each on every row."""
    install()
    ahead = True
    with chromium() as browser:
        for points in sizes:
            site = BENCH / str(points) / "site"
            sys.stderr.write(f"making the site of {points:,} points …\n")
            make_site(library_of(points), site)
            server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            ahead &= report(points, measure(browser, f"http://127.0.0.1:{server.server_port}", site, asked(points)))
            server.shutdown()
            server.server_close()
    sys.exit(not ahead)


if __name__ == "__main__":
    bench([int(size) for size in sys.argv[1:]] or SIZES)
