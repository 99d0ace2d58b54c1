"""The page of before and after shows what a reader would find changed, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typst

from preview.as_html import as_html
from preview.as_markdown import LARGEST_BYTES, as_markdown
from preview.differences import Changed, changed_pages
from preview.reading import Picture, Text
from preview.reviews import outdated_reviews
from preview.sheets import shown_sheets
from preview.translations import left_behind
from tests.commands import REPO
from tests.conftest import copy_project, with_translations

GUIDE = "muscles/gluteus-medius/1/index.html"
PAGE = """<!doctype html><title>A</title><main><nav>Crumbs</nav><article><h1>Hip</h1>
<p>Lie on your <span hidden>left</span><span>right</span> side.</p>
<ol><li>{step}<figure><picture><source media="print" srcset="p.svg"><img src="../../../figures/a.svg" alt="A ball">
</picture></figure></li><li>Relax.</li></ol><p>Last.</p></article></main>"""
PICTURE = "<svg xmlns='http://www.w3.org/2000/svg'>{}</svg>"


def site(folder: Path, pages: dict[str, str], picture: str = "") -> Path:
    """A built site with these pages and one picture."""
    for name, text in {**pages, "figures/a.svg": PICTURE.format(picture)}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def compared(tmp_path: Path, before: dict[str, str], after: dict[str, str], picture: str = "") -> list[Changed]:
    """What differs between two sites."""
    return changed_pages(site(tmp_path / "before", before), site(tmp_path / "after", after, picture))


def test_a_changed_step_stands_beside_the_old_one(tmp_path: Path) -> None:
    (page,) = compared(tmp_path, {GUIDE: PAGE.format(step="Sit.")}, {GUIDE: PAGE.format(step="Stand.")})
    assert (page.kind, page.page.title, page.is_guide) == ("changed", "Hip", True)
    changed = [(row.before, row.after) for row in page.rows if row and row.changed]
    assert changed == [(Text("Sit.", "li"), Text("Stand.", "li"))]
    assert page.rows[0] is None
    assert page.rows[1]
    assert page.rows[1].after == Text("Lie on your right side.", "p")


def test_a_guide_in_another_language_is_one_too(tmp_path: Path) -> None:
    """With its own sheets, and with what the guides of its language say alike."""

    def guides(said: str) -> dict[str, str]:
        return {f"es/muscles/soleus/{number}/index.html": PAGE.format(step=said) for number in (1, 2, 3)}

    before = {**guides("Siéntate."), "es/sheets/soleus-1-left-a4.pdf": "", "sheets/soleus-1-left-a4.pdf": ""}
    after = {**guides("Ponte de pie."), "es/sheets/soleus-1-left-a4.pdf": "x", "sheets/soleus-1-left-a4.pdf": "x"}
    pages = compared(tmp_path, before, {**after, "es/muscles/soleus/4/index.html": PAGE.format(step="Ponte de pie.")})
    assert [(page.kind, page.is_guide) for page in pages] == [("new", True), *[("changed", True)] * 3]
    assert [page.sheets for page in pages] == [(), ("es/sheets/soleus-1-left-a4.pdf",), (), ()]
    assert all(row.is_shared for row in pages[0].rows if row and isinstance(row.after, Text))


def test_a_changed_picture_is_found_though_its_page_is_the_same(tmp_path: Path) -> None:
    same = {GUIDE: PAGE.format(step="Sit.")}
    (page,) = compared(tmp_path, same, same, picture="<path/>")
    (row,) = page.pictures()
    assert isinstance(row.after, Picture)
    assert (row.after.address, row.after.alt) == ("figures/a.svg", "A ball")


def test_what_no_reader_sees_is_no_change(tmp_path: Path) -> None:
    old = {GUIDE: PAGE.format(step="Sit.")}
    new = {GUIDE: old[GUIDE].replace("<title>A", "<title>B").replace("Crumbs", "Other crumbs")}
    assert compared(tmp_path, old, new) == []


def test_new_guides_come_first_then_changed_ones_then_other_pages(tmp_path: Path) -> None:
    old = {GUIDE: PAGE.format(step="Sit."), "points/index.html": PAGE.format(step="a"), "gone/index.html": "<p>x</p>"}
    new = {GUIDE: PAGE.format(step="Lie."), "points/index.html": PAGE.format(step="b")}
    new["muscles/gluteus-medius/9/index.html"] = PAGE.format(step="New.")
    found = compared(tmp_path, old, new)
    assert [(page.kind, page.page.address.split("/")[-2]) for page in found] == [
        ("new", "9"),
        ("changed", "1"),
        ("gone", "gone"),
        ("changed", "points"),
    ]


def test_the_page_needs_nothing_else_and_runs_nothing(tmp_path: Path) -> None:
    step = "&lt;script&gt;alert(1)&lt;/script&gt; Sit."
    pages = compared(tmp_path, {GUIDE: PAGE.format(step="Sit.")}, {GUIDE: PAGE.format(step=step)}, picture="<path/>")
    text = as_html(pages, {}, "Guides: 1", [])
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script" not in text
    assert text.count('src="data:image/svg+xml;base64,') == text.count("<img ") == 2


def test_the_summary_holds_the_words_and_keeps_within_the_limit(tmp_path: Path) -> None:
    old = {GUIDE: PAGE.format(step="Sit.")}
    pages = compared(tmp_path, old, {GUIDE: PAGE.format(step="``` Stand.")}, picture="<path/>")
    text = as_markdown(pages, "Guides: 1", [])
    assert "````diff\n" in text
    assert "- Sit.\n+ ``` Stand.\n- [picture figures/a.svg: A ball]\n+ [picture figures/a.svg: A ball]" in text
    many = as_markdown(pages * 5000, "Guides: 5000", [])
    assert len(many.encode()) < LARGEST_BYTES + 1000
    assert "more pages are in the page with the pictures" in many


SIDED = """<article><h1>Hip</h1><p>Lie on your <span data-other="left">right</span> side.</p>
<img src="../../../figures/a.svg" alt="At the right" data-other="../../../figures/b.svg" data-other-alt="At the left">
<h2 id="others">Others</h2><p>{others}</p></article>"""


def test_both_sides_are_shown_each_picture_once(tmp_path: Path) -> None:
    guides = {GUIDE.replace("1", number): SIDED.format(others="Same.") for number in "12"}
    for side in ("before", "after"):
        (tmp_path / side / "figures").mkdir(parents=True)
        (tmp_path / side / "figures" / "b.svg").write_text(PICTURE.format(side), encoding="utf-8")
    pages = compared(tmp_path, guides, {name: text.replace("Lie", "Stay") for name, text in guides.items()}, "<path/>")
    (text, picture) = (row.after for row in pages[0].rows if row and row.changed)
    assert text == Text("Stay on your right side.", "p", left="Stay on your left side.")
    assert isinstance(picture, Picture)
    assert picture.left
    assert (picture.left.address, picture.left.alt) == ("figures/b.svg", "At the left")
    told = as_html(pages, {}, "", [])
    assert told.count("<img ") == 4  # of both sides, before and after, although two guides show them
    assert "the same change as in" in told
    assert '<div class="on-left"><p><ins>Stay</ins> on your left side.</p></div>' in told


def test_guides_that_only_name_others_come_last_and_closed(tmp_path: Path) -> None:
    other = GUIDE.replace("1", "2")
    old = {GUIDE: SIDED.format(others="A"), other: SIDED.format(others="A")}
    new = {GUIDE: SIDED.format(others="B"), other: SIDED.format(others="B").replace("Lie", "Sit")}
    pages = compared(tmp_path, old, new)
    assert [page.page.address for page in pages if page.is_of_others] == [GUIDE]
    told = as_html(pages, {}, "", [])
    assert told.index("gluteus-medius-2") < told.index("only name other guides") < told.index('gluteus-medius-1"')
    assert '<details id="muscles-gluteus-medius-1">' in told
    assert '<details id="muscles-gluteus-medius-2" open>' in told
    assert GUIDE in as_markdown(pages, "", []).splitlines()[-1]


def test_what_other_guides_say_too_is_folded_in_a_new_one(tmp_path: Path) -> None:
    old = {GUIDE.replace("1", number): PAGE.format(step=f"Sit {number}.") for number in "123"}
    pages = compared(tmp_path, old, {**old, GUIDE.replace("1", "4"): PAGE.format(step="Stand.")})
    told = as_html(pages, {}, "", [])
    assert "2 lines that other guides have too" in told  # of the opening, which is the same in all
    assert '<p class="entry">Stand.</p>' in told.split("</details>")[1]
    assert "  … 2 lines that other guides have too\n+ Stand." in as_markdown(pages, "", [])


def test_other_pages_are_shown_with_their_differences(tmp_path: Path) -> None:
    pages = compared(tmp_path, {"about/index.html": "<p>Old.</p>"}, {"about/index.html": "<p>New.</p>"})
    assert "- Old.\n+ New." in as_markdown(pages, "", [])
    assert "<del>Old.</del>" in as_html(pages, {}, "", [])


def test_the_sheet_is_shown_by_its_first_page(tmp_path: Path) -> None:
    same = {GUIDE: PAGE.format(step="Sit.")}
    name = "sheets/gluteus-medius-1-right-a4.pdf"
    for side, said in (("before", "Sit."), ("after", "Stand.")):
        (tmp_path / side / "sheets").mkdir(parents=True)
        made = typst.compile(f"#set page(width: 9cm, height: 9cm)\n{said}\n#pagebreak()\n".encode())
        (tmp_path / side / name).write_bytes(made)
    (page,) = compared(tmp_path, same, same)
    assert page.sheets == (name,)
    (shown,) = shown_sheets(page, tmp_path / "before", tmp_path / "after")
    assert shown.before
    assert shown.after
    assert shown.before != shown.after
    told = as_html([page], {GUIDE: [shown]}, "", [])
    assert told.count('src="data:image/png;base64,') == 2
    assert f"! [sheet {name}]" in as_markdown([page], "", [])


GENERATOR = """import pathlib, sys
text = pathlib.Path("record").read_text()
sys.exit(1) if text == "broken" else None
folder = pathlib.Path("site/muscles/m/1")
folder.mkdir(parents=True, exist_ok=True)
(folder / "index.html").write_text(f"<article><h1>M</h1><p>{text}</p></article>")
pathlib.Path("site/index.html").write_text("<article><h1>Home</h1></article>")
"""


def project(folder: Path, record: str) -> Path:
    """A project under Git whose generator makes one guide, with a first commit on main."""
    (folder / "generator").mkdir()
    (folder / "generator" / "__main__.py").write_text(GENERATOR, encoding="utf-8")
    (folder / "record").write_text(record, encoding="utf-8")
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", "generator", "record")
    git(folder, "-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "--quiet", "--message", "First")
    return folder


def git(folder: Path, *arguments: str) -> None:
    """Run Git there."""
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def preview(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the script as `make preview` does: it sees to it that the site is that of the records."""
    environment = {"PYTHONPATH": str(REPO / ".github" / "ci"), "PATH": os.environ["PATH"]}
    command = [sys.executable, "-m", "preview"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_work_is_compared_with_main(tmp_path: Path) -> None:
    root = project(tmp_path, "Sit.")
    (root / "record").write_text("Stand.", encoding="utf-8")
    done = preview(root)
    assert done.stdout.startswith("Guides: 0 new, 1 changed, 0 gone. Pictures: 0. Sheets on A4: 0. Other pages: 0.\n")
    assert "- Sit.\n+ Stand." in (root / "build" / "review" / "summary.md").read_text(encoding="utf-8")
    (root / "record").write_text("Sit.", encoding="utf-8")
    assert preview(root).stdout.startswith("Guides: 0 new, 0 changed, 0 gone.")


def test_an_old_site_is_built_anew_and_one_that_cannot_be_is_told(tmp_path: Path) -> None:
    root = project(tmp_path, "Sit.")
    preview(root)
    (root / "record").write_text("Stand.", encoding="utf-8")
    assert preview(root).stdout.startswith("Guides: 0 new, 1 changed, 0 gone.")
    (root / "record").write_text("broken", encoding="utf-8")
    done = preview(root)
    assert done.returncode == 1
    assert "the site cannot be built" in done.stderr


def test_a_main_that_cannot_be_built_is_told(tmp_path: Path) -> None:
    root = project(tmp_path, "broken")
    (root / "record").write_text("Stand.", encoding="utf-8")
    assert preview(root).stdout.startswith("Guides: 1 new")
    assert "could not be built" in (root / "build" / "review" / "preview.html").read_text(encoding="utf-8")


REVIEWED = "title: {}\nreview: {{status: reviewed, by: A. Name, when: 2026-11-22}}\n"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (REVIEWED.format("Hip"), REVIEWED.format("Knee"), ["content/muscles/m/1.yaml"]),
        (REVIEWED.format("Hip"), f"# A remark.\n{REVIEWED.format('Hip')}", []),
        (REVIEWED.format("Hip"), REVIEWED.format("Knee").replace("22", "30"), []),
        (REVIEWED.format("Hip"), "title: Knee\nreview: {status: draft}\n", []),
        ("title: [", REVIEWED.format("Knee"), []),
    ],
    ids=["changed", "a remark", "read again", "back to draft", "not a record before"],
)
def test_a_review_does_not_outlive_what_was_read(tmp_path: Path, old: str, new: str, told: list[str]) -> None:
    for folder, text in (("before", old), ("after", new)):
        file = tmp_path / folder / "content" / "muscles" / "m" / "1.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    assert list(outdated_reviews(tmp_path / "before", tmp_path / "after")) == told


def test_a_changed_sentence_names_the_translation_that_it_leaves_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The catalogue and what the English says now; nothing where the English stays."""
    monkeypatch.setenv("PYTHONPATH", str(REPO))
    before, after = (with_translations(copy_project(tmp_path / name)) for name in ("before", "after"))
    assert list(left_behind(before, after)) == []
    record = after / "content" / "muscles" / "gluteus-medius" / "1.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace("with your knees bent", "with both knees bent", 1))
    (note,) = left_behind(before, after)
    assert note.startswith("content/translations/es/gluteus-medius.po says what the English said before.")
    assert "with both knees bent" in note
