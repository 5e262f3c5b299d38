"""The program's own identity: a digest of its code and of the libraries that shape its output.

What belongs here: what must change for everything remembered to be forgotten. What does not: the
store that remembers (`warta.store`).
"""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

from warta.digests import digest_bytes, digest_data

LIBRARIES = ("Babel", "Jinja2", "Markdown", "MarkupSafe", "PyYAML", "anyascii", "nh3")


def program_digest() -> str:
    """A digest that is equal for two runs of the same code with the same libraries."""
    package = Path(__file__).parent
    files = sorted(path for path in package.rglob("*") if path.suffix in (".py", ".yml"))
    code = {path.relative_to(package).as_posix(): digest_bytes(path.read_bytes()) for path in files}
    versions = {name: metadata.version(name) for name in LIBRARIES}
    return digest_data([code, versions, sys.version])
