from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.release import read_release
from warta.intake.saved.page_area import Area, find_area
from warta.intake.saved.page_furniture import is_hidden
from warta.intake.saved.page_misnamed import other_items
from warta.intake.saved.page_prose import Passages
from warta.intake.saved.page_tree import Element, parse_page
from warta.tags import Vocabulary

P = (
    "<p>Menara air itu selesai diperbaiki pada hari Senin, kata kepala balai pengairan, dan warga kembali"
    " mendapat air bersih.</p>"
)
Q = (
    "<p>Pipa yang lama diganti seluruhnya dalam sepekan, sehingga kebocoran di dua dusun tidak terjadi lagi"
    " menurut catatan balai.</p>"
)
R = (
    "<p>Kepala dusun berharap pipa yang baru tahan dua puluh tahun, seperti yang tertulis di dalam kontrak"
    " pengadaan.</p>"
)
COOKIES = (
    "<div class=cookie-consent>" + "<p>Kami memakai kuki agar situs ini dapat dipakai dengan baik.</p>" * 9
)


def area(markup: str) -> Area:
    return find_area(parse_page(markup))


def name(element: Element | None) -> str:
    return "" if element is None else element.get("id") or element.tag


def is_apart(page: Area, wanted: str) -> bool:
    return wanted in {name(element) for element in page.furniture | page.apart | page.hidden}


@pytest.mark.parametrize(
    "markup",
    [
        f"<article><section class=text--ads id=a>{P * 3}</section><section class=has-ads>{Q * 3}</section>",
        f"<main><div id=x><p>Menara air</p><p class=paywall id=a>{P[3:]}<p class=paywall>{Q[3:]}</div>",
        f"<main><div class='story-text resize' id=a>{P * 5}</div><div class=comments>{Q * 20}</div></main>",
        f"<main><aside id=a><article>{P * 4}</article></aside></main><footer>Alamat</footer>",
        f"{COOKIES}</div><div id=a class=sponsor>{P * 4}{Q}</div>",
    ],
)
def test_a_name_that_nearly_all_of_the_text_has_is_no_furniture(markup: str) -> None:
    assert not is_apart(area(markup), "a")


@pytest.mark.parametrize(
    "markup",
    [
        f"<main><div id=x>{P * 4}</div><div class=ads id=a>{Q * 2}</div></main>",
        f"<main><div id=x>{P * 2}</div><aside id=a>{Q * 12}</aside></main>",
        f"<main><div id=x>{P}</div></main><div class=cookies id=a>{Q * 20}</div>",
    ],
)
def test_a_name_that_the_text_does_without_stays_furniture(markup: str) -> None:
    page = area(markup)
    assert name(page.element) == "x"
    assert is_apart(page, "a")


def test_a_text_hidden_behind_a_gate_is_the_text_where_hardly_any_is_seen() -> None:
    hidden = f"<div id=articleBody style='display:none'>{Q}{R * 3}</div>"
    page = area(f"{COOKIES}</div><main id=x>{P}{hidden}</main>")
    assert not is_apart(page, "articleBody")
    assert name(page.element) in ("articleBody", "x")


@pytest.mark.parametrize(
    "shown",
    [
        P * 4,  # enough of a text is seen
        f"<div>{Q}{P}</div>",  # the hidden one is the same text, and more
    ],
)
def test_a_hidden_text_beside_the_one_that_is_seen_stays_hidden(shown: str) -> None:
    markup = f"<main>{shown}<div id=y class=article-body style='display:none'>{Q}{P}{R * 5}</div></main>"
    hidden = next(e for e in parse_page(markup).walk() if e.get("id") == "y")
    assert is_hidden(hidden)
    assert is_apart(area(markup), "y")


def items(*titles: str) -> str:
    return "".join(f"<article id=i{n}><h2>{t}</h2>{P * 2}{Q}</article>" for n, t in enumerate(titles))


def test_of_several_whole_items_the_page_s_own_has_its_title() -> None:
    page = "<title>Menara air selesai diperbaiki - Balai Pengairan</title><body><main>{}</main>"
    own = area(page.format(items("Menara air selesai diperbaiki", "Pasar apung dibuka kembali")))
    assert name(own.element) == "i0"
    second = area(page.format(items("Pasar apung dibuka kembali", "Menara air selesai diperbaiki")))
    assert name(second.element) == "i1"


FIRST = f"<article><h1>Menara Air Diperbaiki</h1><p>2 Mei 2020</p>{P}{Q}{R}</article>"
SECOND = (
    "<article><h1>Perpustakaan Meminjamkan Teropong</h1><p>9 Mei 2020</p>"
    + "<p>Perpustakaan kabupaten meminjamkan teropong kepada warga mulai bulan depan, kata kepalanya.</p>"
    + "<p>Dua belas teropong dibeli dengan sumbangan sebuah keluarga, dan masing-masing dapat dipinjam.</p>"
    + "<p>Malam mengamati bintang diadakan di taman ketika langit cerah, bersama perkumpulan astronomi.</p>"
    + "<p>Pendaftaran dibuka di meja peminjaman setiap hari kerja dari pukul delapan sampai pukul empat.</p>"
    + "</article>"
)
STATED = '<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{}"}}</script>'
SHARED = '<meta property="og:title" content="{}">'


@pytest.mark.parametrize("head", ["<title>{} | Berita</title>", STATED, SHARED])
@pytest.mark.parametrize(
    ("own", "day", "left"),
    [
        ("Menara Air Diperbaiki", "2020-05-02", "Perpustakaan kabupaten"),
        ("Perpustakaan Meminjamkan Teropong", "2020-05-09", "Menara air itu selesai"),
    ],
)
def test_of_two_whole_texts_that_which_the_page_names_is_taken_and_the_other_told(
    head: str, own: str, day: str, left: str
) -> None:
    page = f"<!doctype html><html><head>{head.format(own)}</head><body><main>{FIRST}{SECOND}</main></body>"
    converted = read_release(page.encode(), "a.html", AgencyFinder(Registry({})), Vocabulary({}))
    values = converted.values
    assert (values["title"], values["date"]) == (own, day)
    assert left not in converted.body
    assert any(left in item["reason"] for item in values["review"])
    assert not any(item["field"] == "date" for item in values["review"])


@pytest.mark.parametrize(
    ("own", "day", "is_left"),
    [
        ("Menara Air Diperbaiki", "<time datetime=2020-05-09>9 Mei 2020</time>", True),
        ("Menara Air Diperbaiki", "", False),  # a part of the text
        ("Perpustakaan Meminjamkan Teropong", "<time datetime=2020-05-09>9 Mei 2020</time>", False),
    ],
)
def test_a_single_item_beside_a_longer_text_of_the_page_is_another(own: str, day: str, is_left: bool) -> None:
    text = f"<div><h1>Menara Air Diperbaiki</h1>{P}{Q}{R}{P}{Q}{R}</div>"
    other = (
        f"<article><h2>Perpustakaan Meminjamkan Teropong</h2>{day}"
        "<p>Perpustakaan kabupaten meminjamkan teropong kepada warga mulai bulan depan, kata kepalanya.</p>"
        "<p>Dua belas teropong dibeli dengan sumbangan sebuah keluarga, dan semuanya dapat dipinjam.</p>"
        "<p>Malam mengamati bintang diadakan di taman ketika langit cerah.</p></article>"
    )
    page = f"<!doctype html><html><head><title>{own}</title></head><body>{text}{other}</body></html>"
    order = parse_page(page).walk()
    prose = Passages(order).measure()
    items = [element for element in order if element.tag == "article"]
    assert bool(other_items(items, prose, 0.2)) is is_left


def test_a_second_text_in_the_box_of_the_first_is_told_by_its_headline() -> None:
    second = SECOND.replace("h1", "h2")
    page = f"<!doctype html><html><body><main>{FIRST.removesuffix('</article>')}{second}</article></main>"
    converted = read_release(page.encode(), "a.html", AgencyFinder(Registry({})), Vocabulary({}))
    told = [item["reason"] for item in converted.values["review"] if item["field"] == "body"]
    assert any("'Perpustakaan Meminjamkan Teropong', with a day of its own" in reason for reason in told)


def test_of_a_list_of_whole_items_none_is_the_page_s_own() -> None:
    root = parse_page(
        f"<title>Arsip Maret</title><main>{items('Menara air selesai', 'Pasar apung dibuka')}</main>"
    )
    found = [element for element in root.walk() if element.tag == "article"]
    assert other_items(found, dict.fromkeys(found, 300), 0.2) == set()


@pytest.mark.parametrize(
    ("box", "is_furniture"),
    [
        ("<dl><dt>Tanggal</dt><dd>3 Mei 2021</dd></dl>", False),
        (
            "<div><div><b>Tanggal</b> <i>3 Mei 2021</i></div><p><b>Nomor</b>: <i>4/HM/2021</i></p></div>",
            False,
        ),
        ("<table><tr><td>Tanggal<td>:<td>3 Mei 2021<tr><td>Nomor<td>:<td>4/HM/2021</table>", False),
        ("<h3>Agenda</h3><dl><dt>Tanggal</dt><dd>3 Mei 2021</dd></dl>", True),
        ("<dl><dt>Tanggal</dt><dd>3 Mei 2021</dd><dt>Pompa</dt><dd>Baru</dd></dl>", True),
        ("", True),
    ],
)
def test_a_box_of_labelled_facts_beside_the_title_is_no_furniture(box: str, is_furniture: bool) -> None:
    page = f"<main><h1>Menara Air Selesai</h1><aside>{box}</aside>{P}{Q}{R}</main>"
    found = area(page)
    named = [element for element in found.furniture | found.apart if element.tag == "aside"]
    assert bool(named) is is_furniture
    beside = area(page.replace("<main>", "<aside><dl><dt>Tanggal<dd>3 Mei 2021</dl></aside><main>", 1))
    assert any(element.tag == "aside" for element in beside.furniture | beside.apart)
