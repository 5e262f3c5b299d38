"""What there is, read once."""

from __future__ import annotations

from conftest import Site, read_tree

from warta.loading import Loaded
from warta.sources import read_sources
from warta.stocktaking import Stock, can_convert, take_stock
from warta.store import STORE, Store


def test_settings_markdown_and_raw_files_are_read_and_nothing_is_written(bare_site: Site) -> None:
    bare_site.write("content/inbox/a/mentah.txt", "Judul\n")
    before = read_tree(bare_site.root)
    stock = take_stock(bare_site.places, 1)
    assert stock.sources.settings.base_url == "https://arsip.example/uji/"
    assert len(stock.loaded.releases) == 5
    assert [raw.source for raw in stock.inbox] == ["a/mentah.txt"]
    assert stock.finder().is_header("Balai Garam")
    assert read_tree(bare_site.root) == before


def test_with_a_broken_registry_nothing_can_be_converted_whatever_its_last_good_form(bare_site: Site) -> None:
    assert can_convert(read_sources(bare_site.places))
    bare_site.write("content/tags.yml", "panen: [\n")
    assert not can_convert(read_sources(bare_site.places))
    assert not can_convert(read_sources(bare_site.places, lambda name: ""))
    bare_site.remove("content/tags.yml")
    bare_site.write("content/agencies.yml", "garam: [\n")
    assert not can_convert(read_sources(bare_site.places))


def asked_of(loaded: Loaded) -> list[object]:
    """What conversion asks of Markdown files."""
    of_releases = [
        (item.path, item.date, item.slug, loaded.outline(item.path).get("aliases"))
        for item in loaded.releases
    ]
    return [of_releases, [(page.path, page.slug) for page in loaded.pages], dict(loaded.sources)]


def test_front_matter_alone_tells_conversion_what_whole_files_do(bare_site: Site) -> None:
    source = {"file": "a.txt", "sha256": "1" * 64}
    bare_site.release("2020/asal.md", aliases=["/lama.html"], source=source)
    bare_site.write(
        "content/releases/2020/rusak.md", "---\ntitle: [\nsource:\n  sha256: " + "2" * 64 + "\n---\n"
    )
    whole = take_stock(bare_site.places, 1).loaded
    heads = take_stock(bare_site.places, 1, heads=True).loaded
    assert asked_of(heads) == asked_of(whole)
    assert dict(heads.sources)["content/releases/2020/asal.md"] == source
    assert {release.words for release in heads.releases} == {0}, "no text is read"


def test_what_a_store_knows_is_not_read_again_and_no_build_takes_heads_for_forms(bare_site: Site) -> None:
    bare_site.write("content/inbox/mentah.txt", "Judul\n")

    def stock() -> Stock:
        with Store(bare_site.places.state / STORE) as store:
            return take_stock(bare_site.places, 1, store, heads=True)

    first = stock()
    assert first.inputs.read > 5
    for before_build in (True, False):
        again = stock()
        assert again.inputs.read == 0, before_build
        assert again.inbox == first.inbox
        if before_build:
            assert bare_site.build().counts.rendered > 0
            assert bare_site.output() == bare_site.clean_output()
            with Store(bare_site.places.state / STORE) as store:
                assert store.heads() == set(), "builds let go of them"
    bare_site.release("2020/kedua.md", title="Rilis lain", date="2020-02-03")
    assert stock().inputs.read == 1
    assert bare_site.build().published
    assert bare_site.output() == bare_site.clean_output()
