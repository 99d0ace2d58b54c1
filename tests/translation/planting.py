"""Slips that are planted into the text of a catalogue, and the lines where they are."""

from typing import Any


def entry_in(text: str, at: str) -> tuple[int, int]:
    """From where to where the entry reaches, with the blank line behind it."""
    start = text.index(f'msgctxt "{at}"') if at != "head" else 0
    return text.rfind("\n\n", 0, start) + 2 if start else 0, f"{text}\n".index("\n\n", start) + 2


def planted_in(text: str, fault: dict[str, Any]) -> str:
    """The text with the slip, at the last place where what it replaces stands in its entry."""
    start, end = entry_in(text, fault["at"])
    before, wrong = text[start:end], fault["find"]
    assert wrong in before, fault
    at = before.rindex(wrong)
    return f"{text[:start]}{before[:at]}{fault['write']}{before[at + len(wrong) :]}{text[end:]}"


def line_of(text: str, fault: dict[str, Any]) -> int:
    """The line of what was written, or of the piece that is named."""
    seek = fault.get("line") or fault["write"]
    at = text.index(f'msgctxt "{fault["at"]}"') if fault["at"] != "head" and f'msgctxt "{fault["at"]}"' in text else 0
    start = max(text.rfind("\n\n", 0, at), 0)
    return text.count("\n", 0, text.index(seek, start)) + 1
