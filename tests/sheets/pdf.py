"""The bytes of a sheet → what a printer, a reader and a phone's camera find on it."""

import io
from collections.abc import Iterator
from ctypes import addressof
from dataclasses import dataclass
from functools import cached_property
from math import hypot
from typing import NamedTuple

import pikepdf
import pypdfium2
import zxingcpp

POINTS_PER_MM = 72 / 25.4
QR_CODE = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


def squeezed(text: str) -> str:
    """The text without blanks and line ends, which a page sets in its own way."""
    return "".join(text.split())


@dataclass(frozen=True)
class Figure:
    """A picture on a sheet: what a screen reader says of it, its page, and where it is in points."""

    alt: str
    page: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height."""
        return (self.right - self.left) / POINTS_PER_MM, (self.top - self.bottom) / POINTS_PER_MM

    def holds(self, x: float, y: float) -> bool:
        """Whether this place is in it."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


class Run(NamedTuple):
    """Letters that are printed as one, in one type: their size in points, their page, and where they begin."""

    size: float
    page: int
    x: float
    y: float


def _runs(page: int, text: pypdfium2.PdfTextPage) -> Iterator[Run]:
    """Each run of letters, told by its first; blanks are none. Its size is told with what its picture is scaled by."""
    raw, matrix, last = pypdfium2.raw, pypdfium2.raw.FS_MATRIX(), 0
    for at in range(text.count_chars()):
        found = raw.FPDFText_GetTextObject(text, at)  # none of a blank that only reading puts in
        if not found or addressof(found.contents) == last:
            continue
        if chr(raw.FPDFText_GetUnicode(text, at)).strip("\0 \r\n\t\xa0"):
            last = addressof(found.contents)
            raw.FPDFText_GetMatrix(text, at, matrix)
            scale = hypot(matrix.c, matrix.d)
            yield Run(raw.FPDFText_GetFontSize(text, at) * scale, page, matrix.e, matrix.f)


def _figures(part: object) -> Iterator[pikepdf.Dictionary]:
    """The pictures in the order in which they are read."""
    if isinstance(part, pikepdf.Array):
        for one in part:
            yield from _figures(one)
    elif isinstance(part, pikepdf.Dictionary):
        if part.get("/S") == "/Figure":
            yield part
        yield from _figures(part.get("/K"))


def _boxes_outside(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> Iterator[tuple[float, ...]]:
    """What is around letters that stand side by side, where it reaches over the edge of the page."""
    width, height = page.get_size()
    for number in range(text.count_rects()):
        left, bottom, right, top = box = text.get_rect(number)
        if left < 0 or bottom < 0 or right > width or top > height:
            yield box


@dataclass(frozen=True)
class Printed:
    """One sheet."""

    content: bytes

    @cached_property
    def document(self) -> pypdfium2.PdfDocument:
        """As a renderer reads it."""
        return pypdfium2.PdfDocument(self.content)

    @cached_property
    def pages(self) -> list[tuple[pypdfium2.PdfPage, pypdfium2.PdfTextPage]]:
        """Each page with its words."""
        return [(page, page.get_textpage()) for page in self.document]

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of its pages, which are all alike."""
        ((width, height),) = {page.get_size() for page, _ in self.pages}
        return round(width / POINTS_PER_MM, 1), round(height / POINTS_PER_MM, 1)

    @cached_property
    def text(self) -> str:
        """All its words without blanks."""
        return squeezed(" ".join(text.get_text_bounded() for _, text in self.pages))

    def words_outside(self) -> list[str]:
        """Words, as far as they stand side by side in one type, that are not wholly on their page."""
        return [text.get_text_bounded(*box) for page, text in self.pages for box in _boxes_outside(page, text)]

    @cached_property
    def figures(self) -> list[Figure]:
        """Its pictures, in the order in which they are read."""
        with pikepdf.open(io.BytesIO(self.content)) as pdf:
            numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
            return [
                Figure(str(one.Alt), numbers[one.Pg.objgen], *(float(side) for side in one.A[0].BBox))
                for one in _figures(pdf.Root.StructTreeRoot.K)
            ]

    @cached_property
    def runs(self) -> list[Run]:
        """All its letters."""
        return [run for number, (_, text) in enumerate(self.pages) for run in _runs(number, text)]

    def type_sizes(self, *, in_pictures: bool) -> set[float]:
        """Sizes of its letters in points: those in pictures, or all others."""
        return {
            round(run.size, 1)
            for run in self.runs
            if any(one.page == run.page and one.holds(run.x, run.y) for one in self.figures) == in_pictures
        }

    def codes(self) -> list[str]:
        """What a camera reads in its QR codes, from the pages as they are printed at 150 dots an inch."""
        images = [page.render(scale=150 / 72, grayscale=True).to_numpy() for page, _ in self.pages]
        return [found.text for image in images for found in zxingcpp.read_barcodes(image, QR_CODE)]

    def fonts_without_file(self) -> list[str]:
        """Names of fonts that it asks for but does not carry."""
        with pikepdf.open(io.BytesIO(self.content)) as pdf:
            descriptors = [
                one
                for one in pdf.objects
                if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
            ]
            assert descriptors
            return [
                str(one.FontName)
                for one in descriptors
                if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(one.keys())
            ]
