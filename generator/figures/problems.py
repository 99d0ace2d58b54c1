"""What is wrong with a picture, as data: where in it, a code, what happened and what to do."""

from dataclasses import dataclass

Where = tuple[str | int, ...]


@dataclass(frozen=True)
class Problem:
    """`where` is the path inside the picture's data; messages are lower case, without a full stop."""

    where: Where
    code: str
    message: str
    help: str
