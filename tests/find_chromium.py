"""Prints the path of a Chromium for the tests: the headless shell, which costs a third less, else what there is."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
ADVICE = (
    "no Chromium for the tests: run `.venv/bin/playwright install chromium`, or on Debian "
    f"`apt install {SHELL}`, or name yours in the variable CHROMIUM"
)
DOWNLOAD_SECONDS = 300
NEEDED = "libatomic1"
"""Debian's package for the driver of Playwright."""


def is_root() -> bool:
    """Whether this user may do anything; nobody is on Windows."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def shell() -> str | None:
    """The browser that is named, or Chromium without the window that nobody looks at."""
    return shutil.which(os.environ.get("CHROMIUM") or SHELL)


def system() -> str | None:
    """A whole browser that is there already."""
    named = os.environ.get("CHROMIUM")
    found = [path for name in (named, *NAMES) if name and (path := shutil.which(name))]
    return found[0] if found else str(MAC) if MAC.exists() else None


def playwrights() -> str | None:
    """Playwright's own browser, when it has been downloaded."""
    from playwright.sync_api import sync_playwright

    try:
        with sync_playwright() as playwright:
            path = Path(playwright.chromium.executable_path)
    except Exception:  # its driver tells in a bare Exception that a library of the system is missing
        return None
    return str(path) if path.exists() else None


def download() -> str | None:
    """Playwright's own browser, downloaded now."""
    try:
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(command, capture_output=True, timeout=DOWNLOAD_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return playwrights()


def debians(package: str) -> None:
    """Debian's package, installed now where this user may."""
    if not (shutil.which("apt-get") and is_root()):
        return
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-qq", "--yes", package, NEEDED]):
        subprocess.run(
            command, capture_output=True, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, check=False
        )


def debians_shell() -> str | None:
    """The same, installed now."""
    debians(SHELL)
    return shell()


def debians_chromium() -> str | None:
    """The whole browser, where Debian has no other yet."""
    debians("chromium")
    return system()


if __name__ == "__main__":
    for way in (shell, debians_shell, system, playwrights, download, debians_chromium):
        if path := way():
            sys.stdout.write(f"{path}\n")
            sys.exit(0)
    sys.exit(ADVICE)
