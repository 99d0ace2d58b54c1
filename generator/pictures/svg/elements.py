"""SVG elements as a tree, and their writing for a medium, which says how fine lines are and how roles are painted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from generator.pictures.svg.palette import Paint
from generator.pictures.svg.path_data import PathData, number, on_grid, path_text

Value: TypeAlias = str | float | Paint | PathData
Attributes: TypeAlias = dict[str, Value]


@dataclass(frozen=True, eq=False)
class Element:
    """An element with what is in it. Letters stand in labels only, which are set when the drawing is done."""

    name: str
    attributes: Attributes
    children: "Shapes" = ()
    letters: str = ""


Shapes: TypeAlias = tuple[Element, ...]


@dataclass(frozen=True)
class Medium:
    """Where shapes are shown: `step` is the grid of their lines in tenths of a unit, `painted` makes an attribute of
    its name and a paint.
    """

    step: int
    painted: Callable[[str, Paint], str]


SCREEN = Medium(1, lambda name, paint: f'{name}="{paint.screen}"')
PAPER = Medium(10, lambda name, paint: f'{name}="{paint.paper}"')
"""In greys, on whole units, so that a sheet takes a third less room."""


def tag(name: str, *children: Element, **attributes: Value) -> Element:
    """An element; `stroke_width=2` becomes `stroke-width="2"`."""
    return Element(name, attributes, children)


def as_svg(shapes: Shapes, medium: Medium) -> str:
    """The shapes as SVG."""
    return "".join(_element(shape, medium) for shape in shapes)


def _element(shape: Element, medium: Medium) -> str:
    said = "".join(f" {_attribute(key.replace('_', '-'), value, medium)}" for key, value in shape.attributes.items())
    inner = shape.letters + as_svg(shape.children, medium)
    return f"<{shape.name}{said}>{inner}</{shape.name}>" if inner else f"<{shape.name}{said}/>"


def _attribute(name: str, value: Value, medium: Medium) -> str:
    if isinstance(value, Paint):
        return medium.painted(name, value)
    if isinstance(value, tuple):
        return f'{name}="{path_text(value if medium.step == 1 else on_grid(value, medium.step))}"'
    return f'{name}="{value if isinstance(value, str) else number(value)}"'
