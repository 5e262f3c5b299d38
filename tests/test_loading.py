"""Markdown files into releases: what is read, what is parsed, and what is remembered of a broken file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Site

from warta.loading import Loaded, load
from warta.parsing import parse_file
from warta.scanning import Inputs
from warta.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "ingatan" / "store.sqlite3") as opened:
        yield opened


def loaded_with(site: Site, store: Store | None) -> Loaded:
    """Load as a build does, and remember as a build does."""
    inputs = Inputs(site.places, store.files() if store else {})
    loaded = load(inputs, store, "id")
    if store:
        store.set_files(inputs.to_remember())
        store.set_good(loaded.good, {})
        store.forget_unused()
    return loaded


def test_releases_and_pages_come_in_order_of_path(site: Site) -> None:
    loaded = loaded_with(site, None)
    assert [release.path.removeprefix("content/releases/") for release in loaded.releases] == [
        "2019/pertama.md",
        "2020/kedua.md",
        "2020/ketiga.md",
        "2021/keempat.md",
        "undated/kelima.md",
    ]
    assert [page.path for page in loaded.pages] == ["content/pages/tentang.md"]
    assert loaded.problems == []


def test_with_a_store_the_second_load_parses_nothing_and_yields_the_same(site: Site, store: Store) -> None:
    parsed: list[int] = []
    first = load(Inputs(site.places, {}), store, "id", advance=parsed.append)
    assert len(parsed) == 6
    second = load(Inputs(site.places, {}), store, "id", advance=parsed.append)
    assert len(parsed) == 6
    assert second.releases == first.releases


def test_files_of_the_same_bytes_are_releases_of_their_own(site: Site, store: Store) -> None:
    twin = (site.places.releases / "2020" / "kedua.md").read_bytes()
    site.write("content/releases/2020/kembar.md", twin)
    loaded = load(Inputs(site.places, {}), store, "id")
    assert [r.slug for r in loaded.releases if r.title == "Rilis kedua"] == ["kedua", "kembar"]


def test_a_new_file_of_known_bytes_is_not_parsed(site: Site, store: Store) -> None:
    load(Inputs(site.places, {}), store, "id")
    twin = (site.places.releases / "2020" / "kedua.md").read_bytes()
    site.write("content/releases/2020/kembar.md", twin)
    parsed: list[int] = []
    loaded = load(Inputs(site.places, {}), store, "id", advance=parsed.append)
    assert parsed == []
    assert [r.slug for r in loaded.releases if r.title == "Rilis kedua"] == ["kedua", "kembar"]


def test_the_same_bytes_are_a_release_in_one_folder_and_a_page_in_the_other(site: Site) -> None:
    text = "---\ntitle: Sama\ntags: [air]\n---\n\nIsi.\n"
    site.write("content/pages/sama.md", text)
    site.write("content/releases/2020/sama.md", text)
    loaded = loaded_with(site, None)
    assert [page.slug for page in loaded.pages] == ["sama", "tentang"]
    assert [str(problem) for problem in loaded.problems] == [
        "content/pages/sama.md:3: tags: is not a field that Warta knows; see the README for the fields"
    ]


def test_a_broken_file_is_represented_by_its_last_good_form_and_its_errors_are_told(
    site: Site, store: Store
) -> None:
    loaded_with(site, store)
    for broken in ("---\ntitle: [\n---\n", "tanpa kepala\n"):  # its last good form outlives a second mistake
        site.write("content/releases/2020/kedua.md", broken)
        loaded = loaded_with(site, store)
        [release] = [release for release in loaded.releases if release.slug == "kedua"]
        assert release.title == "Rilis kedua"
        assert [problem.path for problem in loaded.problems] == ["content/releases/2020/kedua.md"]
    site.release("2020/kedua.md", title="Judul baru")
    loaded = loaded_with(site, store)
    assert "Judul baru" in [release.title for release in loaded.releases]
    assert loaded.problems == []


def test_a_file_that_was_never_good_is_no_release_but_its_raw_file_counts_as_converted(
    site: Site, store: Store
) -> None:
    digest = "ab" * 32
    site.write(
        "content/releases/2020/rusak.md",
        f"---\ntitle: [\nsource:\n  file: a.txt\n  sha256: {digest}\n---\n\nIsi.\n",
    )
    loaded = loaded_with(site, store)
    assert "rusak" not in [release.slug for release in loaded.releases]
    assert ("content/releases/2020/rusak.md", {"sha256": digest}) in loaded.sources


def test_a_file_that_goes_away_between_scan_and_reading_is_passed_over(site: Site) -> None:
    inputs = Inputs(site.places, {})
    site.remove("content/releases/2020/kedua.md")
    assert "kedua" not in [release.slug for release in load(inputs, None, "id").releases]


def test_a_store_that_lost_a_parsed_form_gets_it_again(site: Site, store: Store) -> None:
    first = loaded_with(site, store)
    store.forget_forms()
    assert loaded_with(site, store).releases == first.releases
    for release in first.releases:
        assert store.body(release.body)


def test_line_ends_and_a_byte_order_mark_make_no_difference() -> None:
    plain = "---\ntitle: Judul\nagency: garam\n---\n\nSatu.\n\nDua.\n"
    record, html = parse_file("content/releases/a.md", plain.encode())
    assert html == "<p>Satu.</p>\n<p>Dua.</p>"
    for other in (plain.replace("\n", "\r\n"), plain.replace("\n", "\r"), "\ufeff" + plain):
        assert parse_file("content/releases/a.md", other.encode()) == (record, html)


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"---\ntitle: a\n---\n\nsatu\n\xff\n", 6, "is not UTF-8"),
        (b"---\ntitle: a\nagency: b\n---\n\nsatu\x00dua\n", 6, "holds a NUL character"),
        (b"", 1, "there is no front matter"),
        (b"---\ntitle: a\n", 1, "the front matter does not end"),
    ],
)
def test_a_file_that_cannot_be_read_says_on_which_line(data: bytes, line: int, message: str) -> None:
    record, html = parse_file("content/releases/a.md", data)
    assert [problem[:2] for problem in record["problems"]] == [[line, message]]
    assert html == ""


def test_a_summary_nobody_wrote_is_the_first_sentence(site: Site) -> None:
    site.release("2020/a.md", "Kalimat pertama. Kalimat kedua.\n\nParagraf lain.")
    site.release("2020/b.md", "Kalimat pertama.", summary="Ringkasan tulisan tangan.")
    by_slug = {release.slug: release for release in loaded_with(site, None).releases}
    assert by_slug["a"].summary == "Kalimat pertama. Kalimat kedua."
    assert by_slug["b"].summary == "Ringkasan tulisan tangan."


def test_a_slug_is_the_stated_one_else_the_files_name_else_made_of_the_title(site: Site) -> None:
    site.release("2020/nama-berkas.md", title="Judul")
    site.release("2020/nama-lain.md", title="Judul", slug="dinyatakan")
    site.release("2020/Bukan Slug!.md", title="Judul Rilis & Ini")
    slugs = [release.slug for release in loaded_with(site, None).releases]
    assert {"nama-berkas", "dinyatakan", "judul-rilis-ini"} <= set(slugs)


def test_what_awaits_a_human_eye_is_told_at_its_line(site: Site) -> None:
    site.release("2020/a.md", review=[{"field": "date", "reason": "dua tanggal"}, "periksa judul"])
    assert [f"{p.severity}: {p}" for p in loaded_with(site, None).problems] == [
        f"review: content/releases/2020/a.md:5: {reason}; mend what is wrong, then remove it from `review`"
        for reason in ("date: dua tanggal", "periksa judul")
    ]
