"""How the page of a release cites it, in words. What BibTeX is given, a script makes (`tests/browser`)."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from conftest import Site, messages

SETTINGS = "title: Arsip 100% & Lainnya\nbase_url: https://a.example/\n"


@pytest.fixture
def cited(empty_site: Callable[..., Site]) -> Callable[..., tuple[str, str]]:
    """The citation of a release with these fields, and what the script is told of it."""
    site = empty_site()
    site.write("site.yml", SETTINGS)
    site.write("content/agencies.yml", "garam: {name: Balai Garam & Gula}\n")

    def cite(**fields: object) -> tuple[str, str]:
        site.release("kutip.md", **{"title": "Naik 5%", "date": "2020-02-03", "slug": "kutip", **fields})
        result = site.build()
        assert result.published, messages(result)
        (page,) = [path for path in site.output() if path.endswith("/kutip/index.html")]
        found = re.search(
            r'<details class="fold cite"([^>]*)>.*?<p class="cited">(.*?)</p>', site.page(page), re.DOTALL
        )
        assert found
        return html.unescape(found[2]), html.unescape(found[1])

    return cite


def test_a_release_is_cited_by_agency_title_kind_date_archive_and_address(
    cited: Callable[..., tuple[str, str]],
) -> None:
    assert cited() == (
        "Balai Garam & Gula. “Naik 5%”. Siaran pers, 3 Februari 2020. Arsip 100% & Lainnya."
        " https://a.example/2020/02/03/kutip/",
        ' data-kind="Siaran pers"',
    )


def test_a_citation_says_that_a_release_was_withdrawn_or_its_date_inferred(
    cited: Callable[..., tuple[str, str]],
) -> None:
    words, told = cited(withdrawn={"reason": "Batal."}, inferred={"date": "nama berkas"})
    assert "“Naik 5%” [Ditarik]. Siaran pers, 3 Februari 2020 [tanggal disimpulkan]." in words
    assert told.endswith(' data-notes="Ditarik; tanggal disimpulkan"')


def test_a_citation_says_no_more_of_a_date_than_is_known(cited: Callable[..., tuple[str, str]]) -> None:
    assert "Siaran pers, Februari 2020." in cited(date="2020-02")[0]
    assert cited(date=None, agency=None)[0].startswith("“Naik 5%”. Siaran pers, tanpa tanggal.")


def test_quotation_marks_in_a_cited_title_are_inner_ones(cited: Callable[..., tuple[str, str]]) -> None:
    assert "“‘Satu’ dan 'dua'”" in cited(title='“Satu” dan "dua"')[0]
