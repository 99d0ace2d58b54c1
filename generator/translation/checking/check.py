"""A folder of translations → all that is wrong there, at its lines."""

from collections.abc import Collection, Iterator
from functools import partial
from pathlib import Path

from generator.diagnostics.location import START
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import instead
from generator.language.known import SOURCE, codes, language_of
from generator.language.protocol import Language
from generator.records.rules.checked import Finds
from generator.storage.folder import Stamp, stamp
from generator.storage.listing import below, in_folder
from generator.storage.recall import NOTHING, Recall
from generator.translation.catalogues import ENDING, FOLDER, catalogue_path, english_files, meant, messages_in, names_of
from generator.translation.compared import Compared, by_context
from generator.translation.names import NAMED_IN, names_in
from generator.translation.po.reading import read_catalogue
from generator.translation.rules.entries import (
    former_sentence,
    out_of_date,
    sentence_twice,
    unknown_sentence,
    untranslated,
)
from generator.translation.rules.heads import wrong_head
from generator.translation.rules.letters import wrong_letters
from generator.translation.rules.marks import lost_mark, other_end
from generator.translation.rules.same import denials, gaps, links, numbers
from generator.translation.rules.swapped import swapped_sentences
from generator.translation.rules.writing import of_writing

CHECKS = (
    wrong_head,
    unknown_sentence,
    sentence_twice,
    former_sentence,
    out_of_date,
    untranslated,
    gaps,
    numbers,
    links,
    lost_mark,
    denials,
    other_end,
    swapped_sentences,
    wrong_letters,
)
CATALOGUE_NAME = Rule(
    "catalogue-name",
    "A catalogue is a file in the folder of its language, with the name of its muscle or of what is shared.",
    wrong="complaint.po",
    right="complaints.po",
    why="By its name it is known what it translates. Nothing else in that folder is read.",
    file=f"{FOLDER}/es/",
)


def translation_problems(root: Path, names: Collection[str] = (), recalled: Recall = NOTHING) -> Iterator[Problem]:
    """What is wrong with all catalogues, or with those among the files and folders of these names.

    A catalogue that is as it was, beside English that is as it was, is `recalled`.
    """
    for folder in in_folder(root / FOLDER):
        file = folder.relative_to(root).as_posix()
        if folder.name in codes() and folder.name != SOURCE and folder.is_dir():
            yield from _of_language(root, folder, language_of(folder.name), names, recalled)
        elif is_asked(file, names):
            others = [code for code in codes() if code != SOURCE]
            remedy = f"{instead(folder.name, others)}; a new language begins with a folder in generator/language/"
            yield problem(file, CATALOGUE_NAME, START, f"`{folder.name}` is no language that the site knows", remedy)


def _of_language(
    root: Path, folder: Path, language: Language, names: Collection[str], recalled: Recall
) -> Iterator[Problem]:
    known = names_of(root)
    for path in below(folder):
        file = path.relative_to(root).as_posix()
        if not is_asked(file, names):
            continue
        if path.suffix == ENDING and path.parent == folder and path.stem in known:
            depends = [language.code, path.stem, _stamps(root, path)]
            yield from recalled.get(depends, partial(catalogue_problems, root, path, language), _is_right)
        else:
            near = meant(root, path.stem)
            right = catalogue_path(language.code, near) if near else ""
            is_free = right and not (root / right).exists()
            remedy = f"name it `{right}`" if is_free else "remove it, or put what it says into a catalogue that is read"
            yield problem(file, CATALOGUE_NAME, START, f"nothing reads `{file}`", remedy)


def _stamps(root: Path, path: Path) -> list[Stamp | None]:
    """What tells all that is looked at with a catalogue from what it was before."""
    of_names = (path.with_name(f"{name}{ENDING}") for name in NAMED_IN)
    return [stamp(file) if file.is_file() else None for file in (path, *of_names, *english_files(root, path.stem))]


def _is_right(problems: list[Problem]) -> bool:
    """Whether it may be recalled: what is wrong is looked at anew each time."""
    return all(problem.is_warning for problem in problems)


def catalogue_problems(root: Path, path: Path, language: Language, raw: bytes | None = None) -> list[Problem]:
    """What is wrong with one catalogue, as it is or with these bytes in its place."""
    file = path.relative_to(root).as_posix()
    catalogue = read_catalogue(file, path.read_bytes() if raw is None else raw)
    compared = Compared(catalogue, by_context(messages_in(root, path.stem)), language)
    found = [*(one for check in CHECKS for one in check(compared)), *_of_writing(root, compared)]
    return [*catalogue.problems, *(problem(file, *one) for one in dict.fromkeys(found))]


def _of_writing(root: Path, compared: Compared) -> Finds:
    return of_writing(compared, names_in(root, compared)) if compared.said else iter(())


def is_asked(file: str, names: Collection[str]) -> bool:
    """Whether a file is one of these names, or in a folder of one; all are where there are none."""
    return not names or any(file == name or file.startswith(f"{name}/") for name in names)
