"""Keeps templates as Jinja2 compiled them."""

from pathlib import Path

from jinja2 import BytecodeCache
from jinja2 import __version__ as jinja_version
from jinja2.bccache import Bucket

from generator.storage.cache import Kept, digest


class KeptCode(BytecodeCache):
    """Templates as Jinja2 compiled them. Its own folder would be believed unseen, and Python runs what is in it."""

    def __init__(self, folder: Path) -> None:
        """Keep them in `folder`."""
        self.kept = Kept(folder)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template, if it was compiled before."""
        if made := self.kept.get(_key(bucket)):
            bucket.bytecode_from_string(made)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self.kept.put(_key(bucket), bucket.bytecode_to_string())


def _key(bucket: Bucket) -> str:
    return digest(bucket.key, jinja_version)  # the checksum of its source is in the code
