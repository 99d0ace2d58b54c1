"""All rules in, the page that explains each of them out: reports lead to its anchors."""

from collections.abc import Mapping
from itertools import groupby

from generator.pages import paths
from generator.pages.templates import Templates
from generator.records.rule import Rule


def rules_page(rules: Mapping[str, Rule], templates: Templates) -> tuple[str, str]:
    """What each rule wants and why, with an example before and after it is mended."""
    words = templates.library.words["rules"]
    front = {"title": words["title"], "description": words["description"], "kind": "prose"}
    ordered = sorted(rules.values(), key=lambda rule: (rule.severity, rule.code))
    groups = {severity: list(found) for severity, found in groupby(ordered, lambda rule: rule.severity)}
    return templates.render("rules", paths.RULES, front, groups=groups)
