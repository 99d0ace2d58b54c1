"""Pages that are about no record, as the search knows them."""

from typing import NamedTuple


class OtherPage(NamedTuple):
    """A page that is about no record: where it is, its title, what it is about and its parts."""

    address: str
    title: str
    about: str
    parts: tuple[str, ...]
