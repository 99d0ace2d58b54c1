"""Sets sheets by Typst, or tells why one cannot be set."""

import io
import json
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Literal

import pikepdf
import typst

TEMPLATE = Path(__file__).with_name("sheet.typ")
OVER = re.compile(r"over by (\d+) mm: ([^\"]*)")
BLOCK = re.compile(r"([\w.]+) (\d+)")
MISSING = re.compile(r'the text `"(.*?)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
MANY = 40
"""So many sheets take longer than it takes to start other processes."""
AHEAD = 16
"""So many batches wait for a process, so that none waits for the next batch; more would only fill the memory."""


Printed = str | Mapping[str, Mapping[str, str | float]]
"""A picture as SVG; or for each kind of sheet the part of it that is shown, with its size in millimetres."""


@dataclass(frozen=True)
class Batch:
    """Sheets that share their pictures."""

    pictures: Mapping[str, Printed]
    sheets: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Misfit:
    """A sheet that is too long by so many millimetres, or has signs in it that the type lacks.

    `lines` are how many each of its blocks fills, and `page` shows it with a line where the paper ends.
    """

    over_mm: int = 0
    missing: str = ""
    lines: tuple[tuple[str, int], ...] = ()
    page: bytes = b""


Page = bytes | Misfit


def typeset(batches: Iterator[Batch], sheets: int, fonts: Path) -> Iterator[Page]:
    """The pages of all batches, `sheets` of them, in order; many are shared among processes."""
    work = partial(_pages, fonts)
    if sheets < MANY:
        yield from _joined(map(work, batches))
        return
    # Typst has threads of its own, which a forked process would lose.
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        yield from _joined(_in_order(pool, work, batches))


def _in_order(
    pool: ProcessPoolExecutor, work: Callable[[Batch], list[Page]], batches: Iterator[Batch]
) -> Iterator[list[Page]]:
    """What the processes make of each batch, while the next ones are got ready."""
    waiting: deque[Future[list[Page]]] = deque()
    for batch in batches:
        waiting.append(pool.submit(work, batch))
        if len(waiting) == AHEAD:
            yield waiting.popleft().result()
    for page in waiting:
        yield page.result()


def _joined(pages: Iterable[list[Page]]) -> Iterator[Page]:
    return (page for batch in pages for page in batch)


def _pages(fonts: Path, batch: Batch) -> list[Page]:
    pictures = json.dumps(batch.pictures)
    return [_page(_compiler(fonts), json.dumps(said), pictures) for said in batch.sheets]


@cache
def _compiler(fonts: Path) -> typst.Compiler:
    return typst.Compiler(root=TEMPLATE.parent, font_paths=[str(fonts)], ignore_system_fonts=True)


def _page(compiler: typst.Compiler, said: str, pictures: str) -> Page:
    inputs = {"said": said, "pictures": pictures}
    try:
        return _packed(_compiled(compiler, inputs, "ua-1"))
    except typst.TypstError as error:
        if over := OVER.search(error.message):
            lines = tuple((name, int(count)) for name, count in BLOCK.findall(over[2]))
            return Misfit(int(over[1]), lines=lines, page=_compiled(compiler, {**inputs, "show": "yes"}, "1.7"))
        if missing := MISSING.search(error.message):
            return Misfit(missing=ESCAPED.sub(lambda code: chr(int(code[1], 16)), missing[1]))
        raise


def _compiled(compiler: typst.Compiler, inputs: dict[str, str], standards: Literal["1.7", "ua-1"]) -> bytes:
    made = compiler.compile(TEMPLATE, format="pdf", sys_inputs=inputs, pdf_standards=standards)
    if not isinstance(made, bytes):
        raise TypeError(made)
    return made


def _packed(made: bytes) -> bytes:
    """The same page with its many small objects packed together, which takes away a third."""
    packed = io.BytesIO()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return packed.getvalue()
