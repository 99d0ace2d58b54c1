"""Spanish as pages will say it, and how easy it is to read."""

from datetime import date

import pytest

from generator.language.es.names import ALONE, AND_BEFORE_I, RUN_INTO
from generator.language.es.reading import level
from generator.language.known import language_of
from generator.language.pattern import Rewriting
from generator.records.words import Words
from generator.text.phrases import heading
from generator.text.prose import ProseRenderer

SPANISH = language_of("es")
PROSE = ProseRenderer(SPANISH.sides, lambda link: link)


def test_numbers_lists_and_days() -> None:
    """A comma in a decimal, `y` before the last, and no kind of number that nothing here reaches."""
    assert [SPANISH.in_digits(number) for number in (2, 2.5, 1200)] == ["2", "2,5", "1200"]
    assert [SPANISH.in_words(number) for number in (0.5, 1, 1.5, 12, 13)] == [
        "medio",
        "un",
        "uno y medio",
        "doce",
        "13",
    ]
    assert SPANISH.listed(("cuello", "hombro", "brazo")) == "cuello, hombro y brazo"
    assert SPANISH.day(date(2026, 11, 2)) == "2 de noviembre de 2026"
    assert SPANISH.plurals == {"one", "other"}
    assert [SPANISH.plural(number) for number in (0, 1, 2, 1000)] == ["other", "one", "other", "other"]
    assert sorted(("ñandú", "nuca", "ocho", "ámbar"), key=SPANISH.sort_key) == ["ámbar", "nuca", "ñandú", "ocho"]


@pytest.mark.parametrize(
    ("widths", "said"),
    [
        ((0.5, 0.5), "medio dedo"),
        ((1, 1), "un dedo"),
        ((1.5, 1.5), "un dedo y medio"),
        ((2, 2), "dos dedos"),
        ((2.5, 2.5), "dos dedos y medio"),
        ((0.5, 1), "de medio a un dedo"),
        ((1, 2), "de uno a dos dedos"),
        ((1.5, 2), "de uno y medio a dos dedos"),
        ((2, 2.5), "de dos dedos a dos dedos y medio"),
        ((11, 12), "de once a doce dedos"),
    ],
)
def test_finger_widths(widths: tuple[float, float], said: str) -> None:
    """With their unit: the half stands behind it."""
    assert SPANISH.in_widths(*widths, "dedos") == said


@pytest.mark.parametrize(
    ("widths", "said"),
    [
        ((1, 1), "uno"),
        ((1.5, 1.5), "uno y medio"),
        ((3, 3), "tres"),
        ((1, 2), "de uno a dos"),
        ((2, 2.5), "de dos a dos y medio"),
    ],
)
def test_further_finger_widths(widths: tuple[float, float], said: str) -> None:
    """Without their unit, which was said of the first."""
    assert SPANISH.in_widths(*widths, "") == said


def test_sides_follow_what_they_are_said_of() -> None:
    """On a page with its other side, and in plain text for the painful one."""
    assert PROSE.markdown("Dobla la rodilla {side.f}.").startswith(
        'Dobla la rodilla <span data-other="izquierda">derecha</span>'
    )
    left = {"side": "izquierdo", "other": "derecho"}
    said = "Con la mano {other.f}, lleva el pie {side} hacia {other.lado}."
    assert PROSE.plain(said, left) == "Con la mano derecha, lleva el pie izquierdo hacia la derecha."
    assert PROSE.plain(said) == (
        "Con la mano del otro lado, lleva el pie del lado que duele hacia el otro lado."  # no side is chosen
    )
    assert PROSE.plain("Túmbate sobre tu lado {side}.") == "Túmbate sobre tu lado que duele."
    assert PROSE.plain("Mira a {side.lado}.") == "Mira al lado que duele."


def test_a_word_in_braces_is_one() -> None:
    """However many forms it has."""
    [sentence] = SPANISH.sentences("Dobla la rodilla {side.f} y sube {up.dedos}.")
    assert sentence.words == ("Dobla", "la", "rodilla", "side.f", "y", "sube", "up.dedos")


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("pie", 1),
        ("muy", 1),
        ("cuello", 2),
        ("guía", 2),
        ("pingüino", 3),
        ("quieto", 2),
        ("día", 2),
        ("aéreo", 4),
        ("músculo", 3),
        ("ayuda", 3),
        ("trapecio", 3),
        ("respiración", 4),
        ("ciudad", 2),
        ("dieciséis", 3),
    ],
)
def test_syllables(word: str, count: int) -> None:
    """Strong vowels part, weak ones lean on them."""
    assert SPANISH.syllables(word) == count


def test_ease_has_the_levels_of_inflesz() -> None:
    """The formula by hand: 8 words in one sentence with 13 syllables."""
    said = SPANISH.sentences("Pon la pelota en el suelo y respira.")
    assert sum(map(SPANISH.syllables, said[0].words)) == 13
    ease = SPANISH.ease(said, ())
    assert round(-ease.hardness, 2) == round(206.835 - 62.3 * 13 / 8 - 8, 2)
    assert ease.is_easy
    hard = "La musculatura paravertebral contralateral experimenta hiperactividad compensatoria prolongada."
    assert not SPANISH.ease(SPANISH.sentences(hard), ()).is_easy
    assert [level(number) for number in (81, 65, 60, 54, 39, -20)] == [
        "muy fácil",
        "bastante fácil",
        "normal",
        "algo difícil",
        "muy difícil",
        "muy difícil",
    ]
    assert SPANISH.is_long_name("gastrocnemios", {"gastrocnemio"})


@pytest.mark.parametrize("rewriting", [ALONE, RUN_INTO, AND_BEFORE_I])
def test_names_change_with_their_place(rewriting: Rewriting) -> None:
    """Each pattern does with its examples what is said of them."""
    assert {text: rewriting.rewritten(text) for text in rewriting.examples} == rewriting.examples


def test_a_name_fits_where_it_is_put() -> None:
    """Alone without its article; in a fixed word that is filled, the words run into one."""
    words = Words({"zone": {"title": "Dolor de {zone}"}}, {}, SPANISH)
    assert words["zone"]["title"].format(zone="el cuello") == "Dolor del cuello"
    assert heading("la zona lumbar", words) == "Zona lumbar"
    assert SPANISH.listed(("los glúteos", "isquiotibiales")) == "los glúteos e isquiotibiales"
    assert SPANISH.with_word("la rodilla", "del lado derecho", is_article=False) == "la rodilla del lado derecho"
    assert SPANISH.with_word("el sacro", "el", is_article=True) == "el sacro"
