"""What is measured: an archive in a folder, and how one generator builds and changes it.

What belongs here: the one form that all generators are measured in, and Warta in it. What does not: other
generators (`tests.benchmarks.peers`) and when what is run (`tests.benchmarks.cases`).
"""

from __future__ import annotations

import contextlib
import re
import shutil
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from tests.benchmarks import measure
from tests.benchmarks.corpus import Corpus, Made, write_archive
from tests.benchmarks.measure import Run
from warta.config import OPTIONAL

REPO = Path(__file__).resolve().parents[2]
FORMS = Path(__file__).resolve().parent / "forms"
OWN, SMALL, ALL = "own", "small", "small-all"
_NAMES = {OWN: "own layouts", SMALL: "small layouts", ALL: "small layouts, all pages"}

_LAST_LINE = re.compile(
    r"^read (\d+), converted \d+, rendered (\d+), written (\d+), removed (\d+) in ", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Work:
    """How much work a build says it was: files read, pages rendered, files written and removed."""

    read: int
    rendered: int
    written: int
    removed: int


class Subject(ABC):
    """One generator with an archive of its own."""

    def __init__(self, name: str, folder: Path, corpus: Corpus, *, all_pages: bool = False) -> None:
        """`folder` is made by `prepare`; `all_pages` tells whether there are pages of days and years, too."""
        self.name = name
        self.all_pages = all_pages
        self.folder = folder
        self.corpus = corpus
        self.changes: dict[str, Callable[[int], None]] = {
            "nothing changed": lambda turn: None,
            "text edited": lambda turn: self.put(self._with_another_text(turn)),
            "title edited": lambda turn: self.put(self._with_another_title(turn)),
            "release added": lambda turn: self.put(self.corpus.release(self.corpus.size + turn)),
        }

    @property
    def output(self) -> Path:
        """Where the generator puts its pages."""
        return self.folder / "output"

    @abstractmethod
    def prepare(self) -> None:
        """Write the archive."""

    @abstractmethod
    def put(self, release: Made) -> None:
        """Write the file of one release, new or over the old."""

    @abstractmethod
    def forget(self) -> None:
        """Remove all that builds have left."""

    @abstractmethod
    def build(self) -> Run:
        """Build, under measurement."""

    def work(self, run: Run) -> Work | None:
        """What the build says of its work; None where it says nothing."""
        return None

    def _set_aside(self, *names: str) -> None:
        """Move what builds have left out of the way; it goes with the temporary folder.

        Removed at once it would slow down the build that follows, as no first build is: ext4 passes over
        inodes that were freed in the last minutes one by one.
        """
        aside = self.folder.with_name(f"{self.folder.name}-forgotten")
        aside.mkdir(exist_ok=True)
        for name in names:
            with contextlib.suppress(FileNotFoundError):
                (self.folder / name).rename(aside / f"{sum(1 for _ in aside.iterdir())} {name}")

    def _with_another_text(self, turn: int) -> Made:
        release = self.corpus.release(self.corpus.size // 2)
        return replace(release, body=f"{release.body}\nTambahan ke-{turn + 1} pada catatan ini.\n")

    def _with_another_title(self, turn: int) -> Made:
        release = self.corpus.release(self.corpus.size // 3)
        return replace(release, title=f"{release.title} untuk ke-{turn + 2} kalinya")


class Warta(Subject):
    """Warta; `layouts` are the project's (`own`), or such as the peers have (`small`).

    With small ones it makes the pages that Hugo makes, and no others; `small-all` are those that it makes
    unless told otherwise, as `Hugo, as many pages` does. Releases and archive are in one language.
    """

    def __init__(self, folder: Path, corpus: Corpus, layouts: str, jobs: int = 0) -> None:
        super().__init__(f"Warta, {_NAMES[layouts]}", folder, corpus, all_pages=layouts != SMALL)
        self._layouts = REPO / "layouts" if layouts == OWN else FORMS / "warta"
        self._jobs = ("--jobs", str(jobs)) if jobs else ()
        self.changes |= {
            "tag renamed": self._rename_tag,
            "partial edited": lambda turn: self._edit("layouts/partials/years.html", f"<i>{turn}</i>"),
            "partial edited, same pages": lambda turn: self._edit(
                "layouts/partials/entry.html", f"{{# {turn} #}}"
            ),
            "stylesheet edited": lambda turn: self._edit("assets/styles.css", f"b {{ order: {turn} }}\n"),
            "setting edited": lambda turn: self._edit("site.yml", f"home: {{latest: {5 + turn}}}\n"),
        }
        self._originals: dict[str, str] = {}

    def prepare(self) -> None:
        """Write the archive, with layouts and assets of its own, so that they can be edited."""
        write_archive(self.folder, self.corpus)
        shutil.copytree(self._layouts, self.folder / "layouts")
        shutil.copytree(REPO / "assets", self.folder / "assets")
        if not self.all_pages:
            with (self.folder / "site.yml").open("a", encoding="utf-8") as settings:
                settings.write(f"day_pages: false\nleave_out: [{', '.join(OPTIONAL)}]\n")

    def put(self, release: Made) -> None:
        """Write a Markdown file."""
        path = self.folder / "content" / "releases" / release.name
        path.parent.mkdir(exist_ok=True)
        path.write_text(release.markdown(), encoding="utf-8")

    def forget(self) -> None:
        """Remove the output and what is remembered."""
        self._set_aside("output", ".warta")

    def build(self) -> Run:
        """Run `build.py`."""
        return self.command()

    def command(self, *words: str) -> Run:
        """Run `build.py` with `words`."""
        line = [sys.executable, REPO / "build.py", "--site", self.folder, *self._jobs, *words]
        return measure.run(line, self.folder)

    def work(self, run: Run) -> Work | None:
        """The counts of the last line."""
        found = _LAST_LINE.search(run.printed)
        return Work(*map(int, found.groups())) if found else None

    def _rename_tag(self, turn: int) -> None:
        path = self.folder / "content" / "tags.yml"
        text = re.sub(
            r"(?<=^perbaikan:\n  label: ).*",
            f"Pembetulan {turn}",
            path.read_text("utf-8"),
            flags=re.MULTILINE,
        )
        path.write_text(text, encoding="utf-8")

    def _edit(self, name: str, addition: str) -> None:
        """Put `addition` at the end of a file, as it was before any edit."""
        path = self.folder / name
        original = self._originals.setdefault(name, path.read_text("utf-8"))
        path.write_text(f"{original.rstrip()}\n{addition}", encoding="utf-8")
