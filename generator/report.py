"""Problems → what a person reads in a terminal, or what a program reads line by line."""

import json
from collections.abc import Sequence
from pathlib import Path

from generator.records.problems import Problem


def as_text(problems: Sequence[Problem], root: Path) -> str:
    """Each problem with its line and a mark under it, then how many there are."""
    files = len({problem.file for problem in problems})
    count = f"{len(problems)} problem{'s' if len(problems) != 1 else ''} in {files} file{'s' if files != 1 else ''}"
    lines = {problem.file: _lines(root / problem.file) for problem in problems}
    return "\n\n".join([*(_told(problem, lines[problem.file]) for problem in problems), count])


def as_json_lines(problems: Sequence[Problem]) -> str:
    """One JSON object a problem, one problem a line."""
    return "\n".join(json.dumps(problem.as_dict(), ensure_ascii=False) for problem in problems)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _told(problem: Problem, lines: list[str]) -> str:
    rows = [f"{problem.file}:{problem.line}:{problem.column}: {problem.message} [{problem.code}]"]
    if problem.line <= len(lines) and (line := lines[problem.line - 1].replace("\t", "→")).strip():
        number = str(problem.line)
        under = "^" * max(1, problem.end_column - problem.column)
        rows.append(f"  {number} | {line}")
        rows.append(f"  {' ' * len(number)} | {' ' * (problem.column - 1)}{under}")
    return "\n".join([*rows, f"  help: {problem.help}"])
