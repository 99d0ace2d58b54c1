"""The page on which a reader sees what they followed along, and how it was."""

from generator.pages.rendering.templates import MadePage, Templates
from generator.text import addresses


def diary(templates: Templates) -> MadePage:
    """The page; what it shows is on the reader's device."""
    words = templates.library.words["diary"]
    front = {"title": words["title"], "description": words["description"], "kind": "diary"}
    return templates.render("diary", addresses.DIARY, front)
