"""Where the files of an archive lie.

What belongs here: the folders of an archive and of the project that builds it, and how a file is named
in messages. What does not: addresses of pages (`warta.urls`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from warta.errors import Problem


@dataclass(frozen=True, slots=True)
class Places:
    """An archive at `root`, built by the project at `project`, whose layouts and assets it may override.

    `edition` names a preview of it, which has an output and a memory of its own; '' is the archive itself.
    """

    root: Path
    project: Path
    edition: str = ""

    @property
    def settings(self) -> Path:
        """site.yml."""
        return self.root / "site.yml"

    @property
    def content(self) -> Path:
        """content/, all that people write or drop in."""
        return self.root / "content"

    @property
    def inbox(self) -> Path:
        """content/inbox/, raw files as received."""
        return self.content / "inbox"

    @property
    def releases(self) -> Path:
        """content/releases/, Markdown."""
        return self.content / "releases"

    @property
    def output(self) -> Path:
        """output/, generated; that of a preview lies in its state."""
        return self.state / "output" if self.edition else self.root / "output"

    @property
    def has_output(self) -> bool:
        """Whether an archive lies in `output`: every one has a home page."""
        return (self.output / "index.html").is_file()

    @property
    def state(self) -> Path:
        """.warta/, what a build remembers; it may be deleted at any time."""
        return self.archive_state / "preview" / self.edition if self.edition else self.archive_state

    @property
    def archive_state(self) -> Path:
        """.warta/ itself, whatever the edition: who changes the archive's content holds its store."""
        return self.root / ".warta"

    @property
    def layouts(self) -> tuple[Path, ...]:
        """Folders of layouts, the archive's own first."""
        return self._own_and_project("layouts")

    @property
    def assets(self) -> tuple[Path, ...]:
        """Folders of assets, the archive's own first."""
        return self._own_and_project("assets")

    def folder_around(self, path: Path) -> Path | None:
        """The folder of the published archive, or of what it is made from, in which `path` lies."""
        whole = path.resolve()
        folders = (self.output, self.content, *self.layouts, *self.assets)
        return next((folder for folder in folders if whole.is_relative_to(folder.resolve())), None)

    def problem(self) -> Problem | None:
        """The problem of a folder that is no archive: it holds neither settings nor content."""
        if self.settings.is_file() or self.content.is_dir():
            return None
        hint = "name the folder of an archive with --site, or make content/ in it"
        return Problem(str(self.root), None, "holds neither site.yml nor content/", hint)

    def show(self, path: Path) -> str:
        """`path` as messages name it: relative to the archive or the project where it lies in one."""
        for base in (self.root, self.project):
            if path.is_relative_to(base):
                return path.relative_to(base).as_posix()
        return str(path)

    def _own_and_project(self, name: str) -> tuple[Path, ...]:
        folders = dict.fromkeys((self.root / name, self.project / name))
        return tuple(folder for folder in folders if folder.is_dir())
