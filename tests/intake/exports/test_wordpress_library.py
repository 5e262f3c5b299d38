from __future__ import annotations

import pytest

from warta.intake.exports.wordpress_library import MOST_NAMED, numbers_named

META = (
    "<wp:postmeta><wp:meta_key><![CDATA[_thumbnail_id]]></wp:meta_key>\n"
    "<wp:meta_value><![CDATA[6]]></wp:meta_value></wp:postmeta>"
)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (META, ("6",)),
        ('[gallery ids="7, 8" columns="3"]', ("7", "8")),
        ("[gallery include='9']", ("9",)),
        ('<a href="/?attachment_id=10">', ("10",)),
        (f"{META}[gallery ids=6,7]", ("6", "7")),
        ("<p>Tahun 2019, 12 kapal</p>", ()),
    ],
)
def test_an_item_names_files_by_number(text: str, numbers: tuple[str, ...]) -> None:
    assert numbers_named(text.encode()) == numbers


def test_no_item_names_more_than_a_text_can_show() -> None:
    text = f'[gallery ids="{",".join(map(str, range(3000)))}"]'
    assert len(numbers_named(text.encode())) <= MOST_NAMED
