"""What "Follow along" asks for when it is opened: the run-through of each point, and the view that shows one.

Both are scripts, because a page opened as file:// can load one, and nothing else.
"""

import json
from dataclasses import asdict

from generator.pages.rendering.illustration import addresses_of
from generator.pages.rendering.templates import MadeScript, Templates
from generator.records.library import PointEntry
from generator.text import addresses
from generator.text.run_through import RunThrough, run_through


def follow_view(templates: Templates) -> MadeScript:
    """The script that holds the view, with all its words."""
    text = templates.fill("follow.html.j2", addresses.FOLLOW_VIEW)
    return MadeScript(addresses.FOLLOW_VIEW, f"tpg.followView = {_script(' '.join(text.split()))};\n")


def run_through_script(point: PointEntry, templates: Templates) -> MadeScript:
    """The script that holds the run-through of a point, with what its pictures show."""
    said = run_through(point, templates.library)
    pictures = {name: addresses_of(templates.shown[name], name) for name in sorted(_named(said))}
    text = _script({**asdict(said), "pictures": pictures})
    return MadeScript(addresses.of_run_through(point.id), f"tpg.runThroughs[{_script(point.id)}] = {text};\n")


def _named(said: RunThrough) -> set[str]:
    """The pictures that its acts name."""
    acts = (act for phase in said.phases for act in phase.acts)
    return {act.picture for act in acts if act.picture}


def _script(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
