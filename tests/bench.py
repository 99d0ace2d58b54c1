"""Builds 100, 1,000 and 5,000 generated points and prints seconds and memory, a stage and a page.

Then it edits a sentence of one of them, and then nothing, and prints what these builds cost. The seconds are those that
the processor worked, since machines are shared. The mix of pages is the same at each size: a muscle for each four
points, a zone for each fifty, a region for each five hundred. Sizes can be named: `python tests/bench.py 1000`.
"""

from __future__ import annotations

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.pictures.parallel import Drawn
    from generator.pictures.requests import Order
    from generator.records.library import Catalogue
    from generator.sheets.typeset import Batch, Page

REPO = Path(__file__).parent.parent
SIZES = (100, 1000, 5000)
POINTS_A_MUSCLE, POINTS_A_ZONE, POINTS_A_REGION = 4, 50, 500
GROWTH_ALLOWED = 1.2
EDITED, VERBS = "content/muscles/muscle-aaa/1.yaml", ("Push", "Move", "Guide")
GOALS = {5000: (3.0, 2.0)}
"""Seconds of the processor that an edit and no change may take."""


def generate(root: Path, points: int) -> None:
    """A project with so many points: the records of this one, over and over, with other zones and landmarks."""
    for name in ("mkdocs.yml", "overrides", "content"):
        source = REPO / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / name)
    (root / "generator").symlink_to(REPO / "generator")
    muscles = root / "content" / "muscles"
    sample = muscles / "gluteus-medius"
    muscle = (sample / "muscle.yaml").read_text(encoding="utf-8")
    point = (sample / "1.yaml").read_text(encoding="utf-8")
    zones = _ids(root / "content" / "body" / "zones.yaml")[: max(3, points // POINTS_A_ZONE)]
    regions = _ids(root / "content" / "body" / "regions.yaml")[: max(1, points // POINTS_A_REGION)]
    _move_zones(root / "content" / "body" / "zones.yaml", regions)
    for number in range(points):
        at, folder = number // POINTS_A_MUSCLE, muscles / f"muscle-{_letters(number // POINTS_A_MUSCLE)}"
        if number % POINTS_A_MUSCLE == 0:
            folder.mkdir()
            own = _muscle(muscle, _letters(at), regions[at % len(regions)])
            (folder / "muscle.yaml").write_text(own, encoding="utf-8")
        felt = [zones[(number + step) % len(zones)] for step in range(3)]
        text = _point(point, _letters(number), felt)
        (folder / f"{number % POINTS_A_MUSCLE + 1}.yaml").write_text(text, encoding="utf-8")
    write_forms(root)


def _muscle(sample: str, letters: str, region: str) -> str:
    """The record of a muscle that says of no part what another one says."""
    said = sample.replace("name: Gluteus medius", f"name: Muscle {letters}")
    said = said.replace("region: hip-and-buttock", f"region: {region}")
    said = re.sub(r"latin: .*", f"latin: musculus {letters}", said)
    said = re.sub(r"plain_name: .*", f"plain_name: muscle of the {letters}", said)
    return re.sub(r"ids: .*", "ids: {fma: null, ta98: null, ta2: null, uberon: null, wikidata: null}", said)


def _point(sample: str, letters: str, felt: Sequence[str]) -> str:
    """The same for a point, with these zones."""
    said = re.sub(r"most: .*", f"most: [{felt[0]}, {felt[1]}]", sample)
    said = re.sub(r"some: .*", f"some: [{felt[2]}]", said)
    said = re.sub(r"title: .*", f"title: Sore spot {letters} of a muscle that nobody has", said)
    said = re.sub(r"summary: .*", f"summary: A sore spot in muscle {letters} that can ache.", said)
    return re.sub(r"check: .*", f"check: Press, and feel around for the ache of {letters}.", said, count=1)


def write_forms(root: Path) -> None:
    """What editors complete, for the records that are there."""
    command = [sys.executable, "-m", "generator", "schema"]
    subprocess.run(command, cwd=root, env=surroundings(), capture_output=True, check=True)


def surroundings() -> dict[str, str]:
    """The variables of a command: Python keeps what it has compiled, also on machines that say otherwise."""
    return {**os.environ, "PYTHONPATH": str(REPO), "PYTHONDONTWRITEBYTECODE": ""}


def _ids(path: Path) -> list[str]:
    return re.findall(r"^([\w-]+):$", path.read_text(encoding="utf-8"), re.MULTILINE)


def _move_zones(path: Path, regions: list[str]) -> None:
    """Put all zones into these regions, so that no other has a page."""
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"region: .*", f"region: {regions[0]}", text), encoding="utf-8")


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + number // 26**place % 26) for place in (2, 1, 0))


def measure() -> None:
    """Build the project in this folder; print a line of JSON with each stage's seconds and peak memory in MB."""
    from generator.cli.console import Console, ConsoleStage
    from generator.publish.build import build_site

    draw_one_for_all()
    set_one_for_all()

    memory: dict[str, float] = {}
    worked: dict[str, float] = {}

    class Measuring(Console):
        @contextmanager
        def stage(self, name: str) -> Iterator[ConsoleStage]:
            started = time.process_time()
            with super().stage(name) as stage:
                yield stage
            worked[name] = time.process_time() - started
            memory[name] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    console = Measuring(person=False)
    problems = build_site(Path().absolute(), console)
    if problems:
        sys.exit(f"{len(problems)} problems, the first: {problems[0]}")
    pages = sum(1 for _ in Path("site").rglob("*.html"))
    stages = [(name, worked[name], memory[name]) for name in worked]
    sys.stdout.write(json.dumps({"pages": pages, "stages": stages}) + "\n")


def measure_in(root: Path) -> dict[str, Any]:
    """What `measure` finds in a project, in a process of its own."""
    command = [sys.executable, str(Path(__file__)), "--measure"]
    run = subprocess.run(command, cwd=root, env=surroundings(), capture_output=True, text=True, check=False)
    if run.returncode:
        sys.exit(run.stderr[-2000:])
    found: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return found


def draw_one_for_all() -> None:
    """Draw the first picture of each kind only: a picture always costs the same, and has a benchmark of its own."""
    from generator.pictures import make

    drawn: dict[tuple[str, str | None], Drawn] = {}

    def draw_once(orders: Sequence[Order], body: Catalogue) -> Iterator[Drawn]:
        atlas = make.atlas_of(body)  # type: ignore[attr-defined]  # for this measurement only
        for order in orders:
            kind = order.kind, order.view
            if kind not in drawn:
                drawn[kind] = order.draw(atlas)
            yield drawn[kind]

    make.draw_all = draw_once  # type: ignore[assignment, attr-defined]  # the same


def set_one_for_all() -> None:
    """Set the first sheet only: they have a benchmark of their own, too."""
    from generator.sheets import make

    set_all = make.typeset  # type: ignore[attr-defined]  # for this measurement only, as above

    def set_once(batches: Iterator[Batch], sheets: int, fonts: Path) -> Iterator[Page]:
        pages = set_all(batches, min(sheets, 1), fonts)
        return repeat(next(pages), sheets) if sheets else pages

    make.typeset = set_once  # type: ignore[attr-defined]


def worked(root: Path, *arguments: str) -> float:
    """Seconds of the processor that `build` takes in a project, from the start of the process to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "generator", "build", *arguments]
    run = subprocess.run(command, cwd=root, env=surroundings(), capture_output=True, text=True, check=False)
    if run.returncode:
        sys.exit(run.stdout[-2000:] + run.stderr[-2000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def edit(root: Path, name: str, verb: str) -> None:
    """Say a sentence of a record as it was never said before."""
    text = (root / name).read_text(encoding="utf-8")
    (root / name).write_text(re.sub(r"text: \w+ the ball", f"text: {verb} the ball", text, count=1), encoding="utf-8")


def print_edits(root: Path, name: str, what: str, goals: tuple[float, float] | None) -> bool:
    """Print what an edit and no change cost; whether both are as quick as they should be."""
    edited, unchanged = [], []
    for verb in VERBS:
        edit(root, name, verb)
        edited.append(worked(root))
        unchanged.append(worked(root))
    found = min(edited), min(unchanged)
    for seconds, goal, done in zip(found, goals or (None, None), ("an edit", "no change"), strict=True):
        allowed = f" (allowed: {goal})" if goal else ""
        sys.stdout.write(f"{what}, {done}: {seconds:.2f} s{allowed}\n")
    return not goals or (found[0] <= goals[0] and found[1] <= goals[1])


def bench(sizes: Sequence[int]) -> None:
    """Print a table for each size, what an edit costs, and by how much the time a page grows."""
    a_page: dict[int, float] = {}
    is_quick = True
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            generate(Path(folder), size)
            found = measure_in(Path(folder))
            is_quick &= print_edits(Path(folder), EDITED, f"{size:,} points", GOALS.get(size))
        a_page[size] = sum(seconds for _, seconds, _ in found["stages"]) / found["pages"]
        sys.stdout.write(f"\n{size:,} points, {found['pages']:,} pages\n")
        for name, seconds, megabytes in found["stages"]:
            each = seconds / found["pages"] * 1000
            sys.stdout.write(f"  {name:<10} {seconds:7.1f} s {each:7.2f} ms a page {megabytes:7.0f} MB at most\n")
        sys.stdout.write(f"  {'all':<10} {a_page[size] * found['pages']:7.1f} s {a_page[size] * 1000:7.2f} ms a page\n")
    growth = a_page[sizes[-1]] / a_page[sizes[0]]
    sys.stdout.write(f"\ntime a page, {sizes[-1]:,} to {sizes[0]} points: {growth:.2f} (allowed: {GROWTH_ALLOWED})\n")
    sys.exit(growth > GROWTH_ALLOWED or not is_quick)


if __name__ == "__main__":
    measure() if "--measure" in sys.argv else bench([int(size) for size in sys.argv[1:]] or SIZES)
