"""Hears what MkDocs warns of."""

import logging
from types import TracebackType
from typing import Self

LOGGER = logging.getLogger("mkdocs")


class Warnings(logging.Handler):
    """Keeps what MkDocs warns of while a `with` block runs."""

    def __init__(self) -> None:
        """Keep warnings and worse."""
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the text of one message."""
        self.said.append(record.getMessage())

    def __enter__(self) -> Self:
        """Start to listen."""
        LOGGER.addHandler(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Listen no longer."""
        LOGGER.removeHandler(self)
