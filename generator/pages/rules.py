"""What is found only when pages are made: rules of their addresses."""

from generator.diagnostics.rule import POINT_RECORD, Rule

RELEASED = "content/addresses.txt"
"""The addresses of the last release, one a line, as `release` writes them."""

FORMER_ADDRESS = Rule(
    "former-address",
    "What a record was before is no record now, and only one record was it.",
    wrong="formerly: [gluteus-medius/1]\nreview: {status: draft}",
    right="formerly: [gluteus-medius/4]\nreview: {status: draft}",
    stands="review: {status: draft}",
    why="At the old address stands a page that leads on to the new one. It can lead to one place only.",
    file=POINT_RECORD,
)
LOST_ADDRESS = Rule(
    "lost-address",
    "An address of the last release has a page, or a record says that it was there before.",
    wrong="muscles/gluteus-medius/9/\n",
    right="muscles/gluteus-medius/1/\n",
    why="Links, bookmarks and the codes on printed sheets keep the old address for years.",
    file=RELEASED,
    severity="warning",
)
