from __future__ import annotations

import pytest

from warta.intake.exports.feed_head import Head, joined

BASE = "http://www.w3.org/XML/1998/namespace base"


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("/b", "https://a.example/b"),
        (" c ", "https://a.example/x/c"),
        ("https://b.example/", "https://b.example/"),
        ("http://[b", "http://[b"),
    ],
)
def test_addresses_are_joined_or_left_as_they_are(address: str, whole: str) -> None:
    assert joined("https://a.example/x/", address) == whole


def test_addresses_start_from_the_site_s_where_nothing_else_is_stated() -> None:
    head = Head()
    head.take_link({"href": "https://a.example/"}, is_atom=False)
    assert (head.base(), head.is_based) == ("https://a.example/", False)


def test_addresses_start_from_each_base_within_the_one_around_it() -> None:
    head = Head()
    head.take_link({"href": "https://a.example/feed.xml", "rel": "self"}, is_atom=True)
    head.open({BASE: "/berita/"})
    assert head.is_based
    assert head.base() == "https://a.example/berita/"
    assert head.base("2019/") == "https://a.example/berita/2019/"


def test_the_first_address_counts_and_links_to_other_things_do_not() -> None:
    head = Head()
    for attributes in (
        {"href": "https://a.example/hub", "rel": "hub"},
        {"href": "https://a.example/feed.xml", "rel": "self"},
        {"href": "https://a.example/"},
        {"href": "https://b.example/"},
    ):
        head.take_link(attributes, is_atom=False)
    assert head.texts == {"link": "https://a.example/"}
