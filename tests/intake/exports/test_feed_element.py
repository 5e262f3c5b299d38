from __future__ import annotations

import io
from xml.etree import ElementTree as ET

import pytest

from warta.intake.exports.feed_context import Context
from warta.intake.exports.feed_element import Entry, local_name, media_type_of, parse_item, web_address
from warta.intake.exports.feed_index import index_feed


def entry(inner: str, kind: str = "atom") -> Entry:
    context = Context(kind, url="https://x.example/")
    return Entry(ET.fromstring(f"<entry>{inner}</entry>"), context)


@pytest.mark.parametrize(
    ("kind", "is_file"),
    [
        ("application/pdf", True),
        ("image/png; x=1", True),
        ("application/octet-stream", True),
        ("text/plain", False),
        ("html", False),
        ("", False),
        ("application/xhtml+xml", False),
        ("image/svg+xml", False),
    ],
)
def test_a_content_that_is_no_text_is_a_file(kind: str, *, is_file: bool) -> None:
    content = ET.Element("content", {"type": kind})
    assert bool(media_type_of(content)) is is_file


def test_a_file_is_no_text_and_its_bytes_are_kept() -> None:
    found = entry('<summary>Ringkas.</summary><content type="application/pdf">JVBE\n Rg==</content>')
    assert found.html == "Ringkas."
    assert list(found.files) == [("application/pdf", b"%PDF")]
    assert list(entry('<content type="application/pdf">bukan base64!</content>').files) == []


def test_a_text_in_base64_is_read() -> None:
    assert entry('<content type="text/html" mode="base64">PGI+eDwvYj4=</content>').html == "<b>x</b>"


def test_addresses_are_whole_or_none() -> None:
    assert web_address("/a", "https://x.example/b/") == "https://x.example/a"
    assert web_address("mailto:a@x.example", "") == web_address("https://[", "") == ""
    assert local_name(ET.Element("{urn:x}a")) == "a"


def of_feed(head: str, inner: str, attributes: str = "") -> Entry:
    """The first entry of a feed of Atom."""
    declared = 'xmlns="http://www.w3.org/2005/Atom"'
    data = f"<feed {declared} {attributes}><title>T</title>{head}<entry {inner}</entry></feed>".encode()
    index = index_feed(io.BytesIO(data))
    item = index.items[0]
    return Entry(parse_item(data[item.start : item.start + item.length], index.context), index.context)


@pytest.mark.parametrize(
    ("attributes", "head", "inner", "url"),
    [
        (
            'xml:base="http://x.example/kabar/"',
            "",
            '><link href="satu.html"/>',
            "http://x.example/kabar/satu.html",
        ),
        ('xml:base="http://x.example/kabar/"', "", '><link href="/dua"/>', "http://x.example/dua"),
        ('xml:base="http://x.example/a/"', "", 'xml:base="b/"><link href="c"/>', "http://x.example/a/b/c"),
        ("", "", 'xml:base="http://x.example/b/"><link href="c"/>', "http://x.example/b/c"),
        ("", "", '><link xml:base="http://x.example/d/" href="c"/>', "http://x.example/d/c"),
        (
            "",
            '<link rel="self" href="http://x.example/a/umpan"/>',
            '><link href="c"/>',
            "http://x.example/a/c",
        ),
        ("", '<link href="http://x.example/a/"/>', '><link href="c"/>', "http://x.example/a/c"),
        ('xml:base="/k/"', '<link href="http://x.example/"/>', '><link href="c"/>', "http://x.example/k/c"),
        ("", "<author xml:base='http://y.example/'><name>A</name></author>", '><link href="c"/>', ""),
        ("", "", '><link href="c"/>', ""),
        ('xml:base="http://["', "", '><link href="c"/>', ""),
    ],
)
def test_addresses_start_from_the_bases_around_them(attributes: str, head: str, inner: str, url: str) -> None:
    found = of_feed(head, inner, attributes)
    assert found.url == url
    assert found.unresolved == ("" if url else "c")


def test_the_site_has_its_address_from_the_base_too() -> None:
    assert (
        of_feed('<link href="../"/>', ">", 'xml:base="http://x.example/a/"').context.url
        == "http://x.example/"
    )


def test_addresses_in_a_text_start_from_its_base_or_else_from_its_own_page() -> None:
    text = '><link href="http://x.example/k/1"/><content {}>x</content>'
    assert of_feed("", text.format("")).html_base == "http://x.example/k/1"
    assert (
        of_feed("", text.format('xml:base="/d/"'), 'xml:base="http://y.example/"').html_base
        == "http://y.example/d/"
    )
    assert of_feed("", text.format(""), 'xml:base="http://y.example/"').html_base == "http://y.example/"


def test_bases_within_a_text_of_xhtml_count() -> None:
    inner = '<div xml:base="http://y.example/a/"><a href="b">c</a></div><a href="d">e</a>'
    html = of_feed("", f'><content type="xhtml">{inner}</content>').html
    assert 'href="http://y.example/a/b"' in html
    assert 'href="d"' in html
    assert "base" not in html
