"""Where the addresses in a release lead, and what its page shows."""

from __future__ import annotations

import re

from conftest import Site, messages

PAGE = "2020/02/03/kedua/index.html"


def hrefs(html: str, text: str) -> list[str]:
    """The addresses of the links with this text."""
    return re.findall(rf'<a href="([^"]*)"[^>]*>{re.escape(text)}</a>', html)


def kedua(site: Site, body: str = "Isi.", **fields: object) -> None:
    site.release("2020/kedua.md", body, **{"title": "Rilis kedua", "date": "2020-02-03", **fields})


def test_a_link_to_another_releases_file_leads_to_its_page(plain_site: Site) -> None:
    kedua(plain_site, "[satu](../2019/pertama.md), [dua](ketiga.md#bagian), [tiga](../../pages/tentang.md)")
    plain_site.build()
    html = plain_site.page(PAGE)
    assert hrefs(html, "satu") == ["../../../../2019/05/01/pertama/index.html"]
    assert hrefs(html, "dua") == ["../../../../2020/02/04/ketiga/index.html#bagian"]
    assert hrefs(html, "tiga") == ["../../../../tentang/index.html"]


def test_a_link_from_the_root_leads_to_the_file_that_answers_it(plain_site: Site) -> None:
    kedua(plain_site, "[beranda](/), [tahun](/2020/#x), [umpan](/feed.xml)")
    plain_site.build()
    html = plain_site.page(PAGE)
    assert hrefs(html, "beranda") == ["../../../../index.html"]
    assert hrefs(html, "tahun") == ["../../../../2020/index.html#x"]
    assert hrefs(html, "umpan") == ["../../../../feed.xml"]


def test_a_link_from_the_root_may_lead_to_what_is_kept_in_the_output(plain_site: Site) -> None:
    plain_site.write("site.yml", "keep: [lampau]\nbase_url: https://a.example/\n")
    kedua(plain_site, "[lampau](/lampau/a.html)")
    assert plain_site.build().status == 0
    assert hrefs(plain_site.page(PAGE), "lampau") == ["../../../../lampau/a.html"]


def test_files_beside_a_release_are_published_beside_its_page_whatever_their_names(plain_site: Site) -> None:
    names = ["data.csv", "lampiran/tabel panen 50%.csv", "lampiran/apa?#ini&itu.txt", "ñandú.txt"]
    for name in names:
        plain_site.write(f"content/releases/2020/{name}", name)
    plain_site.write("content/lain/peta.svg", "<svg/>")
    kedua(
        plain_site,
        "![peta](../../lain/peta.svg) [tabel](lampiran/tabel%20panen%2050%25.csv)",
        attachments=[{"file": name, "title": f"berkas {i}"} for i, name in enumerate(names)],
    )
    assert plain_site.build().status == 0
    output = plain_site.output()
    for name in names:
        assert output[f"2020/02/03/kedua/{name}"] == name.encode()
    assert output["2020/02/03/kedua/lain/peta.svg"] == b"<svg/>"
    html = plain_site.page(PAGE)
    assert hrefs(html, "tabel") == ["lampiran/tabel%20panen%2050%25.csv"]
    assert hrefs(html, "berkas 1") == ["../../../../2020/02/03/kedua/lampiran/tabel%20panen%2050%25.csv"]
    assert hrefs(html, "berkas 2") == ["../../../../2020/02/03/kedua/lampiran/apa%3F%23ini%26itu.txt"]


def test_a_file_of_an_old_site_is_found_by_the_relative_path_that_led_to_it(plain_site: Site) -> None:
    source = {"file": "situs/_posts/2020-02-03-kedua.md", "sha256": "0" * 64, "generator": "Jekyll"}
    body = "[satu](../../img/a.txt), [dua](../img/a.txt), [tiga](../img/b.txt)"
    fields = {"date": "2020-02-03", "slug": "lama", "aliases": ["/artikel/kedua/"], "source": source}
    plain_site.release("2020/lama/index.md", body, **fields)
    plain_site.write("content/releases/2020/lama/img/a.txt", "a")
    result = plain_site.build()
    html = plain_site.page("2020/02/03/lama/index.html")
    assert hrefs(html, "satu") == hrefs(html, "dua") == ["img/a.txt"]
    assert not hrefs(html, "tiga")
    assert any("'../img/b.txt', which is not there" in message for message in messages(result))


def test_a_release_without_text_has_no_length(site: Site) -> None:
    kedua(site, "Satu dua.")
    site.build()
    assert "2 kata" in site.page(PAGE)
    kedua(site, "", title="Tanpa isi")
    site.build()
    html = site.page(PAGE)
    assert "Tanpa isi" in html
    assert " kata" not in html


def test_raw_files_and_files_outside_content_are_not_published(plain_site: Site) -> None:
    plain_site.write("content/inbox/.gitkeep", "")
    plain_site.write("rahasia.txt", "rahasia")
    plain_site.write("content/inbox/mentah.txt", "Balai Garam\n\nJudul\n\n2 Maret 2020\n\nIsi rilis.\n")
    kedua(plain_site, "[a](../../../rahasia.txt) [b](../../inbox/mentah.txt) [c](../../../../etc/passwd)")
    result = plain_site.build()
    assert [line for line in messages(result) if "kedua" in line] == [
        "error: content/releases/2020/kedua.md:7: the text refers to"
        f" {name!r}, which is not there; correct the address, relative to this file"
        for name in ("../../../../etc/passwd", "../../../rahasia.txt", "../../inbox/mentah.txt")
    ]


def test_an_attachment_elsewhere_is_a_link_and_no_file(plain_site: Site) -> None:
    kedua(plain_site, attachments=[{"url": "https://peta.example/a?b=1&c=2"}])
    plain_site.build()
    assert 'href="https://peta.example/a?b=1&amp;c=2"' in plain_site.page(PAGE)


def test_an_attachment_that_the_source_only_names_is_text(site: Site) -> None:
    kedua(site, attachments=[{"title": "Siaran pers (PDF) <1>"}])
    assert site.build().status == 0
    html = site.page(PAGE)
    assert "<li>Siaran pers (PDF) &lt;1&gt;</li>" in html


def test_subtitle_and_boilerplate_stand_above_and_below_the_text(site: Site) -> None:
    kedua(site, "Isi rilis.", subtitle="Anak & judul", boilerplate=["Tentang <balai>.", "Catatan."])
    assert site.build().status == 0
    html = site.page(PAGE)
    parts = [
        "Rilis kedua</h1>",
        '<p class="subtitle">Anak &amp; judul</p>',
        "<p>Isi rilis.</p>",
        '<h2 id="boilerplate">Keterangan tambahan</h2>',
        "<p>Tentang &lt;balai&gt;.</p>",
        "<p>Catatan.</p>",
    ]
    places = [html.index(part) for part in parts]
    assert places == sorted(places)
    assert "boilerplate" not in site.page("2019/05/01/pertama/index.html")
    assert "subtitle" not in site.page("2019/05/01/pertama/index.html")


def test_old_addresses_redirect_to_the_release(plain_site: Site) -> None:
    kedua(plain_site, aliases=["/berita/2017/0412.html", "/berita/lama", "/berita/lama/lagi/"])
    plain_site.build()
    for path, target in (
        ("berita/2017/0412.html", "../../2020/02/03/kedua/index.html"),
        ("berita/lama/index.html", "../../2020/02/03/kedua/index.html"),
        ("berita/lama/lagi/index.html", "../../../2020/02/03/kedua/index.html"),
    ):
        html = plain_site.page(path)
        assert f'content="0; url={target}"' in html
        assert f'href="{target}"' in html


def test_related_releases_and_the_one_that_replaces_it_are_linked(plain_site: Site) -> None:
    kedua(
        plain_site,
        related=["2019/pertama.md", "2019/tiada.md"],
        withdrawn={"reason": "Salah.", "replaced_by": "2021/keempat.md"},
    )
    result = plain_site.build()
    html = plain_site.page(PAGE)
    assert "../../../../2019/05/01/pertama/index.html" in html
    assert "Salah." in html
    assert "Rilis keempat" in html
    assert messages(result) == [
        "warning: content/releases/2020/kedua.md:5: related: there is no content/releases/2019/tiada.md;"
        " correct the path"
    ]


def test_a_markdown_file_that_is_neither_release_nor_page_is_a_file_like_any_other(plain_site: Site) -> None:
    plain_site.write("content/catatan.md", "# Catatan\n")
    kedua(plain_site, "[catatan](../../catatan.md)")
    assert plain_site.build().status == 0
    assert hrefs(plain_site.page(PAGE), "catatan") == ["catatan.md"]
    assert plain_site.output()["2020/02/03/kedua/catatan.md"] == b"# Catatan\n"


def test_a_release_in_a_language_of_the_archive_is_laid_out_in_it(plain_site: Site) -> None:
    plain_site.write("site.yml", "title: {id: Arsip, en: Archive}\nlanguages: [id, en]\n")
    plain_site.release("2020/kedua.md", title="Second", date="2020-02-03", language="en-GB")
    plain_site.release("2020/ketiga.md", title="Troisième", date="2020-02-04", language="fr")
    plain_site.build()
    assert '<html lang="en">' in plain_site.page(PAGE)
    assert "Monday, 3 February 2020" in plain_site.page(PAGE)
    assert '<article lang="en-GB">' in plain_site.page(PAGE)
    assert '<html lang="id">' in plain_site.page("2020/02/04/ketiga/index.html")
    assert "Selasa, 4 Februari 2020" in plain_site.page("2020/02/04/ketiga/index.html")


def test_text_of_a_release_cannot_become_markup_of_its_page(plain_site: Site) -> None:
    evil = '"><script>alert(1)</script>{{ 7*7 }}'
    kedua(plain_site, evil, title=evil, office=evil, tags=[evil], agency=evil, summary=evil, arsiparis=evil)
    plain_site.build()
    for path, data in plain_site.output().items():
        assert b"<script" not in data, path
        assert b"49" not in data.replace(b"2020", b""), path


def test_a_text_that_runs_from_right_to_left_is_marked_so_and_its_page_is_not(site: Site) -> None:
    site.release("2020/kedua.md", "نص", title="بيان", date="2020-02-03", language="ar")
    site.build()
    page = site.page(PAGE)
    assert '<html lang="id">' in page
    assert '<h1 lang="ar" dir="rtl">بيان</h1>' in page
    assert '<div class="text" lang="ar" dir="rtl">' in page
    assert '<b lang="ar" dir="rtl">بيان</b>' in site.page("2020/02/04/ketiga/index.html")


def test_the_foot_of_a_page_has_no_heading_above_nothing(site: Site) -> None:
    heading = 'id="colophon-more"'
    site.build()
    assert heading in site.page("index.html")
    site.write("site.yml", "title: Arsip Uji\n")
    site.remove("content/pages")
    site.build()
    assert heading not in site.page("index.html")


def test_a_withdrawn_release_is_marked_in_words_wherever_it_is_named(site: Site) -> None:
    site.release("2020/tarik.md", title="Lelang", date="2020-02-03", withdrawn={"reason": "Batal."})
    site.release("2020/lain.md", title="Pasar", date="2020-02-04", related=["2020/tarik.md"])
    site.build()
    named = {
        path: data.decode()
        for path, data in site.output().items()
        if path.endswith(".html") and b">Lelang</" in data and b'http-equiv="refresh"' not in data
    }
    own = named.pop("2020/02/03/tarik/index.html")
    assert "<title>Ditarik: Lelang — " in own
    assert "<h2>Siaran pers ini ditarik</h2>" in own
    assert "“Lelang” [Ditarik]" in own
    assert {"index.html", "2020/index.html", "2020/02/04/lain/index.html"} <= named.keys()
    for path, page in named.items():
        marked = page.count('<em class="flag">Ditarik</em> <a') + page.count(
            '<em class="flag">Ditarik</em> <b>'
        )
        assert marked == page.count(">Lelang</"), path
    site.release("2020/tarik.md", title="Lelang", date="2020-02-03")
    site.build()
    assert [path for path, data in site.output().items() if b"Ditarik" in data] == ["search/index.html"]
    assert site.output() == site.clean_output()
