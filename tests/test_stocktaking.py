"""What there is, read once."""

from __future__ import annotations

from conftest import Site, read_tree

from warta.sources import read_sources
from warta.stocktaking import can_convert, take_stock


def test_settings_markdown_and_raw_files_are_read_and_nothing_is_written(bare_site: Site) -> None:
    bare_site.write("content/inbox/a/mentah.txt", "Judul\n")
    before = read_tree(bare_site.root)
    stock = take_stock(bare_site.places, 1)
    assert stock.sources.settings.base_url == "https://arsip.example/uji/"
    assert len(stock.loaded.releases) == 5
    assert [raw.source for raw in stock.inbox] == ["a/mentah.txt"]
    assert stock.finder().is_header("Balai Garam")
    assert read_tree(bare_site.root) == before


def test_with_a_broken_registry_nothing_can_be_converted_unless_its_last_good_form_is_known(
    bare_site: Site,
) -> None:
    assert can_convert(read_sources(bare_site.places))
    bare_site.write("content/tags.yml", "panen: [\n")
    assert not can_convert(read_sources(bare_site.places))
    assert can_convert(read_sources(bare_site.places, lambda name: ""))
    bare_site.remove("content/tags.yml")
    bare_site.write("content/agencies.yml", "garam: [\n")
    assert not can_convert(read_sources(bare_site.places))
