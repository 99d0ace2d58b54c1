"""The lines of a catalogue → its entries. What is damaged is told, and read as it was meant where that is certain.

Babel unescapes the texts. It does not read the lines: it tells no place, and takes one of two that are the same.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from babel.messages.pofile import unescape

from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import surely
from generator.records.parsing.source_file import NOT_UTF8, SourceFile, as_lines
from generator.translation.po.entry import Entry, PoCatalogue, Span

FILE = "content/translations/es/complaints.po"
KEYS = ("msgctxt", "msgid", "msgid_plural", "msgstr")
LINE = re.compile(r'(?P<key>[A-Za-z_]+(?:\[\d*\])?)?\s*(?P<quoted>".*|)\s*$')
NO_UTF8 = re.compile("[\udc80-\udcff]")
"""What Python makes of a byte that is no letter."""
WHOLE = re.compile(r'"(?:[^"\\]|\\.)*"')
PREFIX = re.compile(r"\s*(?P<sign>#~\||#\||#~|)\s*")

CATALOGUE_LINE = Rule(
    "catalogue-line",
    "A line of a catalogue is a remark, or a name such as `msgstr` and a text in straight quotes.",
    wrong='msgstr "Dolor del cartero',
    right='msgstr "Dolor del cartero"',
    why="Poedit and Weblate write it so. A line that a person changed may have lost a quote.",
    mends='closes the quotes, writes `\\"` for a quote inside a text, and a name that is very like one',
    file=FILE,
)


def read_catalogue(file: str, raw: bytes) -> PoCatalogue:
    """The catalogue, with what is wrong in its lines."""
    source = SourceFile(file, as_lines(_decoded(raw)), None, [])
    _tell_other_letters(source, raw)
    reader = _Reader(source)
    for start, line in _lines(source.text):
        reader.line(start, line)
    reader.end()
    head = next((entry for entry in reader.entries if not entry.context and entry.english == ("",)), None)
    return PoCatalogue(source, head, tuple(entry for entry in reader.entries if entry is not head))


def _decoded(raw: bytes) -> str:
    """The text; a letter in another encoding is read as Windows wrote it, so that the rest is looked at too."""
    text = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape")
    return NO_UTF8.sub(lambda found: found[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace"), text)


def _tell_other_letters(source: SourceFile, raw: bytes) -> None:
    if not NO_UTF8.search(raw.decode("utf-8", "surrogateescape")):
        return
    starts = dict(enumerate(_lines(source.text)))
    for number, line in enumerate(raw.removeprefix(codecs.BOM_UTF8).split(b"\n")):
        try:
            line.decode()
        except UnicodeDecodeError as error:
            start = starts[number][0] + error.start
            remedy = "write the letter anew, and save the file as UTF-8"
            source.report(NOT_UTF8, source.between(start, start + 1), "this line is not text in UTF-8", remedy)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line with where it begins."""
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


@dataclass
class _Reader:
    """Puts lines together to entries."""

    source: SourceFile
    entries: list[Entry] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    former: dict[str, str] = field(default_factory=dict)
    remarks: dict[str, list[str]] = field(default_factory=dict)
    into: tuple[dict[str, str], str] | None = None
    """Where a line that is only a text goes on."""
    is_obsolete: bool = False

    def line(self, start: int, line: str) -> None:
        found = PREFIX.match(line)
        if not found or found.end() == len(line):
            self.into = None
            return
        at, rest = start + found.end(), line[found.end() :]
        if found["sign"].endswith("|"):
            self.begin(at)
            self.text(at, rest, self.former)
        elif rest.startswith("#"):
            self.remark(at, rest.rstrip())
        else:
            self.text(at, rest, self.texts)
            self.is_obsolete |= found["sign"] == "#~"

    @property
    def is_said(self) -> bool:
        """Whether the entry that is being read has come to its translation."""
        return any(name.startswith("msgstr") for name in self.texts)

    def begin(self, start: int) -> None:
        """A remark, and some names, stand before the next entry."""
        if self.is_said:
            self.end()
        self.spans.setdefault("entry", (start, start + 1))

    def remark(self, start: int, bare: str) -> None:
        self.begin(start)
        kind = bare[1:2] if bare[1:2] in (".", ":", ",") else ""
        if kind == ",":
            self.spans["flags"] = (start, start + len(bare))
        self.remarks.setdefault(kind, []).append(bare[1 + len(kind) :].strip())

    def text(self, start: int, line: str, into: dict[str, str]) -> None:
        found = LINE.fullmatch(line)
        if found is None or not found["quoted"]:
            self.tell(start, line, "this is no line of a catalogue", "remove it, or begin it with `#` as a remark")
            self.into = None
            return
        at, quoted = start + found.start("quoted"), found["quoted"].rstrip()
        key = self.name(found["key"], start) if found["key"] else ""
        value = self.value(at, quoted)
        if key == "":
            self.go_on(start, line, value, (at, at + len(quoted)))
            return
        if into is self.texts and key in ("msgctxt", "msgid") and (key in into or self.is_said):
            self.end()
        self.into = (into, key) if key else None
        if key:
            into[key] = value
        if key and into is self.texts:
            self.spans.setdefault("entry", (start, start + 1))
            self.spans[key] = (at, at + len(quoted))

    def name(self, key: str, start: int) -> str | None:
        """The name of the line as it is meant."""
        bare, bracket, number = key.partition("[")
        if bare in KEYS and (not bracket or (bare == "msgstr" and number[:-1])):
            return key
        near = surely(bare, KEYS)
        remedy = f"write `{near}`" if near else "choose one of: msgctxt, msgid, msgid_plural, msgstr"
        edits = self.source.edit(start, start + len(bare), near) if near else ()
        place = self.source.between(start, start + len(key))
        self.source.report(CATALOGUE_LINE, place, f"`{key}` is no name of a line", remedy, edits)
        return f"{near}{bracket}{number}" if near else None

    def value(self, at: int, quoted: str) -> str:
        """The text in the quotes, which are mended where they are not whole."""
        if WHOLE.fullmatch(quoted):
            return unescape(quoted)
        inner = quoted[1:-1] if quoted.endswith('"') and len(quoted) > 1 else quoted[1:]
        mended = '"' + re.sub(r'(?<!\\)"', r"\"", inner) + '"'
        closed = quoted.endswith('"') and len(quoted) > 1
        message = "a quote inside a text has no `\\` before it" if closed else "the quotes are not closed"
        remedy = 'write `\\"` for it' if closed else 'write `"` at the end of the line'
        is_sure = bool(WHOLE.fullmatch(mended))
        edits = self.source.edit(at, at + len(quoted), mended) if is_sure else ()
        self.source.report(CATALOGUE_LINE, self.source.between(at, at + len(quoted)), message, remedy, edits)
        return unescape(mended) if is_sure else inner

    def go_on(self, start: int, line: str, value: str, span: Span) -> None:
        """One more line of a text. What begins with an empty one is told where its words are."""
        if self.into is None:
            self.tell(start, line, "nothing stands before this text", "begin it with `msgstr `, or remove it")
            return
        into, key = self.into
        if into is self.texts:
            self.spans[key] = (self.spans[key][0] if into[key] else span[0], span[1])
        into[key] += value

    def tell(self, start: int, line: str, message: str, remedy: str) -> None:
        self.source.report(CATALOGUE_LINE, self.source.between(start, start + len(line.strip())), message, remedy)

    def end(self) -> None:
        """Keep the entry that was read, and begin the next one."""
        if "msgid" in self.texts:
            notes, files, flags = ((*self.remarks.get(kind, ()),) for kind in (".", ":", ","))
            named = tuple(flag.strip() for line in flags for flag in line.split(",") if flag.strip())
            remarks = tuple(self.remarks.get("", ()))
            texts, former, spans = dict(self.texts), dict(self.former), dict(self.spans)
            if not any(name.startswith("msgstr") for name in texts):
                place = self.source.between(*spans["msgid"])
                remedy = 'write `msgstr "` and its translation below it'
                self.source.report(CATALOGUE_LINE, place, "this text has no `msgstr`", remedy)
            self.entries.append(Entry(texts, remarks, notes, files, named, former, self.is_obsolete, spans))
        elif self.is_said:
            place = self.source.between(*next(iter(self.spans.values()), (0, 1)))
            remedy = "run `python -m generator translate` and the code of the language: it writes what is missing"
            self.source.report(CATALOGUE_LINE, place, "this translation has no `msgid` before it", remedy)
        for kept in (self.texts, self.former, self.spans, self.remarks):
            kept.clear()
        self.into, self.is_obsolete = None, False
