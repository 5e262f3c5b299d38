"""Addresses that CommonMark takes for none lead where their writers meant them to."""

from __future__ import annotations

import pytest

from warta.post_addresses import with_plain_addresses
from warta.post_markup import render_post


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("[a](/x/my file.pdf) b", "[a](</x/my file.pdf>) b"),
        ('![a](../my file.png "Peta") b', '![a](<../my file.png> "Peta") b'),
        ("[a](mailto:a@b.example?subject=Apa kabar)", "[a](<mailto:a@b.example?subject=Apa kabar>)"),
        ('[a]("https://x.example/a.pdf")', "[a](<https://x.example/a.pdf>)"),
        ('[a](/b "Peta besar")', '[a](/b "Peta besar")'),
        ("[a](see below)", "[a](see below)"),
        ("[a](</b c>)", "[a](</b c>)"),
        ("`[a](/b c)`", "`[a](/b c)`"),
    ],
)
def test_addresses_are_put_plainly(text: str, plain: str) -> None:
    assert with_plain_addresses(text, is_kramdown=True) == plain


def test_only_kramdown_knows_addresses_with_spaces() -> None:
    assert with_plain_addresses("[a](/b c)", is_kramdown=False) == "[a](/b c)"


def test_they_are_links() -> None:
    body = render_post("[a](/x/my file.pdf)", generator="Jekyll")
    assert [address for address, _ in body.refs] == ["/x/my%20file.pdf"]
