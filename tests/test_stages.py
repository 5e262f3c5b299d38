"""What stops a build, what goes on, and what stays out when something is wrong."""

from __future__ import annotations

import errno
import os
import shutil
from datetime import UTC, datetime

import pytest
from conftest import SETTINGS, Site, messages, read_tree

from warta.checking import convert
from warta.report import Options
from warta.store import STORE, Store

BROKEN = "---\ntitle: [\n---\n"
KEDUA = "2020/02/03/kedua/index.html"


def break_kedua(site: Site) -> None:
    site.write("content/releases/2020/kedua.md", BROKEN)


def errors(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("error")]


# Without --keep-going


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("content/releases/2020/kedua.md", BROKEN, 1),
        ("content/agencies.yml", "garam: [\n", 1),
        ("layouts/home.html", "{% if %}", 1),
        ("layouts/home.html", "{{ page.tiada }}", 1),
        ("layouts/text/id.yml", "year_title: '{x}'\n", 1),
        ("site.yml", "titel: [\n", 2),
    ],
)
def test_what_is_broken_stops_publishing_and_leaves_the_output_byte_for_byte(
    bare_site: Site, name: str, content: str, status: int
) -> None:
    bare_site.build()
    before = bare_site.output()
    bare_site.write(name, content)
    bare_site.release("2020/baru.md", title="Baru")
    result = bare_site.build()
    assert (result.status, result.published) == (status, False)
    assert bare_site.output() == before
    assert bare_site.build().status == status  # it is told again as long as it is so


def test_after_a_failed_build_a_mended_one_publishes_all_edits_made_meanwhile(bare_site: Site) -> None:
    bare_site.build()
    break_kedua(bare_site)
    bare_site.release("2020/baru.md", title="Baru")
    bare_site.build()
    bare_site.release("2020/kedua.md", title="Dibetulkan", date="2020-02-03")
    assert bare_site.build().status == 0
    assert bare_site.output() == bare_site.clean_output()
    assert "2020/01/02/baru/index.html" in bare_site.output()


# With --keep-going


def test_keeping_going_publishes_the_rest_and_keeps_the_last_good_form_of_a_broken_release(
    bare_site: Site,
) -> None:
    bare_site.build()
    before = bare_site.output()
    break_kedua(bare_site)
    bare_site.release("2020/baru.md", title="Baru")
    result = bare_site.build(keep_going=True)
    assert (result.status, result.published) == (1, True)
    after = bare_site.output()
    assert "Rilis kedua" in after[KEDUA].decode()
    assert "Rilis kedua" in after["2020/02/index.html"].decode()
    assert "Baru" in after["index.html"].decode()
    assert set(before) <= set(after)
    bare_site.release("2020/kedua.md", title="Dibetulkan", date="2020-02-03")
    assert bare_site.build().status == 0
    assert bare_site.output() == bare_site.clean_output()


def test_a_release_that_was_never_good_is_in_no_page(bare_site: Site) -> None:
    bare_site.write("content/releases/2020/rusak.md", BROKEN)
    result = bare_site.build(keep_going=True)
    assert (result.status, result.published) == (1, True)
    assert not any("rusak" in path for path in bare_site.output())
    assert "Rilis kedua" in bare_site.page(KEDUA)


@pytest.mark.parametrize(
    ("body", "fields"),
    [("Isi.", {"attachments": [{"file": "tiada.csv"}]}), ("[x](tiada.csv)", {}), ("[x](/tiada/)", {})],
)
def test_a_page_that_is_out_is_not_published_anew_with_less_than_its_text_says(
    bare_site: Site, body: str, fields: dict[str, object]
) -> None:
    bare_site.build()
    before = bare_site.output()
    bare_site.release("2020/kedua.md", body, title="Rilis kedua", date="2020-02-03", **fields)
    assert bare_site.build(keep_going=True).status == 1
    assert bare_site.output()[KEDUA] == before[KEDUA]


def test_an_attachment_that_is_out_stays_while_its_release_is_broken(bare_site: Site) -> None:
    bare_site.build()
    before = bare_site.output()
    bare_site.remove("content/releases/2020/data.csv")
    assert bare_site.build(keep_going=True).status == 1
    page = "2020/02/04/ketiga/index.html"
    assert bare_site.output()[page] == before[page]
    assert "2020/02/04/ketiga/data.csv" in bare_site.output()


def test_a_new_release_does_not_take_the_address_of_one_that_is_out(bare_site: Site) -> None:
    bare_site.build()
    before = bare_site.output()
    bare_site.release("2020/a.md", title="Penyerobot", date="2020-02-03", slug="kedua")
    assert bare_site.build(keep_going=True).status == 1
    assert bare_site.output()[KEDUA] == before[KEDUA]


def test_broken_settings_are_represented_by_their_last_good_form(bare_site: Site) -> None:
    bare_site.build()
    bare_site.write("site.yml", "title: [\n")
    bare_site.release("2020/baru.md", title="Baru")
    result = bare_site.build(keep_going=True)
    assert (result.status, result.published) == (1, True)
    assert "Arsip Uji" in bare_site.page("index.html")
    assert "Baru" in bare_site.page("index.html")
    bare_site.write("site.yml", SETTINGS)
    assert bare_site.build().status == 0
    assert bare_site.output() == bare_site.clean_output()


def test_broken_settings_without_a_good_form_are_an_error_of_settings(bare_site: Site) -> None:
    bare_site.write("site.yml", "title: [\n")
    result = bare_site.build(keep_going=True)
    assert (result.status, result.published) == (2, False)
    assert not bare_site.places.output.exists()


def test_broken_texts_are_represented_by_their_last_good_form(bare_site: Site) -> None:
    bare_site.write("layouts/text/id.yml", "home: Pangkal\n")
    bare_site.build()
    bare_site.write("layouts/text/id.yml", "home: [\n")
    bare_site.release("2020/baru.md", title="Baru")
    result = bare_site.build(keep_going=True)
    assert (result.status, result.published) == (1, True)
    assert "Pangkal" in bare_site.page("2020/01/02/baru/index.html")


def test_what_fails_when_it_is_rendered_does_not_hold_up_the_others(bare_site: Site) -> None:
    bare_site.build()
    before = bare_site.output()
    bare_site.write("layouts/home.html", "{{ page.tiada }}")
    bare_site.release("2020/baru.md", title="Baru")
    result = bare_site.build(keep_going=True)
    assert (result.status, result.published) == (1, True)
    after = bare_site.output()
    assert after["index.html"] == before["index.html"]
    assert "Baru" in after["2020/index.html"].decode()
    assert bare_site.build(keep_going=True).status == 1  # the next build does not take it for done


def test_a_release_taken_back_goes_although_something_else_is_broken(bare_site: Site) -> None:
    bare_site.release("2020/kedua.md", title="Ditarik", date="2020-02-03", tags=["rahasia"])
    bare_site.build()
    bare_site.write("content/releases/2020/rusak.md", BROKEN)
    bare_site.release("2020/kedua.md", title="Ditarik", date="2020-02-03", tags=["rahasia"], draft=True)
    assert bare_site.build(keep_going=True).published
    for path, data in bare_site.output().items():
        assert b"Ditarik" not in data, path
        assert "kedua" not in path
        assert "rahasia" not in path


def test_a_page_of_a_broken_release_stays_out_even_when_its_good_form_was_forgotten(bare_site: Site) -> None:
    bare_site.build()
    before = bare_site.output()
    break_kedua(bare_site)
    shutil.rmtree(bare_site.places.state)
    assert bare_site.build(keep_going=True).status == 1
    assert bare_site.output()[KEDUA] == before[KEDUA]


# Raw files

RAW = "Balai Garam\n\nPanen raya dimulai\n\nSenin, 2 Maret 2020\n\nGaram putih dipanen warga pesisir.\n"


def test_a_raw_file_in_the_inbox_is_converted_and_published_in_one_go(bare_site: Site) -> None:
    bare_site.build()
    raw = bare_site.write("content/inbox/mentah.txt", RAW)
    result = bare_site.build()
    assert (result.status, result.counts.converted) == (0, 1)
    [outcome] = result.outcomes
    assert (bare_site.root / outcome.target).is_file()
    assert raw.read_text("utf-8") == RAW
    assert "Garam putih dipanen warga pesisir." in bare_site.page(
        f"2020/03/02/{(bare_site.root / outcome.target).stem}/index.html"
    )
    second = bare_site.build()
    assert (second.counts.converted, second.counts.rendered, second.counts.written) == (0, 0, 0)


def test_a_refused_raw_file_holds_nothing_back_and_keeps_being_told(bare_site: Site) -> None:
    bare_site.write("content/inbox/gambar.png", b"\x89PNG")
    bare_site.write("content/inbox/mentah.txt", RAW)
    first = bare_site.build()
    assert (first.status, first.published, first.counts.converted) == (1, True, 1)
    second = bare_site.build()
    assert (second.status, second.published, second.counts.rendered) == (1, True, 0)
    assert errors(messages(second)) == errors(messages(first)) != []


def test_a_broken_markdown_file_is_not_made_again_from_its_raw_file(bare_site: Site) -> None:
    bare_site.write("content/inbox/mentah.txt", RAW)
    [outcome] = bare_site.build().outcomes
    made = bare_site.root / outcome.target
    made.write_text(made.read_text("utf-8").replace("title:", "title: [", 1), "utf-8")
    result = bare_site.build()
    assert (result.status, result.counts.converted) == (1, 0)
    assert sorted(path.name for path in made.parent.glob("*.md")) == sorted(
        ["kedua.md", "ketiga.md", made.name]
    )


# What is told


def test_a_symbolic_link_in_the_place_of_content_stops_a_build_before_it_converts(bare_site: Site) -> None:
    assert bare_site.build().status == 0
    out = bare_site.output()
    elsewhere = bare_site.root.with_name("tempat-lain")
    bare_site.places.releases.rename(elsewhere)
    bare_site.places.releases.symlink_to(elsewhere, target_is_directory=True)
    bare_site.write("content/inbox/mentah.txt", "Judul\n\nIsi yang panjangnya cukup untuk sebuah paragraf.\n")
    before = read_tree(elsewhere)
    result = bare_site.build()
    assert result.status == 1
    assert (
        "error: content/releases: is a symbolic link, which is not read; put the file or folder itself there"
        in messages(result)
    )
    assert read_tree(elsewhere) == before
    assert bare_site.output() == out


def test_a_symbolic_link_in_the_inbox_is_an_error_that_holds_nothing_back(bare_site: Site) -> None:
    bare_site.places.inbox.mkdir(parents=True, exist_ok=True)
    (bare_site.places.inbox / "tautan.txt").symlink_to(bare_site.places.settings)
    result = bare_site.build()
    assert (result.status, result.published) == (1, True)
    assert (
        "error: content/inbox/tautan.txt: is a symbolic link, which is not read;"
        " put the file or folder itself there" in messages(result)
    )


@pytest.mark.parametrize("gone", ["content/releases", "content"])
def test_content_that_is_gone_is_not_taken_for_deleted(bare_site: Site, gone: str) -> None:
    bare_site.release("2020/satu.md", title="Satu")
    assert bare_site.build().status == 0
    out = bare_site.output()
    (bare_site.root / gone).rename(bare_site.root.with_name("hilang"))
    result = bare_site.build()
    assert (result.status, result.published) == (1, False)
    assert any(
        text.startswith("error: content/releases/: is not there, but ")
        and text.endswith("put it back; where the archive is to be empty, make the folder")
        for text in messages(result)
    )
    assert bare_site.output() == out
    bare_site.places.releases.mkdir(parents=True)
    assert bare_site.build().status == 0
    assert "2020/index.html" not in bare_site.output()


def test_a_page_under_a_name_that_is_kept_is_an_error_and_what_is_kept_stays(bare_site: Site) -> None:
    bare_site.write("site.yml", "keep: [lama]\n")
    assert bare_site.build().status == 0
    kept = bare_site.places.output / "lama" / "1.html"
    kept.parent.mkdir()
    kept.write_text("milik orang lain")
    bare_site.release("2020/satu.md", title="Satu", aliases=["/lama/1.html", "/.git/HEAD"])
    result = bare_site.build()
    assert (result.status, result.published) == (1, False)
    for path, name in (("lama/1.html", "lama"), (".git/HEAD/index.html", ".git")):
        assert (
            f"error: content/releases/2020/satu.md: its address /{path} lies under {name!r}, which `keep` in"
            " site.yml leaves alone; choose another address, or another name to keep" in messages(result)
        )
    assert kept.read_text() == "milik orang lain"


def test_what_is_attached_to_an_embargoed_release_is_published_with_no_other(bare_site: Site) -> None:
    bare_site.write("content/releases/2020/rahasia.pdf", "sandi-rahasia")
    bare_site.release(
        "2020/rahasia.md",
        title="Rahasia",
        embargo="2099-01-01T00:00:00+07:00",
        attachments=[{"file": "rahasia.pdf"}],
    )
    bare_site.release("2020/umum.md", "Lihat [berkas](rahasia.pdf).", title="Umum")
    result = bare_site.build()
    assert result.status == 0
    assert any("rahasia.pdf is attached to a release under embargo" in text for text in messages(result))
    assert not any("rahasia" in path for path in bare_site.output())
    assert not any(b"rahasia" in data for data in bare_site.output().values())


def test_a_function_printed_by_a_layout_is_an_error_with_its_line(bare_site: Site) -> None:
    bare_site.write("layouts/page.html", "satu\n{{ number }}\n")
    bare_site.write("content/pages/tentang.md", "---\ntitle: Tentang\n---\n\nIsi.\n")
    assert (
        "error: layouts/page.html:2: TypeError: a function is printed; write its parentheses behind it;"
        " correct the layout; the README lists what it may read" in messages(bare_site.build())
    )


def test_a_damaged_journal_is_dropped_and_the_build_goes_on(bare_site: Site) -> None:
    assert bare_site.build().status == 0
    out = bare_site.output()
    (bare_site.places.state / "journal.json").write_text("{")
    assert bare_site.build().status == 0
    assert bare_site.output() == out


def test_a_conversion_is_kept_out_while_a_build_is_running(bare_site: Site) -> None:
    bare_site.write("content/inbox/mentah.txt", "Judul\n\nIsi yang panjangnya cukup untuk sebuah paragraf.\n")
    before = read_tree(bare_site.places.releases)
    with Store(bare_site.places.state / STORE):
        result = convert(bare_site.places, Options())
    assert messages(result) == ["error: .warta: another build of this archive is running; wait for it to end"]
    assert read_tree(bare_site.places.releases) == before


def test_the_report_has_a_row_for_every_markdown_file_with_what_became_of_it(bare_site: Site) -> None:
    bare_site.build()
    break_kedua(bare_site)
    bare_site.write("content/releases/2020/rusak.md", BROKEN)
    bare_site.release("2020/konsep.md", draft=True)
    bare_site.release("2020/nanti.md", embargo="2030-01-01T00:00:00+00:00", review=["lihat"])
    bare_site.write("content/pages/konsep.md", "---\ntitle: K\ndraft: true\n---\n\nIsi.\n")
    rows = {row["file"]: row for row in bare_site.build(detailed=True).releases}
    assert {path.removeprefix("content/"): row["status"] for path, row in rows.items()} == {
        "releases/2019/pertama.md": "published",
        "releases/2020/kedua.md": "broken",
        "releases/2020/ketiga.md": "published",
        "releases/2020/konsep.md": "draft",
        "releases/2020/nanti.md": "embargo",
        "releases/2020/rusak.md": "broken",
        "releases/2021/keempat.md": "published",
        "releases/undated/kelima.md": "published undated",
        "pages/konsep.md": "draft",
        "pages/tentang.md": "published",
    }
    assert rows["content/releases/2019/pertama.md"]["fields"] == {
        "title": "Rilis pertama",
        "date": "2019-05-01",
        "agency": "garam",
        "tags": ["panen"],
    }
    assert rows["content/releases/2020/nanti.md"]["reasons"] == ["lihat"]
    assert rows["content/releases/2020/rusak.md"]["fields"] == {}


def test_a_build_with_nothing_to_do_still_tells_warnings_and_what_is_held(bare_site: Site) -> None:
    bare_site.release("2020/konsep.md", draft=True)
    bare_site.release("2020/lain.md", agency="Kantor Entah")
    now = datetime(2024, 6, 1, tzinfo=UTC)
    first, second = bare_site.build(now), bare_site.build(now)
    assert second.counts.read == 0
    assert messages(second) == messages(first) != []
    assert second.held == first.held == [["content/releases/2020/konsep.md", "draft"]]


# What stands in the way of conversion


def test_a_raw_file_that_could_not_be_written_is_converted_as_soon_as_it_can_be(
    bare_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare_site.build()
    bare_site.write("content/inbox/panen.txt", RAW)

    def full(path: object, data: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr("warta.atomic.write_new", full)
        for _ in range(2):
            result = bare_site.build()
            assert (result.status, result.counts.converted) == (1, 0)
            assert "No space left on device" in messages(result)[0]
    result = bare_site.build()
    assert (result.status, result.counts.converted) == (0, 1)
    assert bare_site.output() == bare_site.clean_output()


@pytest.mark.parametrize("name", ["content/agencies.yml", "content/tags.yml"])
def test_nothing_is_converted_by_the_last_good_form_of_a_registry(bare_site: Site, name: str) -> None:
    if name.endswith("tags.yml"):
        bare_site.write(name, "panen: {label: Panen}\n")
    bare_site.build()
    path = bare_site.root / name
    whole = path.read_text()
    path.write_text(f"{whole}\nbaru: [\n")
    bare_site.write("content/inbox/panen.txt", RAW)
    for keep_going in (False, True):
        assert bare_site.build(keep_going=keep_going).counts.converted == 0
    path.write_text(whole)
    assert bare_site.build().counts.converted == 1
