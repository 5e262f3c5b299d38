"""The program's own identity: a digest of its code and of the libraries that shape its output.

What belongs here: what must change for everything remembered to be forgotten. What does not: the
store that remembers (`warta.store`).
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from warta.digests import digest_bytes, digest_data

# Of the extra `office`: what a raw file yields goes by whether they are there.
OFFICE = ("mammoth", "odfdo", "pypdfium2")
LIBRARIES = (
    "babel",
    "jinja2",
    "markdown",
    "markupsafe",
    "pyyaml",
    "anyascii",
    "nh3",
    "rensa",
    "pillow",
    *OFFICE,
)

_METADATA = re.compile(r"(?P<name>[\w.]+)-(?P<version>[^-]+)\.(?:dist|egg)-info", re.IGNORECASE)


def program_digest() -> str:
    """A digest that is equal for two runs of the same code with the same libraries."""
    package = Path(__file__).parent
    files = sorted(path for path in package.rglob("*") if path.suffix in (".py", ".yml"))
    code = {path.relative_to(package).as_posix(): digest_bytes(path.read_bytes()) for path in files}
    return digest_data([code, library_versions(), sys.version])


def library_versions() -> dict[str, str]:
    """The installed version of each of `LIBRARIES`, by the name of its metadata folder.

    `importlib.metadata` tells the same, but parses each file as a mail to do so, which takes longer
    than the rest of a build with nothing to do.
    """
    versions: dict[str, str] = {}
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 - names alone are wanted
        except OSError:
            continue
        for found in filter(None, map(_METADATA.fullmatch, names)):
            if found["name"].lower() in LIBRARIES:
                versions.setdefault(found["name"].lower(), found["version"])
    return versions
