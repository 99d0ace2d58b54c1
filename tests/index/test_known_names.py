"""Other names in the index: those that the search can tell from the name, and from each other."""

from generator.index.known_names import KnownNames
from generator.language.known import language_of


def test_names_that_the_search_takes_for_one_stand_once() -> None:
    """Accents, capitals, plurals, order and words that are left out make no difference; a word more does."""
    names = KnownNames(language_of("es").stems, ("dolor", "de", "el", "en", "punto gatillo"), {})
    others = ("talon", "Talones", "dolor en el talón", "espolón", "espolon", "dolor de espolón", "espolón calcáneo")
    assert names.told_apart("El talón", others) == ("espolón", "espolón calcáneo")


def test_a_name_of_words_that_are_left_out_stays() -> None:
    """It has nothing else by which it could be told."""
    names = KnownNames(language_of("en").stems, ("pain", "sharp"), {})
    assert names.told_apart("knee", ("pain", "pains", "sharp pain")) == ("pain", "sharp pain")


def test_a_name_in_words_that_lead_to_another_is_none() -> None:
    """Whoever asks for the one finds the other; of two that lead to each other one stays."""
    means = {"quijada": ("mandíbula",), "abajo": ("debajo",), "debajo": ("abajo",)}
    names = KnownNames(language_of("es").stems, ("de", "la"), means)
    others = ("quijada", "abajo de la quijada", "debajo de la mandíbula", "quijada tensa")
    assert names.told_apart("mandíbula", others) == ("debajo de la mandíbula", "quijada tensa")
