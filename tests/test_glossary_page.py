"""The page of the glossary, and `<abbr>` in the releases that use it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from conftest import NOW, Site, a_release, the_contents

from warta.glossary import Entry, Glossary
from warta.glossary_page import glossary_page
from warta.text import Catalogue

BODY = "Balai Garam Nasional (BGN) menetapkan SPK. Lalu SPK dipakai."


@pytest.fixture
def glossary_site(empty_site: Callable[..., Site]) -> Site:
    site = empty_site()
    site.write("content/glossary.yml", "SPK: Standar dan Penilaian\nBGN: Balai Garam Nasional\n")
    site.release("2020/a.md", BODY)
    site.release("2020/b.md", "## BGN\n\nKata BGN.")
    site.release("2020/c.md", "Tanpa singkatan.")
    return site


def test_pages_say_what_an_abbreviation_stands_for_unless_they_say_it_themselves(glossary_site: Site) -> None:
    glossary_site.build()
    first = glossary_site.page("2020/01/02/a/index.html")
    assert first.count("<abbr") == 1
    assert 'menetapkan <abbr title="Standar dan Penilaian">SPK</abbr>' in first
    assert "<h2>BGN</h2>" in (other := glossary_site.page("2020/01/02/b/index.html"))
    assert 'Kata <abbr title="Balai Garam Nasional">BGN</abbr>' in other
    assert "<abbr" not in glossary_site.page("2020/01/02/c/index.html")


def test_only_pages_that_use_a_changed_abbreviation_are_rendered(glossary_site: Site) -> None:
    glossary_site.build()
    glossary_site.write("content/glossary.yml", "SPK: Standar Penilaian Kita\nBGN: Balai Garam Nasional\n")
    result = glossary_site.build()
    assert result.counts.rendered == 2, "the release that uses it, and the glossary"
    assert glossary_site.output() == glossary_site.clean_output()


def test_the_page_lists_the_entries_and_where_a_release_says_so(glossary_site: Site) -> None:
    glossary_site.build()
    page = glossary_site.page("glossary/index.html")
    assert "Standar dan Penilaian" in page
    assert page.index("BGN") < page.index("SPK")
    assert "2020/01/02/a/index.html" in page
    assert "glossary/index.html" in glossary_site.page("index.html")
    assert "glossary/" in glossary_site.page("sitemap.xml")


def test_without_entries_there_is_no_page_and_no_link(site: Site) -> None:
    site.build()
    assert not (site.places.output / "glossary").exists()
    assert "glossary/" not in site.page("index.html")


def test_a_release_under_embargo_is_no_evidence(glossary_site: Site) -> None:
    glossary_site.release("2020/a.md", BODY, embargo="2030-01-01T00:00:00+07:00", title="Rahasia")
    glossary_site.build(NOW)
    assert "Rahasia" not in glossary_site.page("glossary/index.html")


def test_an_entry_holds_for_its_agencies_and_names_them_and_leads_to_the_tag_of_its_name() -> None:
    contents = the_contents(
        a_release("a.md", BODY, tags=["SPK"]), tags="penilaian:\n  label: Penilaian\n  aliases: [SPK]\n"
    )
    words = {"glossary": "Daftar", "glossary_lede": "{n}"}
    catalogues = {name: Catalogue(name, {**c.entries, **words}) for name, c in contents.catalogues.items()}
    entry = Entry("SPK", {"": "Standar"}, agencies=("garam", "tiada"))
    contents = replace(contents, glossary=Glossary({"SPK": entry}), catalogues=catalogues)
    (page,) = glossary_page(contents)
    (item,) = page.inputs["letters"][0]["items"]
    assert item["agencies"] == ["Balai Garam", "tiada"]
    assert item["tag"] == "tags/penilaian/"
    assert item["stated"] is None
