"""What is wrong, where, and what to write instead: the one form in which every mistake is told."""

from dataclasses import dataclass

from generator.diagnostics.location import Edit, Place
from generator.diagnostics.rule import Rule, Severity


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. `help` says what to write; `code` never changes; `edits` mend it, where that is certain."""

    file: str
    line: int
    column: int
    end_column: int
    code: str
    message: str
    help: str
    severity: Severity = "problem"
    edits: tuple[Edit, ...] = ()

    @property
    def is_warning(self) -> bool:
        """Whether the site can be built in spite of it."""
        return self.severity == "warning"


def problem(file: str, rule: Rule, place: Place, message: str, remedy: str, edits: tuple[Edit, ...] = ()) -> Problem:
    """What was found against a rule at a place of a file."""
    return Problem(file, place.line, place.column, place.end_column, rule.code, message, remedy, rule.severity, edits)
