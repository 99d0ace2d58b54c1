"""How a name changes with its place: alone it has no article, and in a sentence some words run into one."""

from generator.language.pattern import Rewriting

ALONE = Rewriting(
    "^(?:el|la|los|las|un|una|unos|unas) ",
    "",
    {"la zona lumbar": "zona lumbar", "una pelota": "pelota", "lado de la cadera": "lado de la cadera"},
)
RUN_INTO = Rewriting(
    r"\b([Dd]e|[Aa]) el ",
    r"\1l ",
    {"dolor de el cuello": "dolor del cuello", "A el lado": "Al lado", "de él mismo": "de él mismo"},
)
AND_BEFORE_I = Rewriting(
    r"\by (?=h?[ií](?![aeou]))",
    "e ",
    {"cuello y isquiotibiales": "cuello e isquiotibiales", "calor y hielo": "calor y hielo"},
)
