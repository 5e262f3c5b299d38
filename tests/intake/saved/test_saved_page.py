from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.intake.reading.decode import Refused
from warta.intake.saved.saved_page import MAX_SIZE, MOST_TAGS, read_saved

P = "<p>Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai itu.</p>"
PAGE = f"<!doctype html><html lang=id><meta charset=utf-8><title>Kabel</title><h1>Kabel Tiba</h1>{P}<p>Kafé."


def test_a_page_has_lines_metadata_and_encoding() -> None:
    page = read_saved(PAGE.encode(), ".html")
    assert [line.printed for line in page.lines] == ["Kabel Tiba", P[3:-4], "Kafé."]
    assert (page.encoding, page.guessed) == ("utf-8", False)
    assert page.metadata.titles[0].value == "Kabel"
    assert page.metadata.language == "id"


def test_links_start_from_where_the_page_was_saved() -> None:
    markup = f"<!-- saved from url=(0022)https://a.example/b/ -->{P}<a href=c>d</a>"
    page = read_saved(markup.encode(), ".htm")
    assert page.metadata.url == "https://a.example/b/"
    assert page.lines[-1].markdown == "[d](https://a.example/b/c)"


def test_what_the_file_is_decides_more_than_its_name() -> None:
    mime = b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://a.example/x\r\n\r\n"
    as_html = read_saved(mime + PAGE.encode(), ".html")
    assert as_html.metadata.url == "https://a.example/x"
    assert read_saved(PAGE.encode(), ".mhtml").lines == read_saved(PAGE.encode(), ".html").lines


def test_what_an_archive_of_the_web_puts_on_top_is_no_part_of_the_page() -> None:
    begun, ended = (f"<!-- {word} WAYBACK TOOLBAR INSERT -->" for word in ("BEGIN", "END"))
    bar = "<p>Koleksi dari penjelajahan web.</p>"

    def first(page: str) -> str:
        return read_saved(page.encode(), ".html").lines[0].printed

    assert first(f"<body>{begun}{bar}{ended}{P * 2}</body>") == P[3:-4]
    assert first(f"<body>{begun}{bar}{P * 2}</body>") == bar[3:-4]
    assert first(f"<body>{ended}{bar}{begun}{P * 2}</body>") == bar[3:-4]


def test_a_text_without_markup_is_read_as_text() -> None:
    page = read_saved("Judul\n\nTeks 5 < 6.".encode("utf-16"), ".html")
    assert [line.printed for line in page.lines] == ["Judul", "", "Teks 5 < 6."]


def test_a_set_of_frames_is_refused_unless_it_says_the_same_without() -> None:
    with pytest.raises(Refused, match="only lays out frames"):
        read_saved(b"<frameset><frame src=a><noframes>Tanpa bingkai</noframes></frameset>", ".html")
    notice = "<p>Peramban Anda tidak menampilkan bingkai. Pasanglah yang lebih baru.</p>" * 3
    with pytest.raises(Refused, match="only lays out frames"):
        read_saved(f"<frameset><frame src=a><noframes>{notice}</noframes></frameset>".encode(), ".html")
    head = "<head><title>Kabel Tiba</title><meta property=article:published_time content=2019-05-14></head>"
    instead = f"{head}<frameset><frame src=a><noframes><body>{P * 5}</body></noframes></frameset>"
    page = read_saved(instead.encode(), ".html")
    assert len(page.lines) == 5
    assert [stated.value for stated in page.metadata.published] == ["2019-05-14"]


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("", "is empty"),
        ("<html><body>&nbsp;</body>", "holds no text"),
        (
            "<html><script src=a.js></script><div id=root></div><noscript>Enable JavaScript</noscript>",
            "scripts fill in",
        ),
        (
            "<title>404 Not Found</title><h1>Not Found</h1><p>The requested URL was not found here.</p>",
            "error page",
        ),
        (
            "<title>Dinas</title><h1>Halaman tidak ditemukan</h1><p>Silakan gunakan pencarian di atas.</p>",
            "error page",
        ),
        (
            "<title>Just a moment...</title><p>Verifying you are human. This may take a few seconds.</p>",
            "check for robots",
        ),
        (
            "<title>503 Service Temporarily Unavailable</title><h1>503</h1><hr>nginx, a server for pages",
            "error page",
        ),
    ],
)
def test_what_holds_no_release_is_refused_for_what_it_is(markup: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        read_saved(markup.encode(), ".html")
    assert message in refused.value.message
    assert refused.value.hint


@pytest.mark.parametrize(
    "title",
    [
        "Jalan 404 Meter Tidak Ditemukan Lubang",
        "Halaman Tidak Ditemukan: Cara Baru Mengarsip",
        "Security Check of Harbors Begins",
    ],
)
def test_a_long_text_about_an_error_is_a_text(title: str) -> None:
    assert read_saved(f"<title>{title}</title><h1>{title}</h1>{P * 20}".encode(), ".html").lines


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (b"%PDF-1.4", ".html"),
        (b"\xff\xd8\xff\xe0", ".mhtml"),
        (bytes(range(256)) * 20, ".html"),
        (b"Bukan surat", ".mht"),
        (b"PK\x03\x04", ".htm"),
    ],
)
def test_binary_files_are_refused(data: bytes, ending: str) -> None:
    with pytest.raises(Refused):
        read_saved(data, ending)


def test_a_file_beyond_all_measure_is_refused_before_it_is_read() -> None:
    with pytest.raises(Refused, match="larger than"):
        read_saved(b"<p>" + b" " * MAX_SIZE, ".html")


PIECES = [
    *(
        b"<p>",
        b"<div",
        b"</",
        b"<!--",
        b"<script>",
        b"<table><tr>",
        b"<frameset>",
        b"&#0;",
        b"\x00",
        b"\xff\xfe",
    ),
    *(b"<meta charset=utf-7>", b"<base href=//>", b"Content-Type: text/html\n\n", b'{"@type":', b"kata. "),
]


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.sampled_from(PIECES) | st.binary(max_size=12), max_size=30).map(b"".join),
    st.sampled_from([".html", ".mhtml"]),
)
def test_any_bytes_are_read_or_refused(data: bytes, ending: str) -> None:
    with contextlib.suppress(Refused):
        page = read_saved(data, ending)
        assert all(line.printed == " ".join(line.printed.split()) for line in page.lines)


def test_no_library_for_pages_is_loaded_before_a_page_is_met() -> None:
    code = (
        "import sys, warta.cli, warta.intake.release\n"
        "from warta.intake.reading.decode import decode\n"
        "decode(b'Judul\\n\\nTeks')\n"
        "print([name for name in ('selectolax', 'chardet', 'email.parser') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert ran.stdout.strip() == "[]"


def test_a_page_of_more_tags_than_a_release_has_is_refused() -> None:
    links = b"<a href=/x>x</a>" * (MOST_TAGS // 2)
    with pytest.raises(Refused, match="300,000 tags"):
        read_saved(b"<html><p>Kabel laut itu tiba.</p>" + links, ".html")


def test_what_a_style_sheet_hides_that_is_a_part_of_its_own_stands_apart() -> None:
    hidden = "<p class=x>Kata yang tidak tampil di laman itu.</p>"
    page = f"<link rel=stylesheet href=cid:a><h1>Kabel Tiba</h1>{P}{hidden}{P}"
    parts = (
        ("text/html; charset=utf-8", "https://a.example/x", page),
        ("text/css", "cid:a", ".x{display:none}"),
    )
    mime = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n' + "".join(
        f"--B\r\nContent-Type: {kind}\r\nContent-Location: {place}\r\n\r\n{text}\r\n"
        for kind, place, text in parts
    )
    lines = read_saved(f"{mime}--B--\r\n".encode(), ".mhtml").lines
    assert [line.region for line in lines if "tidak tampil" in line.printed] == ["apart"]


@pytest.mark.parametrize("href", ["./Kabel_files/gaya%20utama.css?v=2", "Kabel_files/gaya utama.css"])
def test_style_sheets_that_lie_beside_a_page_hide_as_well(href: str) -> None:
    asked: list[str] = []

    def beside(path: str) -> bytes | None:
        asked.append(path)
        return b".x{display:none}" if path == "Kabel_files/gaya utama.css" else None

    elsewhere = '<link rel="stylesheet" href="https://a.example/b.css"><link rel=icon href=a.png>'
    hidden = "<p class=x>Kata yang tidak tampil di laman itu.</p>"
    page = f'{elsewhere}<link href="{href}" rel="stylesheet"><h1>Kabel Tiba</h1>{P}{hidden}{P}'
    lines = read_saved(page.encode(), ".html", beside).lines
    assert [line.region for line in lines if "tidak tampil" in line.printed] == ["apart"]
    assert asked == ["Kabel_files/gaya utama.css"]


@pytest.mark.parametrize(
    ("end", "is_told"),
    [
        ("</div></body></html>", False),
        ("</div></body></html><!-- cached -->", False),
        ("</div>", False),
        ("<p>Kafé.</div>\n", False),
        ("<p>Kafé dan te", True),
        ("<p>Kafé.</p><span cla", True),
        ("<p>Kafé.</p>", True),
        ("<table><tr><td>Kafé.</td></tr></div>", True),
    ],
)
def test_a_page_that_breaks_off_is_told(end: str, is_told: bool) -> None:
    markup = f"<html><meta charset=utf-8><body><div><h1>Kabel Tiba</h1>{P}{P}{end}"
    assert any("breaks off" in doubt for doubt in read_saved(markup.encode(), ".html").doubts) is is_told


def test_a_part_of_a_page_has_no_end_to_break_off_before() -> None:
    assert read_saved(f"<h1>Kabel Tiba</h1>{P}Kafé".encode(), ".html").doubts == ()


@pytest.mark.parametrize(
    ("markup", "regions"),
    [
        (f"<div><p>Beranda</p>{P * 3}</div>", {""}),
        (f"<div><p>Beranda</p>{P * 3}</div><footer><p>Hak cipta</p></footer>", {"", "furniture"}),
        (f"<div><p>Beranda</p></div><div>{P * 3}</div>", {"", "guess"}),  # something stands beside it
        (f"<p>Beranda</p><article>{P * 3}</article>", {"", "guess"}),  # which more than the text may be in
        (f"<p>Beranda</p><div itemprop=articleBody>{P * 3}</div>", {"", "content"}),  # the markup names it
    ],
)
def test_a_guess_that_takes_in_the_whole_page_says_of_no_line_that_it_is_of_the_text(
    markup: str, regions: set[str]
) -> None:
    assert {line.region for line in read_saved(markup.encode(), ".html").lines} == regions
