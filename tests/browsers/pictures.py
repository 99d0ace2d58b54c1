"""A page that is printed → its pictures as they are on the paper, beside the same pictures alone on a screen."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from tests.browser.paper import DOTS_A_POINT, Printed
from tests.browsers.reader import Reader

MM_A_DOT = 25.4 / 72 / DOTS_A_POINT
DARK, ALIKE, FRAME = 96, 6, 2
FILLED = """
const filled = new CSSStyleSheet();
filled.replaceSync(".plate svg { background: var(--fill) !important } .plate svg * { visibility: hidden !important }");
document.adoptedStyleSheets = [...document.adoptedStyleSheets, filled];
document.querySelectorAll("figure").forEach((one, at) => one.style.setProperty("--fill", `rgb(255, ${at * 20}, 0)`));
"""
CORNERS = """
const corners = new CSSStyleSheet();
corners.replaceSync("figcaption { visibility: hidden !important }");
document.adoptedStyleSheets = [...document.adoptedStyleSheets, corners];
"""
ALONE = f"""
const inked = async (image) => {{
  const picture = Object.assign(new Image(), {{ src: image.dataset.print }});
  await picture.decode();
  const {{ naturalWidth: width, naturalHeight: height }} = picture;
  const page = Object.assign(document.createElement("canvas"), {{ width, height }}).getContext("2d");
  page.fillStyle = "white";
  page.fillRect(0, 0, width, height);
  page.drawImage(picture, 0, 0, width, height);
  const {{ data }} = page.getImageData(0, 0, width, height);
  let [left, top, right, bottom, ink] = [width, height, 0, 0, 0];
  for (let at = 0; at < width * height; at += 1) {{
    const [x, y, dark] = [at % width, Math.floor(at / width), 255 - data[at * 4 + 1]];
    ink += dark / 255;
    if (dark <= {DARK}) continue;
    [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
  }}
  return [right - left, bottom - top, ink];
}};
window.alone = undefined;
Promise.all([...document.querySelectorAll("figure img")].map(inked)).then((all) => {{ window.alone = all; }});
"""


@dataclass(frozen=True)
class Picture:
    """How far its ink goes to the side and down, and how much of that is ink (0 to 1)."""

    width: float
    height: float
    ink: float


def without_corners(reader: Reader) -> None:
    """Hide what stands in a corner of a picture and is no part of it: which step it shows."""
    reader.run(CORNERS)


def alone(reader: Reader) -> list[Picture]:
    """The pictures of a page that are made for paper, each by itself, in dots of its own size."""
    reader.run(ALONE)
    found = reader.until("return window.alone")
    return [Picture(width, height, ink / (width * height)) for width, height, ink in found]


def on_paper(reader: Reader, paper: Printed) -> list[Picture]:
    """The pictures of what was printed, in millimetres: they are where a colour is once they are filled with it."""
    reader.run(FILLED)
    pages = list(zip(paper.looks, reader.printed().looks, strict=True))
    return [_found(number, pages) for number in range(len(reader.all("figure")))]


def _found(number: int, pages: list[tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]]) -> Picture:
    for look, filled in pages:
        rows, columns = np.nonzero((abs(filled.astype(int) - (0, number * 20, 255)) < ALIKE).all(axis=2))
        if rows.size:
            inside = slice(rows.min() + FRAME, rows.max() - FRAME), slice(columns.min() + FRAME, columns.max() - FRAME)
            dark = 255 - look[*inside, 1].astype(int)
            rows, columns = np.nonzero(dark > DARK)
            width, height = np.ptp(columns) + 1, np.ptp(rows) + 1
            return Picture(width * MM_A_DOT, height * MM_A_DOT, float(dark.sum()) / 255 / (width * height))
    raise AssertionError(f"picture {number} is not on the paper")
