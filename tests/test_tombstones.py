"""Pages at the addresses of releases that were published and are held now."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Site, read_tree

PLACES = ("2020/10/01/rakit/index.html", "lama/rakit.html")
HOLDS: dict[str, dict[str, Any]] = {
    "draft": {"draft": True},
    "embargo": {"embargo": "2090-01-01T00:00:00+07:00"},
}
FORMER = {"title": "Rakit Kumala", "date": "2020-10-01", "slug": "rakit", "aliases": ["/lama/rakit.html"]}


def hold(site: Site, **fields: Any) -> None:
    site.write("content/releases/2020/lampiran.txt", "kumala")
    attached = [{"file": "lampiran.txt", "title": "Kumala"}]
    site.release("2020/rakit.md", "Isi kumala.", **{**FORMER, "attachments": attached, **fields})


@pytest.mark.parametrize("fields", HOLDS.values(), ids=HOLDS)
def test_the_addresses_of_what_is_held_answer_without_a_word_of_it(bare_site: Site, fields: dict) -> None:
    hold(bare_site)
    assert bare_site.build().status == 0
    assert any(b"umala" in data for data in bare_site.output().values())
    hold(bare_site, **fields, tombstone=True)
    assert bare_site.build().status == 0
    output = bare_site.output()
    assert set(PLACES) <= set(output)
    assert not [path for path, data in output.items() if b"umala" in data]
    assert not any("lampiran" in path for path in output)
    assert b"rakit" not in output["sitemap.xml"]
    assert {path for path, data in output.items() if b"rakit" in data} <= set(PLACES)


def test_the_page_itself_says_no_word_of_its_address(site: Site) -> None:
    hold(site, draft=True, tombstone=True)
    site.build()
    output = site.output()
    assert not [path for path, data in output.items() if b"rakit" in data or b"umala" in data]
    assert "Siaran pers di alamat ini pernah terbit" in site.page(PLACES[0])
    assert 'content="noindex"' in site.page(PLACES[0])


@pytest.mark.parametrize("fields", HOLDS.values(), ids=HOLDS)
def test_they_are_as_a_build_from_nothing_makes_them(bare_site: Site, fields: dict) -> None:
    hold(bare_site)
    bare_site.build()
    hold(bare_site, **fields, tombstone=True)
    bare_site.build()
    before = bare_site.output()
    bare_site.remove("output")
    bare_site.remove(".warta")
    bare_site.build()
    assert bare_site.output() == before
    assert read_tree(bare_site.places.output) == before


def test_without_the_mark_nothing_tells_of_what_is_held(bare_site: Site) -> None:
    hold(bare_site, draft=True)
    bare_site.build()
    assert not set(PLACES) & set(bare_site.output())


def test_what_is_public_is_shown_whatever_the_mark_says(bare_site: Site) -> None:
    hold(bare_site, tombstone=True)
    bare_site.build()
    assert b"Isi kumala" in bare_site.output()[PLACES[0]]


def test_a_page_that_is_public_goes_before(bare_site: Site) -> None:
    hold(bare_site, draft=True, tombstone=True)
    bare_site.release(
        "2020/baru.md", "Isi baru.", date="2020-10-01", slug="rakit", aliases=["/lama/rakit.html"]
    )
    assert bare_site.build().status == 0
    output = bare_site.output()
    assert b"Isi baru" in output[PLACES[0]]
    assert b"Rilis 2020/baru.md" in output[PLACES[1]]


def test_a_tombstone_below_a_page_of_another_gives_way(bare_site: Site) -> None:
    hold(bare_site, draft=True, tombstone=True, aliases=["/lama/rakit.html/anak.html"])
    bare_site.release(
        "2020/baru.md", "Isi baru.", date="2020-10-02", slug="baru", aliases=["/lama/rakit.html"]
    )
    assert bare_site.build().status == 0
    assert PLACES[1] in bare_site.output()
