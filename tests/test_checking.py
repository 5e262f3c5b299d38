"""Converting and checking without building."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import PLAIN, Site, messages, read_tree

from warta.checking import again, check, convert
from warta.places import Places
from warta.report import Options
from warta.store import STORE, Store

HOW = Options(quiet=True)
RAW = "Balai Garam\n\nPanen raya dimulai\n\nSenin, 2 Maret 2020\n\nGaram putih dipanen warga pesisir.\n"


def test_check_says_nothing_of_a_good_archive_and_writes_nothing(bare_site: Site) -> None:
    bare_site.write("content/inbox/mentah.txt", RAW)
    before = read_tree(bare_site.root)
    result = check(bare_site.places, HOW)
    assert result.status == 0
    assert [line for line in messages(result) if not line.startswith("review")] == []
    assert result.counts.converted == 0
    assert read_tree(bare_site.root) == before
    assert not bare_site.places.state.exists()


def test_a_second_conversion_reads_nothing_that_the_first_knew(bare_site: Site) -> None:
    bare_site.write("content/inbox/mentah.txt", RAW)
    first = convert(bare_site.places, HOW)
    assert (first.status, first.counts.converted) == (0, 1)
    assert first.counts.read == len(list(bare_site.places.releases.rglob("*.md"))) - 1 + 2, (
        "a page, a raw file"
    )
    assert convert(bare_site.places, HOW).counts.read == 1, "the Markdown file that was written"
    assert convert(bare_site.places, HOW).counts.read == 0
    assert bare_site.build().status == 0
    assert bare_site.output() == bare_site.clean_output()
    assert convert(bare_site.places, HOW).counts.read == 0


def test_a_conversion_starts_afresh_where_the_store_is_spoiled(bare_site: Site) -> None:
    bare_site.write("content/inbox/mentah.txt", RAW)
    assert convert(bare_site.places, HOW).counts.converted == 1
    place = bare_site.places.state / STORE
    data = bytearray(place.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    place.write_bytes(data)
    bare_site.write("content/inbox/lain.txt", RAW.replace("Panen raya", "Panen kecil"))
    result = convert(bare_site.places, HOW)
    assert (result.status, result.counts.converted) == (0, 1)


def test_check_tells_of_settings_content_layouts_and_raw_files_at_once(bare_site: Site) -> None:
    bare_site.write("site.yml", "feed_entries: banyak\nbase_url: https://a.example/\n")
    bare_site.write("content/releases/2020/kedua.md", "rusak\n")
    bare_site.write("content/inbox/gambar.png", b"\x89PNG")
    bare_site.write("layouts/tak-terpakai.html", "{% if %}")
    result = check(bare_site.places, HOW)
    assert result.status == 2
    assert [problem.path for problem in sorted(result.problems, key=lambda p: p.order())] == [
        "content/inbox/gambar.png",
        "content/releases/2020/kedua.md",
        "layouts/tak-terpakai.html",
        "site.yml",
    ]


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("content/inbox/gambar.png", "x", 1),
        ("content/releases/2020/kedua.md", "rusak", 1),
        ("layouts/text/id.yml", "year_title: '{x}'\n", 1),
        ("site.yml", "feed_entries: banyak\n", 2),
        ("content/releases/2020/konsep.md", "---\ndraft: true\n---\n\nIsi.\n", 0),
    ],
)
def test_checks_exit_status_is_that_of_a_build(bare_site: Site, name: str, content: str, status: int) -> None:
    bare_site.write(name, content)
    assert check(bare_site.places, HOW).status == status
    assert bare_site.build().status == status


def test_convert_writes_markdown_and_no_output(bare_site: Site) -> None:
    bare_site.write("content/inbox/mentah.txt", RAW)
    result = convert(bare_site.places, HOW)
    assert (result.status, result.counts.converted) == (0, 1)
    [outcome] = result.outcomes
    assert (bare_site.root / outcome.target).is_file()
    assert not bare_site.places.output.exists()
    again = convert(bare_site.places, HOW)
    assert [outcome.status for outcome in again.outcomes] == ["known"]


def test_convert_takes_files_and_folders_from_anywhere(bare_site: Site, tmp_path: Path) -> None:
    folder = tmp_path / "unduhan"
    (folder / "dalam").mkdir(parents=True)
    (folder / "dalam" / "satu.txt").write_text(RAW, encoding="utf-8")
    single = tmp_path / "dua.txt"
    single.write_text(RAW.replace("raya", "kedua"), encoding="utf-8")
    result = convert(bare_site.places, HOW, [folder, single, tmp_path / "tiada.txt"])
    assert result.status == 1
    assert result.counts.converted == 2
    assert [line for line in messages(result) if line.startswith("error")] == [
        f"error: {tmp_path / 'tiada.txt'}: there is no such file or folder; check the path"
    ]
    assert single.exists()


def test_convert_does_nothing_under_settings_that_cannot_be_used(bare_site: Site) -> None:
    bare_site.write("site.yml", "feed_entries: banyak\n")
    bare_site.write("content/inbox/mentah.txt", RAW)
    before = read_tree(bare_site.root)
    assert convert(bare_site.places, HOW).status == 2
    after = read_tree(bare_site.root)
    assert {path: data for path, data in after.items() if not path.startswith(".warta/")} == before


def test_converting_again_writes_nothing_unless_asked(bare_site: Site) -> None:
    bare_site.write("content/inbox/mentah.txt", RAW)
    convert(bare_site.places, HOW)
    bare_site.write("content/tags.yml", "panen:\n  label: Panen\n")
    before = read_tree(bare_site.places.content)
    result = again(bare_site.places, HOW)
    assert [outcome.status for outcome in result.outcomes] == ["would change"]
    assert (result.status, result.counts.converted) == (0, 0)
    assert read_tree(bare_site.places.content) == before
    result = again(bare_site.places, HOW, write=True)
    assert (result.status, result.counts.converted) == (0, 1)
    assert "tags" in (bare_site.root / result.outcomes[0].target).read_text("utf-8")
    assert not bare_site.places.output.exists()


def test_converting_again_is_kept_out_while_a_build_is_running_where_it_writes(bare_site: Site) -> None:
    with Store(bare_site.places.state / STORE):
        assert again(bare_site.places, HOW).status == 0
        assert again(bare_site.places, HOW, write=True).status == 1
        assert again(bare_site.places, HOW, propose=True).status == 1


def test_what_was_never_converted_is_named_where_it_is_to_be_converted_again(bare_site: Site) -> None:
    raw = bare_site.write("content/inbox/mentah.txt", RAW)
    markdown = bare_site.places.releases / "2020" / "kedua.md"
    result = again(bare_site.places, HOW, [raw, markdown], write=True)
    assert set(messages(result)) == {
        "warning: content/inbox/mentah.txt: has no Markdown file yet to convert again;"
        " convert it with `python build.py convert`",
        f"warning: {markdown}: is no raw file; name the file that it came from, as its `source` says",
    }


@pytest.mark.parametrize("run", [check, convert, again])
def test_a_folder_that_holds_no_archive_is_an_error_of_usage(run, tmp_path: Path) -> None:
    assert run(Places(tmp_path, PLAIN), HOW).status == 2
