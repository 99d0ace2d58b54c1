"""Asks in the terminal which muscle and which number is meant."""

import re
from collections.abc import Mapping, Sequence

import click

from generator.authoring.new_records import PART_AND_NUMBER, Told, like, muscle_named, muscles_holding, new_muscle
from generator.records.rules.checked import dig


def told_apart(words: Sequence[str], known: Mapping[str, Told]) -> tuple[str | None, str | None]:
    """The muscle and the number, as far as they were said; a name may be of many words, without quotes."""
    if len(words) > 1 and PART_AND_NUMBER.fullmatch(words[0]) and not re.search(r"\d", words[-1]):
        words = (*words[1:], words[0])  # the number was said first
    name, first = " ".join(words), " ".join(words[:-1])
    for end in range(len(words) - 1, 0, -1):  # the longest name that is known, with the part and the number behind it
        if not muscle_named(name, known) and muscle_named(" ".join(words[:end]), known):
            return " ".join(words[:end]), "-".join(words[end:])
    has_number = first and not muscle_named(name, known) and re.search(r"\d", words[-1])
    return (first, words[-1]) if has_number else (name or None, None)


def which_muscle(word: str | None, known: Mapping[str, Told], *, may_ask: bool, is_new: bool = False) -> Told:
    """The muscle that is meant: by its name, by an answer, or a new one.

    One whose name is like that of another is new where a person says so, or where that was said: `is_new`.
    """
    if word is None:
        click.echo(f"Muscles that are there: {', '.join(known) or 'none'}")
        word = click.prompt("Which muscle? A name, an id or a lay word")
    if found := muscle_named(word, known):
        return found
    if re.fullmatch(r"[\d\s-]+", word):
        raise click.BadParameter(f"`{word}` is a number: say the muscle first, then the number")
    if parts := muscles_holding(word, known):
        meant = " or ".join(f"`{one.id}`" for one in parts)
        raise click.BadParameter(
            f"`{word}` is a part of the name of {meant}: write that, or the whole name of the new one"
        )
    near = None if is_new else like(word, known)
    if near and may_ask and click.confirm(f"Is it {near.names[1]} ({near.id})?", default=True):
        return near
    fresh = new_muscle(word)
    if not fresh.id:
        raise click.BadParameter(f"`{word}` is not the name of a muscle: write it like `gluteus-medius`")
    if near and not may_ask:
        meant = f"did you mean `{near.id}`? If `{fresh.id}` is another muscle, add `--new-muscle`"
        raise click.BadParameter(f"`{word}` is not there: {meant}")
    click.echo(f"`{fresh.id}` is a new muscle.")
    return fresh


def which_number(word: str | None, muscle: Told, *, may_ask: bool) -> str:
    """A number that is free."""
    if word is None and may_ask:
        word = click.prompt("Which number? Of a part of the muscle: `upper-1`", default=muscle.next_number)
    number = re.sub(r"\b0+(?=[1-9])", "", (word or muscle.next_number).strip().lower())
    if muscle.parts and (word is None or (number.isdigit() and not any(map(str.isdigit, muscle.points)))):
        parts = " or ".join(f"`{part}`" for part in muscle.parts)
        raise click.BadParameter(f"its points are in parts, {parts}: write which, such as `{muscle.next_number}`")
    if not PART_AND_NUMBER.fullmatch(number):
        raise click.BadParameter(
            f"`{number}` is not a number: write `{muscle.next_number}`, or with its part `upper-1`"
        )
    if number in muscle.points:
        raise click.BadParameter(f"point {number} is there already: the next free number is {muscle.next_number}")
    return number


def facts(muscle: Told) -> str:
    """What is known of the muscle, a few lines."""
    points = "; ".join(f"{number}: {title}" for number, title in muscle.points.items())
    actions = muscle.fields.get("actions")
    rows = {
        "In plain words": muscle.fields.get("plain_name"),
        "Region": muscle.fields.get("region"),
        "From": dig(muscle.fields, "attachments", "proximal"),
        "To": dig(muscle.fields, "attachments", "distal"),
        "Actions": "; ".join(map(str, actions)) if isinstance(actions, tuple) else actions,
        "Nerve": muscle.fields.get("nerve"),
        "Points": points,
    }
    told = [f"  {name + ':':<16}{value}" for name, value in rows.items() if value]
    return "\n".join([muscle.names[1], *told])
