"""Whether the reader would take a remedy: nobody is told to write what is wrong."""

from typing import Annotated, Any, cast

from pydantic import Field, TypeAdapter, ValidationError

from generator.records.parsing.source_file import read_source
from generator.records.parsing.tree import fill
from generator.records.schema.introspection import Shape


def is_right_value(field: Shape, written: str) -> bool:
    """Whether the field takes this, as it would stand in the file."""
    source = read_source("remedy", f"field: {written}\n".encode())
    fill(source)
    if source.problems or not isinstance(source.data, dict):
        return False
    form: TypeAdapter[Any] = TypeAdapter(cast(Any, Annotated[field.type, Field(), *field.marks]))
    try:
        form.validate_python(source.data.get("field"), strict=True)
    except ValidationError:
        return False
    return True
