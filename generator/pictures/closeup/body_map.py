"""The body map: the standing figure from one view, its zones as named shapes and its landmarks, for pages to hold."""

from dataclasses import asdict, dataclass
from html import escape
from typing import Any, Literal

from generator.pictures.svg.elements import SCREEN, Attributes, Element, Shapes, as_svg, tag
from generator.pictures.svg.illustration import labels_from_plain, lettered, svg_of
from generator.pictures.svg.labels import Label, Words
from generator.pictures.svg.palette import MAP
from generator.pictures.svg.path_data import PathData
from generator.pictures.svg.plain import path_from_plain, plain_path, plain_shapes, shapes_from_plain
from generator.records.schema.base import BodySide

MapView = Literal["front", "back", "left", "right"]


@dataclass(frozen=True, eq=False)
class ZoneShape:
    """What is seen of a zone on one side."""

    zone: str
    side: BodySide
    outline: PathData


@dataclass(frozen=True)
class LandmarkDot:
    """Where a landmark is seen."""

    landmark: str
    x: float
    y: float


@dataclass(frozen=True, eq=False)
class Panel:
    """The figure, or a part of it drawn again, larger: the body, its zones, the lines over them, its landmarks.

    A panel is cut at its own frame, `top` units below the upper edge of the map.
    """

    top: int
    width: int
    height: int
    body: Shapes
    zones: tuple[ZoneShape, ...]
    lines: Shapes
    landmarks: tuple[LandmarkDot, ...]


@dataclass(frozen=True, eq=False)
class BodyMap:
    """The map of one view, in SVG units; the first panel is the whole figure."""

    view: MapView
    width: int
    height: int
    panels: tuple[Panel, ...]
    labels: tuple[Label, ...]

    def svg(self, words: Words) -> str:
        """The map as a picture of its own, each zone with its name."""
        figure, *details = self.panels
        shapes = (*_shapes(figure, words), *(framed_panel(panel, _shapes(panel, words)) for panel in details))
        letters = tuple(label.set_in(words) for label in self.labels)
        return svg_of(self.width, self.height, as_svg(shapes, SCREEN) + lettered(letters, SCREEN))

    def plain(self) -> dict[str, Any]:
        """Plain data, to be kept."""
        panels = [
            {
                "top": panel.top,
                "width": panel.width,
                "height": panel.height,
                "body": plain_shapes(panel.body),
                "zones": [[one.zone, one.side, plain_path(one.outline)] for one in panel.zones],
                "lines": plain_shapes(panel.lines),
                "landmarks": [asdict(dot) for dot in panel.landmarks],
            }
            for panel in self.panels
        ]
        labels = [asdict(label) for label in self.labels]
        return {"view": self.view, "width": self.width, "height": self.height, "panels": panels, "labels": labels}


def map_from_plain(said: dict[str, Any]) -> BodyMap:
    """The map of plain data."""
    panels = tuple(
        Panel(
            panel["top"],
            panel["width"],
            panel["height"],
            shapes_from_plain(panel["body"]),
            tuple(ZoneShape(zone, side, path_from_plain(outline)) for zone, side, outline in panel["zones"]),
            shapes_from_plain(panel["lines"]),
            tuple(LandmarkDot(**dot) for dot in panel["landmarks"]),
        )
        for panel in said["panels"]
    )
    return BodyMap(said["view"], said["width"], said["height"], panels, labels_from_plain(said["labels"]))


def framed_panel(panel: Panel, shapes: Shapes) -> Element:
    """Shapes of a panel at its place, cut at its frame."""
    size = {"width": panel.width, "height": panel.height}
    return Element("svg", {"x": 0, "y": panel.top, **size, "viewBox": f"0 0 {panel.width} {panel.height}"}, shapes)


def _shapes(panel: Panel, words: Words) -> Shapes:
    zones = (_zone(one, words[f"zones.{one.side}.{one.zone}"]) for one in panel.zones)
    edge: Attributes = {
        "fill": "#f3b27d",
        "fill_opacity": "0",
        "fill_rule": "evenodd",
        "stroke": "#8a7c6a",
        "stroke_width": 0.7,
    }
    dots = (tag("circle", data_landmark=dot.landmark, cx=dot.x, cy=dot.y, r=2) for dot in panel.landmarks)
    return (
        *panel.body,
        tag("g", *zones, **edge),
        *panel.lines,
        tag("g", *dots, fill=MAP.halo, stroke=MAP.ink, stroke_width=0.9),
    )


def _zone(shape: ZoneShape, name: str) -> Element:
    title = Element("title", {}, letters=escape(name))
    return Element("path", {"data-zone": shape.zone, "data-side": shape.side, "d": shape.outline}, (title,))
