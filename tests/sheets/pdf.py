"""The bytes of a sheet → what a printer, a reader and a phone's camera find on it."""

import io
from dataclasses import dataclass
from functools import cached_property

import pikepdf
import pypdfium2
import zxingcpp

POINTS_PER_MM = 72 / 25.4


def squeezed(text: str) -> str:
    """The text without blanks and line ends, which a page sets in its own way."""
    return "".join(text.split())


@dataclass(frozen=True)
class Printed:
    """One sheet."""

    content: bytes

    @cached_property
    def document(self) -> pypdfium2.PdfDocument:
        """As a renderer reads it."""
        return pypdfium2.PdfDocument(self.content)

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of its pages, which are all alike."""
        ((width, height),) = {page.get_size() for page in self.document}
        return round(width / POINTS_PER_MM, 1), round(height / POINTS_PER_MM, 1)

    @cached_property
    def text(self) -> str:
        """All its words without blanks."""
        return squeezed(" ".join(page.get_textpage().get_text_bounded() for page in self.document))

    def letters_outside(self) -> list[tuple[float, ...]]:
        """Boxes of letters that are not wholly on their page, in points."""
        outside: list[tuple[float, ...]] = []
        for page in self.document:
            (width, height), text = page.get_size(), page.get_textpage()
            boxes = [text.get_charbox(at) for at in range(text.count_chars())]
            outside += [box for box in boxes if box[0] < 0 or box[1] < 0 or box[2] > width or box[3] > height]
        return outside

    def type_sizes(self) -> set[float]:
        """Sizes of its letters in points."""
        raw = pypdfium2.raw
        texts = [page.get_textpage() for page in self.document]
        sizes = (
            raw.FPDFText_GetFontSize(text, at)
            for text in texts
            for at in range(text.count_chars())
            if text.get_text_range(at, 1).strip()
        )
        return {round(size, 1) for size in sizes}

    def codes(self) -> list[str]:
        """What a camera reads in its QR codes, from the pages as they are printed at 150 dots an inch."""
        images = [page.render(scale=150 / 72).to_numpy() for page in self.document]
        return [found.text for image in images for found in zxingcpp.read_barcodes(image)]

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
