"""Settings, registries and catalogues: read in one place, and their last good form where they are broken."""

from __future__ import annotations

from pathlib import Path

from conftest import PLAIN, Site

from warta.places import Places
from warta.sources import read_sources


def test_files_that_are_not_there_are_empty_and_no_problem(tmp_path: Path) -> None:
    sources = read_sources(Places(tmp_path, PLAIN))
    assert (sources.settings_problems, sources.problems) == ([], [])
    assert sources.settings.language == "id"
    assert set(sources.catalogues) == {"en", "id"}


def test_the_archives_registry_goes_over_the_one_that_ships(plain_site: Site) -> None:
    shipped = read_sources(Places(plain_site.root.parent / "lain", PLAIN)).registry.agencies
    key = next(iter(shipped))
    plain_site.write("content/agencies.yml", f"{key}:\n  name: Nama lain\n")
    agencies = read_sources(plain_site.places).registry.agencies
    assert agencies[key].name == {"": "Nama lain"}
    assert set(agencies) == set(shipped)


def test_an_archives_texts_go_over_the_projects_entry_by_entry(plain_site: Site) -> None:
    plain_site.write("layouts/text/id.yml", "home: Pangkal\n")
    words = read_sources(plain_site.places).catalogues["id"]
    assert words.text("home") == "Pangkal"
    assert words.text("dates") == "Tanggal"


def test_a_broken_file_is_told_and_its_last_good_text_stands_in(plain_site: Site) -> None:
    plain_site.write("layouts/text/id.yml", "home: Pangkal\n")
    good = read_sources(plain_site.places)
    remembered = good.texts
    for name in ("site.yml", "content/agencies.yml", "content/tags.yml", "layouts/text/id.yml"):
        plain_site.write(name, "a: [\n")
    sources = read_sources(plain_site.places, remembered.get)
    assert [problem.path for problem in sources.settings_problems] == ["site.yml"]
    assert sorted(problem.path for problem in sources.problems) == [
        "content/agencies.yml",
        "content/tags.yml",
        "layouts/text/id.yml",
    ]
    assert sources.settings == good.settings
    assert sources.registry.agencies == good.registry.agencies
    assert sources.catalogues["id"].entries == good.catalogues["id"].entries
    assert sources.texts == remembered


def test_the_projects_texts_and_the_archives_are_remembered_apart(plain_site: Site, tmp_path: Path) -> None:
    project = Site(tmp_path / "proyek")
    project.write("layouts/text/id.yml", (PLAIN / "layouts/text/id.yml").read_text("utf-8"))
    plain_site.write("layouts/text/id.yml", "home: Pangkal\n")
    places = Places(plain_site.root, project.root)
    remembered = read_sources(places).texts
    project.write("layouts/text/id.yml", "a: [\n")
    words = read_sources(places, remembered.get).catalogues["id"]
    assert (words.text("home"), words.text("dates")) == ("Pangkal", "Tanggal")


def test_a_file_that_is_not_utf_8_is_told_with_its_line_and_nothing_else(plain_site: Site) -> None:
    plain_site.write("content/tags.yml", b"panen:\n  label: caf\xe9\n")
    assert [str(problem) for problem in read_sources(plain_site.places).problems] == [
        "content/tags.yml:2: is not UTF-8; save it as UTF-8"
    ]
