"""However a catalogue is damaged, it is told, and nothing breaks."""

import random
from pathlib import Path

import pytest

from generator.translation.checking.check import translation_problems
from generator.translation.checking.fix import mended_catalogues
from tests.translation.conftest import renewed

FILE = Path("content") / "translations" / "es" / "complaints.po"
BITS = (
    b'"',
    b"\\",
    b"\n",
    b"#~ ",
    b"#| ",
    b"msgid ",
    b'msgstr[9] "x"\n',
    b"\xff\xfe",
    b"{",
    b"}",
    b"\r",
    b"\0",
    b"#, fuzzy\n",
)


def _damaged(raw: bytes, chance: random.Random) -> bytes:
    """Some bytes gone, doubled, or others put in."""
    for _ in range(chance.randint(1, 6)):
        at, length = chance.randrange(len(raw)), chance.choice((1, 2, 30, 400))
        piece = chance.choice((b"", raw[at : at + length] * 2, chance.choice(BITS)))
        raw = raw[:at] + piece + raw[at + length :] or b"\n"
    return raw


@pytest.mark.parametrize("seed", range(40))
def test_damage_is_told(project: Path, seed: int) -> None:
    """By problems with a remedy each, at a line that is there; and mending makes it no worse."""
    path = project / FILE
    path.write_bytes(_damaged(path.read_bytes(), random.Random(seed)))  # noqa: S311  no secret
    lines = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    before = [problem for problem in translation_problems(project) if problem.file == FILE.as_posix()]
    assert all(problem.help and 1 <= problem.line <= lines for problem in before)
    for one in mended_catalogues(project, (FILE.as_posix(),)):
        (project / one.file).write_bytes(one.after)
    after = [problem for problem in translation_problems(project) if problem.file == FILE.as_posix()]
    assert len(after) <= len(before)


@pytest.mark.parametrize(
    "raw", [b"", b"\n\n", b'msgid ""', b"\xff", b'msgstr "x"', b"#~", b'"', b"msgctxt", b'msgid "\\']
)
def test_hardly_anything_is_told_too(project: Path, raw: bytes) -> None:
    """A file that is empty, or all but that."""
    (project / FILE).write_bytes(raw)
    assert [problem.code for problem in translation_problems(project) if problem.file == FILE.as_posix()]


def test_line_ends_of_windows_are_read(project: Path) -> None:
    """As an editor there saves them."""
    path = project / FILE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert list(translation_problems(project)) == []
    renewed(project, "complaints")
    assert b"\r" not in path.read_bytes()
