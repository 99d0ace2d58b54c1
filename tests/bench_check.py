"""Times `check` from the start of the process to its end, without any cache: 500 records, one file, and poses.

What counts is how long the processor worked, since machines are shared; the clock is printed beside it. Each generated
record has words of its own, so that what is remembered of words and sentences helps no more than in real ones.
"""

import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench import POINTS_A_MUSCLE, generate
from tests.commands import environment

RECORDS, FEW = 500, 20
ALL_SECONDS, FILE_SECONDS = 1.5, 0.5
RUNS = 3
FILE = "content/muscles/muscle-aaa/1.yaml"


def timed(root: Path, *arguments: str) -> tuple[float, float]:
    """Seconds of the processor and of the clock, the best of a few runs."""
    best = (float("inf"), float("inf"))
    for _ in range(RUNS):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        command = [sys.executable, "-m", "generator", "check", *arguments]
        run = subprocess.run(command, cwd=root, env=environment(), capture_output=True, text=True, check=False)
        if run.returncode:
            sys.exit(run.stdout[-2000:] + run.stderr[-2000:])
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = min(best, (worked, time.perf_counter() - start))
    return best


def project_of(root: Path, points: int) -> int:
    """A project with so many points, each in words of its own; how many records it has."""
    generate(root, points)
    for number, path in enumerate(sorted((root / "content" / "muscles").rglob("*.yaml"))):
        own = "".join(chr(ord("a") + number // 26**place % 26) for place in (2, 1, 0))
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"(?<=[a-z] )(the|a|your)(?= [a-z])", own, text), encoding="utf-8")
    return number + 1


def bench() -> None:
    """Print what each check costs; the exit status is 1 when one is too slow."""
    with tempfile.TemporaryDirectory() as folder:
        count = project_of(Path(folder), RECORDS * POINTS_A_MUSCLE // (POINTS_A_MUSCLE + 1))
        every, one = timed(Path(folder)), timed(Path(folder), FILE)
    with tempfile.TemporaryDirectory() as folder:
        few = project_of(Path(folder), FEW)
        poses = timed(Path(folder), "--poses")[0] - timed(Path(folder))[0]
    sys.stdout.write(f"check of {count} records: {every[0]:.2f} s worked, {every[1]:.2f} s by the clock\n")
    sys.stdout.write(f"check of one file among them: {one[0]:.2f} s worked, {one[1]:.2f} s by the clock\n")
    sys.stdout.write(f"poses of {FEW} points that were never drawn: {poses:.1f} s, {poses / few:.2f} s a record\n")
    sys.exit(every[0] > ALL_SECONDS or one[0] > FILE_SECONDS)


if __name__ == "__main__":
    bench()
