from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from warta.intake.feed_element import Entry, local_name, media_type_of, web_address
from warta.intake.feed_index import Context


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
