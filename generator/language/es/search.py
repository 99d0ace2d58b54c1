"""How the search takes Spanish words of one kin for one. Accents are gone before it looks."""

from generator.language.pattern import Ending, Rewriting
from generator.language.protocol import Stems

STEMS = Stems(
    cut=Rewriting("[¿¡'’]", "", {"¿duele": "duele", "cadera": "cadera"}),
    plural=Ending(
        "^(.{2,}?(?:[lrnd](?=es$)|[aeiou](?=s$)))(?:es|s)$",
        {"caderas": "cadera", "talones": "talon", "pies": "pie", "tos": "tos", "biceps": "biceps"},
    ),
    last="s$",
    kin=Ending(
        "^(.{3,}?)(?:iendo|ando|ador|edor|ado|ido|ar|er|ir)$",
        {"correr": "corr", "corriendo": "corr", "nadador": "nad", "nadar": "nad", "codo": "codo"},
    ),
    danger=Ending(
        "^(.{3,}?)(?:imiento|[aei]?d[oa]s?|ando|iendo|[ao]s?|es?)$",
        {"adormecida": "adormec", "adormecimiento": "adormec", "dormido": "dorm", "brazo": "braz", "dolor": "dolor"},
    ),
    danger_said=(
        Rewriting(
            r"\b[Hh]ace (?:\S+ ){0,3}a[nñ]os?\b",
            "antaño",
            {"me caí hace diez años": "me caí antaño", "hace un año": "antaño", "hace calor": "hace calor"},
        ),  # long ago; and `ano` is no year
        Rewriting(
            r"\b[Nn]o se me (?:para|levanta)\b", "impotente", {"No se me para": "impotente", "no para": "no para"}
        ),
        Rewriting(
            r"\b[5-9]\d(?!\d)", "cincuenta ", {"tengo 64": "tengo cincuenta ", "48": "48", "640": "640"}
        ),  # an age
    ),
)
