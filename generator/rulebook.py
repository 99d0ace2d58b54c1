"""All rules of the project by their code: each registers itself when its module is read, and here all are read."""

from importlib import import_module
from pkgutil import walk_packages

from generator.diagnostics.rule import RULES

HOMES = (
    "generator.settings",
    "generator.records",
    "generator.authoring",
    "generator.translation",
    "generator.pages.hand_written",
    "generator.pages.rules",
    "generator.pictures.pose.rules",
    "generator.sheets.rules",
    "generator.publish.mkdocs.rules",
    "generator.publish.finish.rules",
)
"""Where rules stand: modules, and rooms with all that is in them. None needs what draws, prints or publishes."""

for _home in map(import_module, HOMES):
    for _module in walk_packages(getattr(_home, "__path__", ()), f"{_home.__name__}."):
        import_module(_module.name)

__all__ = ["RULES"]
