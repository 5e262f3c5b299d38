from __future__ import annotations

import pytest

from warta.intake.saved.page_text_names import is_called_text, says_text
from warta.intake.saved.page_tree import Element


@pytest.mark.parametrize("name", ["entry-content", "articleBody", "isi-berita", "cmp-text", "PROSE"])
def test_names_of_the_text_of_an_item(name: str) -> None:
    assert says_text(name)


@pytest.mark.parametrize("name", ["content", "card-text", "news", "entry", "textarea", ""])
def test_other_names(name: str) -> None:
    assert not says_text(name)


def test_an_element_is_called_so_by_class_id_or_property() -> None:
    assert is_called_text(Element("div", {"class": "a entry-content"}))
    assert is_called_text(Element("div", {"id": "isi-berita"}))
    assert is_called_text(Element("div", {"itemprop": "description articleBody"}))
    assert not is_called_text(Element("div", {"class": "a", "id": "b"}))
