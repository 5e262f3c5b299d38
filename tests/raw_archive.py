"""A small archive whose raw files are converted, as the tests of conversion share it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from conftest import PLAIN

from warta.agencies import Registry
from warta.conversion import convert_files
from warta.intake.agencies.agency import AgencyFinder
from warta.model import Agency
from warta.outcomes import Manner, Outcome
from warta.places import Places
from warta.rawfiles import files_below
from warta.reconversion import convert_again
from warta.stocktaking import take_stock
from warta.tags import Vocabulary

FINDER = AgencyFinder(Registry({"jembatan": Agency("jembatan", {"": "Dinas Jembatan"}, "DJG")}))
TEXT = (
    "Jembatan Rotan dibuka kembali dua pekan lalu. Warga yang tinggal di hulu dan di hilir menyambutnya"
    " dengan syukuran di balai, karena jembatan itu sudah lama tidak dapat dilalui oleh mereka."
)
LATER = f"{TEXT}\n\nPanjang jembatan itu empat puluh depa."
# What `raw()` becomes.
TARGET = "content/releases/2019/jembatan-rotan-dibuka.md"


def raw(title: str = "Jembatan Rotan Dibuka", date: str | None = "1 Juli 2019", text: str = TEXT) -> str:
    facts = f"  • {date}\n  • 12 kali\n\n" if date else ""
    return f"Dinas Jembatan\n  • A\n  • A\n\n{title}\n\n{facts}{text}\n"


class Archive:
    """An archive in a folder, and conversion as a command runs it: everything is read anew each time."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.finder = FINDER
        self.places = Places(root, PLAIN)
        self.places.inbox.mkdir(parents=True)

    @classmethod
    def converted(cls, root: Path) -> Archive:
        """An archive with one raw file, rilis.txt, that has been converted."""
        made = cls(root)
        made.drop("rilis.txt", raw())
        made.convert()
        return made

    def drop(self, name: str, content: str | bytes) -> Path:
        path = self.places.inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def convert(self, *paths: Path, **manner: Any) -> dict[str, Outcome]:
        """The outcomes by name, of `paths` or of the inbox."""
        return self._run(convert_files, paths, **manner)

    def again(self, *paths: Path, write: bool = False, **manner: Any) -> dict[str, Outcome]:
        """The outcomes of reading again what was converted before."""
        return self._run(convert_again, paths, write=write, **manner)

    def _run(
        self, work: Callable[..., list[Outcome]], paths: tuple[Path, ...], **manner: Any
    ) -> dict[str, Outcome]:
        stock = take_stock(self.places, 1, heads=True)
        raws, problems = files_below(paths, self.places) if paths else (stock.inbox, [])
        assert problems == []
        how = Manner(detailed=True, **manner)
        outcomes = work(raws, stock.existing, self.finder, Vocabulary({}), self.places, how)
        assert [outcome.name for outcome in outcomes] == sorted(outcome.name for outcome in outcomes)
        return {outcome.name.rpartition("/")[2]: outcome for outcome in outcomes}

    def files(self) -> dict[str, bytes]:
        """Every file below content/releases/, hidden ones included."""
        below = self.places.releases
        return {p.relative_to(below).as_posix(): p.read_bytes() for p in below.rglob("*") if p.is_file()}


def statuses(outcomes: dict[str, Outcome]) -> dict[str, str]:
    return {name: outcome.status for name, outcome in outcomes.items()}
