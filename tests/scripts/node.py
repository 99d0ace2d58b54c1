"""The scripts of the site without a page: the very files that it serves, in the Node that Playwright brings along."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import playwright

from generator.index.find import find_files
from generator.records.library import Library
from tests.commands import REPO

JS = REPO / "overrides" / "assets" / "js"
NODE = Path(playwright.__file__).parent / "driver" / "node"
# What a script may ask of a page before it is called: nothing is on it, and nothing is heard.
ANSWERING = """
const vm = require("node:vm");
const page = { addEventListener() {}, document: { querySelector: () => null }, tpg: { onPage() {} } };
vm.createContext(page);
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const { script, name, values } = JSON.parse(line);
  const answer = vm.runInContext(script, page, { filename: name });
  console.log(JSON.stringify((values ? answer(...values) : null) ?? null));
});
"""


class Scripts:
    """Scripts that share one `tpg`, as on a page."""

    def __init__(self, node: subprocess.Popen[str]) -> None:
        """Ask this process."""
        self._node = node

    def run(self, name: str, script: str) -> None:
        """Run a script, which may come from anywhere."""
        self._ask(script=script, name=name)

    def load(self, *names: str) -> None:
        """Run these files, in this order."""
        for name in names:
            self.run(f"{name}.js", (JS / f"{name}.js").read_text(encoding="utf-8"))

    def call(self, function: str, *values: object) -> Any:
        """What a function that is written here gives for values of JSON."""
        return self._ask(script=f"({function})", name="test", values=values)

    def _ask(self, **asked: object) -> Any:
        assert self._node.stdin
        assert self._node.stdout
        self._node.stdin.write(json.dumps(asked) + "\n")
        self._node.stdin.flush()
        answer = self._node.stdout.readline()
        assert answer, "the script failed: its error stands above"
        return json.loads(answer)


@contextmanager
def loaded(*names: str) -> Iterator[Scripts]:
    """These files, in this order."""
    pipe = subprocess.PIPE
    with subprocess.Popen([NODE, "-e", ANSWERING], stdin=pipe, stdout=pipe, text=True, encoding="utf-8") as node:
        scripts = Scripts(node)
        scripts.load(*names)
        yield scripts


@contextmanager
def search_in(stems: str, index: str) -> Iterator[Scripts]:
    """The engine of the search with what the build writes for it, as scripts: `finder` and `dangers`."""
    with loaded() as scripts:
        scripts.run("stems.js", stems)
        scripts.load("words", "things", "finding", "danger")
        scripts.run("index.js", index)
        scripts.run("engine", "var finder = tpg.finder(tpg.index), dangers = tpg.dangers(tpg.index, finder.knows);")
        yield scripts


@contextmanager
def search_of(library: Library) -> Iterator[Scripts]:
    """The same with the index of a library."""
    made = dict(find_files(library, []))
    with search_in(made["api/stems.js"].decode(), made["api/index.js"].decode()) as search:
        yield search
