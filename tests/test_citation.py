"""What TeX would take for an order stands in a citation as the sign that it is."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from conftest import Site, messages

from warta.citation import tex_text

SETTINGS = "title: Arsip 100% & Lainnya\nbase_url: https://a.example/\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("100% & $5_#", r"100\% \& \$5\_\#"),
        ("a{b}c", r"a\textbraceleft{}b\textbraceright{}c"),
        (r"C:\~^", r"C:\textbackslash{}\textasciitilde{}\textasciicircum{}"),
        ("Señor “Ωμέγα” 東京", "Señor “Ωμέγα” 東京"),
        ("dua\n baris", "dua baris"),
    ],
)
def test_text_is_written_for_tex(text: str, written: str) -> None:
    assert tex_text(text) == written


def cited(site: Site, **fields: object) -> tuple[str, str]:
    """The citation in words, and the BibTeX record, on the page of a release with these fields."""
    site.write("site.yml", SETTINGS)
    site.write("content/agencies.yml", "garam: {name: Balai Garam & Gula}\n")
    path = site.release("2020/kutip.md", **{"title": "Naik 5%", "date": "2020-02-03", **fields})
    result = site.build()
    assert result.published, messages(result)
    (page,) = (
        file for file in site.places.output.rglob("kutip/index.html") if "http-equiv" not in file.read_text()
    )
    path.unlink()
    found = re.findall(r'<(p|pre) class="cited[^>]*>(.*?)</\1>', page.read_text("utf-8"), re.DOTALL)
    prose, record = (html.unescape(text) for _, text in found)
    return prose, record


@pytest.fixture
def real(empty_site: Callable[..., Site]) -> Site:
    """An archive without releases, with the project's own layouts."""
    return empty_site()


def test_a_release_is_cited_in_words_and_for_bibtex(real: Site) -> None:
    prose, record = cited(real)
    assert prose == (
        "Balai Garam & Gula. “Naik 5%”. Siaran pers, 3 Februari 2020. Arsip 100% & Lainnya."
        " https://a.example/2020/02/03/kutip/"
    )
    assert record == (
        "@misc{2020-02-03-kutip,\n"
        "  author = {{Balai Garam \\& Gula}},\n"
        "  title = {{Naik 5\\%}},\n"
        "  howpublished = {Siaran pers, Arsip 100\\% \\& Lainnya},\n"
        "  year = {2020},\n"
        "  month = feb,\n"
        "  day = {3},\n"
        "  url = {https://a.example/2020/02/03/kutip/}\n"
        "}\n"
    )


def test_a_citation_says_that_a_release_was_withdrawn_or_its_date_inferred(real: Site) -> None:
    prose, record = cited(real, withdrawn={"reason": "Batal."}, inferred={"date": "nama berkas"})
    assert "“Naik 5%” [Ditarik]. Siaran pers, 3 Februari 2020 [tanggal disimpulkan]." in prose
    assert "  note = {Ditarik; tanggal disimpulkan},\n" in record


def test_a_citation_says_no_more_of_a_date_than_is_known(real: Site) -> None:
    _, of_month = cited(real, date="2020-02")
    assert "year = {2020},\n  month = feb,\n  url" in of_month
    _, of_year = cited(real, date="2020")
    assert "year = {2020},\n  url" in of_year
    prose, undated = cited(real, date=None, agency=None)
    assert "Siaran pers, tanpa tanggal." in prose
    assert not re.search("author|year|month|day", undated)


def test_quotation_marks_in_a_cited_title_are_inner_ones(real: Site) -> None:
    prose, record = cited(real, title='“Satu” dan "dua"')
    assert "“‘Satu’ dan 'dua'”" in prose
    assert 'title = {{“Satu” dan "dua"}}' in record
