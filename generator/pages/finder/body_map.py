"""A body map as part of a page: a link for every zone, in the page's colours."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from generator.pictures.closeup.body_map import BodyMap, Panel, framed_panel
from generator.pictures.svg.elements import Attributes, Element, Medium, Shapes, as_svg, tag
from generator.pictures.svg.palette import Paint
from generator.records.schema.base import BodySide
from generator.text.prose import attribute

CLASSES = ("skin", "hair", "shorts")
"""Roles that the style sheet paints; all else is drawn in the colour of the text."""


@dataclass(frozen=True)
class ZoneLink:
    """Where a zone leads to; `half` is the side of one that is not in the middle."""

    zone: str
    half: str
    address: str
    name: str


Link = Callable[[str, BodySide], ZoneLink]


def _painted(name: str, paint: Paint) -> str:
    return f'class="{paint.role}"' if paint.role in CLASSES else f'{name}="currentColor"'


PAGE = Medium(5, _painted)
"""A page holds three maps: numbers rounded to half a unit make it a fifth smaller, and look the same."""


def bodymap(drawn: BodyMap, name: str, label: str, inner: str = "") -> str:
    """One view with its zones in it, or as much room for them."""
    box = f'viewBox="0 0 {drawn.width} {drawn.height}"'
    return f'<svg data-view="{name}" {box} role="group" aria-label="{attribute(label)}">{inner}</svg>'


def zone_links(drawn: BodyMap, link: Link) -> str:
    """What is in a view. No zone is a tab stop: the list beside it holds the same, and a script lets arrow keys move.

    What is drawn again, larger, below the figure is named there only; in the figure it can still be pressed.
    """
    figure, *details = drawn.panels
    again = {link(shape.zone, shape.side) for panel in details for shape in panel.zones}
    below = (framed_panel(panel, tuple(_shapes(panel, link, ()))) for panel in details)
    return as_svg((tag("g", *_shapes(figure, link, again), *below),), PAGE)


def _shapes(panel: Panel, link: Link, unnamed: Collection[ZoneLink]) -> Iterator[Element]:
    """Each zone is one link with all its paths: both halves of one on the midline have one name."""
    paths: dict[ZoneLink, list[Element]] = {}
    for shape in panel.zones:
        paths.setdefault(link(shape.zone, shape.side), []).append(tag("path", d=shape.outline))
    links = (_link(there, tuple(drawn), is_named=there not in unnamed) for there, drawn in paths.items())
    yield from panel.body
    yield Element("g", {"class": "shapes"}, tuple(links))
    yield from panel.lines


def _link(there: ZoneLink, drawn: Shapes, *, is_named: bool) -> Element:
    """With the older `xlink:href`: Material rewrites every `href`, and fails at one in a picture."""
    said: Attributes = {} if is_named else {"aria-hidden": "true"}
    said |= {"data-zone": there.zone, **({"data-half": there.half} if there.half else {})}
    said |= {"xlink:href": there.address, "tabindex": "-1"}
    return Element("a", said, (Element("title", {}, letters=attribute(there.name)), *drawn))
