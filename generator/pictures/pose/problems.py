"""What is wrong with a picture, as data: where in it, against which rule, what happened and what to do."""

from dataclasses import dataclass

from generator.diagnostics.rule import Rule

Where = tuple[str | int, ...]


@dataclass(frozen=True)
class PoseProblem:
    """`where` is the path inside the picture's data; messages are lower case, without a full stop."""

    where: Where
    rule: Rule
    message: str
    help: str
