"""Pictures on whole units look the same."""

import pytest

from generator.sheets.coarse import in_whole_units


@pytest.mark.parametrize(
    ("written", "rounded"),
    [
        ("M1.4 2.6l10.1 .2 3.3-4.1z", "M1 3L12 3L15 -1Z"),
        ("m1.4 2.6 2.2 2.2h5.4v-.9", "M1 3L4 5L9 5L9 4"),
        ("M10 10c.2 .1 .3 .3 .4 .4c1 1 2 2 3 3", "M10 10C11 11 12 12 13 13"),
        ("M10 10z", "M10 10Z"),
        ("M1 1h0", "M1 1L1 1"),
        ("M1.5 2A3.5 3.5 0 0 1 5 5", "M1.5 2A3.5 3.5 0 0 1 5 5"),
    ],
)
def test_path_is_rounded_without_drift(written: str, rounded: str) -> None:
    """Each place by itself; dots stay, curves that vanish go, arcs are left alone."""
    assert in_whole_units(f'<path id="M.5" d="{written}"/>') == f'<path id="M.5" d="{rounded}"/>'
