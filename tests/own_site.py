"""A site of one's own, made of the small project by the steps of content/pages/contribute/your-own-site.md."""

import re
import shutil
from pathlib import Path

from tests.commands import REPO
from tests.conftest import build, copy_project, with_pictures

NAME, AUTHOR = "Back School & Co", "A. Name"
URL = "https://clinic.example/physio/guides/"
SETTINGS = {
    "site_name": NAME,
    "site_description": "Self-care for those who come to us.",
    "site_author": AUTHOR,
    "site_url": URL,
    "repo_url": "https://clinic.example/code/guides/",  # on the same host as the site, and no page of it
    "edit_uri": "-/edit/main/",
    "  contact": "mailto:us@clinic.example",
    "  licence": '{name: CC BY-SA 4.0, link: "https://creativecommons.org/licenses/by-sa/4.0/"}',
    "  emergency_number": '"112"',
    "    menu": "Our menu",
    "    foot": "These guides are for those who come to us.",
    "    paper": '["#f7f5ff", "#181620"]',
    "    pine": '["#4a2a80", "#cdb8f5"]',
    "    pine-2": '["#331a60", "#e0d4fa"]',
    "    clay": '["#8a3a00", "#f0b080"]',
    "    clay-mark": '["#8a3a00", "#e08a50"]',
    "    floor": '["#2a1550", "#2a1550"]',
    "  - My diary": "diary.md\n  - Our clinic: clinic/index.md",
}
"""What the lines of mkdocs.yml say there, by what stands before the colon, with its indent."""
FORMER = ("Trigger Point Guides", "trigger-point-guides", "CC BY 4.0")
FORMER_COLOURS = ("#fbf6ee", "#1d5458", "#123d41", "#b3441a")
REGION = """
shoulder:
  name: Shoulder corner
  about: The shoulder joint and the top of the arm.
  emergency: [chest]
  also_called: [shoulder joint]
"""
ZONE = """
shoulder-side:
  name: outer side of the shoulder
  region: shoulder
  choir: [210, 213]
  also_called: [sleeve ache]
"""
OUTLINE = "  shoulder-side: [{chart: arm, line: [[42, -46], [140, -46], [132, 43], [48, 43]]}]\n"
THING = """
massage-stick:
  name: Massage stick
  use: press
  about: A short stick with a round end, to press without a bent thumb.
  instead:
    - The round handle of a wooden spoon does the same.
  also_called: [massage hook]
"""
PAGE = """---
title: Our clinic
description: Who we are and how you find us.
kind: prose
---
# Our clinic

{site_name} is a school for backs. [Write to us]({contact}).

![The door of our house, with two steps](door.png)
"""


def make_own_site(root: Path, pictures: Path) -> None:
    """The project, changed and built; these pictures of it were drawn before."""
    root.mkdir()
    with_pictures(copy_project(root), pictures)
    shutil.copytree(REPO / "overrides", root / "overrides")
    _set(root / "mkdocs.yml")
    content = root / "content"
    for file, more in (("regions", REGION), ("zones", ZONE), ("geometry", OUTLINE)):
        _append(content / "body" / f"{file}.yaml", more)
    _append(content / "equipment.yaml", THING)
    record = content / "muscles" / "gluteus-medius" / "1.yaml"
    _change(record, "some: [low-back, buttock]", "some: [low-back, buttock, shoulder-side]")
    _change(record, "equipment: [ball, wall]", "equipment: [ball, wall, massage-stick]")
    _change(record, "- Bend your knees a little.", "- Or hold the massage stick there.")
    _change(content / "words" / "en.yaml", "add: Add to my sheet", "add: Put it on my paper")
    (content / "pages" / "clinic").mkdir()
    (content / "pages" / "clinic" / "index.md").write_text(PAGE, encoding="utf-8")
    shutil.copy(REPO / ".github" / "guide-page.png", content / "pages" / "clinic" / "door.png")
    build(root)


def move_to_the_top(root: Path) -> None:
    """The same site, built for the root of its host."""
    _change(root / "mkdocs.yml", URL, top_of(URL))
    build(root)


def top_of(address: str) -> str:
    """The root of the host."""
    return "/".join([*address.split("/")[:3], ""])


def _set(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for line, value in SETTINGS.items():
        [before] = re.findall(rf"(?m)^{line}:.*\n", text)
        text = text.replace(before, f"{line}: {value}\n")
    path.write_text(text, encoding="utf-8")


def _append(path: Path, more: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + more.lstrip("\n"), encoding="utf-8")


def _change(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text, before
    path.write_text(text.replace(before, after), encoding="utf-8")
