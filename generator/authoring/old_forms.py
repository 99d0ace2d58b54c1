"""Finds forms in content/.schema that do not offer what the records name by now, and writes them anew."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from generator.authoring.editor_schemas import FOLDER, choices_of, definition, forms
from generator.diagnostics.location import START, Place
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.records.fix import FixedFile
from generator.records.load import read_content
from generator.records.rules.checked import dig
from generator.records.validation.ids import HOMES, Known

OLD_FORM = Rule(
    "old-form",
    "The forms in content/.schema offer every id that there is.",
    wrong='{"$defs": {"id-of-pose": {"enum": ["ball-at-wall", "supine-cross-over"]}}}',
    right='{"$defs": {"id-of-pose": {"enum": ["ball-at-wall", "ball-under-hip-knee-on-block", "supine-cross-over"]}}}',
    why="By them an editor offers what may be written. A new pose or source is in them once `fix` has written them.",
    file=f"{FOLDER}/point.json",
    severity="warning",
)
REMEDY = "`python -m generator fix` writes all forms anew"


def old_forms(root: Path, known: Known) -> Iterator[Problem]:
    """Told once, at the first form that does not offer the ids of today, for all of them are written together."""
    for path in sorted((root / FOLDER).glob("*.json")):
        text = path.read_bytes().decode("utf-8", "replace")
        for kind, what in _differences(text, known):
            place = _place(text, f'"{definition(kind)}": ')
            yield problem(f"{FOLDER}/{path.name}", OLD_FORM, place, what, REMEDY)
            return


def renewed_forms(root: Path, bytes_of: Callable[[Path], bytes]) -> Iterator[FixedFile]:
    """The forms that are there and are not those of today, of the records as `bytes_of` gives them."""
    if not any((root / FOLDER).glob("*.json")):
        return
    known = read_content(root, muscles=(), bytes_of=bytes_of).known
    for name, after in forms(known) if all(known.ids.get(kind) is not None for kind in HOMES) else ():
        path = root / name
        if path.is_file() and (before := path.read_bytes()) != after:
            yield FixedFile(name, before, after)


def _differences(text: str, known: Known) -> Iterator[tuple[str, str]]:
    """The kinds of ids of which the form does not offer what there is, each with what is wrong."""
    form = _read(text)
    for kind in HOMES:
        there = known.ids.get(kind)
        offered = dig(form, "$defs", definition(kind))
        if there is None or offered is None:
            continue
        wanted, ids = choices_of(there), offered.get("enum")
        offers = ids if isinstance(ids, list) else []
        if new := [id_ for id_ in there if id_ not in offers]:
            yield kind, f"the form does not offer the {kind} `{new[0]}`"
        elif gone := [id_ for id_ in offers if id_ not in there]:
            yield kind, f"the form offers the {kind} `{gone[0]}`, which is not there any more"
        elif any(offered.get(key) != said for key, said in wanted.items()):
            yield kind, f"the form has other names for ids of a {kind}, or another order"


def _read(text: str) -> Any:  # noqa: ANN401  whatever is in the file
    try:
        return json.loads(text)
    except ValueError:
        return None


def _place(text: str, key: str) -> Place:
    at = text.find(key)
    if at < 0:
        return START
    column = at - text.rfind("\n", 0, at)
    return Place(text.count("\n", 0, at) + 1, column, column + len(key) - 2)
