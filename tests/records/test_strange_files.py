"""Files that programs leave beside records, lines that only some programs know, signs that nobody sees."""

from pathlib import Path

import pytest

from generator.diagnostics.problem import Problem
from generator.pictures.preview import each_change
from generator.project import check_files, files_of, read_project
from generator.records.fix import mend_records
from generator.records.page_files import plain_files
from generator.records.parsing.source_file import read_source

FOLDER = "content/muscles/gluteus-medius"
RECORD = f"{FOLDER}/1.yaml"
POSE = "content/poses/supine-cross-over.yaml"
NAMES = ("content", FOLDER, "content/muscles")
SOURCES = "content/sources.yaml"
PAGE = "content/pages/contribute.md"


def change(project: Path, name: str, before: str, after: str) -> None:
    """Change one file at one place."""
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int, str]]:
    """File, line and code of each."""
    return [(one.file, one.line, one.code) for one in problems]


@pytest.mark.parametrize(
    "name",
    [
        f"{FOLDER}/.#1.yaml",
        f"{FOLDER}/.1.yaml.swp",
        f"{FOLDER}/1.yaml~",
        f"{FOLDER}/#1.yaml#",
        f"{FOLDER}/1.yaml.orig",
        "content/muscles/.DS_Store",
        "content/muscles/Thumbs.db",
        "content/poses/.#supine.yaml",
        "content/poses/supine.yaml.bak",
        "content/pages/.#contribute.md",
        "content/pages/about/.cache/notes.md",
        "content/equipment.yaml~",
        "content/media/.#film.mp4",
    ],
)
@pytest.mark.parametrize("is_link", [True, False])
def test_files_of_editors_are_not_read(project: Path, name: str, *, is_link: bool) -> None:
    """Neither a lock that leads nowhere nor a copy is a record, a page or a film."""
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    if is_link:
        (project / name).symlink_to("somebody@desk.1234:1700000000")
    else:
        (project / name).write_bytes(b"\xff half a line")
    reading = read_project(project)
    assert reading.problems == ()
    assert reading.library
    assert next(iter(each_change(project / "content", wait=0))) is None


@pytest.mark.parametrize("name", [f"{FOLDER}/2.yaml", "content/poses/gone.yaml", "content/equipment.yaml"])
def test_link_that_leads_nowhere_is_told(project: Path, name: str) -> None:
    """A record that cannot be opened is told as that."""
    (project / name).unlink(missing_ok=True)
    (project / name).symlink_to("gone")
    assert (name, "strange-file") in [(one.file, one.code) for one in read_project(project).problems]


def test_folder_named_like_a_record_is_told(project: Path) -> None:
    """As a point, and as a pose."""
    for name in (f"{FOLDER}/2.yaml", "content/poses/gone.yaml"):
        (project / name).mkdir()
    codes = {one.file: one.code for one in read_project(project).problems}
    assert codes == {f"{FOLDER}/2.yaml": "file-name", "content/poses/gone.yaml": "missing-file"}


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85"])
@pytest.mark.parametrize(
    ("name", "before"), [(RECORD, "Bend your"), (POSE, "caption: "), ("content/sources.yaml", "title: ")]
)
def test_line_ends_where_git_ends_it(project: Path, sign: str, name: str, before: str) -> None:
    """What some programs take for a line end is told, mended, and moves no other problem to another line."""
    change(project, name, before, f"{before}{sign}")
    line = (project / name).read_text(encoding="utf-8").split(sign)[0].count("\n") + 1
    if name == RECORD:
        change(project, name, "status: draft", "status: drafd")
    last = (project / RECORD).read_text(encoding="utf-8").split("drafd")[0].count("\n") + 1
    problems = read_project(project).problems
    assert told(problems) == [
        (name, line, "odd-space"),
        *([(RECORD, last, "unknown-choice")] if name == RECORD else []),
    ]
    [mended] = mend_records(project, (), None)
    assert sign not in mended.after.decode()
    assert mended.patch.count("\n@@ ") == len(problems)


@pytest.mark.parametrize("before", ["# é\U0001f600\n", "# é\U0001f600\r\n# é\r"])
def test_place_is_counted_in_signs(before: str) -> None:
    """A sign that cannot be shown, and one that is not UTF-8, after letters that are several bytes."""
    for bad, code in ((b"\x07", "yaml-syntax"), (b"\xff", "not-utf8")):
        [problem] = read_source("x", before.encode() + "a: é".encode() + bad).problems
        lines = before.replace("\r\n", "\n").replace("\r", "\n").count("\n")
        assert (problem.code, problem.line, problem.column) == (code, lines + 1, 5)


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200f", "\u061c", "\u200d", "\u3164", "\U000e0041", "\u180e"])
def test_signs_that_nobody_sees_are_told_and_taken_out(project: Path, sign: str) -> None:
    """Those that turn the writing around, and those without a width, in a step, a name and a page."""
    right = (project / RECORD).read_bytes()
    change(project, RECORD, "Slide the ", f"Slide {sign}the ")
    [problem] = read_project(project).problems
    assert problem.code in ("unseen-sign", "odd-space")
    [mended] = mend_records(project, (), None)
    assert mended.after == right


@pytest.mark.parametrize("written", [r"\u202e", r"\x1b[31m", r"\L", r"\0", r"\u200b"])
def test_signs_written_out_in_quotes_are_told(project: Path, written: str) -> None:
    """Double quotes can hold what would be told as itself."""
    change(project, RECORD, "title: Sore", f'title: "Sore{written}')
    change(project, RECORD, "at the back of the hip", 'at the back of the hip"')
    assert [one.code for one in read_project(project).problems] == ["unseen-sign"]


def test_folder_is_its_files(project: Path) -> None:
    """Named alone it is checked as all of it, hidden folders apart, and counted so."""
    (project / "content" / ".schema").mkdir()
    (project / "content" / ".schema" / "point.json").write_text("{}")
    assert check_files(project, ["content"]) == ()
    named = files_of(project, ["content"])
    assert f"{FOLDER}/muscle.yaml" in named
    assert not [name for name in named if "/." in name or (project / name).is_dir()]
    change(project, RECORD, "sure: agreed", "sure: agred")
    (project / "content" / "equipment.yaml").unlink()
    codes = {
        name: [one.code for one in check_files(project, [name])] for name in ("content", FOLDER, "content/muscles")
    }
    assert codes["content"] == ["missing-file", "unknown-choice"]
    assert codes[FOLDER] == codes["content/muscles"] == ["unknown-choice"]


def test_two_muscles_that_make_one_id_are_told_at_both(project: Path) -> None:
    """`gluteus-medius/1` and `gluteus/medius-1` would write each other's pictures over."""
    other = project / "content" / "muscles" / "gluteus"
    other.mkdir()
    for name, copy in (("muscle.yaml", "muscle.yaml"), ("1.yaml", "medius-1.yaml")):
        (other / copy).write_bytes((project / FOLDER / name).read_bytes())
    problems = [one for one in read_project(project).problems if one.code == "same-id"]
    assert [one.file for one in problems] == [f"{FOLDER}/1.yaml", "content/muscles/gluteus/medius-1.yaml"]
    assert "`gluteus-medius-1` is made by `content/muscles/gluteus/medius-1.yaml`" in problems[0].message


def test_two_pages_of_one_address_are_told_at_both(project: Path) -> None:
    """`about.md` and `about/index.md`, and names that differ in their capitals only."""
    pages = project / "content" / "pages"
    (pages / "about.md").write_bytes((pages / "about" / "index.md").read_bytes())
    files = [one.file for one in read_project(project).problems if one.code == "same-id"]
    assert files == ["content/pages/about.md", "content/pages/about/index.md"]


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "||||||| merged", ">>>>>>> theirs"])
def test_marks_of_a_merge_on_a_page_are_told(project: Path, mark: str) -> None:
    """Each of them, at its line; a line below a heading is none of them."""
    text = (project / PAGE).read_text(encoding="utf-8")
    (project / PAGE).write_text(f"{text}\n{mark}\n\nA heading\n=======\n", encoding="utf-8")
    assert told(read_project(project).problems) == [(PAGE, text.count("\n") + 2, "merge-marks")]


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\u2028"])
def test_signs_that_nobody_sees_on_a_page_are_told_and_taken_out(project: Path, sign: str) -> None:
    """In the text as in the fields at the top."""
    for before in ("title: ", "\n# "):
        right = (project / PAGE).read_bytes()
        change(project, PAGE, before, f"{before}a{sign}")
        problems = read_project(project).problems
        assert [one.code for one in problems] == ["unseen-sign" if sign == "\u202e" else "odd-space"]
        [mended] = mend_records(project, (), None)
        assert mended.after == right.replace(
            before.encode(), before.encode() + (b"a " if sign == "\u2028" else b"a"), 1
        )
        (project / PAGE).write_bytes(right)


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("about.MD", "name it `about.md`"),
        ("notes.markdown", "name it `notes.md`"),
        ("help/README.md", "name it `index.md`"),
        ("Photo Hand.png", "such as `photo-hand.png`"),
        ("drawing.svg", "save it as one of these kinds"),
        ("run.js", "save it as one of these kinds"),
        ("figures/hand.png", "put it beside the page"),
    ],
)
def test_what_is_not_read_beside_pages_is_told(project: Path, name: str, remedy: str) -> None:
    """With its right name, or with the kinds of file that there may be."""
    path = project / "content" / "pages" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"x")
    [problem] = [one for one in read_project(project).problems if one.code == "file-name"]
    assert remedy in problem.help


def test_pictures_and_files_beside_pages_are_used(project: Path) -> None:
    """A picture, a file to fetch, and what is said to robots."""
    pages = project / "content" / "pages"
    for name in ("robots.txt", "about/hand.png", "about/paper.pdf"):
        (pages / name).write_bytes(b"x")
    assert read_project(project).problems == ()
    (pages / "about" / "link.png").symlink_to("hand.png")
    assert told(read_project(project).problems) == [("content/pages/about/link.png", 1, "file-name")]
    assert [path.relative_to(pages).as_posix() for path in plain_files(pages)] == [
        "about/hand.png",
        "about/paper.pdf",
        "robots.txt",
    ]
