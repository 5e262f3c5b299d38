from __future__ import annotations

import pytest

from warta.intake.saved.fragment import read_fragment
from warta.post_markup import read_body

MAP = '<map name="m"><area href="https://a.example/x" alt="Peta Utara"><area href="/y"><area alt="z"></map>'


def test_a_reading_stands_in_brackets() -> None:
    assert (
        read_fragment("<p><ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby> a</p>").markdown == "漢 (kan)字 (ji) a\n"
    )
    assert "漢 (kan)" in read_body("a <ruby>漢<rt>kan</rt></ruby> b")[0].html


@pytest.mark.parametrize("html", ["<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>"])
def test_brackets_that_are_there_stay_the_only_ones(html: str) -> None:
    assert read_fragment(html).markdown == "漢(kan)\n"


def test_the_areas_of_a_map_are_links() -> None:
    assert read_fragment(f"<p>a</p>{MAP}", "https://b.example/").markdown == (
        "a\n\n[Peta Utara](https://a.example/x)\n\n[/y](https://b.example/y)\n"
    )
    assert '<a href="https://a.example/x">Peta Utara</a>' in read_body(f"a\n\n{MAP}\n")[0].html
