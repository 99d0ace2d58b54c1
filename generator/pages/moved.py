"""Pages that lead on from former addresses."""

from collections.abc import Iterator

from generator.pages.rendering.templates import MadePage, Templates
from generator.text import addresses
from generator.text.redirects import redirects_of


def moved_pages(templates: Templates) -> Iterator[MadePage]:
    """The pages that lead on, where no other page is."""
    words = templates.library.words["moved"]
    for old, move in redirects_of(templates.library).items():
        if old not in templates.pages:
            front = {"title": words["title"], "description": words["lead"], "kind": "moved"}
            yield templates.render("moved", old, {**front, "moved": addresses.address(move.new)}, move=move)
