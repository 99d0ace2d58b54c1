"""What earlier builds made, and of what: what is made of the same, and is there still, is not made again."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.publish.finish.site import Finished
from generator.publish.mkdocs.engine import Run
from generator.publish.unchanged import state_of
from generator.storage.cache import Kept
from generator.storage.chosen import ALL, Chosen
from generator.storage.folder import Stamp

PAGES, SITE = "pages", "site"
Unit = tuple[str, Mapping[str, Stamp]]
"""What the files of a point, or of all the rest, are made of, and each file as it was made."""


@dataclass(frozen=True)
class EarlierPages:
    """What is in build/pages."""

    units: Mapping[str, Unit] = field(default_factory=dict)

    def changed(self, made_of: Mapping[str, str], there: Mapping[str, Stamp]) -> Chosen:
        """Which units must be made, where these files are `there`."""
        found = {unit for unit, key in made_of.items() if not self._is_whole(unit, key, there)}
        return ALL if found == made_of.keys() else Chosen(frozenset(found))

    def _is_whole(self, unit: str, key: str, there: Mapping[str, Stamp]) -> bool:
        made_of, files = self.units.get(unit, ("", {}))
        return made_of == key and files.items() <= there.items()

    def others(self, chosen: Chosen) -> dict[str, Unit]:
        """The units that are not made again."""
        return {name: unit for name, unit in self.units.items() if name not in chosen}


@dataclass(frozen=True)
class EarlierSite:
    """The finished site, where it is made of `ground` and as a build left it; nothing where that is not so."""

    ground: str = ""
    site: str = ""
    made: Mapping[str, Stamp] = field(default_factory=dict)
    """Each page in build/pages as it was."""
    run: Run = field(default_factory=Run)
    assets: tuple[str, ...] = ()
    """What is neither a page nor a file that makers wrote."""
    finished: Finished = field(default_factory=Finished)


def earlier_of(root: Path) -> Kept:
    """Where it is kept what earlier builds made."""
    return Kept(root / "build" / "cache" / "made")


def earlier_pages(root: Path) -> EarlierPages:
    """What is known to be in build/pages; nothing where that is not known for sure."""
    made = earlier_of(root).get(PAGES)
    return EarlierPages(pickle.loads(made)) if made else EarlierPages()  # noqa: S301  sealed: a build wrote it


def keep_pages(root: Path, units: Mapping[str, Unit]) -> None:
    """Keep what is in build/pages."""
    earlier_of(root).put(PAGES, pickle.dumps(units))


def earlier_site(root: Path, ground: str) -> EarlierSite:
    """What is known of the finished site, if it was made of this `ground`; nothing where that is not known for sure."""
    made = earlier_of(root).get(f"{SITE}-{ground}")
    site = pickle.loads(made) if made else EarlierSite()  # noqa: S301  as above
    return site if isinstance(site, EarlierSite) and site.site == state_of(root / "site") else EarlierSite()


def keep_site(root: Path, site: EarlierSite) -> None:
    """Keep what is known of the finished site."""
    key = f"{SITE}-{site.ground}"
    earlier_of(root).put(key, pickle.dumps(site))
    earlier_of(root).keep_only({PAGES, key})
