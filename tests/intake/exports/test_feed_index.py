from __future__ import annotations

import io
import tracemalloc

import pytest

from warta.intake.exports.feed_context import Index
from warta.intake.exports.feed_index import index_feed, is_xml
from warta.intake.reading.decode import Refused

WP = (
    '<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
    "<title>Humas</title><link>https://x.example</link><language>id</language>"
    "<wp:author><wp:author_login>a</wp:author_login><wp:author_display_name>Sari</wp:author_display_name></wp:author>"
)


def index(text: str | bytes) -> Index:
    return index_feed(io.BytesIO(text if isinstance(text, bytes) else text.encode()))


def pieces(text: str | bytes) -> list[bytes]:
    data = text if isinstance(text, bytes) else text.encode()
    return [data[item.start : item.start + item.length] for item in index(data).items]


def test_each_item_is_found_where_it_stands() -> None:
    one, two = "<item><title>a &gt; b</title><guid>1</guid></item>", "<item\n><guid>2</guid></item\n>"
    text = f"<rss><channel><title>T</title>\n{one}\n{two}<item/></channel></rss>"
    assert pieces(text) == [one.encode(), two.encode(), b"<item/>"]
    assert [(item.key, item.line) for item in index(text).items] == [("1", 2), ("2", 3), ("3", 5)]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
def test_items_are_found_in_any_encoding(encoding: str) -> None:
    item = "<item><title>Caf\u00e9</title></item>"
    text = f'<?xml version="1.0" encoding="{encoding}"?><rss><channel>{item}</channel></rss>'
    found = pieces(text.encode(encoding))
    decoding = "utf-16-le" if encoding == "utf-16" else encoding
    assert [piece.decode(decoding) for piece in found] == [item]


def test_what_all_items_share() -> None:
    context = index(f"{WP}<item><guid>1</guid></item></channel></rss>").context
    assert (context.kind, context.title, context.url, context.language) == (
        "wordpress",
        "Humas",
        "https://x.example",
        "id",
    )
    assert context.authors == {"a": "Sari"}
    assert ("wp", "http://wordpress.org/export/1.2/") in context.namespaces


@pytest.mark.parametrize(
    ("item", "left"),
    [
        ("<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>", ""),
        ("<wp:post_type>post</wp:post_type><wp:status>draft</wp:status>", ""),
        ("<wp:post_type>page</wp:post_type>", "is a page of the site, not a post"),
        ("<wp:post_type>attachment</wp:post_type>", "is a file of the media library"),
        ("<wp:post_type>siaran</wp:post_type>", ""),
        ("<wp:post_type>wp_block</wp:post_type>", "is a part of the site's looks or programs"),
        ("<wp:post_type>post</wp:post_type><wp:status>trash</wp:status>", "is in the trash"),
    ],
)
def test_what_is_no_post_is_left_out_with_the_reason(item: str, left: str) -> None:
    found = index(f"{WP}<item><wp:post_id>7</wp:post_id>{item}</item></channel></rss>").items
    assert [(item.key, item.left) for item in found] == [("7", left)]


def test_keys_that_stand_twice_are_told_apart() -> None:
    text = "<rss><channel><item><guid>a</guid></item><item><guid>a</guid></item></channel></rss>"
    assert [item.key for item in index(text).items] == ["a", "a~2"]


def test_what_is_broken_amid_its_items_keeps_those_before() -> None:
    text = "<rss><channel>\n<item><guid>1</guid></item>\n<item><guid>2</guid>\n<b></item>"
    found = index(text)
    assert [item.key for item in found.items] == ["1"]
    assert (found.broken, found.line) == ("is broken: mismatched tag", 4)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('<!DOCTYPE r [<!ENTITY a "b">]><rss>&a;</rss>', "declares entities"),
        ('<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>', "declares entities"),
        (
            '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss>&b;</rss>',
            "declares entities",
        ),
        ("<svg/>", "no feed"),
        ("<rss", "is broken"),
        ("", "is broken"),
        ('<feed xmlns="x"/>', "no feed"),
        (f"<rss>{'<a>' * 5_000}", "nested too deeply"),
        ('<?xml version="1.0" encoding="tak-ada"?><rss/>', "encoding"),
    ],
)
def test_hostile_or_broken_xml_is_refused(text: str, message: str) -> None:
    with pytest.raises(Refused, match=message):
        index(text)


def test_memory_does_not_grow_with_the_texts() -> None:
    class Long(io.RawIOBase):
        """Items of 200 KB each, made as they are read."""

        def __init__(self, items: int) -> None:
            body = b"<item><description>" + b"kata " * 40_000 + b"</description></item>"
            self._parts = [b"<rss><channel>", *[body] * items, b"</channel></rss>"]
            self._data = io.BytesIO(b"")

        def read(self, size: int = -1) -> bytes:
            while not (chunk := self._data.read(size)) and self._parts:
                self._data = io.BytesIO(self._parts.pop(0))
            return chunk

        def seek(self, *_: int) -> int:
            self._data = io.BytesIO(b"</item>" * 10)
            return 0

    def peak(items: int) -> int:
        tracemalloc.start()
        assert len(index_feed(Long(items)).items) == items  # type: ignore[arg-type]
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return used

    assert peak(40) < peak(4) + 200_000


def test_xml_shows_at_its_beginning() -> None:
    assert is_xml(b"<?xml version='1.0'?><rss>")
    assert is_xml(b"\xef\xbb\xbf\n<rss version='2.0'>")
    assert is_xml("<?xml version='1.0'?>".encode("utf-16"))
    assert not is_xml(b"<html>")
    assert not is_xml(b"---\nlayout: null\n---\n<?xml version='1.0'?>")


def test_controls_and_entities_of_html_do_not_break_an_export() -> None:
    first = b"<item><guid>1</guid><title>a\x08b &nbsp; c</title></item>"
    text = b"<rss><channel>" + first + b"<item><guid>2</guid></item></channel></rss>"
    found = index(text)
    assert ([item.key for item in found.items], found.broken) == (["1", "2"], "")
    assert pieces(text)[0].endswith(b"</title></item>")


@pytest.mark.parametrize("head", ["<rss>", "<feed xmlns=''>", "<rdf:RDF>", "<a:feed xmlns:a=''>", "\n<?xml "])
def test_a_feed_is_known_under_any_prefix(head: str) -> None:
    assert is_xml(head.encode())
    assert not is_xml(b"<html><feed>")


def test_the_title_of_a_feed_is_without_markup() -> None:
    head = '<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Dinas &lt;b&gt;Air&lt;/b&gt;</title>'
    assert index(f"{head}<entry><id>1</id></entry></feed>").context.title == "Dinas Air"


def test_comments_in_an_export_of_takeout_are_left_out() -> None:
    entries = "".join(
        f"<entry><id>{kind}</id><b:type>{kind}</b:type><b:status>LIVE</b:status></entry>"
        for kind in ("POST", "COMMENT", "PAGE")
    )
    uri = "http://schemas.google.com/blogger/2018"
    found = index(f'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:b="{uri}">{entries}</feed>')
    assert [item.left for item in found.items] == [
        "",
        "is a comment of a reader",
        "is a page of the site, not a post",
    ]


def test_the_library_of_an_export_is_known_by_numbers_and_by_post() -> None:
    def medium(number: int, parent: int, status: str = "inherit") -> str:
        return (
            f"<item><title>Peta {number}</title><wp:post_id>{number}</wp:post_id>"
            f"<wp:post_parent>{parent}</wp:post_parent><wp:post_type>attachment</wp:post_type>"
            f"<wp:status>{status}</wp:status>"
            f"<wp:attachment_url>https://x.example/{number}.pdf</wp:attachment_url></item>"
        )

    found = index(f"{WP}{medium(5, 3)}{medium(6, 0)}{medium(7, 3)}{medium(8, 3, 'private')}</channel></rss>")
    assert {number: (one.url, one.title) for number, one in found.context.media.items()} == {
        "5": ("https://x.example/5.pdf", "Peta 5"),
        "6": ("https://x.example/6.pdf", "Peta 6"),
        "7": ("https://x.example/7.pdf", "Peta 7"),
    }
    assert found.context.media_of == {"3": ("5", "7")}


LIE = (
    '<?xml version="1.0" encoding="UTF-8"?><rss><channel><title>Café</title>\n'
    "<item><title>Satu – «dua»</title>"
    "<description>Naïve façade, déjà vu à côté de la crème brûlée.</description></item>{}</channel></rss>"
)


def test_a_feed_that_is_not_in_the_encoding_that_it_declares_is_read_as_what_it_is() -> None:
    data = LIE.format("").encode("windows-1252")
    found = index(data)
    assert (found.broken, found.context.encoding, found.context.title) == ("", "windows-1252", "Café")
    assert [piece.decode("windows-1252")[:21] for piece in pieces(data)] == ["<item><title>Satu – «"]


def test_single_wrong_bytes_amid_utf_8_break_nothing() -> None:
    long = "<item><title>Déjà vu – encore</title></item>" * 3_000  # of more than one piece
    data = LIE.format(long).encode()
    data = data.replace("façade".encode(), b"fa\xe7ade")
    found = index(data)
    assert (found.broken, found.context.mended, found.context.title) == ("", "utf-8", "Café")
    assert len(found.items) == 3_001
    assert all(data[item.start : item.start + item.length].endswith(b"</item>") for item in found.items)


def test_what_is_broken_but_well_encoded_is_told_as_before() -> None:
    with pytest.raises(Refused, match="not well-formed"):
        index("<rss><channel><item><a b></item></channel></rss>")


def test_a_feed_in_no_encoding_that_is_known_is_broken() -> None:
    with pytest.raises(Refused, match="not well-formed"):
        index(b"<rss><channel><item><title>\x81\x8d</title></item></channel></rss>")
