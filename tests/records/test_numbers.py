"""What people write for a day: one that can be meant in two ways is never guessed."""

import pytest

from generator.records.parsing.numbers import day_in


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("22.11.2026", "2026-11-22"),
        ("2026/11/22", "2026-11-22"),
        ("11/22/2026", "2026-11-22"),
        ("22nd November 2026", "2026-11-22"),
        ("02/03/2026", ""),
        ("02-03-2026", ""),
        ("03/03/2026", "2026-03-03"),
        ("31.2.2026", ""),
    ],
)
def test_a_day_is_read_if_it_can_be_only_one(written: str, day: str) -> None:
    """The second of March is the third of February elsewhere."""
    assert day_in(written) == day
