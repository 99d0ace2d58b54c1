"""What `translate` keeps, marks and lets go when the English changes."""

import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator.translation.checking.check import translation_problems
from generator.translation.po.reading import read_catalogue
from tests.commands import run
from tests.translation.conftest import entries, renewed

Change = Callable[[str, str, str], None]
NAME, POINT = "gluteus-medius", "muscles/gluteus-medius/1.yaml"
FILE = f"content/translations/es/{NAME}.po"


def fuzzy(project: Path) -> list[str]:
    """The places of what is out of date, once the catalogue is renewed."""
    return [entry.context for entry in renewed(project, NAME).live if entry.is_fuzzy]


def test_nothing_changes_twice(project: Path) -> None:
    """What is up to date is written byte for byte as it was."""
    renewed(project, NAME)
    first = (project / FILE).read_bytes()
    renewed(project, NAME)
    assert (project / FILE).read_bytes() == first


def test_a_sentence_that_changes_makes_its_translation_out_of_date(project: Path, change: Change) -> None:
    """Exactly that one, with the former English beside it; and it is told at its line."""
    change(POINT, "Bend your {side} knee.", "Bend your {side} knee a little.")
    catalogue = renewed(project, NAME)
    [entry] = [entry for entry in catalogue.live if entry.is_fuzzy]
    assert entry.context == "1.release.steps.5"
    assert entry.former == {"msgid": "Bend your {side} knee."}
    assert entry.said == {"msgstr": "Dobla la rodilla {side.f}."}
    [problem] = translation_problems(project)
    assert (problem.code, problem.line) == ("out-of-date", catalogue.source.between(*entry.spans["flags"]).line)
    change(POINT, "Bend your {side} knee a little.", "Bend your {side} knee.")
    assert fuzzy(project) == []
    assert list(translation_problems(project)) == []


def test_before_it_is_renewed_a_change_is_told_too(project: Path, change: Change) -> None:
    """Who changes the English learns at once which translation is old."""
    change(POINT, "Bend your {side} knee.", "Bend your {side} knee a little.")
    [problem] = translation_problems(project)
    assert problem.code == "out-of-date"
    assert problem.message == "the English is now `Bend your {side} knee a little.`"
    assert "python -m generator translate es" in problem.help


def test_steps_that_move_keep_their_translations(project: Path, change: Change) -> None:
    """A new step before them has none, and nothing is out of date."""
    step = "    - Slide the ball under the sore spot.\n"
    change(POINT, step, f"    - Take a breath.\n{step}")
    catalogue = entries(renewed(project, NAME))
    assert not any(entry.is_fuzzy for entry in catalogue.values())
    assert [context for context, entry in catalogue.items() if not entry.is_translated] == ["1.release.steps.3"]
    assert catalogue["1.release.steps.4"].said == {"msgstr": "Desliza la pelota bajo el punto doloroso."}
    [problem] = translation_problems(project)
    assert problem.code == "untranslated"


def test_a_step_that_moves_and_changes_is_known_again(project: Path, change: Change) -> None:
    """By what it is like."""
    step = "    - Slide the ball under the sore spot.\n"
    change(POINT, step, "    - Take a breath.\n    - Slide the ball slowly under the sore spot.\n")
    catalogue = entries(renewed(project, NAME))
    assert [context for context, entry in catalogue.items() if entry.is_fuzzy] == ["1.release.steps.4"]
    assert catalogue["1.release.steps.4"].former == {"msgid": "Slide the ball under the sore spot."}
    assert not catalogue["1.release.steps.3"].is_begun


def test_what_is_gone_comes_back_with_its_sentence(project: Path, change: Change) -> None:
    """Until then it stands at the end, and is told as former."""
    step = "    - Keep your {other} leg straight.\n"
    before = (project / "content" / POINT).read_bytes()
    change(POINT, step, "")
    catalogue = renewed(project, NAME)
    [gone] = [entry for entry in catalogue.entries if entry.is_obsolete]
    assert gone.said == {"msgstr": "Mantén recta la pierna {other.f}."}
    assert [problem.code for problem in translation_problems(project)] == ["former-sentence"]
    (project / "content" / POINT).write_bytes(before)
    assert all(entry.is_translated and not entry.is_obsolete for entry in renewed(project, NAME).entries)


def test_a_translator_s_own_words_and_marks_stay(project: Path) -> None:
    """Remarks, flags of their tools, and what their head says."""
    path = project / FILE
    text = path.read_text(encoding="utf-8").replace(
        '"Last-Translator: \\n"', '"Last-Translator: Ana <ana@example.org>\\n"'
    )
    path.write_text(
        text.replace(
            '#: content/muscles/gluteus-medius/1.yaml\nmsgctxt "1.title"',
            '# ¿o «nalga»?\n#, max-length:60\nmsgctxt "1.title"',
        ),
        "utf-8",
    )
    renewed(project, NAME)
    after = path.read_text(encoding="utf-8")
    assert '"Last-Translator: Ana <ana@example.org>\\n"' in after
    assert "# ¿o «nalga»?\n" in after
    assert "#, max-length:60\n" in after


def test_a_damaged_catalogue_is_told_and_not_written(project: Path) -> None:
    """So that nothing of it is lost; the others are."""
    path = project / FILE
    path.write_bytes(path.read_bytes().replace(b'msgid "Gluteus medius"', b'msgid "Gluteus medius', 1))
    before = path.read_bytes()
    result = run(project, "translate", "es")
    assert result.returncode == 1
    assert "catalogue-line" in result.stdout + result.stderr
    assert path.read_bytes() == before
    assert (project / "content" / "translations" / "es" / "words.po").is_file()


def test_all_catalogues_are_written_and_babel_reads_the_same(project: Path) -> None:
    """Each with its head, and with a text for each mark of the schema."""
    result = run(project, "translate", "es")
    assert result.returncode == 0, result.stderr
    files = sorted((project / "content" / "translations" / "es").iterdir())
    assert [path.stem for path in files] == [
        *("body", "complaints", "equipment", NAME, "hazards", "pages", "poses", "sources", "words")
    ]
    for path in files:
        ours = read_catalogue(path.name, path.read_bytes())
        theirs = read_po(BytesIO(path.read_bytes()), abort_invalid=True)
        assert ours.problems == []
        assert [(one.context, one.id, one.string) for one in theirs if one.id] == [
            (entry.context, _one_or_all(entry.english), _one_or_all(tuple(entry.said.values()))) for entry in ours.live
        ]
        assert theirs.num_plurals == 2
    assert run(project, "translate", "es").stdout.startswith("9 catalogues: 0 changed")


def _one_or_all(texts: tuple[str, ...]) -> str | tuple[str, ...]:
    return texts if len(texts) > 1 else texts[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("translate", "fr"), "`fr` is no language that the site knows: "),
        (("translate", "es", "gluteus-medus"), "there is no catalogue `gluteus-medus`: did you mean `gluteus-medius`?"),
    ],
)
def test_what_is_not_there_is_told(project: Path, words: tuple[str, ...], said: str) -> None:
    """With what there is."""
    result = run(project, *words)
    assert result.returncode == 2
    assert said in " ".join(result.stderr.split())


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not here")
def test_gettext_itself_finds_nothing(project: Path, change: Change) -> None:
    """Also of what is out of date and of what is gone. The day of a revision is for the tool of its translator."""
    change(POINT, "Bend your {side} knee.", "Bend your {side} knee a little.")
    change(POINT, "    - Keep your {other} leg straight.\n", "")
    assert run(project, "translate", "es").returncode == 0
    for path in sorted((project / "content" / "translations" / "es").iterdir()):
        command = ["msgfmt", "--check-format", "--check-domain", "--output-file=/dev/null", str(path)]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (told.returncode, told.stderr) == (0, ""), path
