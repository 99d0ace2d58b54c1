"""A trigger point in, what search engines read about its guide out: schema.org as JSON-LD, with relative links."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from generator.pages import phrases
from generator.records.library import Library, PointEntry

Plain = Callable[[str, Mapping[str, str] | None], str]
Data = dict[str, object]

LICENSE = "https://creativecommons.org/licenses/by/4.0/"


def of_guide(point: PointEntry, library: Library, plain: Plain) -> str:
    """The MedicalWebPage and the HowTo of a guide, on one line that is safe inside a script element."""
    graph = [_page(point, plain), _how_to(point, library, plain)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _page(point: PointEntry, plain: Plain) -> Data:
    record = point.record
    return _present(
        {
            "@type": "MedicalWebPage",
            "@id": "#guide",
            "name": record.title,
            "description": plain(record.summary, None),
            "inLanguage": "en",
            "isAccessibleForFree": True,
            "license": LICENSE,
            "audience": {"@type": "PatientAudience"},
            "about": _muscle(point),
            "mainEntity": {"@id": "#how-to"},
            "dateModified": _iso(point.changed),
            "lastReviewed": _iso(record.review.when),
            "reviewedBy": {"@type": "Person", "name": record.review.by} if record.review.by else None,
        }
    )


def _muscle(point: PointEntry) -> Data:
    muscle = point.muscle.record
    codes = [
        {"@type": "MedicalCode", "codingSystem": system, "codeValue": number}
        for system, number in phrases.catalogue_numbers(muscle.ids).items()
    ]
    names = [muscle.latin, muscle.plain_name]
    return _present({"@type": "Muscle", "name": muscle.name, "alternateName": names, "code": codes})


def _how_to(point: PointEntry, library: Library, plain: Plain) -> Data:
    tools = [library.body.equipment[thing].name for thing in point.record.equipment]
    sections = [section for section in _sections(point, library, plain) if section]
    return {
        "@type": "HowTo",
        "@id": "#how-to",
        "name": library.words["data"]["how_to"].format(title=point.record.title),
        "totalTime": f"PT{phrases.minutes(point.record)}M",
        "tool": [{"@type": "HowToTool", "name": tool} for tool in tools],
        "step": sections,
    }


def _sections(point: PointEntry, library: Library, plain: Plain) -> Iterator[Data]:
    record, words = point.record, library.words
    fills = phrases.fills_of_locate(record.locate, words)
    yield _section("locate", words, [plain(step.text, fills) for step in record.locate.steps])
    for name, phase in record.phases.items():
        fills = phrases.fills_of_hold(phase, words)
        warned = [f"{phrases.capital(hazard.name)}: {face.say}" for hazard, face in library.warnings_of(point, name)]
        yield _section(name, words, [plain(step.text, fills) for step in phase.steps], warned)


def _section(name: str, words: phrases.Words, texts: list[str], warned: Sequence[str] = ()) -> Data:
    """The steps, and before them what to know first, as tips."""
    tips: list[Data] = [{"@type": "HowToTip", "text": text} for text in warned]
    steps: list[Data] = [{"@type": "HowToStep", "position": at, "text": text} for at, text in enumerate(texts, 1)]
    return {"@type": "HowToSection", "name": words["guide"][name], "url": f"#{name}", "itemListElement": tips + steps}


def _present(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in (None, [], {})}


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None
