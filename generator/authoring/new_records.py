"""Begins the files of a new muscle or point, with each field explained."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, get_args
from unicodedata import combining, normalize

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.diagnostics.suggest import very_like
from generator.records.parsing.source_file import read_source
from generator.records.parsing.tree import fill
from generator.records.rules.forms import header
from generator.records.schema.base import Record
from generator.records.schema.introspection import shape_of, written_name
from generator.records.schema.muscle import Muscle
from generator.records.schema.point import Point
from generator.storage.listing import in_folder

TEMPLATES = Path(__file__).parent / "templates"
PART_AND_NUMBER = re.compile(r"(?:[a-z]+(?:-[a-z]+)*-)?[1-9][0-9]*")
OPTIONAL = (
    *("sided", "locate.seen"),
    *(f"{phase}.{field}" for phase in ("release", "stretch") for field in ("without_floor", "video")),
)
"""Fields of a point that most leave out."""
Fields = Mapping[str, Any]


@dataclass(frozen=True)
class Told:
    """A muscle as its record tells of it, however much of it is right; `points` are its numbers with their titles."""

    id: str
    fields: Fields
    points: Mapping[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        """All that people call it."""
        others = self.fields.get("also_called")
        said = (self.id, self.fields.get("name"), self.fields.get("plain_name"), self.fields.get("latin"))
        return tuple(name for name in (*said, *(others if isinstance(others, tuple) else ())) if isinstance(name, str))

    @property
    def parts(self) -> list[str]:
        """The parts that its points are named by, such as `upper`; none where they have plain numbers."""
        named = (number.rpartition("-")[0] for number in self.points)
        return list(dict.fromkeys(part for part in named if part))

    @property
    def next_number(self) -> str:
        """The first number that is free, in the last of its parts where it has some."""
        taken = {number.rpartition("-")[2] for number in self.points}
        free = next(str(number) for number in range(1, 100) if str(number) not in taken)
        return "-".join((*self.parts[-1:], free))


def muscles(content: Path) -> dict[str, Told]:
    """All muscles by id, also those whose records are broken."""
    return {
        folder.name: _told(folder) for folder in in_folder(content / "muscles") if (folder / "muscle.yaml").is_file()
    }


def muscle_named(word: str, known: Mapping[str, Told]) -> Told | None:
    """The muscle that goes by this very name."""
    wanted = _plain(word)
    return next((one for one in known.values() if wanted in map(_plain, one.names)), None)


def like(word: str, known: Mapping[str, Told]) -> Told | None:
    """The muscle whose name is nearest to the word, if one is near."""
    by_name = {name: one for one in known.values() for name in one.names}
    near = very_like(word, by_name)
    return by_name[near] if near else None


def muscles_holding(word: str, known: Mapping[str, Told]) -> list[Told]:
    """The muscles whose id holds all words of this name, and more: `triceps` of `triceps-brachii`."""
    wanted = set(_plain(word).split("-"))
    return [one for one in known.values() if wanted < set(one.id.split("-"))]


def new_muscle(name: str) -> Told:
    """A muscle that is not there yet, by its id or its name."""
    letters = "".join(sign for sign in normalize("NFKD", name.lower()) if not combining(sign))  # without accents
    plain = re.sub(r"[^a-z]+", "-", letters).strip("-")
    return Told(plain, {"name": plain.replace("-", " ").capitalize()}, {})


def files(muscle: Told, number: str, content: Path) -> Iterator[tuple[str, str]]:
    """Each new file by its path below the project, with its text."""
    folder = f"muscles/{muscle.id}"
    if not (content / folder / "muscle.yaml").exists():
        listed = f"Choose one of: {', '.join(_fields(content / 'body' / 'regions.yaml'))}."
        yield (
            f"content/{folder}/muscle.yaml",
            _filled(f"{folder}/muscle.yaml", Muscle, name=muscle.names[1], regions=listed),
        )
    record = f"{folder}/{number}.yaml"
    label = f"{muscle.names[1]}, trigger point {number.replace('-', ' ')}"
    yield f"content/{record}", _filled(record, Point, label=label, path=f"content/{record}")


def asked_for(form: str, fields: Iterable[str]) -> str:
    """The form with these fields, which may be left out, to be filled in: `sided`, `release.video`."""
    for field in fields:
        section, _, name = field.rpartition(".")
        at = form.index(f"\n{section}:") if section else 0
        indent = "  " * bool(section)
        found = re.compile(rf"^{indent}# {name}:.*\n(?:{indent}# {{3}}.*\n)*", re.MULTILINE).search(form, at)
        if found:  # a guide that the form began from may have it already
            bare = re.sub(rf"^{indent}# ", indent, found[0], flags=re.MULTILINE)
            form = form[: found.start()] + bare + form[found.end() :]
    return form


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]+", "-", name.strip().lower())


def _told(folder: Path) -> Told:
    points = {
        path.stem: str(_fields(path).get("title") or "") for path in in_folder(folder) if path.match("*[0-9].yaml")
    }
    return Told(folder.name, _fields(folder / "muscle.yaml"), points)


def _fields(path: Path) -> Fields:
    source = read_source(path.name, path.read_bytes())
    fill(source)
    return source.data if isinstance(source.data, dict) else {}


def _filled(record: str, model: type[Record], **words: str) -> str:
    """The template of this model's records with all that it says of its fields."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=False)  # noqa: S701
    template = environment.get_template(f"{model.__name__.lower()}.yaml.j2")
    explained = {"about": partial(_about, model), "choices": partial(_choices, model)}
    return template.render(header=header(record), **explained, **words) + "\n"


def _field(model: type[Record], way: str) -> Any:  # noqa: ANN401  pydantic's field, or a marked type
    """What the model says of the field at the end of a way such as `locate.from`."""
    name, _, rest = way.partition(".")
    found = next(info for key, info in model.model_fields.items() if written_name(key, info) == name)
    if not rest:
        return found
    inner: Any = shape_of(found.annotation).type  # type: ignore[arg-type]
    return _field(shape_of(get_args(inner)[0]).type if get_args(inner) else inner, rest)


def _about(model: type[Record], way: str, more: str = "") -> str:
    """What the model says of a field, and more, with its example at the end."""
    info = _field(model, way)
    example = f"Such as: {info.examples[0]}" if info.examples and "Choose" not in more else ""
    return " ".join(part for part in (info.description, more, example) if part)


def _choices(model: type[Record], way: str) -> str:
    return f"Choose one of: {', '.join(get_args(shape_of(_field(model, way).annotation).type))}."
