"""Repairs what was misspelt or torn in a tree, by what its model expects."""

import re
from typing import Any

import yaml

from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import nearest, surely
from generator.records.parsing.indentation import WRONG_INDENT
from generator.records.parsing.line_repairs import BULLETS, MISSING_DASH, MISSING_SPACE, WRONG_BULLET
from generator.records.parsing.quoting import CURLY, NEEDS_QUOTES, quoted, reason
from generator.records.parsing.repair import compose_tree
from generator.records.parsing.source_file import SourceFile
from generator.records.schema.base import Reference
from generator.records.schema.introspection import Shape

TEXT_TAG, MAP_TAG = "tag:yaml.org,2002:str", "tag:yaml.org,2002:map"
SENTENCE = re.compile(r"\s*[A-Z{][^\n]*[.!?]\s*")
BULLET = re.compile(rf"\s*(?P<sign>[-{BULLETS}]|\d{{1,2}}[.)])\s+(?=\S)")

UNKNOWN_FIELD = Rule(
    "unknown-field",
    "A field has one of the names that the records have.",
    wrong="  gentlr: Roll back off the ball a little.",
    right="  gentler: Roll back off the ball a little.",
    mends="writes the one name that is very like it",
)
DECIMAL_COMMA = Rule(
    "decimal-comma",
    "A number has a point before its decimals.",
    wrong="move: {up: 2,5, out: [3, 4]}",
    right="move: {up: 2.5, out: [3, 4]}",
    stands="move: {up: 2, out: [3, 4]}",
    why="A comma begins the next field or the next number.",
    mends="writes the point",
)


def is_torn(node: yaml.MappingNode, shape: Shape) -> bool:
    """Whether a colon or a brace made fields of what should be a sentence; one has no fields below it."""
    if shape.type is str:
        return not any(isinstance(mark, Reference) for mark in shape.marks)
    names = _names(node)
    is_one = len(names) == 1 and not any(isinstance(value, yaml.MappingNode) for _, value in node.value)
    return shape.sentence is not None and is_one and not names & set(shape.fields)


def joined_sentence(source: SourceFile, node: yaml.MappingNode) -> yaml.ScalarNode:
    """The sentence that was torn."""
    start, end = node.start_mark.index, node.end_mark.index
    text = source.text[start:end].rstrip()
    in_quotes = quoted(" ".join(text.split()))
    edits = source.edit(start, start + len(text), in_quotes)
    source.report(NEEDS_QUOTES, source.between(start, end), reason(text), f"put it in quotes: {in_quotes}", edits)
    return yaml.ScalarNode(TEXT_TAG, text, node.start_mark, node.end_mark, style='"')


def bulleted(source: SourceFile, node: yaml.Node) -> list[yaml.ScalarNode]:
    """The entries of what should be a list and was written with other bullets; none when it has no bullets."""
    start, end = node.start_mark.index, node.end_mark.index
    lines = [(start + found.start(), found[0]) for found in re.finditer(r".*\S.*", source.text[start:end])]
    bullets = [(at, line, BULLET.match(line)) for at, line in lines]
    if getattr(node, "style", None):
        return []
    if len(lines) > 1 and all(SENTENCE.fullmatch(line) for _, line in lines):
        return [_sentence(source, at, line, node) for at, line in lines]
    if len(lines) > 1 and not bullets[0][2] and all(bullet for _, _, bullet in bullets[1:]):
        below = [_entry(source, at, line, bullet, node) for at, line, bullet in bullets if bullet]
        return [_beside(source, *lines[0], node), *below]
    if not all(bullet for _, _, bullet in bullets):
        return []
    return [_entry(source, at, line, bullet, node) for at, line, bullet in bullets if bullet]


def _entry(source: SourceFile, at: int, line: str, bullet: re.Match[str], node: yaml.Node) -> yaml.ScalarNode:
    first = at + bullet.start("sign")
    if bullet["sign"] != "-":
        message = f"`{bullet['sign']}` does not begin an entry of a list"
        place, edits = source.between(first, first + len(bullet["sign"])), source.edit(first, at + bullet.end(), "- ")
        source.report(WRONG_BULLET, place, message, "write `- `", edits)
    entry = yaml.ScalarNode(TEXT_TAG, line[bullet.end() :].rstrip(), node.start_mark, node.end_mark)
    entry.start_mark, entry.end_mark = Mark(at + bullet.end()), Mark(at + len(line.rstrip()))
    return entry


def _beside(source: SourceFile, at: int, line: str, node: yaml.Node) -> yaml.ScalarNode:
    """What stands beside a field whose list begins below it."""
    end = at + len(line.rstrip())
    message, remedy = "text stands beside this field, and a list below it", "begin a new line with `- ` for it"
    source.report(MISSING_DASH, source.between(at, end), message, remedy)
    entry = yaml.ScalarNode(TEXT_TAG, line.strip(), node.start_mark, node.end_mark)
    entry.start_mark, entry.end_mark = Mark(at), Mark(end)
    return entry


def _sentence(source: SourceFile, at: int, line: str, node: yaml.Node) -> yaml.ScalarNode:
    first, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
    edits = source.edit(first, first, "- ")
    source.report(
        MISSING_DASH, source.between(first, end), "this entry of a list has no dash", "begin it with `- `", edits
    )
    entry = yaml.ScalarNode(TEXT_TAG, line.strip(), node.start_mark, node.end_mark)
    entry.start_mark, entry.end_mark = Mark(first), Mark(end)
    return entry


def without_swallowed(source: SourceFile, node: yaml.ScalarNode) -> str:
    """The text of a value up to an entry of the list that was indented too far, and so read as a part of it."""
    start, end = node.start_mark.index, node.end_mark.index
    found = re.search(r"\n([ ]*)-[ ]", source.text[start:end])
    if not found:
        return str(node.value)
    line = source.text.rfind("\n", 0, start) + 1
    wanted = re.match(r"[ ]*", source.text[line:start])
    first, is_entry = start + found.start(1), source.text[line:start].lstrip().startswith("- ")
    edits = source.edit(first, first + len(found[1]), wanted[0]) if wanted and is_entry else ()
    message = "this entry is indented further than the one above, so that it is read as a part of it"
    remedy = f"begin it with {len(wanted[0]) if wanted else 0} spaces"
    place = source.between(first, start + found.end())
    source.report(WRONG_INDENT, place, message, remedy if edits else "begin it below the other dashes", edits)
    return " ".join(source.text[start : start + found.start()].split())


class Mark:
    """The place of a node that was not read by itself."""

    def __init__(self, index: int) -> None:
        """Stand at this place of the text, within one line."""
        self.index, self.line = index, 0


def respell(source: SourceFile, node: yaml.MappingNode, shape: Shape) -> None:
    """Rename misspelt fields, so that what they hold is checked too."""
    free = [name for name in shape.fields if name not in _names(node)]
    _join_at_commas(source, node, shape)
    for number, (key, value) in enumerate(node.value):
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if (glued := re.match(r"([\w-]+):\S", name)) and glued[1] in shape.fields:
            name, value = _unglued(source, key, value, glued[1])
            node.value[number] = (key, value)
        if name and name not in shape.fields and (right := nearest(name, free) or _by_content(value, shape, free)):
            start, end = key.start_mark.index, key.end_mark.index
            is_sure = re.fullmatch(r"[\w\s-]+", name) and surely(name, free) == right  # else a value is in it too
            edits = source.edit(start, end, right) if is_sure else ()
            message = f"`{name}` is not a field"
            source.report(UNKNOWN_FIELD, source.between(start, end), message, f"did you mean `{right}`?", edits)
            key.value = right
            free.remove(right)


def _by_content(value: yaml.Node, shape: Shape, free: list[str]) -> str | None:
    """The field whose own fields stand here under another name, as under `schmerz:` in place of `pain:`."""
    names = _names(value) if isinstance(value, yaml.MappingNode) else set()
    return next((name for name in free if len(names) > 1 and names <= shape.fields[name].fields.keys()), None)


def lift(source: SourceFile, root: yaml.MappingNode, shape: Shape) -> None:
    """Put a section that was indented, and so read as a part of the one above it, back to the left edge."""
    absent = shape.fields.keys() - _names(root)
    for name, section in [*root.value] if absent else ():
        pairs = section.value if isinstance(section, yaml.MappingNode) else []
        own = shape.fields.get(name.value) if isinstance(name, yaml.ScalarNode) else None
        lost = absent - own.fields.keys() if own else absent
        for number, (key, _) in enumerate(pairs):
            if isinstance(key, yaml.ScalarNode) and key.value in lost and shape.fields[key.value].fields:
                root.value.append((key, _lifted(source, section, number)))
                break


def _lifted(source: SourceFile, section: yaml.MappingNode, number: int) -> Any:  # noqa: ANN401  PyYAML's nodes are untyped
    """The section that begins with this field of another one; it is told, and taken out of there."""
    key, value = section.value[number]
    start, column = key.start_mark.index, key.start_mark.column
    is_apart = value.start_mark.index < value.end_mark.index
    inner = [] if is_apart else section.value[number + 1 :]
    edits = source.edit(start - column, start, "")
    message = f"`{key.value}` is indented, so that it is read as a part of the section above"
    source.report(WRONG_INDENT, source.between(start, key.end_mark.index), message, "move it to the left edge", edits)
    section.value[number:] = section.value[number + 1 :] if is_apart else []
    if not inner:
        return value
    return yaml.MappingNode(MAP_TAG, inner, inner[0][0].start_mark, inner[-1][1].end_mark)


def _names(node: yaml.MappingNode) -> set[str]:
    return {key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)}


def _join_at_commas(source: SourceFile, node: yaml.MappingNode, shape: Shape) -> None:
    """Put together what a comma tore, as in `{up: 2,5}` and `{by: A. Name, MD}`."""
    for number in range(len(node.value) - 1, 0, -1):
        (name, before), (key, value) = node.value[number - 1], node.value[number]
        start, end = before.start_mark.index, key.end_mark.index
        text = source.text[start:end]
        is_empty = value.start_mark.index == value.end_mark.index and isinstance(before, yaml.ScalarNode)
        if not is_empty or before.style or source.text[end : end + 1] == ":" or key.value in shape.fields:
            continue
        if re.fullmatch(r"\d+,\d+", text):
            rule, right, message = (
                DECIMAL_COMMA,
                text.replace(",", "."),
                f"`{text}` holds a comma, which ends the number",
            )
        elif shape.fields[name.value].type is str if name.value in shape.fields else False:
            rule, right, message = NEEDS_QUOTES, quoted(text), "a comma ends a value inside braces"
        else:
            continue
        if not CURLY.fullmatch(text):  # of which a rule of its own tells
            source.report(rule, source.between(start, end), message, f"write {right}", source.edit(start, end, right))
        before.value, before.end_mark = text if rule is NEEDS_QUOTES else right, key.end_mark
        del node.value[number]


def _unglued(source: SourceFile, key: yaml.Node, value: yaml.Node, name: str) -> tuple[str, yaml.Node]:
    """The field and its value where no space stood between them, as in `review:{status: draft}`."""
    start, end = key.start_mark.index + len(name), value.end_mark.index
    message, place = "a space is missing after the colon", source.between(start, start + 1)
    source.report(MISSING_SPACE, place, message, f"write `{name}: `", source.edit(start + 1, start + 1, " "))
    key.value = name
    # Blanks in front keep the places of what is read again.
    again, _ = compose_tree(" " * (start + 1) + source.text[start + 1 : end])
    return name, again or value
