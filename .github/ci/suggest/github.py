"""GitHub's REST API, as far as suggestions need it: each call reads no more than it has to."""

import http.client
import io
import json
import lzma
import os
import struct
import urllib.parse
import urllib.request
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

LARGEST_ANSWER_BYTES = 8_000_000
LARGEST_ARTIFACT_BYTES = 200_000
BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError)
UNFIT = (*BROKEN, KeyError, NotImplementedError, RuntimeError, ValueError)
"""All that an archive can be made to raise."""
PAGES, PER_PAGE = 10, 100
SECONDS = 30


class UnfitError(Exception):
    """What was sent is nothing that we would post; the message holds no word of what was sent."""


class Repository:
    """One repository at the API, by the rights of the token."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        """The address, the repository and the token are those of the workflow's run."""
        self._top = f"{environment['GITHUB_API_URL']}/repos/{environment['GITHUB_REPOSITORY']}"
        self._token = environment["GITHUB_TOKEN"]

    def get(self, path: str, **query: str | int) -> Any:  # noqa: ANN401  JSON of the API
        """What the API says at this path below the repository."""
        return json.loads(self._read(f"{path}?{urllib.parse.urlencode(query)}", LARGEST_ANSWER_BYTES))

    def all(self, path: str) -> Iterator[Any]:
        """Each entry of a long list."""
        for page in range(1, PAGES + 1):
            entries = self.get(path, per_page=PER_PAGE, page=page)
            yield from entries
            if len(entries) < PER_PAGE:
                return

    def file(self, path: str, commit: str) -> str:
        """The text of a file at a commit."""
        address = f"/contents/{urllib.parse.quote(path)}?ref={commit}"
        answer = self._read(address, LARGEST_ANSWER_BYTES, accept="application/vnd.github.raw+json")
        return answer.decode(errors="replace")  # what is no text fits no mend

    def artifact(self, number: int, name: str) -> str:
        """The text of the file of this name in an artifact."""
        packed = self._read(f"/actions/artifacts/{number}/zip", LARGEST_ARTIFACT_BYTES)
        try:
            with zipfile.ZipFile(io.BytesIO(packed)) as archive, archive.open(name) as file:
                return _bounded(file.read(LARGEST_ARTIFACT_BYTES + 1), LARGEST_ARTIFACT_BYTES).decode()
        except UNFIT:
            raise UnfitError("the artifact holds no mends that can be read") from None

    def post(self, path: str, body: object) -> None:
        """Send this to the API."""
        with self._open(path, json.dumps(body).encode()):
            pass

    def _read(self, path: str, largest_bytes: int, accept: str = "application/vnd.github+json") -> bytes:
        with self._open(path, accept=accept) as answer:
            return _bounded(answer.read(largest_bytes + 1), largest_bytes)

    def _open(
        self, path: str, body: bytes | None = None, accept: str = "application/vnd.github+json"
    ) -> http.client.HTTPResponse:
        headers = {"Accept": accept, "X-GitHub-Api-Version": "2022-11-28", "User-Agent": "trigger-point-guides"}
        request = urllib.request.Request(self._top + path, body, headers)  # noqa: S310  the address is the workflow's
        # An artifact lies on another host, which must not see the token.
        request.add_unredirected_header("Authorization", f"Bearer {self._token}")
        answer: http.client.HTTPResponse = urllib.request.urlopen(request, timeout=SECONDS)  # noqa: S310  as above
        return answer


def _bounded(content: bytes, largest_bytes: int) -> bytes:
    if len(content) > largest_bytes:
        raise UnfitError("more was sent than we would ever post")
    return content
