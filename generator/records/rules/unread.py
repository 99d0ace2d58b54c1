"""A rule about what was begun from another guide: its steps are read before they are those of this point."""

import re

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of

UNREAD = Rule(
    "unread",
    "Steps that come from another guide were read, and are true of this point.",
    wrong="# From gluteus-medius-2: is each step and each picture true of this point, too?\nrelease:\n",
    right="release:\n",
    why="Whoever begins from another guide has the steps of that one. One that is not true here misleads a reader.",
)
ASKED = re.compile(r"^# From (?P<guide>\S+): is each step and each picture true of this point, too\?$", re.MULTILINE)


def asked(guide: str) -> str:
    """The remark over steps that come from this guide."""
    return f"# From {guide}: is each step and each picture true of this point, too?"


@check_of("point")
def not_read_yet(record: Checked) -> Finds:
    for found in ASKED.finditer(record.source.text):
        message = f"these are the words of `{found['guide']}`, and nobody has said that they are true here"
        remedy = "read each step, change what is not true of this point, and take this line out"
        yield Finding(UNREAD, record.source.between(*found.span()), message, remedy)
