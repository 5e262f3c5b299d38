from __future__ import annotations

import pytest

from warta.intake.saved.page_area import find_area
from warta.intake.saved.page_titles import read_sites, read_titles
from warta.intake.saved.page_tree import parse_page
from warta.intake.saved.page_view import PageView

TITLE = "Harga Cengkih Naik Lagi"
BODY = "<p>Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai.</p>" * 2
SHOWN = "heading of the page, as its metadata has it"


def view(head: str, body: str = "") -> PageView:
    root = parse_page(f"<html><head>{head}</head><body>{body}{BODY}</body>")
    return PageView(root, find_area(root))


def titles(head: str, body: str = "", saved: str = "") -> list[tuple[str, str]]:
    page = view(head, body)
    return [(title.value, title.where) for title in read_titles(page, read_sites(page), saved)]


def sites(head: str, body: str = "") -> list[tuple[str, str]]:
    return [(site.value, site.where) for site in read_sites(view(head, body))]


@pytest.mark.parametrize(
    "head",
    [
        f"<title>{TITLE}</title>",
        f"<title>{TITLE.upper()} | Badan Rempah</title>",
        f"<title>{TITLE} - Berita - Badan Rempah</title>",
        f"<title>Badan Rempah :: {TITLE}</title>",
        f"<title>Badan Rempah: {TITLE}</title><meta property=og:site_name content='Badan Rempah'>",
        f"<meta property=og:title content='{TITLE} – Badan Rempah'>"
        "<meta property=og:site_name content='Badan Rempah'>",
        f"<meta name=DC.title content='{TITLE}'>",
        f"""<script type=application/ld+json>{{"@type": "Article", "headline": "{TITLE}"}}</script>""",
    ],
)
@pytest.mark.parametrize("tag", ["h1", "h2", "h3"])
def test_the_title_is_the_heading_that_the_metadata_names(head: str, tag: str) -> None:
    body = f"<h1><a href=/>Badan Rempah</a></h1><h2>Menu</h2><{tag}>{TITLE}</{tag}>"
    assert titles(head, body)[0] == (TITLE, SHOWN)


def test_a_title_need_not_be_a_heading() -> None:
    assert titles(f"<title>{TITLE}</title>", f"<table><tr><td class=contentheading>{TITLE}</table>")[0] == (
        TITLE,
        "line of the page, as its metadata has it",
    )


def test_a_stated_title_may_be_cut_short_or_end_in_the_site_s_name() -> None:
    long = f"{TITLE}, Petani Menunda Panen di Tujuh Kecamatan"
    part = "heading of the page, as its metadata has it in part"
    assert titles(f"<title>{long[:40]}...</title>", f"<h1>{long}</h1>")[0] == (long, part)
    assert titles(f"<title>{TITLE} —Badan Rempah Nusa</title>", f"<h1>{TITLE}</h1>")[0] == (TITLE, part)


def test_a_site_s_name_that_begins_the_head_s_title_is_not_the_title() -> None:
    head = f"<title>Badan Rempah Nusa Lintang: {TITLE}</title>"
    body = f"<h1>Badan Rempah Nusa Lintang</h1><h3>{TITLE}</h3>"
    assert "Badan Rempah Nusa Lintang" not in [value for value, where in titles(head, body) if where == SHOWN]


def test_a_lone_heading_of_the_first_rank_is_better_than_a_title_that_no_line_shows() -> None:
    found = titles("<title>Situs Resmi Badan Rempah</title>", f"<h1>{TITLE}</h1>")
    assert found == [(TITLE, "heading of the page"), ("Situs Resmi Badan Rempah", "title of the page")]


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Berita</h1>",
        "<h1>Satu dua tiga</h1><h1>Empat lima enam</h1>",
        "<nav><h1>Satu dua tiga</h1></nav>",
    ],
)
def test_a_heading_that_may_be_of_the_site_is_no_title(body: str) -> None:
    assert titles(f"<title>{TITLE}</title>", body) == [(TITLE, "title of the page")]


def test_names_of_sites_and_kinds_of_pages_are_no_titles() -> None:
    head = "<title>Siaran Pers | Badan Rempah</title><meta property=og:title content='Badan Rempah'>"
    assert titles(f"{head}<meta property=og:site_name content='Badan Rempah'>") == []


def test_the_saved_file_s_subject_is_the_last_word() -> None:
    assert titles("", saved=TITLE) == [(TITLE, "subject of the saved file")]


def test_the_head_s_title_gives_the_item_s_own_part() -> None:
    assert (
        titles("<title>Beranda - Harga Naik di Pasar Apung - Dinas</title>")[0][0]
        == "Harga Naik di Pasar Apung"
    )
    assert (
        titles("<title>港务局建设新码头-群岛港务局</title>", "<h1>港务局建设新码头</h1>")[0][0]
        == "港务局建设新码头"
    )
    assert titles("<title>Lomba Layang-Layang Nusantara</title>")[0][0] == "Lomba Layang-Layang Nusantara"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("<meta property=og:site_name content='Badan Rempah'>", "", ("Badan Rempah", "meta og:site_name")),
        (
            '<script type=application/ld+json>{"@type":"Article","publisher":"Badan Rempah"}</script>',
            "",
            ("Badan Rempah", "JSON-LD publisher"),
        ),
        (
            "<meta name=dcterms.publisher content='Badan Rempah'>",
            "",
            ("Badan Rempah", "meta dcterms.publisher"),
        ),
        (f"<title>{TITLE} | Badan Rempah</title>", "", ("Badan Rempah", "title of the page")),
        (
            "",
            "<a href=/ class=navbar-brand>Badan Rempah</a>",
            ("Badan Rempah", "the site's name in the page's header"),
        ),
        (
            "",
            "<h1><a href='https://a.example/'>Badan Rempah</a></h1>",
            ("Badan Rempah", "the site's name in the page's header"),
        ),
        (
            "",
            "<a href=/index.php><img alt='Logo Badan Rempah'></a>",
            ("Badan Rempah", "the site's name in the page's header"),
        ),
    ],
)
def test_the_site_has_a_name(head: str, body: str, expected: tuple[str, str]) -> None:
    assert sites(head, body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "<a href=/>Beranda</a>",
        "<a href=/profil class=logo>Badan Rempah</a>",
        "<a href=# class=logo>Badan Rempah</a>",
    ],
)
def test_a_link_elsewhere_or_a_menu_s_word_names_no_site(body: str) -> None:
    assert sites("", body) == []


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>{TITLE}</h1>{{}}<p>© 2019 Jawatan Rempah Randu. Hak cipta dilindungi.</p>",
        f"<p>Jawatan Rempah Randu</p><h1>{TITLE}</h1>{{}}",
        f"<h1>Jawatan Rempah Randu</h1><h2>{TITLE}</h2>{{}}<p>Copyright 2019 Jawatan Rempah Randu</p>",
    ],
)
def test_a_title_that_all_pages_of_a_site_have_is_the_sites_name(body: str) -> None:
    root = parse_page(f"<title>Jawatan Rempah Randu</title><body>{body.format(BODY)}</body>")
    page = PageView(root, find_area(root))
    found = read_sites(page)
    assert ("Jawatan Rempah Randu", "title of the page") in [(site.value, site.where) for site in found]
    assert not any(title.value == "Jawatan Rempah Randu" for title in read_titles(page, found, ""))


def test_a_title_below_the_name_of_its_site_is_the_items() -> None:
    body = f"<h1>Jawatan Rempah Randu</h1><p>{TITLE}</p>"
    assert sites(f"<title>{TITLE}</title>", body) == []
    assert titles(f"<title>{TITLE}</title>", body)[0][0] == TITLE


def test_the_part_of_the_heads_title_that_is_a_heading_is_the_items() -> None:
    head = f"<title>Jawatan Rempah Randu - {TITLE}</title>"
    assert sites(head, f"<h2>{TITLE}</h2>") == [("Jawatan Rempah Randu", "title of the page")]


def test_a_title_is_the_heading_without_the_button_before_it() -> None:
    body = f"<h2><a href=/warta>Kembali</a> <span>{TITLE}</span></h2>"
    assert titles(f"<title>{TITLE} - Badan Rempah</title>", body)[0] == (TITLE, SHOWN)


def test_a_part_of_the_heads_title_by_which_the_page_claims_its_rights_is_the_sites() -> None:
    body = f"<div>{TITLE}</div>{BODY}<p>© 2019 Jawatan Rempah Randu</p>"
    root = parse_page(f"<title>Jawatan Rempah Randu - {TITLE}</title><body>{body}</body>")
    page = PageView(root, find_area(root))
    found = read_sites(page)
    assert [site.value for site in found] == ["Jawatan Rempah Randu"]
    assert read_titles(page, found, "")[0].value == TITLE


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Kabar Pelabuhan Utara | {}", "<h1>Kabar Pelabuhan Utara</h1>{menu}<h2>{title}</h2>"),
        ("{} | Kabar Pelabuhan Utara", "<h1>Kabar Pelabuhan Utara</h1>{menu}<h2>{title}</h2>"),
        ("Salt Tax Office | {}", "<h3>Salt Tax Office</h3><h2>{title}</h2>"),
        ("Dinas Garam Kota Larch - {}", "<p>Dinas Garam Kota Larch</p><div><b>{title}</b></div>"),
        ("Kabar Pelabuhan Utara - {}", "<p>Kabar Pelabuhan Utara</p>{menu}<div>{title}</div>"),
        ("Dinas Garam Kota Larch: {}", "<p>Dinas Garam Kota Larch</p><div><b>{title}</b></div>"),
        ("{} - Dinas Garam Kota Larch", "<div>{title}</div><p>Dinas Garam Kota Larch</p>"),
    ],
)
def test_the_site_s_name_stands_above_the_menu_or_reads_as_a_body_s(head: str, body: str) -> None:
    menu = "".join(f"<a href=/{word}>{word}</a> " for word in "Beranda Profil Berita Kontak Peta".split())
    page = body.format(title=TITLE, menu=f"<nav>{menu}</nav>")
    assert titles(f"<title>{head.format(TITLE)}</title>", page)[0][0] == TITLE


def test_a_title_may_have_marks_of_its_own() -> None:
    title = f"{TITLE} - Tahap II"
    assert titles(f"<title>{title} - Badan Rempah</title>", f"<h1>{title}</h1>")[0] == (title, SHOWN)
    assert sites(f"<title>{title} - Badan Rempah</title>", f"<h1>{title}</h1>")[0][0] == "Badan Rempah"


def test_a_body_s_name_that_all_pages_have_above_a_higher_heading_is_the_site_s() -> None:
    body = f"<h3>Salt Tax Office</h3><h2>{TITLE}</h2>"
    assert titles("<title>Salt Tax Office</title>", body) == []
    assert titles("<title>Salt Tax Office</title>", f"<h2>Salt Tax Office</h2><h3>{TITLE}</h3>") != []
    menu = "<nav><a href=/a>Home</a> <a href=/b>News</a> <a href=/c>Press</a> <a href=/d>Data</a></nav>"
    assert titles("<title>Salt Tax Office</title>", f"<p>Salt Tax Office</p>{menu}<p>{TITLE}</p>") == []


def test_the_mark_that_links_a_heading_to_itself_is_no_part_of_it() -> None:
    anchor = "<a class=anchor href='#harga' aria-hidden=true>#</a>"
    assert titles(f"<title>{TITLE}</title>", f"<h1>{TITLE}{anchor}</h1>")[0] == (TITLE, SHOWN)


@pytest.mark.parametrize("mark", ["--", " -- "])
def test_the_kind_of_text_and_the_day_at_the_ends_of_the_heads_title_are_none_of_it(mark: str) -> None:
    whole = mark.join(("SPB: Press Release", "Statement on salt", "June 30, 1999"))
    assert titles(f"<title>{whole}</title>") == [("Statement on salt", "title of the page")]
    bare = mark.join(("Press Release", "June 30, 1999"))
    assert titles(f"<title>{bare}</title>") == [(bare, "title of the page")]
    own = mark.join(("Statement on salt", "a first draft"))
    assert titles(f"<title>{own}</title>") == [(own, "title of the page")]


@pytest.mark.parametrize("head", ["Press Release - Splicer 2.0", "Generic - Splicer by Rope Works"])
def test_what_has_a_version_and_what_a_template_is_called_name_no_site(head: str) -> None:
    assert sites(f"<title>{head}</title>") == []
