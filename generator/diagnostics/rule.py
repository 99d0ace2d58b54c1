"""What the project asks of its records: a rule with all that is ever said of it, in one place."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["problem", "warning"]
POINT_RECORD = "content/muscles/gluteus-medius/1.yaml"


RULES: "dict[str, Rule]" = {}
"""Every rule whose module has been read, by its code; `generator.rulebook` reads them all."""


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule. Reports, `explain`, the help page and the tests are made from it; its `code` never changes.

    `wants` is one sentence on what is right. `wrong` and `right` are the same piece of a file before and after it is
    mended. The tests run both: in place of what `stands` in the `file` of their small project, or else of `right`. A
    file that is not there becomes the example, and where `file` is a folder, the example is the name of a file in
    it. `mends` says what `fix` does, and is empty where only a person can tell.
    """

    code: str
    wants: str
    wrong: str
    right: str
    why: str = ""
    mends: str = ""
    file: str = POINT_RECORD
    stands: str = ""
    severity: Severity = "problem"

    def __post_init__(self) -> None:
        """Register the rule where it is defined; a code that is said twice is a mistake of ours.

        Raises:
            ValueError: another rule has this code.
        """
        if self.code in RULES:
            raise ValueError(f"two rules have the code `{self.code}`")
        RULES[self.code] = self
