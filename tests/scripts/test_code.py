"""The code of an address as scripts draw it, read as a phone reads it."""

from collections.abc import Iterator

import numpy as np
import pytest
import segno
import zxingcpp

from tests.scripts.node import Scripts, loaded

TOP = "https://trigger-point-guides.github.io/guides/programme/?p="
MOST = 560  # bytes that version 18 holds
EDGES = (26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 504, MOST)  # all that a version holds


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    """What draws it."""
    with loaded("code") as scripts:
        yield scripts


def drawn(scripts: Scripts, text: str) -> list[list[int]] | None:
    """Its squares: 1 is dark."""
    rows: list[list[int]] | None = scripts.call("tpg.code", text)
    return rows


@pytest.mark.parametrize("length", [*range(14, MOST, 26), *EDGES])
def test_a_phone_reads_it(scripts: Scripts, length: int) -> None:
    """At each length up to the longest; as small as the standard allows, which is how segno draws it."""
    text = (TOP + "gluteus-medius-1.right.45x2x3,quadratus-lumborum-deep-2.left~%C3%BC" * 10)[:length]
    rows = drawn(scripts, text)
    assert rows
    assert len(rows) == segno.make_qr(text, error="m", mode="byte", boost_error=False).symbol_size(border=0)[0]
    image = np.kron(np.pad(1 - np.array(rows, np.uint8), 4, constant_values=1), np.full((4, 4), 255, np.uint8))
    [read] = zxingcpp.read_barcodes(image)
    assert read.text == text


def test_what_is_too_long_has_none(scripts: Scripts) -> None:
    """A phone could not tell its squares apart."""
    assert drawn(scripts, "x" * (MOST + 1)) is None
