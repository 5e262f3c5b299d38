"""The subtitle of a saved page, by what its markup calls it."""

from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.converted import Converted
from warta.intake.release import read_release
from warta.tags import Vocabulary

HEADLINE = "<h1>Jembatan Rotan Dibuka Kembali</h1>"
DAY = '<p class="date">1 Juli 2019</p>'
LINE = "Warga menyeberang dengan berjalan kaki untuk pertama kali sejak banjir"
STANDFIRST = (
    "Jembatan ini menggantikan yang hanyut dalam banjir. Dua lajur dan satu jalan sepeda ada di atasnya."
)
TEXT = (
    "<div class=isi><p>Jembatan Rotan dibuka kembali dua pekan lalu, dan warga yang tinggal di hulu"
    " menyambutnya dengan syukuran di balai.</p><p>Panjang jembatan itu empat puluh depa, kata kepala balai,"
    " dan biayanya ditanggung oleh kabupaten bersama provinsi.</p></div>"
)


def convert(*parts: str) -> Converted:
    markup = f"<!doctype html><html><body><main><article>{''.join(parts)}</article></main></body></html>"
    return read_release(markup.encode(), "a.html", AgencyFinder(Registry({})), Vocabulary({}))


NAMES = (
    "subtitle deck article__subhead standfirst field--name-field-subtitle entry-subtitle page-subtitle"
    " sub-title c-article-header__dek subheading"
).split()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("words", [LINE, STANDFIRST])
@pytest.mark.parametrize("order", ["title line day", "title day line", "line title day"])
def test_what_is_called_a_subtitle_is_one_wherever_it_stands_by_the_headline(
    name: str, words: str, order: str
) -> None:
    parts = {"title": HEADLINE, "day": DAY, "line": f'<div class="field {name}">{words}</div>'}
    values = convert(*(parts[part] for part in order.split()), TEXT).values
    assert values["subtitle"] == words
    assert values["title"] == "Jembatan Rotan Dibuka Kembali"
    assert values["date"] == "2019-07-01"


def test_its_words_are_no_longer_in_the_text() -> None:
    converted = convert(HEADLINE, f'<p class="standfirst">{STANDFIRST}</p>', DAY, TEXT)
    assert converted.body.startswith("Jembatan Rotan dibuka kembali dua pekan lalu")
    assert "lines" not in str(converted.values.get("review", ""))


@pytest.mark.parametrize(
    "line",
    [
        f'<p class="card-subtitle">{STANDFIRST}</p>',  # of another item
        f'<p class="intro">{STANDFIRST}</p>',  # the text, as likely
        f'<p class="subtitle">{STANDFIRST * 5}</p>',
        '<p class="subtitle">Siaran pers, 1 Juli 2019. Diterbitkan oleh balai.</p>',
    ],
)
def test_what_is_called_otherwise_or_says_a_day_is_none(line: str) -> None:
    assert convert(HEADLINE, DAY, line, TEXT).values.get("subtitle") is None


def test_a_heading_within_the_text_is_none() -> None:
    heading = '<h2 class="subheading">Apa yang berubah sesudah jembatan dibuka</h2>'
    converted = convert(HEADLINE, DAY, TEXT, heading, TEXT.replace("Jembatan", "Titian"))
    assert "subtitle" not in converted.values
    assert "## Apa yang berubah" in converted.body


def test_a_style_of_many_paragraphs_is_none() -> None:
    paragraphs = TEXT.replace("<p>", '<p class="deck">')
    third = f'<p class="deck">{STANDFIRST}</p>'
    assert "subtitle" not in convert(HEADLINE, DAY, paragraphs, third).values


def test_where_nothing_else_is_text_it_is_text() -> None:
    converted = convert(HEADLINE, DAY, f'<p class="standfirst">{STANDFIRST}</p>')
    assert STANDFIRST in converted.body


BESIDE = "Warga menyeberang dengan berjalan kaki. Sejak 2018 jembatan itu hanyut tiga kali oleh banjir."


def test_the_only_paragraph_beside_the_headline_in_its_header_is_the_subtitle() -> None:
    header = f"<header>{HEADLINE}<p>{BESIDE}</p></header>"
    values = convert(header, DAY, TEXT).values
    assert values["subtitle"] == BESIDE


@pytest.mark.parametrize(
    "header",
    [
        f"<header>{HEADLINE}<p>{BESIDE}</p><p>Oleh Humas</p></header>",
        f"<header>{HEADLINE}<p>Ditulis di kantor dusun pada hari Rabu oleh <a href=/h>kami</a>.</p></header>",
        f"<header>{HEADLINE}<p>Warga senang.</p></header>",
        f"<header><p>{BESIDE}</p>{HEADLINE}</header>",
        f"<header><h2>Berita</h2><p>{BESIDE}</p></header>{HEADLINE}",
    ],
)
def test_other_words_of_a_header_are_no_subtitle(header: str) -> None:
    assert "subtitle" not in convert(header, DAY, TEXT).values


def test_the_motto_of_a_site_is_no_subtitle() -> None:
    markup = f"<!doctype html><body><header>{HEADLINE}<p>{BESIDE}</p></header><main>{DAY}{TEXT}</main></body>"
    found = read_release(markup.encode(), "a.html", AgencyFinder(Registry({})), Vocabulary({}))
    assert "subtitle" not in found.values
