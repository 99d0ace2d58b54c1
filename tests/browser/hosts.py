"""Two hosts of static files: one that reads `_headers`, and a plain one that knows nothing of it."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

Rules = Mapping[str, tuple[tuple[str, str], ...]]
"""Headers by the pattern of an address: `*` stands for any letters."""


def rules_of(headers: Path) -> Rules:
    """What a file of this form says: patterns at the edge, and below each its headers, indented."""
    rules: dict[str, tuple[tuple[str, str], ...]] = {}
    pattern = ""
    for line in headers.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith(" "):
            pattern, rules[line] = line, ()
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            rules[pattern] += ((name, value),)
    return rules


class Plain(SimpleHTTPRequestHandler):
    """What `python -m http.server` answers with, and a list of what it could not find."""

    missing: list[str]

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Remember what was asked for in vain."""
        self.missing.append(self.path)
        super().send_error(code, message, explain)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name in the base class
        """Say nothing."""


class KnowsHeaders(Plain):
    """The same with the headers of all rules whose pattern fits the address, as Netlify and Cloudflare Pages do."""

    rules: Rules

    def end_headers(self) -> None:
        """Add them. Where two rules say the same header, both values are sent, with a comma between."""
        said: dict[str, list[str]] = {}
        for pattern, headers in self.rules.items():
            for name, value in headers if fnmatchcase(urlsplit(self.path).path, pattern) else ():
                said.setdefault(name, []).append(value)
        for name, values in said.items():
            self.send_header(name, ", ".join(values))
        super().end_headers()


@contextmanager
def hosted(folder: Path, rules: Rules | None = None) -> Iterator[tuple[str, list[str]]]:
    """The address of a host that serves this folder from its top, and the list of what it could not find."""
    missing: list[str] = []
    kind = Plain if rules is None else KnowsHeaders
    handler = type("Host", (kind,), {"missing": missing, "rules": rules})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", missing
    server.shutdown()
    server.server_close()
