"""Gives the service worker what it cannot ask for: which version of the site it is, and where its own script lies."""

import json
from collections.abc import Mapping
from pathlib import Path

from rjsmin import jsmin

from generator.publish.finish.offline_list import LIST, WORKER, version_of
from generator.storage.folder import write_if_changed

KEEPER = "assets/js/keeper.js"


def small_worker(site: Path) -> str:
    """The worker without remarks and blanks."""
    small: str = jsmin((site / WORKER).read_text(encoding="utf-8"))
    return small


def make_offline(site: Path, listed: bytes, digests: Mapping[str, str], worker: str) -> None:
    """Write the list of what can be kept, and the worker that keeps it; `digests` are those of scripts by path.

    Call it when every file of the site is as it will be: the list holds the digest of each.
    """
    write_if_changed(site / LIST, listed)
    known = {"VERSION": version_of(listed), "KEEPER": f"{KEEPER}?v={digests[KEEPER]}"}
    constants = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in known.items())
    write_if_changed(site / WORKER, f"{constants}{worker}".encode())
