"""Finds settings in braces on hand-written pages that are misspelt: readers would see the braces."""

import re
from collections.abc import Iterator

from generator.diagnostics.location import Place
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.suggest import surely
from generator.pages.rendering.fill import NAMES
from generator.records.hand_written import WrittenPage
from generator.records.rules.writing.sentences import UNKNOWN_MARKER

BRACES = re.compile(r"\{([A-Za-z_-]+)\}")


def misspelt_settings(page: WrittenPage) -> Iterator[Problem]:
    """What else stands in braces is the page's own, such as the markers of a record that it explains."""
    for number, line in enumerate(page.text.split("\n"), page.first):
        for found in BRACES.finditer(line):
            if found[1] not in NAMES and (right := surely(found[1], NAMES)):
                place = Place(number, found.start() + 1, found.end() + 1)
                message = f"`{found[0]}` is no setting of mkdocs.yml"
                yield problem(page.file, UNKNOWN_MARKER, place, message, f"write `{{{right}}}`")
