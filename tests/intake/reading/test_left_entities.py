from __future__ import annotations

import pytest

from warta.intake.reading.left_entities import without_entities


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("&quot;Panen raya,&quot; katanya.", '"Panen raya," katanya.'),
        ("Papan &amp; Tali&nbsp;Baru", "Papan & Tali\u00a0Baru"),
        ("The board&#8217;s ropes &#x2013; and ours", "The board’s ropes – and ours"),
        ("5 &lt; 7 &amp; 9 &gt; 8", "5 < 7 & 9 > 8"),
        ("&amp;quot;", "&quot;"),
        ("Papan &&bukanapaapa; Tali&copy 2019", "Papan &&bukanapaapa; Tali&copy 2019"),
        ("Papan&#10;Tali", "Papan Tali"),
        ("Board`s ropes &amp; members` boats", "Board`s ropes & members` boats"),
    ],
)
def test_entities_in_a_text_are_read_once(text: str, read: str) -> None:
    assert without_entities(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Tulis <b>papan</b> &amp; tali",
        "Tulis &lt;b&gt;papan&lt;/b&gt;",
        "Tulis `papan` &amp; tali",
        "Tulis {{ papan }} &amp; tali",
        "Tanda “&amp;” ditulis begitu &quot;di sini&quot;",
        "<!-- papan --> &amp; tali",
    ],
)
def test_entities_stay_where_a_text_shows_markup_or_tells_of_them(text: str) -> None:
    assert without_entities(text) == text
