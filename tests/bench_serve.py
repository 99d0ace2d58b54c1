"""Serves 1,000 generated points, edits a sentence, and times when it is on the page: python -m tests.bench_serve.

Each edit waits until all that follows the one before is done. Of three the quickest counts, since machines are shared.
"""

import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench import EDITED, VERBS, edit, generate, measure_in, surroundings

POINTS, ALLOWED_SECONDS = 1000, 0.5
PATIENCE_SECONDS, LOOK_SECONDS, REST_SECONDS = 900, 0.01, 10
PAGE = "muscles/muscle-aaa/1/"


@contextmanager
def served(root: Path) -> Iterator[str]:
    """The address of the guide, while the project is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "generator", "serve", "--port", str(port)]
    around = surroundings()
    process = subprocess.Popen(command, cwd=root, env=around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/guides/{PAGE}"
    finally:
        process.kill()
        process.wait()


def wait_for(address: str, words: str) -> float:
    """Seconds until the page says these words."""
    started = time.monotonic()
    while not says(address, words):
        if time.monotonic() - started > PATIENCE_SECONDS:
            sys.exit(f"{address} does not say `{words}`")
        time.sleep(LOOK_SECONDS)
    return time.monotonic() - started


def says(address: str, words: str) -> bool:
    """Whether the page is there, and says them."""
    try:
        return words in re.sub(r"<[^>]*>", "", urlopen(address, timeout=PATIENCE_SECONDS).read().decode())
    except (URLError, ConnectionError):
        return False


def bench() -> None:
    """Print how long it takes, with what is allowed; the exit status is 1 when it is too long."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        generate(root, POINTS)
        measure_in(root)
        with served(root) as address:
            wait_for(address, " the ball")
            found = []
            for verb in VERBS:
                time.sleep(REST_SECONDS)
                edit(root, EDITED, verb)
                found.append(wait_for(address, f"{verb} the ball"))
    sys.stdout.write(
        f"{POINTS:,} points, served: an edit is seen after {min(found):.2f} s (allowed: {ALLOWED_SECONDS})\n"
    )
    sys.exit(min(found) > ALLOWED_SECONDS)


if __name__ == "__main__":
    bench()
