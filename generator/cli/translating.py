"""What `translate` does: writes the catalogues of a language, and says how far each part of the work is."""

from collections.abc import Collection
from pathlib import Path

import click

from generator.cli.project_here import tell
from generator.diagnostics.report import number_of
from generator.diagnostics.suggest import instead
from generator.language.known import language_of
from generator.settings import read_settings
from generator.storage.folder import put_in_place
from generator.translation.catalogues import names_of
from generator.translation.po.reading import read_catalogue
from generator.translation.translate import renewed_catalogues


def translated(root: Path, code: str, names: Collection[str]) -> bool:
    """Write these catalogues of the language, or all; whether all of them could be read."""
    found = list(renewed_catalogues(root, _known(root, names), language_of(code), read_settings(root)[0]))
    changed = [one for one in found if one.after is not None and one.after != one.before]
    for one in changed:
        put_in_place(root / one.file, one.after or b"")
    damaged = [problem for one in found for problem in one.problems]
    tell(damaged, "text")
    entries = [entry for one in found if one.after for entry in read_catalogue(one.file, one.after).live]
    done = sum(entry.is_translated and not entry.is_fuzzy for entry in entries)
    fuzzy = sum(entry.is_fuzzy for entry in entries)
    files = f"{number_of(len(found), 'catalogue')}: {len(changed)} changed"
    states = f"{done} translated, {fuzzy} out of date, {len(entries) - done - fuzzy} to do"
    texts = f"{number_of(len(entries), 'text')}: {states}"
    click.echo(f"{files}; {texts}", err=bool(damaged))
    return not damaged


def _known(root: Path, names: Collection[str]) -> list[str]:
    """The catalogues that are asked for; all, where none is."""
    known = names_of(root)
    if unknown := next((name for name in names if name not in known), None):
        raise click.BadParameter(f"there is no catalogue `{unknown}`: {instead(unknown, known)}")
    return [name for name in known if not names or name in names]
