"""What a person sets of a site of their own in mkdocs.yml, and pages, sheets and data say after it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class LanguageFrame:
    """What stands around the pages of another language: its name there, and what is said of what it lacks yet."""

    name: str
    not_yet: str
    not_yet_lead: str
    in_english: str


@dataclass(frozen=True)
class Site:
    """The name of the site, who writes it, its address and that of the project, both with `/` at the end, and the rest.

    The address is that of the pages of a language: those of a further one are in a folder of their own.

    `edit` is where files of the project can be changed, `contact` where one tells what is wrong; the licence is that of
    the guides. A colour is one for light and one for dark.
    """

    name: str = ""
    author: str = ""
    url: str = ""
    project: str = ""
    edit: str = ""
    contact: str = ""
    licence: str = ""
    licence_link: str = ""
    emergency_number: str = ""
    """What to call in an emergency, as the host of the site has set it; empty where it is not set."""
    frames: Mapping[str, LanguageFrame] = field(default_factory=dict)
    """Each further language by its code."""
    colours: Mapping[str, tuple[str, str]] = field(default_factory=dict)
