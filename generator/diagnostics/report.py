"""Reports problems to a person in a terminal, to a program, to GitHub, or as a summary in Markdown."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import Literal

from click import style, unstyle

from generator.diagnostics.problem import Problem
from generator.storage.folder import bytes_of

Form = Literal["text", "json", "github", "markdown"]
Lines = Mapping[str, list[str]]
WIDEST = 110
"""Columns after which a remedy goes below the mark instead of beside it."""


def report(problems: Sequence[Problem], root: Path, form: Form, site_url: str = "") -> str:
    """The problems of the project at `root` in this form, with links to the rules on the site at `site_url`."""
    return as_text(problems, root) if form == "text" else FORMS[form](problems, site_url)


def as_text(problems: Sequence[Problem], root: Path) -> str:
    """Each with its line, a mark under it and the remedy, then how many there are."""
    return unstyle(as_coloured(problems, root))


def as_coloured(problems: Sequence[Problem], root: Path) -> str:
    """The same in colours, which `click.echo` leaves out where nobody sees them."""
    lines = {problem.file: _lines(root / problem.file) for problem in problems}
    return "\n\n".join([*(_told(problem, lines[problem.file]) for problem in problems), *_sum(problems)])


def as_json_lines(problems: Sequence[Problem], site_url: str) -> str:
    """One JSON object a problem, one problem a line."""
    told = ({**asdict(problem), "rule": rule_address(problem.code, site_url)} for problem in problems)
    return "\n".join(json.dumps(problem) for problem in told)  # in ASCII, which every pipe can carry


def as_github(problems: Sequence[Problem], site_url: str) -> str:
    """Workflow commands: GitHub shows each beside its line."""
    return "\n".join(_annotation(problem, rule_address(problem.code, site_url)) for problem in problems)


def as_markdown(problems: Sequence[Problem], site_url: str) -> str:
    """The count first, then the whole list by file, with links to the rules; nothing is left out."""
    rows = [f"**{tally(problems)}**"]
    for file, found in groupby(problems, lambda problem: problem.file):
        rows += ["", f"### {_code(file)}", "", "| line | rule | what | what to write |", "|--:|---|---|---|"]
        rows += [_row(problem, rule_address(problem.code, site_url)) for problem in found]
    return "\n".join(rows)


FORMS: dict[Form, Callable[[Sequence[Problem], str], str]] = {
    "json": as_json_lines,
    "github": as_github,
    "markdown": as_markdown,
}


def tally(problems: Sequence[Problem]) -> str:
    """`2 problems and 1 warning in 2 files`."""
    if not problems:
        return "no problems"
    warnings = sum(problem.is_warning for problem in problems)
    counts = [number_of(len(problems) - warnings, "problem"), *([number_of(warnings, "warning")] if warnings else [])]
    said = " and ".join(counts[1:] if warnings == len(problems) and warnings else counts)
    return f"{said} in {number_of(len({problem.file for problem in problems}), 'file')}"


def number_of(number: int, thing: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def rule_address(code: str, site_url: str) -> str:
    """Where the rule of this code is explained."""
    return f"{site_url}contribute/rules/#{code}"


def _lines(path: Path) -> list[str]:
    """The lines of a file; none of what is no plain file of ours: a report is not to show what a link leads to."""
    try:
        return (bytes_of(path) or b"").decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        return []


def _told(problem: Problem, lines: list[str]) -> str:
    colour = "yellow" if problem.is_warning else "red"
    title = style(f"{problem.severity}[{problem.code}]", fg=colour, bold=True)
    place = f"{problem.file}:{problem.line}:{problem.column}"
    rows = [f"{title}: {style(problem.message, bold=True)}"]
    if problem.line > len(lines) or not (line := _visible(lines[problem.line - 1])).strip():
        return "\n".join([*rows, f"  {_blue('-->')} {place}", f"   {_blue('=')} help: {problem.help}"])
    pad, number = " " * len(str(problem.line)), str(problem.line)
    bar, under = f"{pad} {_blue('|')}", "^" * max(1, problem.end_column - problem.column)
    mark = f"{bar} {' ' * (problem.column - 1)}{style(under, fg=colour, bold=True)}"
    rows += [f"{pad}{_blue('-->')} {place}", bar, f"{_blue(f'{number} |')} {line}"]
    if problem.end_column + len(problem.help) <= WIDEST:
        return "\n".join([*rows, f"{mark} {style(problem.help, fg=colour)}"])
    return "\n".join([*rows, mark, f"{pad} {_blue('=')} help: {problem.help}"])


def _blue(text: str) -> str:
    return style(text, fg="blue", bold=True)


def _visible(line: str) -> str:
    """The line with signs that a terminal would act on shown as such, each as wide as before."""
    return "".join("→" if sign == "\t" else sign if sign.isprintable() else "·" for sign in line)


def _sum(problems: Sequence[Problem]) -> list[str]:
    if not problems:
        return []
    rows = [tally(problems), f"  python -m generator explain {problems[0].code}   says more of a rule"]
    if fixable := sum(bool(problem.edits) for problem in problems):
        rows.append(f"  python -m generator fix   mends {fixable} of them")
    return ["\n".join(rows)]


def _annotation(problem: Problem, link: str) -> str:
    level = "warning" if problem.is_warning else "error"
    where = {"file": problem.file, "line": problem.line, "endLine": problem.line}
    columns = {"col": problem.column, "endColumn": problem.end_column, "title": problem.code}
    said = ",".join(f"{name}={_property(str(value))}" for name, value in {**where, **columns}.items())
    text = "\n".join((problem.message, problem.help, link))
    return f"::{level} {said}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _row(problem: Problem, link: str) -> str:
    sign = "⚠️ " if problem.is_warning else ""
    cells = (f"{problem.line}", f"{sign}[{problem.code}]({link})", _cell(problem.message), _cell(problem.help))
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    """A text of ours in a table: what stands in backticks is code, all else is text; nothing is HTML or a mention."""
    parts = " ".join(text.split()).split("`")
    if len(parts) % 2 == 0:
        return _escaped("`".join(parts))
    return "".join(_code(part) if number % 2 else _escaped(part) for number, part in enumerate(parts))


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]{}<>#|~@!&])", lambda found: f"&#{ord(found[1])};", text)


def _code(text: str) -> str:
    """As code; the bar would end a cell of a table even there."""
    return f"<code>{_escaped(text)}</code>"
