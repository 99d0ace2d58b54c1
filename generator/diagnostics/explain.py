"""Explains one rule in a terminal: what it wants, why, and an example."""

from collections.abc import Mapping
from textwrap import fill

from click import style

from generator.diagnostics.rule import Rule
from generator.diagnostics.unseen import visible

WIDTH = 100


def explained(rule: Rule) -> str:
    """All that is said of one rule."""
    rows = [style(f"{rule.severity}[{rule.code}]", bold=True), fill(f"{rule.wants} {rule.why}".strip(), WIDTH), ""]
    rows += ["Not so:", _snippet(rule.wrong, "red"), "", "But so:", _snippet(rule.right, "green")]
    if rule.mends:
        rows += ["", fill(f"`python -m generator fix` {rule.mends}.", WIDTH)]
    return "\n".join(rows)


def rule_list(rules: Mapping[str, Rule]) -> str:
    """Each rule with what it wants: problems first, then warnings."""
    ordered = sorted(rules.values(), key=lambda rule: (rule.severity, rule.code))
    widest = max(map(len, rules))
    lines = [f"{style(rule.code.ljust(widest), bold=True)}  {rule.wants}" for rule in ordered]
    return "\n".join([*lines, "", f"{len(rules)} rules; `python -m generator explain` and a name says more"])


def _snippet(text: str, colour: str) -> str:
    shown = visible(text).replace("\t", "→ ").encode("utf-8", "replace").decode()
    return "\n".join(style(f"    {line}", fg=colour) for line in shown.split("\n"))
