"""How the generator is built: one way through its rooms, and every rule where it is looked for."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

from tests.commands import REPO

MOST_MODULES = 15
ONE_ROOM = "generator.records.rules"
"""Its inner rooms are kinds of rules, beside what all of them share."""
STAGES = (
    "diagnostics",
    "language",
    "records",
    "text",
    "translation",
    "pictures",
    "pages",
    "sheets",
    "index",
    "publish",
)
"""The way through the house; a stage imports none that comes later."""


def modules() -> dict[str, Path]:
    """Every module of the generator by its name."""
    found = sorted((REPO / "generator").rglob("*.py"))
    names = (".".join(path.relative_to(REPO).with_suffix("").parts) for path in found)
    return {name.removesuffix(".__init__"): path for name, path in zip(names, found, strict=True)}


def imports() -> Iterator[tuple[str, str]]:
    """Each module with a module that it imports."""
    known = modules()
    for name, path in known.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "generator":
                for one in node.names:
                    inner = f"{node.module}.{one.name}"
                    yield name, inner if inner in known else str(node.module)


def room(module: str) -> str:
    """The folder of a module; the modules that stand in no folder are each a room of their own."""
    if module.startswith(ONE_ROOM):
        return ONE_ROOM
    is_folder = modules()[module].name == "__init__.py"
    folder = module if is_folder else module.rpartition(".")[0]
    return module if folder == "generator" else folder


def test_rooms_make_no_circle() -> None:
    """No room is reached again from a room that it imports."""
    ways: dict[str, set[str]] = {}
    known = {module: room(module) for module in modules()}
    for one, other in imports():
        if known[one] != known[other]:
            ways.setdefault(known[one], set()).add(known[other])
    TopologicalSorter(ways).prepare()


def test_no_stage_imports_a_later_one() -> None:
    """Nothing of a stage knows what is made after it; sheets and index know nothing of pages."""
    back = [
        (one, other)
        for one, other in imports()
        for stage, later in ((one.split(".")[1:2], other.split(".")[1:2]),)
        if {*stage, *later} <= set(STAGES) and STAGES.index(stage[0]) < STAGES.index(later[0])
    ]
    assert back == []
    assert [
        pair for pair in imports() if pair[0].split(".")[1:2] in (["sheets"], ["index"]) and ".pages" in pair[1]
    ] == []


def test_makers_know_no_translation() -> None:
    """They are given the library of a language, and make of it what they make of the first."""
    readers = {one for one, other in imports() if other.startswith("generator.translation")}
    outside = {name for name in readers if not name.startswith("generator.translation")}
    known = {"generator.project", "generator.cli.checking", "generator.cli.translating", "generator.publish.pipeline"}
    assert outside == known


def test_no_folder_holds_too_much() -> None:
    """Who looks for an idea reads one list of names."""
    folders = [path.parent for path in modules().values() if path.name != "__init__.py"]
    assert {str(folder): folders.count(folder) for folder in folders if folders.count(folder) > MOST_MODULES} == {}


def test_no_class_name_is_said_twice() -> None:
    """Who reads a name in one room knows what it is in every other."""
    places: dict[str, list[str]] = {}
    for module, path in modules().items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, []).append(module)
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


def test_no_public_function_shares_its_name_with_another_meaning() -> None:
    """One word, one meaning: only what each language says for itself, and what is run, is called alike in two rooms."""
    places: dict[str, list[str]] = {}
    for module, path in modules().items():
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.name != "main":
                places.setdefault(node.name, []).append(".".join(module.split(".")[:2]))
    shared = {name: where for name, where in places.items() if len(where) > 1}
    assert {name: where for name, where in shared.items() if set(where) != {"generator.language"}} == {}


def test_every_rule_is_in_the_rulebook() -> None:
    """Reading every module brings no rule that the rulebook has not read."""
    code = "from generator.rulebook import RULES; print(*RULES)"
    every = "".join(f"import {name}\n" for name in modules() if not name.endswith("__main__"))
    listed, all_there = (
        subprocess.run([sys.executable, "-c", text], cwd=REPO, capture_output=True, text=True, check=True).stdout
        for text in (code, every + code)
    )
    assert sorted(all_there.split()) == sorted(listed.split())
