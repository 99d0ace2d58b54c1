"""The ways in which a line with brackets, quotes or signs may have been meant."""

import json
import re

from generator.diagnostics.rule import Rule
from generator.records.parsing.repair_types import Line, LineProblem

FIELD = r"(?P<before>\s*(?:- )*(?:[\w-]+:\s+)?)"
MOST_BRACKETS = 3
CURLED = "“”„«»"
CURLY = re.compile(rf"[{CURLED}](?P<inner>[^{CURLED}]*)[{CURLED}]")
"""A text in quotes as Word bends them."""
SIGNS = "%@`&*!|>{}[],#?-'\""

COLON_INSIDE = re.compile(r"[{,]\s*[\w-]+: (?P<value>[^\s\[{\"'][^{}\[\]\"']*?: [^{}\[\]\"']*?)(?=, [\w-]+: |\s*\})")
WORDS_INSIDE = r"(?:(?!, [\w-]+: )[^{}\[\]\"'])"
MARKER_INSIDE = re.compile(
    rf"[{{,]\s*[\w-]+: (?P<value>(?=[^\s\[{{\"']|\{{[a-z]+\}} \w){WORDS_INSIDE}*(?:\{{[a-z]+\}}{WORDS_INSIDE}*?)+)"
    r"(?=, [\w-]+: |\s*\})"
)
"""A sentence inside braces with a marker such as `{side}`, whose braces are then read as more fields."""

OPEN_BRACKET = Rule(
    "open-bracket",
    "Each bracket and brace that is opened is closed.",
    wrong="equipment: [ball, pillow, knee-support, mat",
    right="equipment: [ball, pillow, knee-support, mat]",
    mends="closes it at the end of the line",
)
OPEN_QUOTE = Rule(
    "open-quote",
    "Each quote that is opened is closed.",
    wrong='proximal: "Side of the pelvis: outer face of the hip bone (ilium), below its rim',
    right='proximal: "Side of the pelvis: outer face of the hip bone (ilium), below its rim"',
    mends="closes it at the end of the line",
    file="content/muscles/gluteus-medius/muscle.yaml",
)
NEEDS_QUOTES = Rule(
    "needs-quotes",
    "A sentence that holds a colon and a space, or begins with a sign, stands in quotes.",
    wrong="- Take the ball: slide it under the sore spot.",
    right='- "Take the ball: slide it under the sore spot."',
    stands="- Slide the ball under the sore spot.",
    why="Without quotes, what stands before the colon is read as the name of a field.",
    mends="puts the sentence in quotes",
)


def quoted(text: str) -> str:
    """The text in quotes, as YAML reads it: double ones, unless it holds such itself."""
    if '"' in text and "'" not in text and text.isprintable():
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False)


def reason(text: str) -> str:
    """Why a text needs quotes."""
    if re.search(r"\{[a-z]+\}", text) and text[0] != "{":
        return "a brace begins new fields, here in the middle of a sentence"
    if re.search(r":(\s|$)", text):
        return "a colon and a space begin a new field, here in the middle of a sentence"
    if text and text[0] in SIGNS:
        return f"`{text[0]}` at the start means something else here"
    return "this sentence holds a sign that means something else here"


def open_bracket(line: str, number: int) -> Line:
    """The line with its open brackets closed at its end."""
    found = re.fullmatch(FIELD + r"(?P<value>[\[{].*?)(?P<after>\s*(?:\s#.*)?)", line)
    if found and not re.match(r"\{\w+\} \w", found["value"]):
        close = _closing(found["value"])
        if 0 < len(close) <= MOST_BRACKETS:
            last = found.end("value") - 1
            slip = LineProblem(number, last, 1, OPEN_BRACKET, "a bracket is not closed", f"add `{close}`")
            yield found["before"] + found["value"] + close + found["after"], slip


def wrong_bracket(line: str, number: int) -> Line:
    """The line with the bracket at its end that closes what was opened, or with the brace that was not opened."""
    if found := re.fullmatch(FIELD + r"(?P<value>\[[^\[\]{}]*\}|\{[^\[\]{}]*\])\s*", line):
        right, last = ("]" if found["value"][0] == "[" else "}"), found.end("value") - 1
        message, remedy = f"`{found['value'][-1]}` does not close `{found['value'][0]}`", f"write `{right}`"
        yield line[:last] + right, LineProblem(number, last, 1, OPEN_BRACKET, message, remedy)
    if (found := re.fullmatch(r"(\s*(?:- )+|\s*[\w-]+: +)([\w-]+: .*\})\s*", line)) and found[2].count("{") < found[
        2
    ].count("}"):
        at = found.start(2)
        slip = LineProblem(number, at, 1, OPEN_BRACKET, "a brace is closed that was not opened", "write `{` here")
        yield f"{found[1]}{{{found[2]}", slip


def quotes_inside(line: str, number: int) -> Line:
    """The line with a sentence inside its braces in quotes."""
    for found in (*COLON_INSIDE.finditer(line), *MARKER_INSIDE.finditer(line)):
        inner, (at, end) = quoted(found["value"]), found.span("value")
        slip = LineProblem(number, at, end - at, NEEDS_QUOTES, reason(found["value"]), f"put it in quotes: {inner}")
        yield line[:at] + inner + line[end:], slip


def _closing(text: str) -> str:
    """The brackets that close those left open, innermost first."""
    waiting: list[str] = []
    for character in text:
        if character in "[{":
            waiting.append("]" if character == "[" else "}")
        elif waiting and character == waiting[-1]:
            waiting.pop()
    return "".join(reversed(waiting))


def open_quote(line: str, number: int) -> Line:
    """The line with the quote that it opens closed at its end."""
    if found := re.fullmatch(FIELD + r"(?P<value>(?P<quote>['\"]).*?)\s*", line):
        help_text = f"end it with `{found['quote']}`"
        slip = LineProblem(number, found.start("value"), 1, OPEN_QUOTE, "a quote is not closed", help_text)
        yield line.rstrip() + found["quote"], slip


def needs_quotes(line: str, number: int) -> Line:
    """The line with its sentence in quotes."""
    if found := re.fullmatch(FIELD + r"(?P<value>\S.*?)\s*", line):
        inner = found["value"]
        if inner[0] in "'\"" and (inner[-1] == inner[0] or inner.count(inner[0]) == 1):
            inner = inner[1:-1] if inner[-1] == inner[0] else inner[1:]
        at, width = found.start("value"), len(found["value"])
        slip = LineProblem(number, at, width, NEEDS_QUOTES, reason(inner), f"put it in quotes: {quoted(inner)}")
        yield found["before"] + quoted(inner), slip
