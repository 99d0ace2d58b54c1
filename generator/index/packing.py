"""The tables of the index as a script writes them: what can be worked out is left out, and texts pack smaller.

A column of texts is one text with a sign between its rows, and before it how deep its lists are: `"0Neck|Low back"`,
`"1neck ache|stiff neck_backache"`. A column of lists of rows has a sign for each row and a blank after each list. A
table of words begins with `=`, and each of its rows with its word. A Latin name that the address says is `=`.
"""

import json
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any, TypeVar

T = TypeVar("T")
SIGNS = "|_^"
"""Between texts, between lists of them and between lists of those. No question has them."""
BLANKS = str.maketrans(SIGNS, " " * len(SIGNS))
"""What a text may not hold, since it stands between texts."""
ROWS, FIRST_SIGN = ("most", "some", "release", "stretch"), 35
"""Columns of lists of rows, and the sign of row 0: those from `#` on need no backslash but one."""
FIRST, LAST = ("words", "dangers", "also", "title", "signs"), ("muscles", "points", "plain")
"""Tables and columns by where they stand: what packs a file looks no further back than 32 KB for the same words."""
MUSCLE = "musculus "
UNPACKED = f"""{{
  const parts = (text, depth) => text.split("{SIGNS}"[depth])
    .map((part) => (depth ? part ? parts(part, depth - 1) : [] : part));
  const ofWords = (rows) => Object.fromEntries(rows.map(([word, ...said]) => [word, said]));
  const {{ points, ...others }} = tpg.index;
  for (const name of {json.dumps(ROWS)}) {{
    points[name] = points[name].split(" ").map((rows) => [...rows].map((sign) => sign.codePointAt() - {FIRST_SIGN}));
  }}
  points.muscle.forEach((more, row, all) => {{ all[row] = more + (all[row - 1] ?? 0); }});
  for (const table of [points, ...Object.values(others)]) {{
    if (typeof table !== "object") continue;
    for (const [name, text] of Object.entries(table)) {{
      if (text[0] === "=") table[name] = ofWords(parts(text.slice(1), 1));
      else if (typeof text === "string") table[name] = parts(text.slice(1), Number(text[0]));
    }}
    const {{ id, name, latin = [] }} = table;
    if (id && name) id.forEach((one, row) => {{ id[row] = one || name[row].toLowerCase().replaceAll(" ", "-"); }});
    latin.forEach((one, row) => {{ if (one === "=") latin[row] = `{MUSCLE}${{id[row].replaceAll("-", " ")}}`; }});
  }}
}}
"""
"""The script that makes of it what `index.json` says."""


def packed_script(tables: Mapping[str, Any]) -> str:
    """A script that sets `tpg.index` to these tables."""
    rows = tables["points"]["muscle"]
    more = [row - before for before, row in pairwise((0, *rows))]
    signs = {name: _as_signs(tables["points"][name]) for name in ROWS}
    known = {**tables, "points": {**tables["points"], "muscle": more, **signs}}
    small = {key: _table(table) if isinstance(table, dict) else table for key, table in _near(known).items()}
    return f"tpg.index = {compact(small)};\n{UNPACKED}"


def compact(data: object) -> str:
    """JSON without blanks."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _as_signs(lists: Iterable[Iterable[int]]) -> str:
    return " ".join("".join(chr(FIRST_SIGN + row) for row in rows) for rows in lists)


def _near(named: Mapping[str, T]) -> dict[str, T]:
    """Tables or columns with those that share words beside each other."""
    return {name: named[name] for name in sorted(named, key=lambda name: (name in LAST) - (name in FIRST))}


def _table(table: Mapping[str, Any]) -> dict[str, Any]:
    ids = {"id": _own_ids(table)} if {"id", "name"} <= table.keys() else {}
    latin = {"latin": _own_latin(table)} if "latin" in table else {}
    return _near({name: _column(column) for name, column in {**table, **ids, **latin}.items()})


def _own_latin(table: Mapping[str, Any]) -> list[str]:
    """Those that are not said by the address."""
    named = zip(table["id"], table["latin"], strict=True)
    return ["=" if latin == MUSCLE + id_.replace("-", " ") else latin for id_, latin in named]


def _own_ids(table: Mapping[str, Any]) -> list[str]:
    """Those that are not the name in small letters with hyphens."""
    named = zip(table["id"], table["name"], strict=True)
    return ["" if id_ == name.lower().replace(" ", "-") else id_ for id_, name in named]


def _column(column: object) -> object:
    if isinstance(column, dict):
        return f"={_joined([[word, *said] for word, said in column.items()], 1)}"
    depth = _depth(column)
    return column if depth is None else f"{depth}{_joined(column, depth)}"


def _depth(column: object) -> int | None:
    """How many lists lie between a column and its texts; none where it has no texts, or is written already."""
    if not isinstance(column, list):
        return None
    if any(isinstance(row, str) for row in column):
        return 0
    deeper = [depth for row in column if (depth := _depth(row)) is not None]
    return 1 + max(deeper) if deeper else None


def _joined(texts: Any, depth: int) -> str:  # noqa: ANN401  lists as deep as `depth` says
    return texts.translate(BLANKS) if depth < 0 else SIGNS[depth].join(_joined(part, depth - 1) for part in texts)
