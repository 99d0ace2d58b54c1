"""The names of all fields, as a contributor writes them."""

from collections.abc import Iterator
from itertools import chain
from types import ModuleType

from generator.records.schema import body, complaint, geometry, joints, muscle, picture, point, props, things
from generator.records.schema.base import Record


def _fields_in(module: ModuleType) -> Iterator[str]:
    for thing in vars(module).values():
        if isinstance(thing, type) and issubclass(thing, Record):
            yield from (info.alias or name for name, info in thing.model_fields.items())


FIELD_NAMES = frozenset(
    chain.from_iterable(map(_fields_in, (body, complaint, geometry, joints, muscle, picture, point, props, things)))
)
