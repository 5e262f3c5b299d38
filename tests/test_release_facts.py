"""What a release's page shows of the facts that the archive knows, and of what stands around it."""

from __future__ import annotations

import re

import pytest
from conftest import SETTINGS, Site, messages

PAGE = "2020/02/03/kedua/index.html"


def kedua(site: Site, body: str = "Isi.", **fields: object) -> None:
    site.release("2020/kedua.md", body, **{"title": "Rilis kedua", "date": "2020-02-03", **fields})


def test_what_only_the_converter_goes_by_makes_no_page_anew(plain_site: Site) -> None:
    kedua(plain_site, source={"file": "a.txt", "written": "0" * 64})
    plain_site.build()
    kedua(plain_site, source={"file": "a.txt", "written": "1" * 64})
    assert plain_site.build().counts.rendered == 0


def test_fields_that_warta_does_not_know_reach_layouts_as_extra(plain_site: Site) -> None:
    kedua(plain_site, arsiparis="Rak 7")
    plain_site.build()
    assert "<p>Rak 7</p>" in plain_site.page(PAGE)


def test_the_ways_within_an_agency_are_shown_where_they_are_others(plain_site: Site) -> None:
    plain_site.build()
    third = plain_site.page("2020/02/04/ketiga/index.html")
    assert "Rilis kedua" in third
    assert "Rilis pertama" not in third  # the only one of its agency
    fourth = plain_site.page("2021/11/30/keempat/index.html")
    assert "Rilis ketiga" in fourth
    assert "Rilis kedua" in fourth


def test_a_contact_without_a_name_begins_with_what_is_known_of_it(site: Site) -> None:
    site.write("site.yml", f"{SETTINGS}contacts: [name, role, phone, private_email, private_url]\n")
    contacts = [
        {"phone": "0812"},
        {"name": "Budi", "role": "Humas", "email": "a@b.example", "url": "https://b.example/"},
    ]
    kedua(site, contacts=contacts)
    assert messages(site.build()) == []
    html = site.page(PAGE)
    shown = re.findall(r"<li>(.*?)</li>", html[html.index('id="contacts"') :], re.DOTALL)[:2]
    assert [re.sub(r"\s+", " ", line).strip() for line in shown] == [
        "0812",
        'Budi, Humas, <a href="mailto:a@b.example">a@b.example</a>, <a href="https://b.example/">https://b.example/</a>',
    ]


def test_agency_and_date_do_not_run_together_in_a_browser_without_styles(site: Site) -> None:
    kedua(site)
    site.build()
    assert re.search(r'Balai Garam</a>\s+<time datetime="2020-02-03">', site.page(PAGE))


def test_what_is_said_in_the_language_of_the_release_is_marked_as_such(site: Site) -> None:
    kedua(
        site,
        language="en",
        number="4/X",
        office="Press Office",
        signoff="By Ani",
        withdrawn={"reason": "A mistake."},
        changes=[{"date": "2020-02-05", "note": "A figure."}],
    )
    site.write("content/agencies.yml", "garam: {name: {en: Salt Office}}\n")
    site.build()
    html = site.page(PAGE)
    for text in ("Press Office", "By Ani", "A mistake.", "A figure.", "4/X", "Salt Office"):
        assert re.search(rf'<(?:dd|p|span|a)[^>]* lang="en"[^>]*>(?:<a [^>]*>|\()?{text}', html), text
    assert '<h1 lang="en">Salt Office</h1>' in site.page("agencies/garam/index.html")
    assert '<span lang="en">Salt Office</span>' in site.page("2020/02/index.html")


def test_how_an_inferred_date_is_known_is_told_in_the_language_of_the_page(site: Site) -> None:
    said = {"date_source": {"from": "dateline in line 4 of the source", "text": "Kota Gula, 3 Februari 2020"}}
    kedua(site, inferred={"date": "dateline in line 4 of the source: Kota Gula, 3 Februari 2020"}, **said)
    site.build()
    told = "Tanggal ini disimpulkan dari titimangsa pada teksnya, “Kota Gula, 3 Februari 2020”."
    assert told in site.page(PAGE)
    of_file = {"date_source": {"from": "the name of the file", "text": "2020-02-03"}}
    kedua(site, inferred={"date": "the name of the file"}, **of_file)
    site.build()
    assert "Tanggal ini disimpulkan dari nama berkas sumbernya, “2020-02-03”." in site.page(PAGE)
    kedua(site, inferred={"date": "a note by hand"})
    site.build()
    assert "Tanggal ini disimpulkan dari: a note by hand." in site.page(PAGE)


@pytest.mark.parametrize(
    ("origin", "text", "told"),
    [
        ("line 4 of the source", "3 Februari 2020", "Tanggalnya tercetak “3 Februari 2020”."),
        ("kop surat", "3 Februari 2020", "Tanggalnya tercetak “3 Februari 2020”."),
        ("JSON-LD datePublished", "3 Feb 2020", "Tanggalnya tersimpan dalam data sumbernya: “3 Feb 2020”."),
        (
            "the mail's date",
            "Mon, 3 Feb 2020",
            "Tanggalnya tersimpan dalam data sumbernya: “Mon, 3 Feb 2020”.",
        ),
        ("`date`", "2020-02-03", "Tanggalnya tersimpan dalam data sumbernya: “2020-02-03”."),
        ("line 4 of the source", "2020-02-03", "Tanggalnya tercetak “2020-02-03”."),
        ("time in the page", "3 Feb 2020", "Tanggalnya tercetak “3 Feb 2020”."),
        ("time in the page", "2020-02-03", "tersimpan dalam data sumbernya: “2020-02-03”."),
        ("time in the page", "2020-02-03T09:00", "tersimpan dalam data sumbernya: “2020-02-03T09:00”."),
    ],
)
def test_a_date_is_called_printed_only_where_it_was(site: Site, origin: str, text: str, told: str) -> None:
    kedua(site, date_source={"from": origin, "text": text})
    site.build()
    assert told in site.page(PAGE)


def test_the_foot_leads_to_undated_releases_where_there_are_any(site: Site) -> None:
    site.build()
    assert 'undated/index.html">Siaran pers tanpa tanggal' in site.page("tags/index.html")
    for path in (site.root / "content" / "releases").rglob("*.md"):
        if "\ndate:" not in path.read_text("utf-8"):
            path.unlink()
    site.build()
    assert "undated/index.html" not in site.page("tags/index.html")
    assert "undated/index.html" in site.output()
