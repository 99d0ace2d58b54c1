"""Two states of the project → the records that a clinician signed, and that say something else now."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml


def outdated_reviews(before: Path, after: Path) -> Iterator[str]:
    """Each such record, by its path: its review is the same as before, and the rest is not."""
    for file in sorted((after / "content" / "muscles").glob("*/*.yaml")):
        path = file.relative_to(after)
        old, new = _record(before / path), _record(file)
        if _is_reviewed(new) and new["review"] == old.get("review") and new != old:
            yield path.as_posix()


def _is_reviewed(record: dict[str, Any]) -> bool:
    review = record.get("review")
    return isinstance(review, dict) and review.get("status") == "reviewed"


def _record(path: Path) -> dict[str, Any]:
    """What the record says; nothing where it is not there or cannot be read."""
    try:
        record = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    return record if isinstance(record, dict) else {}
