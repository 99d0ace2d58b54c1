"""What search engines read about a guide: schema.org as JSON-LD, with relative links."""

import json
from collections.abc import Callable, Iterator, Mapping

from generator.records.library import Library, MuscleEntry
from generator.records.site import Site
from generator.text import phrases
from generator.text.model import GuideText, LocateText
from generator.text.phase_model import PhaseText

Plain = Callable[[str, Mapping[str, str] | None], str]
Data = dict[str, object]


def of_guide(guide: GuideText, muscle: MuscleEntry, library: Library, plain: Plain) -> str:
    """The MedicalWebPage and the HowTo of a guide, on one line that is safe inside a script element."""
    graph = [_page(guide, muscle, library.site, plain), _how_to(guide, library.words, plain)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _page(guide: GuideText, muscle: MuscleEntry, site: Site, plain: Plain) -> Data:
    review = guide.review
    return _present(
        {
            "@type": "MedicalWebPage",
            "@id": "#guide",
            "name": guide.point.title,
            "description": plain(guide.summary, None),
            "inLanguage": guide.language,
            "isAccessibleForFree": True,
            "license": site.licence_link,
            "creditText": site.author,
            "audience": {"@type": "PatientAudience"},
            "about": _muscle(muscle),
            "mainEntity": {"@id": "#how-to"},
            "dateModified": guide.changed.date.isoformat() if guide.changed else None,
            "lastReviewed": review.when.date.isoformat() if review else None,
            "reviewedBy": {"@type": "Person", "name": review.by} if review else None,
        }
    )


def _muscle(entry: MuscleEntry) -> Data:
    muscle = entry.record
    codes = [
        {"@type": "MedicalCode", "codingSystem": system, "codeValue": number}
        for system, number in phrases.catalogue_numbers(muscle.ids).items()
    ]
    names = [muscle.latin, muscle.plain_name]
    return _present({"@type": "Muscle", "name": muscle.name, "alternateName": names, "code": codes})


def _how_to(guide: GuideText, words: phrases.Words, plain: Plain) -> Data:
    return {
        "@type": "HowTo",
        "@id": "#how-to",
        "name": words["data"]["how_to"].format(title=guide.point.title),
        "totalTime": f"PT{guide.minutes}M",
        "tool": [{"@type": "HowToTool", "name": thing.name} for thing in guide.equipment],
        "step": [_section(part, plain) for part in guide.parts],
    }


def _section(part: LocateText | PhaseText, plain: Plain) -> Data:
    """The steps, and before them what to know first, as tips."""
    told = [*_tips(part), *_steps(part, plain)]
    return {"@type": "HowToSection", "name": part.title, "url": f"#{part.name}", "itemListElement": told}


def _tips(part: LocateText | PhaseText) -> Iterator[Data]:
    if not isinstance(part, PhaseText):
        return
    if part.hands_only:
        yield {"@type": "HowToTip", "text": part.hands_only}
    for warning in part.warnings:
        yield {"@type": "HowToTip", "text": f"{warning.title}: {warning.say}"}


def _steps(part: LocateText | PhaseText, plain: Plain) -> Iterator[Data]:
    for at, step in enumerate(part.steps, 1):
        yield {"@type": "HowToStep", "position": at, "text": plain(step.text, step.fills)}


def _present(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in (None, [], {})}
