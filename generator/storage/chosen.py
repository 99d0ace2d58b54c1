"""Which files of the site are to be made: a site has a unit for each point, and one for all the rest."""

from dataclasses import dataclass

REST = ""
"""The unit of all that is not of one point; points are units by their ids."""


@dataclass(frozen=True)
class Chosen:
    """These units; all of them where `units` is None."""

    units: frozenset[str] | None = None

    @property
    def is_all(self) -> bool:
        """Whether no unit is left out, so that what nobody asked for is no longer needed."""
        return self.units is None

    def below(self, folder: str) -> "Chosen":
        """Those of a language, whose units begin with its folder, without that; of the first, which has none."""
        if self.units is None:
            return self
        return Chosen(frozenset(unit[len(folder) :] for unit in self.units if _folder(unit) == folder))

    def __contains__(self, unit: str) -> bool:
        """Whether the files of this unit are to be made."""
        return self.units is None or unit in self.units


def _folder(unit: str) -> str:
    return unit[: unit.rfind("/") + 1]


ALL = Chosen()
