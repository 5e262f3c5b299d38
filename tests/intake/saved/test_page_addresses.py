from __future__ import annotations

import pytest

from warta.intake.saved.page_addresses import hidden_address, whole_address


@pytest.mark.parametrize(
    ("href", "whole"),
    [
        ("/b", "https://a.example/b"),
        (" c.pdf ", "https://a.example/warta/c.pdf"),
        ("//b.example/d", "https://b.example/d"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("#a", ""),
        ("", ""),
        (" JavaScript:x()", ""),
        ("data:text/html,x", ""),
        ("http://[::1", ""),
    ],
)
def test_an_address_is_whole_or_none(href: str, whole: str) -> None:
    assert whole_address(href, "https://a.example/warta/1.html") == whole


def test_without_the_page_s_own_address_a_part_of_one_leads_nowhere() -> None:
    assert whole_address("/b", "") == ""
    assert whole_address("https://a.example/b", "") == "https://a.example/b"


def test_an_address_kept_from_harvesters_is_read() -> None:
    code = bytes([7, *(ord(letter) ^ 7 for letter in "a@b.example")]).hex()
    assert hidden_address(code) == "a@b.example"
    assert [hidden_address(code) for code in ("zz", "", "07")] == ["", "", ""]
