"""The page that explains every rule; reports lead to its anchors."""

from collections.abc import Mapping
from itertools import groupby

from generator.diagnostics.rule import Rule
from generator.pages.rendering.templates import MadePage, Templates
from generator.text import addresses


def rules_page(rules: Mapping[str, Rule], templates: Templates) -> MadePage:
    """What each rule wants and why, with an example before and after it is mended."""
    words = templates.library.words["rules"]
    front = {"title": words["title"], "description": words["description"], "kind": "prose"}
    ordered = sorted(rules.values(), key=lambda rule: (rule.severity, rule.code))
    groups = {severity: list(found) for severity, found in groupby(ordered, lambda rule: rule.severity)}
    page = templates.render("rules", addresses.RULES, front, groups=groups)
    return page._replace(parts=tuple(words[severity] for severity in groups))
