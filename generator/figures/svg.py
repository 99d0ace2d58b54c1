"""The name of an SVG element, its attributes and what is in it in; its text out."""

from generator.figures.curves import number

Attributes = dict[str, str | float]


def tag(name: str, inner: str = "", /, **attributes: str | float) -> str:
    """An element; `stroke_width=2` becomes `stroke-width="2"`, and numbers have one decimal."""
    said = "".join(
        f' {key.replace("_", "-")}="{value if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{said}>{inner}</{name}>" if inner else f"<{name}{said}/>"
