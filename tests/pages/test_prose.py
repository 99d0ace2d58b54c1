"""Prose comes out of Python-Markdown as the text that was written."""

import html
import re

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.text.prose import ProseRenderer, attribute, literal

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]
TWICE = {"painful_twice": "painful-side side", "painful_once": "painful side"}
PROSE = ProseRenderer(
    words={"right": "right", "left": "left", "painful": "painful-side", "other": "other", **TWICE},
    link=lambda href: href,
)
ATTACKS = [
    "<script>alert(1)</script>",
    "{{ config.site_name }} {% raw %} {# x #}",
    "# not a heading #",
    "- not a list",
    "12. not a list",
    "> not a quote",
    "`not code` and ```neither```",
    "not an attribute {: .x #y }",
    "{: .x }",
    "a | b",
    "|---|---|",
    "&amp; &lt; &#60; &copy; & <",
    "![img](https://x.org/a.png)",
    "[x](javascript:alert(1))",
    "[x][y] [y]: https://x.org",
    "<!-- a comment -->",
    "<https://x.org> https://x.org me@x.org",
    "a_b_c __d__ \\*e\\*",
    "***f*** **g * h** *i **j",
    "---",
    "===",
    "<div markdown='1'>",
    "</div></section>",
    "snake *",
    "{unknown} {side",
]
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1)
SPICED = st.lists(st.sampled_from([*ATTACKS, *"*_[](){}<>&#`|\\-+=.:!~^\"' \n", "a", "1. ", "- "])).map("".join)


def rendered(line: str, frame: str) -> str:
    return markdown.markdown(frame.format(line), extensions=EXTENSIONS, tab_length=4)


def shown(page: str) -> str:
    """The text of the page as a reader sees it: no tags."""
    return normal(html.unescape(re.sub(r"<[^>]*>", "", page)))


def normal(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("frame", ["{}", "1. {}\n2. b", "- {}", "## {}", '<div markdown="1">\n\n{}\n\n</div>'])
@pytest.mark.parametrize("attack", ATTACKS)
def test_a_name_is_shown_as_it_is_written(attack: str, frame: str) -> None:
    page = rendered(literal(attack), frame)
    assert shown(page).startswith(normal(attack))
    assert "<script" not in page


@given(st.one_of(TEXT, SPICED))
@example("*\n1. ")
def test_any_name_is_shown_as_it_is_written(name: str) -> None:
    assert shown(rendered(literal(name), "{}")) == normal(name)


@given(st.one_of(TEXT, SPICED))
def test_any_prose_is_shown_as_its_plain_text(prose: str) -> None:
    markup = PROSE.markdown(prose, {"hold": "30 seconds"})
    wanted = PROSE.plain(prose.replace("{side}", "right").replace("{other}", "left"), {"hold": "30 seconds"})
    for frame, before in (("{}", ""), ("1. {}", ""), ("- **x** {}", "x "), ("## {}", "")):
        page = rendered(markup, frame)
        assert shown(page) == normal(before + wanted)
        assert set(re.findall(r"<([a-z]+\d?)", page)) <= {*("p", "ol", "ul", "li", "h2", "span", "em", "strong", "a")}


@pytest.mark.parametrize(
    ("written", "page"),
    [
        ("Press *gently*, **never** hard.", "Press <em>gently</em>, <strong>never</strong> hard."),
        ("**a***b*", "<strong>a</strong><em>b</em>"),
        ("[this & that](https://x.org/?a=1&copy=2)", '<a href="https://x.org/?a=1&amp;copy=2">this &amp; that</a>'),
        ("your {side} knee", 'your <span data-other="left">right</span> knee'),
        ("Breathe for {hold}.", "Breathe for 30 seconds."),
        ("**{other}** leg", '<strong><span data-other="right">left</span></strong> leg'),
    ],
)  # fmt: skip
def test_emphasis_links_and_markers_work(written: str, page: str) -> None:
    assert rendered(PROSE.markdown(written, {"hold": "30 seconds"}), "{}") == f"<p>{page}</p>"


def test_plain_text_names_the_painful_side() -> None:
    assert PROSE.plain("Bend your {side} *knee*.") == "Bend your painful-side knee."
    assert PROSE.plain("Lie on your {side} side.") == "Lie on your painful side."


def test_an_attribute_cannot_be_left() -> None:
    assert attribute('"><script>\n') == "&quot;&gt;&lt;script&gt;"
