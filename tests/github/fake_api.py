"""A stand-in for GitHub's REST API on this machine: answers by path, and a record of what it was asked and sent."""

import http.server
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOP = "/repos/guides/guides"
POLL_SECONDS = 0.01


@dataclass
class Api:
    """`answers` are JSON, or bytes that a link to another host leads to."""

    answers: dict[str, Any]
    url: str = ""
    elsewhere: str = ""
    asked: list[tuple[str, dict[str, list[str]]]] = field(default_factory=list)
    posted: list[tuple[str, Any]] = field(default_factory=list)
    tokens_elsewhere: list[str | None] = field(default_factory=list)


def packed(name: str, content: str | bytes) -> bytes:
    """An artifact with one file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


class _Handler(http.server.BaseHTTPRequestHandler):
    """Answers from `api`, which is set in a class of its own for each test."""

    api: Api

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        path = address.path.removeprefix(TOP)
        if path == address.path:
            self.api.tokens_elsewhere.append(self.headers["Authorization"])
            self._send(200, self.api.answers[path.removeprefix("/elsewhere")])
            return
        self.api.asked.append((path, parse_qs(address.query)))
        answer = self.api.answers.get(path)
        if isinstance(answer, bytes):
            self._send(302, b"", location=f"{self.api.elsewhere}/elsewhere{path}")
        else:
            text = answer if isinstance(answer, str) else json.dumps(answer)
            self._send(404 if answer is None else 200, text.encode())

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.api.posted.append((urlsplit(self.path).path.removeprefix(TOP), body))
        self._send(200, b"{}")

    def _send(self, status: int, content: bytes, location: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(api: Api) -> Iterator[None]:
    """Serve the API, and the place of its artifacts, while the test runs."""
    handler = type("Handler", (_Handler,), {"api": api})
    servers = [http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) for _ in range(2)]
    api.url, api.elsewhere = (f"http://127.0.0.1:{server.server_port}" for server in servers)
    for server in servers:
        threading.Thread(target=server.serve_forever, args=[POLL_SECONDS], daemon=True).start()
    try:
        yield
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()
