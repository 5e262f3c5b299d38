"""Files among the Markdown files that no release is made of, and folders of releases that are gone.

What belongs here: telling what lies in the wrong place or has the wrong ending, and what was there at the
last build and cannot be seen now. What does not: links and names that the scan passes over
(`warta.scanning`), and files that a release names and has not (`warta.release_page`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from warta.errors import Problem, Severity
from warta.intake.reading.endings import OFFICE_ENDINGS, PAGE_ENDINGS, SAVED_ENDINGS, TEXT_ENDINGS
from warta.loading import Loaded
from warta.parsing import PAGES, RELEASES
from warta.places import Places
from warta.scanning import Inputs
from warta.store import Store

# With fewer releases a folder may well have been emptied, and taken away by whatever keeps versions.
LEAST_TO_MISS = 5

_LIKE_MARKDOWN = re.compile(r"\.(?:md|markdown|mkdn?|mdown)(?:\.txt)?\Z", re.IGNORECASE)
# Of files of the old Word people are told as well: it is the inbox that says what to do with them.
_RAW_ENDINGS = TEXT_ENDINGS | PAGE_ENDINGS | SAVED_ENDINGS | OFFICE_ENDINGS | {".doc"}


def strays(inputs: Inputs, loaded: Loaded) -> list[Problem]:
    """A warning on each file among releases and pages that is not read and looks as if it should be."""
    others = [
        name for name in inputs.files if name.startswith((RELEASES, PAGES)) and not name.endswith(".md")
    ]
    found = [name for name in others if _LIKE_MARKDOWN.search(name) or _is_raw(name)]
    if not found:
        return []
    attached = set(_attached(loaded))
    folders = {name.rpartition("/")[0] for name in inputs.files if name.endswith("/index.md")}
    told = (_told(name, folders) for name in found if name not in attached)
    return [problem for problem in told if problem]


def missing_folders(places: Places, inputs: Inputs, store: Store) -> list[Problem]:
    """An error on each folder of releases that is gone with them: what cannot be seen is not deleted."""
    missing = [folder for folder in store.good_folders(RELEASES) if not (places.releases / folder).is_dir()]
    if not missing:
        return []
    problems = []
    moved_to = {name.removeprefix(RELEASES).partition("/")[2] for name in inputs.names(RELEASES, ".md")}
    for folder in missing:
        prefix = f"{RELEASES}{folder}/"
        gone = [path for path in store.good_below(prefix) if path.removeprefix(prefix) not in moved_to]
        if len(gone) >= LEAST_TO_MISS:
            message = f"is not there, but {len(gone)} releases came from it before"
            hint = "put it back; where they are to go, make the folder, empty"
            problems.append(Problem(prefix, None, message, hint))
    return problems


def _attached(loaded: Loaded) -> Iterator[str]:
    for release in (*loaded.releases, *loaded.pages):
        folder = release.path.rpartition("/")[0]
        for item in release.fields.get("attachments", ()):
            if "file" in item:
                yield f"{folder}/{item['file']}"


def _is_raw(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in _RAW_ENDINGS


def _told(name: str, folders: Iterable[str]) -> Problem | None:
    """What is told of a file; a release with a folder of its own may have any files beside it."""
    last = name.rpartition("/")[2]
    if _LIKE_MARKDOWN.search(last):
        return _warning(name, "is not read, for its name does not end in .md", "rename it")
    if name.rpartition("/")[0] in folders:
        return None
    return _warning(name, "is no Markdown file and is not read", "raw files go into content/inbox/")


def _warning(name: str, message: str, hint: str) -> Problem:
    return Problem(name, None, message, hint, Severity.WARNING)
