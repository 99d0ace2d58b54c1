"""Whatever is done to a file, it is read without a traceback, and every problem has a place in it."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.records.read import read_content

RECORD = "content/muscles/gluteus-medius/1.yaml"
SHARED = ("content/hazards.yaml", "content/body/landmarks.yaml", "content/equipment.yaml")
MARKS = [
    ":",
    ": ",
    "\t",
    "\n",
    "- ",
    "? ",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "|",
    ">",
    "#",
    "%",
    "@",
    "`",
    "&a ",
    "*a",
    "!x ",
]
VALUES = [
    "null",
    "~",
    "true",
    "999999999999999999999",
    "-1",
    ".inf",
    "{{ x }}",
    "{% y %}",
    "---\n",
    "\x00",
    "é",
    "\u2028",
]
PIECES = st.sampled_from([*MARKS, *VALUES])
DAMAGE = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), PIECES | st.text(max_size=4)), min_size=1, max_size=4)


def damaged(text: str, damage: list[tuple[float, int, str]]) -> str:
    """The text with pieces cut out and put in."""
    for where, cut, piece in damage:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + cut :]
    return text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damage=DAMAGE, name=st.sampled_from([RECORD, RECORD, *SHARED]))
def test_damage_is_told_and_never_raised(project: Path, damage: list[tuple[float, int, str]], name: str) -> None:
    """Random damage gives a library or problems at lines that exist."""
    path = project / name
    text = path.read_text(encoding="utf-8")
    try:
        broken = damaged(text, damage)
        path.write_text(broken, encoding="utf-8", errors="surrogatepass")
        reading = read_content(project)
        assert (reading.library is None) == bool(reading.problems)
        for problem in reading.problems:
            assert problem.message
            assert problem.help
            assert 1 <= problem.column < problem.end_column
            if problem.file == name:
                assert problem.line <= len(broken.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    finally:
        path.write_text(text, encoding="utf-8")
