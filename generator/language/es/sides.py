"""The words for the sides of the body: they follow the gender and number of what they are said of.

`f` is said of `rodilla`, `mp` of `dedos`, `fp` of `manos`; `lado` stands alone: `gira hacia la derecha`. All stand
behind the noun, so that the painful side fits as well: `la rodilla del lado que duele`.
"""

PAINFUL, OTHER = "del lado que duele", "del otro lado"

SIDES = {
    "right": "derecho",
    "left": "izquierdo",
    "painful": PAINFUL,
    "other": OTHER,
    "right.f": "derecha",
    "left.f": "izquierda",
    "painful.f": PAINFUL,
    "other.f": OTHER,
    "right.mp": "derechos",
    "left.mp": "izquierdos",
    "painful.mp": PAINFUL,
    "other.mp": OTHER,
    "right.fp": "derechas",
    "left.fp": "izquierdas",
    "painful.fp": PAINFUL,
    "other.fp": OTHER,
    "right.lado": "la derecha",
    "left.lado": "la izquierda",
    "painful.lado": "el lado que duele",
    "other.lado": "el otro lado",
    "painful_twice": "lado del lado que duele",
    "painful_once": "lado que duele",
    "other_twice": "lado del otro lado",
    "other_once": "otro lado",
    "to_twice": " a el ",
    "to_once": " al ",
    "of_twice": " de el ",
    "of_once": " del ",
}
