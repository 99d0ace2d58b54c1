"""`serve` shows the site, and shows it anew after a change; a mistake keeps the pages as they were."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.commands import environment

RECORD = "content/muscles/gluteus-medius/1.yaml"
PATIENCE_SECONDS = 60


@pytest.fixture
def served(built: Path, tmp_path: Path) -> Iterator[tuple[Path, str, Path]]:
    """A copy of the project, the address of its first guide, and what the server says."""
    root = Path(shutil.copytree(built, tmp_path / "copy"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    said = tmp_path / "said.txt"
    command = [sys.executable, "-m", "generator", "serve", "--port", str(port)]
    with said.open("w") as output:
        process = subprocess.Popen(command, cwd=root, env=environment(), stdout=output, stderr=output)
        yield root, f"http://127.0.0.1:{port}/guides/muscles/gluteus-medius/1/", said
        process.kill()
        process.wait()


def wait_for(happened: Callable[[], bool]) -> None:
    """Wait until it has happened; fail when it does not."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < until, "it did not happen"
        time.sleep(0.2)


def shows(address: str, words: str) -> bool:
    """Whether the page is there and says this."""
    try:
        return words in urlopen(address, timeout=PATIENCE_SECONDS).read().decode()
    except (URLError, ConnectionError):
        return False


def change(root: Path, before: str, after: str) -> None:
    """Change the record."""
    path = root / RECORD
    path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")


def test_change_is_shown_and_mistake_is_told(served: tuple[Path, str, Path]) -> None:
    """An edit, a mistake, its mending."""
    root, address, said = served
    wait_for(lambda: shows(address, "Slide the ball"))
    change(root, "Slide the ball", "Push the ball")
    wait_for(lambda: shows(address, "Push the ball"))
    change(root, "from: cleft-top", "from: cleft-topp")
    wait_for(lambda: "did you mean `cleft-top`?" in said.read_text(encoding="utf-8"))
    assert shows(address, "Push the ball")
    change(root, "from: cleft-topp", "from: cleft-top")
    change(root, "Push the ball", "Roll the ball")
    wait_for(lambda: shows(address, "Roll the ball"))
