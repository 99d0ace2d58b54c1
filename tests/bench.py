"""Builds 100, 1,000 and 5,000 generated points and prints seconds and memory, a stage and a page."""

import json
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REPO = Path(__file__).parent.parent
SIZES = (100, 1000, 5000)
POINTS_A_MUSCLE = 4
GROWTH_ALLOWED = 1.2


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
    zones = sorted(_top_names(root / "content" / "body" / "zones.yaml"))
    regions = sorted(_top_names(root / "content" / "body" / "regions.yaml"))
    for number in range(points):
        at, folder = number // POINTS_A_MUSCLE, muscles / f"muscle-{_letters(number // POINTS_A_MUSCLE)}"
        if number % POINTS_A_MUSCLE == 0:
            folder.mkdir()
            own = muscle.replace("name: Gluteus medius", f"name: Muscle {_letters(at)}")
            own = own.replace("region: hip-and-buttock", f"region: {regions[at % len(regions)]}")
            (folder / "muscle.yaml").write_text(own, encoding="utf-8")
        first = number * 7 % (len(zones) - 3)
        text = point.replace("[iliac-crest, si-joint, sacrum]", f"[{zones[first]}, {zones[first + 1]}]")
        text = text.replace("[low-back, buttock]", f"[{zones[first + 2]}]")
        (folder / f"{number % POINTS_A_MUSCLE + 1}.yaml").write_text(text, encoding="utf-8")
    shutil.rmtree(sample)


def _top_names(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line[:-1] for line in lines if line.endswith(":") and not line.startswith((" ", "#"))]


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + number // 26**place % 26) for place in (2, 1, 0))


def measure() -> None:
    """Build the project in this folder; print a line of JSON with each stage's seconds and peak memory in MB."""
    from generator.console import Console, Stage
    from generator.publish.build import build_site

    memory: dict[str, float] = {}

    class Measuring(Console):
        @contextmanager
        def stage(self, name: str) -> Iterator[Stage]:
            with super().stage(name) as stage:
                yield stage
            memory[name] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    console = Measuring(person=False)
    problems = build_site(Path().absolute(), console)
    if problems:
        sys.exit(f"{len(problems)} problems, the first: {problems[0]}")
    pages = sum(1 for _ in Path("site").rglob("*.html"))
    stages = [(stage.name, stage.seconds, memory[stage.name]) for stage in console.stages]
    sys.stdout.write(json.dumps({"pages": pages, "stages": stages}) + "\n")


def bench() -> None:
    """Print a table for each size, and by how much the time a page grows."""
    a_page: dict[int, float] = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            generate(Path(folder), size)
            command = [sys.executable, str(Path(__file__)), "--measure"]
            run = subprocess.run(
                command, cwd=folder, env={"PYTHONPATH": str(REPO)}, capture_output=True, text=True, check=False
            )
        if run.returncode:
            sys.exit(run.stderr[-2000:])
        found = json.loads(run.stdout.splitlines()[-1])
        a_page[size] = sum(seconds for _, seconds, _ in found["stages"]) / found["pages"]
        sys.stdout.write(f"\n{size:,} points, {found['pages']:,} pages\n")
        for name, seconds, megabytes in found["stages"]:
            each = seconds / found["pages"] * 1000
            sys.stdout.write(f"  {name:<10} {seconds:7.1f} s {each:7.2f} ms a page {megabytes:7.0f} MB at most\n")
        sys.stdout.write(f"  {'all':<10} {a_page[size] * found['pages']:7.1f} s {a_page[size] * 1000:7.2f} ms a page\n")
    growth = a_page[SIZES[-1]] / a_page[SIZES[0]]
    sys.stdout.write(f"\ntime a page, {SIZES[-1]:,} to {SIZES[0]} points: {growth:.2f} (allowed: {GROWTH_ALLOWED})\n")
    sys.exit(growth > GROWTH_ALLOWED)


if __name__ == "__main__":
    measure() if "--measure" in sys.argv else bench()
