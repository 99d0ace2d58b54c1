"""A session as it should go: each act with its seconds and its words, in order, from the run-through of the built site.

What a record says is its own affair; the tests of the view say in which order it is said, how often and how long.
"""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple


class Act(NamedTuple):
    """An act of a session: how long it is there, and what is said, for the right side."""

    seconds: int
    say: str

    def words(self, side: str) -> str:
        """What is said for this side, as it is seen."""
        return _plain(self.say, side)

    def held(self, seconds: int) -> "Act":
        """The act for another dose."""
        return self._replace(say=re.sub(r"(<span data-seconds>)\d+", rf"\g<1>{seconds}", self.say))


class Acts:
    """The acts of one guide, by their place in it."""

    def __init__(self, site: Path, point: str) -> None:
        script = (site / "run-throughs" / f"{point}.js").read_text(encoding="utf-8")
        self.run: dict[str, Any] = json.loads(script.split(" = ", 1)[1].strip().removesuffix(";"))
        locate, release, stretch = self.run["phases"]
        self.locate = [_act(act) for act in locate["before"]]
        self.release = [*map(_act, release["before"]), *_holds(release), *map(_act, release["after"])]
        self.stretch = [*map(_act, stretch["before"]), *_holds(stretch), *map(_act, stretch["after"])]
        self.then = _act(stretch["other"])
        ways = [_act(act) for act in stretch["before"] if act["kind"] == "step"]
        self.other = [*ways, *_holds(stretch), *map(_act, stretch["after"])]
        self.stay, self.press, self.roll, self.again = (
            _act(release["hold"][name]) for name in ("ready", "hold", "rest", "again")
        )
        self.stretch_stay = _act(stretch["hold"]["ready"])
        self.gentler, self.stronger = (_plain(release[name], "right") for name in ("gentler", "stronger"))

    def without_floor(self, name: str) -> list[Act]:
        """Those of this phase for who cannot get down to the floor."""
        way = next(phase for phase in self.run["phases"] if phase["name"] == name)["without_floor"]
        return [*map(_act, way["before"]), *_holds(way), *map(_act, way["after"])]

    @property
    def before_the_other(self) -> list[Act]:
        """All of the first side."""
        return [*self.locate, *self.release, *self.stretch]


def _act(said: dict[str, Any]) -> Act:
    return Act(said["seconds"], said["say"])


def _holds(phase: dict[str, Any]) -> list[Act]:
    """The first from a position one gets into, the others after a rest."""
    ready, hold, rest, again = (_act(phase["hold"][name]) for name in ("ready", "hold", "rest", "again"))
    return [ready, hold, *[rest, again, hold] * (phase["hold"]["times"] - 1)]


def _plain(html: str, side: str) -> str:
    """The text of an element for this side: a part of it has the word for the left side in an attribute."""
    if side == "left":
        html = re.sub(r'<span data-other="([^"]*)">[^<]*</span>', r"\1", html)
    text = re.sub(r"<[^>]+>", "", html)
    return text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
