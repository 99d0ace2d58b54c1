"""All rules of the project by their code, wherever in the house they are found."""

from itertools import chain
from types import ModuleType

from generator.figures import rules as of_poses
from generator.pages import allowed, alts, checks, links
from generator.publish import rules as of_site
from generator.records import (
    blanks,
    files,
    indents,
    inside,
    kinds,
    media,
    mends,
    pages,
    quotes,
    shape,
    slips,
    source,
    spelling,
    tree,
)
from generator.records.model import base, geometry, hazard, joints, picture, props
from generator.records.rule import Rule
from generator.records.rules import (
    called,
    caps,
    films,
    forms,
    language,
    locate,
    pain,
    pictures,
    recalled,
    references,
    reserved,
    review,
    safety,
    sentences,
    steps,
    words,
)
from generator.records.rules import geometry as of_geometry
from generator.sheets import rules as of_sheets

HOMES: tuple[ModuleType, ...] = (
    *(files, source, slips, blanks, indents, mends, quotes, spelling, tree, shape, kinds, pages, inside, media),
    *(base, hazard, picture, props, joints, geometry),
    *(
        references,
        locate,
        pain,
        safety,
        caps,
        called,
        recalled,
        review,
        sentences,
        pictures,
        films,
        of_geometry,
        steps,
        language,
        words,
        forms,
        reserved,
    ),
    *(of_poses, links, alts, allowed, checks, of_sheets, of_site),
)


def _rules_in(module: ModuleType) -> list[Rule]:
    return [thing for thing in vars(module).values() if isinstance(thing, Rule)]


RULES: dict[str, Rule] = {rule.code: rule for rule in chain.from_iterable(map(_rules_in, HOMES))}
