"""What sheets say, and their pictures → the bytes of each page by Typst, or why it cannot be set."""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pikepdf
import typst

TEMPLATE = Path(__file__).with_name("sheet.typ")
OVER = re.compile(r"over by (\d+) mm")
MISSING = re.compile(r'the text `"(.*?)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
MANY = 40
"""So many sheets take longer than it takes to start other processes."""
AT_ONCE = 64
"""So many batches are held in memory."""


@dataclass(frozen=True)
class Batch:
    """Sheets that share their pictures."""

    pictures: Mapping[str, str]
    sheets: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Misfit:
    """A sheet that is too long by so many millimetres, or has signs in it that the type lacks."""

    over_mm: int = 0
    missing: str = ""


Page = bytes | Misfit


def typeset(batches: Iterator[Batch], sheets: int, fonts: Path) -> Iterator[Page]:
    """The pages of all batches, `sheets` of them, in order; many are shared among processes."""
    work = partial(_pages, fonts)
    if sheets < MANY:
        yield from _joined(map(work, batches))
        return
    # Typst has threads of its own, which a forked process would lose.
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        while some := list(islice(batches, AT_ONCE)):
            yield from _joined(pool.map(work, some))


def _joined(pages: Iterable[list[Page]]) -> Iterator[Page]:
    return (page for batch in pages for page in batch)


def _pages(fonts: Path, batch: Batch) -> list[Page]:
    pictures = json.dumps(batch.pictures)
    return [_page(_compiler(fonts), json.dumps(said), pictures) for said in batch.sheets]


@cache
def _compiler(fonts: Path) -> typst.Compiler:
    return typst.Compiler(root=TEMPLATE.parent, font_paths=[str(fonts)], ignore_system_fonts=True)


def _page(compiler: typst.Compiler, said: str, pictures: str) -> Page:
    try:
        inputs = {"said": said, "pictures": pictures}
        made = compiler.compile(TEMPLATE, format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"])
    except typst.TypstError as error:
        return _misfit(error)
    return _packed(made) if isinstance(made, bytes) else Misfit()


def _misfit(error: typst.TypstError) -> Misfit:
    if over := OVER.search(error.message):
        return Misfit(over_mm=int(over[1]))
    if missing := MISSING.search(error.message):
        return Misfit(missing=ESCAPED.sub(lambda code: chr(int(code[1], 16)), missing[1]))
    raise error


def _packed(made: bytes) -> bytes:
    """The same page with its many small objects packed together, which takes away a third."""
    packed = io.BytesIO()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return packed.getvalue()
