"""The settings of mkdocs.yml for each further language: the words of the frame of its pages."""

from collections.abc import Collection, Iterator, Mapping

from generator.language.known import SOURCE, codes, language_of
from generator.records.site import LanguageFrame
from generator.settings_file import SettingsFile

FRAMES = "extra.languages"
OWN = {
    "description": "what `site_description` says",
    "not_yet.title": "what guides that are not translated yet stand below",
    "not_yet.lead": "that these guides are in English",
    "not_yet.mark": "what stands behind a link to a page in English",
}
"""What a language says beside the words, and what it is."""
Fault = tuple[str, str, str]
"""A setting, what is wrong with it, and what to do."""


def frames_of(file: SettingsFile) -> Mapping[str, LanguageFrame]:
    """Each language by its code."""
    ways = {code: f"{FRAMES}.{code}" for code in file.names(FRAMES)}
    said = ("words.language", "not_yet.title", "not_yet.lead", "not_yet.mark")
    return {code: LanguageFrame(*(file.text(f"{way}.{name}") for name in said)) for code, way in ways.items()}


def wrong_frames(file: SettingsFile, words: Collection[str]) -> Iterator[Fault]:
    """What a language lacks: each says all that the first one says."""
    for code in file.names(FRAMES):
        way = f"{FRAMES}.{code}"
        if code not in codes() or code == SOURCE:
            known = ", ".join(f"`{one}`" for one in codes() if one != SOURCE)
            yield way, f"`{code}` is no further language", f"write one of those that have a folder: {known}"
            continue
        counted = (f"search.count.{kind}" for kind in sorted(language_of(code).plurals))
        wanted = [*OWN, *(f"words.{word}" for word in (*words, *counted))]
        if missing := [name for name in wanted if not file.text(f"{way}.{name}")]:
            said = ", ".join(f"`{name}`" for name in missing)
            yield way, f"`{way}` has no {said}", "add what each page of that language says there"
        if not file.items(f"{way}.nav"):
            remedy = "write its links as `{title: …, url: …}`, one a line, as `nav` has them"
            yield way, f"`{way}.nav` is empty", remedy
