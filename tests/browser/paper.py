"""A page in a browser in, the paper that comes out of its printer: texts and pictures of the pages of a PDF."""

import re
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pypdfium2
from playwright.sync_api import Page

Paper = Literal["A4", "Letter"]
DOTS_A_POINT = 1.5


@dataclass(frozen=True)
class Printed:
    """What stands on each page, as one line of text, and how each page looks (height x width x 3, 0 to 255)."""

    texts: tuple[str, ...]
    looks: tuple[np.ndarray[Any, np.dtype[np.uint8]], ...]

    @property
    def text(self) -> str:
        """The text of all pages."""
        return " ".join(self.texts)


def printed(page: Page, paper: Paper, dots_a_point: float = DOTS_A_POINT) -> Printed:
    """The page on paper."""
    return of_pdf(page.pdf(format=paper), dots_a_point)


def of_pdf(content: bytes, dots_a_point: float = DOTS_A_POINT) -> Printed:
    """What stands in a PDF."""
    with pypdfium2.PdfDocument(content) as document:
        texts = [one_line(sheet.get_textpage().get_text_range()) for sheet in document]
        looks = [np.array(sheet.render(scale=dots_a_point).to_numpy()) for sheet in document]
    return Printed(tuple(texts), tuple(looks))


def one_line(text: str) -> str:
    """The text with each run of blanks as one, and words that were parted at a line's end joined."""
    return re.sub(r"\s+", " ", text.replace("\ufffe", "-").replace("\xa0", " ")).strip()


def is_grey_on_white(look: np.ndarray[Any, np.dtype[np.uint8]]) -> bool:
    """Whether all is grey, and the paper is white at its edges."""
    spread = look.max(axis=2).astype(int) - look.min(axis=2)
    edges = (look[:5], look[-5:], look[:, :5], look[:, -5:])
    return int(spread.max()) <= 3 and all(int(edge.min()) == 255 for edge in edges)
