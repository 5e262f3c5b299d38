"""What several test files share: a small archive in a temporary folder, built at a fixed time."""

from __future__ import annotations

import json
import shutil
import signal
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest
from hypothesis import settings

from warta.agencies import Registry, parse_agencies
from warta.archive import Archive
from warta.cli import main
from warta.config import parse_settings
from warta.contents import Contents, Words
from warta.digests import unpacked
from warta.loading import remembered_release
from warta.model import Release
from warta.parsing import outline_of, parse_file
from warta.pipeline import build
from warta.places import Places
from warta.report import Options, Result
from warta.sources import read_sources
from warta.store import Store
from warta.tags import Vocabulary, parse_tags

# How long an example takes says more about the machine than about the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# A shell lets what it starts in the background ignore Ctrl-C, and so would the programs that tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)

REPO = Path(__file__).resolve().parent.parent
# Layouts, texts and assets of the golden site: small, and no business of whoever redesigns the project's.
PLAIN = Path(__file__).resolve().parent / "golden" / "site" / "input"
NOW = datetime(2024, 6, 1, tzinfo=UTC)

# 366 pages would only cost time where nothing is asked of them.
SETTINGS = "title: Arsip Uji\nbase_url: https://arsip.example/uji/\nday_pages: false\n"
AGENCIES = "garam:\n  name: Balai Garam\nkompas:\n  name: Jawatan Kompas\n"


# Layouts that show every input as it is: they cost little, and no difference between two plans stays unseen.
SHOWN = {
    "home": "count span latest_date years agencies tags undated_count",
    "listing": "lede count groups strip earlier later facts bars calendar beside",
    "release": "release attachments earlier later agency_earlier agency_later related",
    "dates": "count years undated_count",
    "directory": "lede letters strip by_use",
    "days": "lede months",
    "search": "buckets order shards",
    "glossary": "lede letters strip",
    "page": "",
    "redirect": "target",
    "404": "years",
    "tombstone": "",
}
BODIES = {
    "home": "{% for digest in entries %}{{ entry(digest) }}{% endfor %}",
    "listing": "{% for g in groups %}{% for d in g.entries %}{{ entry(d) }}{% endfor %}{% endfor %}",
    "release": "{{ body }}",
    "page": "{{ body }}",
}
EVERY_PAGE = (
    '{{ page|tojson }}{{ site.title }}{{ site.pages|tojson }}{{ site.has_undated }}{{ asset("a.css") }}'
    '{{ t("home") }}{{ link("feed.xml") }}'
)


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path; a symbolic link counts as its target's name."""
    return {
        path.relative_to(folder).as_posix(): (
            f"-> {path.readlink()}".encode() if path.is_symlink() else path.read_bytes()
        )
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def front_matter(fields: Mapping[str, Any], body: str) -> str:
    """A Markdown file of these fields, None left out; each is on a line of its own, the first on line 2."""
    lines = [f"{key}: {json.dumps(value)}\n" for key, value in fields.items() if value is not None]
    return f"---\n{''.join(lines)}---\n\n{body}\n"


class _KeptForm:
    """Stands for a store that has one parsed form alone."""

    def __init__(self, record: dict[str, Any]) -> None:
        self._record = record

    def outline(self, key: str) -> Mapping[str, Any]:
        return outline_of(self._record)

    def record(self, key: str) -> dict[str, Any]:
        return self._record


def a_release(name: str, body: str = "Isi rilis.", **fields: Any) -> Release:
    """The release that a file below content/releases/ with these fields describes."""
    values = {"title": f"Rilis {name}", "date": "2020-01-02", "agency": "garam", **fields}
    path = f"content/releases/{name}"
    record, _ = parse_file(path, front_matter(values, body).encode())
    assert not record["problems"]
    return remembered_release(cast(Store, _KeptForm(record)), path, "md:sidik", "id")


def an_archive(*releases: Release, agencies: str = AGENCIES, tags: str = "", now: datetime = NOW) -> Archive:
    """The archive of these releases as it is at `now`."""
    registry, _ = parse_agencies("", agencies)
    vocabulary, _ = parse_tags("", tags)
    return Archive(releases, Registry(registry), Vocabulary(vocabulary), now)


def the_contents(*releases: Release, settings: str = SETTINGS, **others: str) -> Contents:
    """What the pages of these releases are made from; the texts are the golden site's."""
    catalogues = read_sources(Places(PLAIN, PLAIN)).catalogues
    found, problems = parse_settings(settings, tuple(catalogues))
    assert not problems
    words = {name: Words(name, catalogue.entries) for name, catalogue in catalogues.items()}
    return Contents(found, an_archive(*releases, **others), words, assets={}, static_pages=())


class Site:
    """An archive in a folder of its own."""

    def __init__(self, root: Path, project: Path = REPO) -> None:
        self.root = root
        self.places = Places(root, project)

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file of the archive."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def release(self, name: str, body: str = "Isi rilis.", **fields: Any) -> Path:
        """Write a release below content/releases/; fields are title, date, agency and what is given."""
        values = {"title": f"Rilis {name}", "date": "2020-01-02", "agency": "garam", **fields}
        return self.write(f"content/releases/{name}", front_matter(values, body))

    def remove(self, name: str) -> None:
        """Remove a file or folder of the archive."""
        path = self.root / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()

    def build(self, now: datetime = NOW, **options: Any) -> Result:
        """Build the archive as it is at `now`."""
        return build(self.places, Options(quiet=True, **options), now)

    def output(self) -> dict[str, bytes]:
        """The output as it lies on disk."""
        return read_tree(self.places.output)

    def page(self, path: str) -> str:
        """The text of one file of the output."""
        return (self.places.output / path).read_text(encoding="utf-8")

    def clean_output(self, now: datetime = NOW) -> dict[str, bytes]:
        """The output that a build from nothing makes of this archive's inputs."""
        copy = self.root.with_name(f"{self.root.name}-clean")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.root, copy, ignore=lambda folder, _: [".warta", "output"], symlinks=True)
        clean = Site(copy, self.places.project)
        clean.build(now)
        return clean.output()


class Done(NamedTuple):
    """What a run of the command came to."""

    status: int
    out: list[str]
    err: list[str]


def titles(contents: Contents, entries: Iterable[str]) -> list[str]:
    """The titles in list entries, which are known by their digests."""
    return [unpacked(contents.entries[digest])["title"] for digest in entries]


def messages(result: Result) -> list[str]:
    """Severity and text of every problem of a build, in order of place."""
    return [f"{problem.severity}: {problem}" for problem in sorted(result.problems, key=lambda p: p.order())]


@pytest.fixture(scope="session")
def bare_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose layouts show all that they are given, and nothing else."""
    project = tmp_path_factory.mktemp("proyek")
    shutil.copytree(PLAIN / "layouts" / "text", project / "layouts" / "text")
    partials = project / "layouts" / "partials"
    partials.mkdir()
    (partials / "entry.html").write_text("{{ item|tojson }}{{ link(item.address) }}\n")
    for name, inputs in SHOWN.items():
        shown = "".join(f"{{{{ {name}|tojson }}}}\n" for name in inputs.split())
        (project / "layouts" / f"{name}.html").write_text(EVERY_PAGE + shown + BODIES.get(name, ""))
    (project / "assets").mkdir()
    (project / "assets" / "a.css").write_text("a { b: url(titik.svg) }\n")
    (project / "assets" / "titik.svg").write_text("<svg/>\n")
    return project


@pytest.fixture
def empty_site(tmp_path: Path) -> Callable[..., Site]:
    """Makes an archive with settings and agencies, and no release."""

    def make(name: str = "arsip", project: Path = REPO) -> Site:
        made = Site(tmp_path / name, project)
        made.write("site.yml", SETTINGS)
        made.write("content/agencies.yml", AGENCIES)
        return made

    return make


@pytest.fixture
def site(empty_site: Callable[..., Site]) -> Site:
    """A small archive: four dated releases, an undated one, a page, an attachment."""
    return fill(empty_site())


@pytest.fixture
def plain_site(empty_site: Callable[..., Site]) -> Site:
    """The same archive with the golden site's layouts."""
    return fill(empty_site(project=PLAIN))


@pytest.fixture
def bare_site(empty_site: Callable[..., Site], bare_project: Path) -> Site:
    """The same archive with layouts that cost little."""
    return fill(empty_site(project=bare_project))


@pytest.fixture
def command(
    bare_site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Done]:
    """Runs the command in the folder above the archive `arsip`, with the golden site's layouts."""
    monkeypatch.chdir(bare_site.root.parent)

    def run(*arguments: str) -> Done:
        try:
            status = main(PLAIN, arguments)
        except SystemExit as stopped:
            status = stopped.code if isinstance(stopped.code, int) else 1
        captured = capsys.readouterr()
        return Done(status, captured.out.splitlines(), captured.err.splitlines())

    return run


def fill(made: Site) -> Site:
    """Give an archive the small set of releases."""
    made.release("2019/pertama.md", title="Rilis pertama", date="2019-05-01", tags=["panen"])
    made.release("2020/kedua.md", title="Rilis kedua", date="2020-02-03", tags=["panen", "cuaca"])
    made.release(
        "2020/ketiga.md",
        title="Rilis ketiga",
        date="2020-02-04",
        agency="kompas",
        attachments=[{"file": "data.csv"}],
    )
    made.write("content/releases/2020/data.csv", "a,b\n1,2\n")
    made.release("2021/keempat.md", title="Rilis keempat", date="2021-11-30", tags=["cuaca"])
    made.release("undated/kelima.md", title="Rilis kelima", date=None)
    made.write("content/pages/tentang.md", "---\ntitle: Tentang\n---\n\nTentang arsip ini.\n")
    return made
