"""`serve` shows the site, and shows it anew after a change; a mistake keeps the pages as they were."""

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import numpy as np
import pytest
import zxingcpp

from generator.publish.serving import LOCAL, in_the_way, own_address, welcome
from tests.commands import environment, run

RECORD = "content/muscles/gluteus-medius/1.yaml"
PATIENCE_SECONDS = 60
NEW_PAGE = "---\ntitle: Sitting\ndescription: How one sits.\nkind: prose\n---\n# Sitting\n\nSit well.\n"
AS_DATA = ("muscles/gluteus-medius/1/", "api/points/gluteus-medius-1.json")


def test_busy_port_is_one_line(small_project: Path) -> None:
    """Before anything is built, and with one that is free."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run(small_project, "serve", "--port", str(port))
    assert result.returncode == 1
    assert re.fullmatch(rf"Error: port {port} is in use by another program: choose .*`--port \d+`\n", result.stderr)


@pytest.mark.parametrize("host", ["nowhere.invalid", "192.0.2.7"])
def test_host_that_is_not_ours_is_one_line(host: str) -> None:
    """A name that nobody knows, and an address of another machine."""
    assert "`--host 0.0.0.0`" in in_the_way(host, 0)


def test_phone_finds_the_site() -> None:
    """The line has an address of this machine in its network, and the code says the same."""
    line, code = welcome("0.0.0.0", 8123, "/guides/", "utf-8")  # noqa: S104
    address = line.rpartition(" ")[2]
    assert address == f"http://{own_address()}:8123/guides/"
    light = {"\u2588": (255, 255), "\u2580": (255, 0), "\u2584": (0, 255), " ": (0, 0)}
    rows = [[light[sign][half] for sign in row] for row in code.split("\n") if row for half in (0, 1)]
    [read] = zxingcpp.read_barcodes(np.kron(np.array(rows, np.uint8), np.ones((8, 8), np.uint8)))
    assert read.text == address
    assert list(welcome("0.0.0.0", 8123, "/guides/", "cp1252")) == [line]  # noqa: S104
    assert [line.split(" ")[2] for line in welcome(LOCAL, 8123, "/guides/", "utf-8")] == [
        "http://127.0.0.1:8123/guides/"
    ]


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
    """An edit, a mistake, its mending, a new page and an edit of it."""
    root, address, said = served
    wait_for(lambda: shows(address, "Slide the ball"))
    change(root, "Slide the ball", "Push the ball")
    wait_for(lambda: shows(address, "Push the ball"))
    wait_for(lambda: shows(address.replace(*AS_DATA), "Push the ball"))  # what is not looked at follows
    change(root, "from: cleft-top", "from: cleft-topp")
    wait_for(lambda: "did you mean `cleft-top`?" in said.read_text(encoding="utf-8"))
    assert shows(address, "Push the ball")
    change(root, "from: cleft-topp", "from: cleft-top")
    change(root, "Push the ball", "Roll the ball")
    wait_for(lambda: shows(address, "Roll the ball"))
    page, sitting = root / "content" / "pages" / "sitting.md", address.replace(AS_DATA[0], "sitting/")
    page.write_text(NEW_PAGE, encoding="utf-8")
    wait_for(lambda: shows(sitting, "Sit well."))
    page.write_text(NEW_PAGE.replace("well", "up"), encoding="utf-8")
    wait_for(lambda: shows(sitting, "Sit up."))
