"""Prints the path of a Chromium for the tests: the system's, else Playwright's, else Debian's package."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
ADVICE = (
    "no Chromium for the tests: run `.venv/bin/playwright install chromium`, or on Debian `apt install chromium`, "
    "or name yours in the variable CHROMIUM"
)
DOWNLOAD_SECONDS = 300


def system() -> str | None:
    """A browser that is there already."""
    named = os.environ.get("CHROMIUM")
    found = [path for name in (named, *NAMES) if name and (path := shutil.which(name))]
    return found[0] if found else str(MAC) if MAC.exists() else None


def playwrights() -> str | None:
    """Playwright's own browser, when it has been downloaded."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if path.exists() else None


def download() -> str | None:
    """Playwright's own browser, downloaded now."""
    try:
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(command, capture_output=True, timeout=DOWNLOAD_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return playwrights()


def debians() -> str | None:
    """Debian's package, where this user may install one."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-qq", "--yes", "chromium"]):
        subprocess.run(
            command, capture_output=True, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, check=False
        )
    return system()


if __name__ == "__main__":
    for way in (system, playwrights, download, debians):
        if path := way():
            sys.stdout.write(f"{path}\n")
            sys.exit(0)
    sys.exit(ADVICE)
