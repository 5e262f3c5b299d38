"""Files that lie among the Markdown files and are not read, and folders of releases that are gone."""

from __future__ import annotations

import pytest
from conftest import Site, messages

from warta.strays import LEAST_TO_MISS

GONE = "content/releases/2018/"


@pytest.mark.parametrize("name", ["a.MD", "a.markdown", "a.md.txt", "A.Mkd"])
@pytest.mark.parametrize("folder", ["releases/2020", "pages"])
def test_markdown_under_another_ending_is_told(bare_site: Site, name: str, folder: str) -> None:
    bare_site.write(f"content/{folder}/{name}", "---\ntitle: A\n---\n\nIsi.\n")
    result = bare_site.build()
    assert result.status == 0
    told = f"warning: content/{folder}/{name}: is not read, for its name does not end in .md; rename it"
    assert messages(result) == [told]
    assert messages(bare_site.build()) == [told]  # and as long as it lies there


@pytest.mark.parametrize("name", ["rilis.txt", "rilis.HTML", "surat.eml", "naskah.docx"])
def test_a_raw_file_among_the_releases_is_told(bare_site: Site, name: str) -> None:
    bare_site.write(f"content/releases/2020/{name}", "Isi.")
    assert messages(bare_site.build()) == [
        f"warning: content/releases/2020/{name}: is no Markdown file and is not read; "
        "raw files go into content/inbox/"
    ]


def test_each_form_of_markdown_and_raw_files_is_told(bare_site: Site) -> None:
    names = ["a.mkdn", "b.mdown", "c.mkd.txt", "d.htm", "e.mht", "f.mhtml", "g.doc", "h.odt", "i.pdf"]
    names += ["j.text", "k.xhtml", "l.webarchive"]
    for name in names:
        bare_site.write(f"content/releases/2020/{name}", "Isi.")
    told = [message.partition(": is no")[0].rpartition("/")[2] for message in messages(bare_site.build())]
    assert told == names


def test_files_that_belong_to_a_release_are_none(bare_site: Site) -> None:
    bare_site.write("content/releases/2020/naskah.pdf", "%PDF")
    fields = {"title": "Berlampiran", "attachments": [{"file": "naskah.pdf"}]}
    bare_site.release("2020/berlampiran.md", **fields)
    bare_site.release("2020/bermap/index.md", title="Bermap")
    bare_site.write("content/releases/2020/bermap/naskah.docx", "naskah")
    bare_site.write("content/releases/2020/foto.jpg", "foto")
    bare_site.write("content/releases/2020/kedua.md.proposed", "usul")
    assert messages(bare_site.build()) == []


def fill_2018(site: Site, count: int) -> None:
    for number in range(count):
        site.release(f"2018/rilis-{number}.md", title=f"Rilis {number}", date="2018-03-04")


def test_a_folder_of_releases_that_is_suddenly_gone_stops_the_build(bare_site: Site) -> None:
    fill_2018(bare_site, LEAST_TO_MISS)
    bare_site.build()
    before = bare_site.output()
    bare_site.remove("content/releases/2018")
    for _ in range(2):
        result = bare_site.build()
        assert (result.status, result.published) == (1, False)
        assert messages(result) == [
            f"error: {GONE}: is not there, but {LEAST_TO_MISS} releases came from it before; "
            "put it back; where they are to go, make the folder, empty"
        ]
        assert bare_site.output() == before
    (bare_site.root / GONE).mkdir()
    assert bare_site.build().status == 0
    assert bare_site.output() == bare_site.clean_output() != before


def test_a_folder_of_few_releases_may_go_with_them(bare_site: Site) -> None:
    fill_2018(bare_site, LEAST_TO_MISS - 1)
    bare_site.build()
    bare_site.remove("content/releases/2018")
    assert bare_site.build().status == 0
    assert bare_site.output() == bare_site.clean_output()


def test_releases_may_move_to_another_folder(bare_site: Site) -> None:
    fill_2018(bare_site, LEAST_TO_MISS + 3)
    bare_site.build()
    (bare_site.root / GONE).rename(bare_site.root / "content/releases/lama")
    assert bare_site.build().status == 0
    assert bare_site.output() == bare_site.clean_output()
