"""What was made of pictures, kept in `.warta/pictures/` by the digest of each picture.

What belongs here: the files there, and having new pictures worked on. What does not: the work
(`warta.pictures`) and which page shows what (`warta.body_pictures`). What is missing there is made anew.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass, field
from pathlib import Path

from warta import pictures
from warta.atomic import write_over
from warta.digests import digest_bytes
from warta.pictures import Picture
from warta.scanning import INBOX, Inputs
from warta.workers import Workers

FOLDER = "pictures"
_FACTS = "facts.json"
# Takes a label and a total; what it returns takes how much of that is done.
Stage = Callable[[str, int], Callable[[int], None]]
# To make the copies of a picture takes as long as some fifty texts.
_WORTH = 50


@dataclass(slots=True)
class KeptPictures:
    """The pictures of an archive by digest; `folder` is None where nothing may be written."""

    folder: Path | None = None
    known: dict[str, Picture] = field(default_factory=dict)

    def data(self, digest: str, width: int, source: Path) -> bytes:
        """The copy of a picture in a width, made from the file `source` where it is not at hand.

        Raises FileNotFoundError.
        """
        if self.folder:
            with suppress(OSError):
                return _place(self.folder, digest, width).read_bytes()
        return pictures.make(source.read_bytes(), source.suffix.lower())[1][width]


def pictures_among(
    inputs: Inputs, folder: Path, workers: Workers | None, *, keep: bool, stage: Stage
) -> KeptPictures:
    """The pictures of the content among `inputs`; those that `folder` does not know are worked on.

    `keep` tells whether anything may be written there. `stage` begins a stage of progress.
    """
    names = [
        name
        for name in inputs.files
        if name.lower().endswith(pictures.ENDINGS)
        and name.startswith("content/")
        and not name.startswith(INBOX)
    ]
    if not names:
        if keep and folder.is_dir():
            shutil.rmtree(folder, ignore_errors=True)
        return KeptPictures()
    known = _read_facts(folder)
    found: dict[str, Picture] = {}
    new: dict[str, _Work] = {}
    for name in names:
        with suppress(FileNotFoundError):
            digest, _ = inputs.digest(name)
            if digest in known:
                found[digest] = known[digest]
            else:
                new.setdefault(digest, _Work(inputs.place(name), digest, str(folder) if keep else ""))
    advance = stage("pictures", len(new))
    made = (workers or Workers(1)).map(_work, new.values(), worth=lambda _: _WORTH)
    for number, (digest, picture) in enumerate(made, start=1):
        if picture:
            found[digest] = picture
        advance(number)
    if keep and found != known:
        _write_facts(folder, found)
        for digest in known.keys() - found.keys():
            shutil.rmtree(_place(folder, digest, 0).parent, ignore_errors=True)
    return KeptPictures(folder if keep else None, found)


@dataclass(frozen=True, slots=True)
class _Work:
    """A picture to work on; `folder` takes its copies, '' where they are not kept."""

    place: str
    digest: str
    folder: str


def _work(work: _Work) -> tuple[str, Picture | None]:
    """The digest and what became of the picture; None where the file is another one by now."""
    path = Path(work.place)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return work.digest, None
    if digest_bytes(data) != work.digest:
        return work.digest, None
    picture, copies = pictures.make(data, path.suffix.lower())
    if work.folder:
        for width, copy in copies.items():
            write_over(_place(Path(work.folder), work.digest, width), copy)
    return work.digest, picture


def _place(folder: Path, digest: str, width: int) -> Path:
    return folder / digest / f"{width or 'whole'}"


def _read_facts(folder: Path) -> Mapping[str, Picture]:
    """What is known; nothing where it was made by another recipe, or cannot be read."""
    try:
        facts = json.loads((folder / _FACTS).read_bytes())
        if facts["recipe"] != pictures.recipe():
            return {}
        return {digest: _picture(*values) for digest, values in facts["pictures"].items()}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def _picture(width: int, height: int, widths: list[int], whole: int, trouble: str) -> Picture:
    return Picture(width, height, tuple(widths), whole, trouble)


def _write_facts(folder: Path, known: Mapping[str, Picture]) -> None:
    values = {digest: astuple(known[digest]) for digest in sorted(known)}
    facts = {"recipe": pictures.recipe(), "pictures": values}
    write_over(folder / _FACTS, json.dumps(facts, separators=(",", ":")).encode())
